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

const opening = /^<([a-z]+)\s*>$/iu

function tagOf(node: PhrasingContent): string | undefined {
  const name = node.type === 'html' ? opening.exec(node.value)?.[1]?.toLowerCase() : undefined
  return name !== undefined && wrappings.has(name) ? name : undefined
}

const isTag = (node: PhrasingContent | undefined, tag: RegExp): node is Html =>
  node?.type === 'html' && tag.test(node.value)

function closingIndex(nodes: readonly PhrasingContent[], from: number, tag: string): number {
  const open = new RegExp(`^<${tag}\\s*>$`, 'iu')
  const close = new RegExp(`^</${tag}\\s*>$`, 'iu')
  let depth = 0
  for (let index = from; index < nodes.length; index += 1) {
    if (isTag(nodes[index], open)) depth += 1
    else if (isTag(nodes[index], close)) {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return -1
}

/** A pair that starts at `index`, as a node, and where it ends. */
function pairAt(
  nodes: readonly PhrasingContent[],
  index: number,
): { made: PhrasingContent; close: number } | undefined {
  const start = nodes[index]
  const tag = start === undefined ? undefined : tagOf(start)
  const wrap = tag === undefined ? undefined : wrappings.get(tag)
  const close = tag === undefined ? -1 : closingIndex(nodes, index, tag)
  const end = nodes[close]
  if (wrap === undefined || end === undefined) return undefined
  const made = wrap(wrapped(nodes.slice(index + 1, close)))
  if (start?.position && end.position) {
    made.position = { start: start.position.start, end: end.position.end }
  }
  return { made, close }
}

function wrapped(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]
    const pair = pairAt(nodes, index)
    if (pair) {
      result.push(pair.made)
      index = pair.close
    } else if (node) result.push(isTag(node, /^<br\s*\/?>$/iu) ? lineBreak(node) : node)
  }
  return result
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
