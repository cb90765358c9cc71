import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Block, Leaf, Span } from '../model/review.ts'

/** A stretch of a block's text that is to become a node around what stands there. */
export interface Mark {
  readonly span: Span
  readonly wrap: (children: PhrasingContent[]) => PhrasingContent
  /** Marks inside it; none crosses its ends. */
  readonly inner: readonly Mark[]
}

type LeafOf = ReadonlyMap<Nodes, Leaf>

/** The part of `nodes` that stands between two offsets. Parents that go on outside are cut in two. */
function slice(
  nodes: readonly PhrasingContent[],
  leafOf: LeafOf,
  from: number,
  to: number,
  start: number,
): { part: PhrasingContent[]; end: number } {
  const part: PhrasingContent[] = []
  let at = start
  for (const node of nodes) {
    const leaf = leafOf.get(node)
    if (leaf) {
      const kept = sliceLeaf(node, leaf, from, to)
      if (kept) part.push(kept)
      at = leaf.end
    } else if ('children' in node) {
      const inside = slice(node.children, leafOf, from, to, at)
      if (inside.part.length > 0) part.push(withChildren(node, inside.part))
      at = inside.end
    } else if (at >= from && at < to) part.push(node)
  }
  return { part, end: at }
}

function withChildren(node: PhrasingContent, children: PhrasingContent[]): PhrasingContent {
  return Object.assign({ ...node }, { children })
}

function sliceLeaf(
  node: PhrasingContent,
  { start, end }: Leaf,
  from: number,
  to: number,
): PhrasingContent | undefined {
  if (start >= from && end <= to && (end > from || start < to)) return start < to ? node : undefined
  if (node.type !== 'text' || end <= from || start >= to) {
    return start >= from && start < to ? node : undefined
  }
  return { ...node, value: node.value.slice(Math.max(0, from - start), Math.min(end, to) - start) }
}

function markRange(
  children: readonly PhrasingContent[],
  leafOf: LeafOf,
  marks: readonly Mark[],
  from: number,
  to: number,
  start: number,
): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let at = from
  for (const { span, wrap, inner } of marks) {
    if (span.start < at || span.end > to) continue
    if (span.start > at) result.push(...slice(children, leafOf, at, span.start, start).part)
    result.push(wrap(markRange(children, leafOf, inner, span.start, span.end, start)))
    at = span.end
  }
  if (at < to) result.push(...slice(children, leafOf, at, to, start).part)
  return result
}

const containers: ReadonlySet<string> = new Set(['paragraph', 'caption', 'tableCell'])

function rangeOf(node: Nodes, leafOf: LeafOf): Span | undefined {
  const leaf = leafOf.get(node)
  if (leaf) return leaf
  if (!('children' in node)) return undefined
  let range: Span | undefined
  for (const child of node.children) {
    const inside = rangeOf(child, leafOf)
    if (inside) range = { start: range?.start ?? inside.start, end: inside.end }
  }
  return range
}

function marked<T extends Nodes>(node: T, leafOf: LeafOf, marks: readonly Mark[]): T {
  if (!('children' in node)) return node
  if (!containers.has(node.type)) {
    const children = node.children.map((child: Nodes) => marked(child, leafOf, marks))
    return { ...node, children }
  }
  const range = rangeOf(node, leafOf)
  if (range === undefined) return node
  const inside = marks.filter(({ span }) => span.start >= range.start && span.end <= range.end)
  const children = markRange(
    node.children as PhrasingContent[],
    leafOf,
    inside,
    range.start,
    Number.POSITIVE_INFINITY,
    range.start,
  )
  return { ...node, children }
}

/** The block's node with a node around each mark; marks are sorted and do not overlap. A copy. */
export function markUp(block: Block, marks: readonly Mark[]): RootContent {
  if (marks.length === 0) return block.node
  const leafOf = new Map<Nodes, Leaf>(block.leaves.map((leaf) => [leaf.node, leaf]))
  return marked(block.node, leafOf, marks)
}
