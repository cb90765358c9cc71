import type { Nodes, PhrasingContent, RootContent } from 'mdast'

/** Stretches of a text that are to be replaced, ends exclusive. */
interface Hit {
  readonly start: number
  readonly end: number
}

function hitsIn(text: string, secrets: RegExp): readonly Hit[] {
  return [...text.matchAll(secrets)].flatMap(({ index, 0: found }) =>
    found === '' ? [] : [{ start: index, end: index + found.length }],
  )
}

/** The text with `instead` for all that `secrets` finds. */
export function redacted(text: string, secrets: RegExp, instead: string): string {
  return text.replaceAll(secrets, () => instead)
}

/** Nodes whose text is read as one line: a name may cross what stands in it. */
const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'caption', 'tableCell'])

interface Leaf {
  readonly node: Nodes
  readonly start: number
}

function leavesOf(nodes: readonly PhrasingContent[], leaves: Leaf[], at: number): number {
  let end = at
  for (const node of nodes) {
    if ('children' in node) {
      end = leavesOf(node.children, leaves, end)
    } else {
      leaves.push({ node, start: end })
      end += node.type === 'text' ? node.value.length : 1
    }
  }
  return end
}

/** What stands of a leaf when the hits that touch it are gone; the first leaf of a hit says so. */
function remaining(value: string, start: number, hits: readonly Hit[], instead: string): string {
  let made = ''
  let at = start
  for (const hit of hits) {
    if (hit.end <= at || hit.start >= start + value.length) continue
    made += value.slice(at - start, Math.max(0, hit.start - start))
    if (hit.start >= start) made += instead
    at = Math.max(at, Math.min(hit.end, start + value.length))
  }
  return made + value.slice(at - start)
}

/** A tree without what `secrets` finds: in text across its marks, in code, formulas, addresses, descriptions. */
export function redactedTree<T extends Nodes>(root: T, secrets: RegExp, instead: string): T {
  const plain = (text: string): string => redacted(text, secrets, instead)
  const changed = new Map<Nodes, string>()
  const gather = (nodes: readonly PhrasingContent[]): void => {
    const leaves: Leaf[] = []
    leavesOf(nodes, leaves, 0)
    const text = leaves.map(({ node }) => (node.type === 'text' ? node.value : '\uFFFC')).join('')
    const hits = hitsIn(text, secrets)
    if (hits.length === 0) return
    for (const { node, start } of leaves) {
      if (node.type === 'text') changed.set(node, remaining(node.value, start, hits, instead))
    }
  }
  const visit = <N extends Nodes>(node: N): N => {
    if (lines.has(node.type) && 'children' in node) gather(node.children as PhrasingContent[])
    const made = { ...node, ...plainFields(node, changed.get(node), plain) }
    return 'children' in node
      ? { ...made, children: node.children.map((child: RootContent) => visit(child)) }
      : made
  }
  return visit(root)
}

/** What a node says beside its children. */
function plainFields(
  node: Nodes,
  own: string | undefined,
  plain: (text: string) => string,
): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  if ('value' in node && node.type !== 'citationGroup') fields['value'] = own ?? plain(node.value)
  if ('alt' in node && typeof node.alt === 'string') fields['alt'] = plain(node.alt)
  if ('title' in node && typeof node.title === 'string') fields['title'] = plain(node.title)
  if (node.type === 'link' || node.type === 'definition') {
    fields['url'] = /^mailto:/iu.test(node.url) || plain(node.url) !== node.url ? '#' : node.url
  }
  return fields
}
