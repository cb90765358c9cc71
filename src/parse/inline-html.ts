import type { Html, Parents, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

type Wrapping = (children: PhrasingContent[]) => PhrasingContent

/** Pairs of inline tags that say what Markdown or our own nodes can say. */
const wrappings: ReadonlyMap<string, Wrapping> = new Map<string, Wrapping>([
  ['sup', (children) => ({ type: 'superscript', children })],
  ['sub', (children) => ({ type: 'subscript', children })],
  ['em', (children) => ({ type: 'emphasis', children })],
  ['i', (children) => ({ type: 'emphasis', children })],
  ['strong', (children) => ({ type: 'strong', children })],
  ['b', (children) => ({ type: 'strong', children })],
  ['del', (children) => ({ type: 'delete', children })],
  ['s', (children) => ({ type: 'delete', children })],
])

const tag = /^<(\/?)([a-z]+)\s*>$/iu

function tagOf(node: PhrasingContent): { name: string; isEnd: boolean } | undefined {
  const [, slash, written] = (node.type === 'html' && tag.exec(node.value)) || []
  const name = written?.toLowerCase() ?? ''
  return wrappings.has(name) ? { name, isEnd: slash === '/' } : undefined
}

/** Index of the end tag by that of its start tag; tags without a partner are absent. */
function partnersIn(nodes: readonly PhrasingContent[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const [index, node] of nodes.entries()) {
    const found = tagOf(node)
    if (found === undefined) continue
    const starts = open.get(found.name) ?? []
    open.set(found.name, starts)
    const start = found.isEnd ? starts.pop() : undefined
    if (start !== undefined) partners.set(start, index)
    else if (!found.isEnd) starts.push(index)
  }
  return partners
}

/** The nodes of a row of siblings from `from` to before `to`, its pairs of tags made into nodes. */
function wrapped(
  nodes: readonly PhrasingContent[],
  partners: ReadonlyMap<number, number> = partnersIn(nodes),
  from = 0,
  to = nodes.length,
): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let next = from
  while (next < to) {
    const node = nodes[next]
    const close = partners.get(next) ?? to
    const end = nodes[close]
    // The end tag of another pair may come first: `<b><i></b></i>`.
    const isPair = close < to && node !== undefined && end !== undefined
    if (isPair) result.push(pair(node, wrapped(nodes, partners, next + 1, close), end))
    else if (node !== undefined) result.push(alone(node))
    next = isPair ? close + 1 : next + 1
  }
  return result
}

function pair(
  start: PhrasingContent,
  children: PhrasingContent[],
  end: PhrasingContent,
): PhrasingContent {
  const made = wrappings.get(tagOf(start)?.name ?? '')?.(children)
  if (made === undefined) throw new Error('A pair of tags was found that is none.')
  if (!start.position || !end.position) return made
  return { ...made, position: { start: start.position.start, end: end.position.end } }
}

function alone(node: PhrasingContent): PhrasingContent {
  return node.type === 'html' && /^<br\s*\/?>$/iu.test(node.value) ? lineBreak(node) : node
}

function lineBreak(node: Html): PhrasingContent {
  return { type: 'break', ...(node.position === undefined ? {} : { position: node.position }) }
}

const holders: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
])

function holdsPhrasing(node: Parents): node is Parents & { children: PhrasingContent[] } {
  return holders.has(node.type)
}

/** Turns pairs such as `<sup>…</sup>` into nodes, in place: the tree is parse's own. Other HTML stays as it is. */
export function readInlineHtml(tree: Root): Root {
  visit(tree, (node) => {
    if (!('children' in node) || !holdsPhrasing(node)) return
    if (node.children.some((child) => child.type === 'html')) node.children = wrapped(node.children)
  })
  return tree
}
