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

/** A child of a row, and the offset at which it begins. */
interface Cursor {
  readonly index: number
  readonly at: number
}

interface Sliced {
  readonly part: PhrasingContent[]
  /** The first child that goes on behind the part. */
  readonly next: Cursor
}

/**
 * The part of `nodes` that stands between two offsets, looked for from `cursor` on. Parents that go
 * on outside are cut in two.
 */
function slice(
  nodes: readonly PhrasingContent[],
  leafOf: LeafOf,
  from: number,
  to: number,
  cursor: Cursor,
): Sliced {
  const part: PhrasingContent[] = []
  let { index, at } = cursor
  for (; index < nodes.length && at < to; index += 1) {
    const node = nodes[index]
    if (node === undefined) break
    const { kept, end } = sliceNode(node, leafOf, from, to, at)
    if (kept) part.push(kept)
    if (end > to) break
    at = end
  }
  return { part, next: { index, at } }
}

function sliceNode(
  node: PhrasingContent,
  leafOf: LeafOf,
  from: number,
  to: number,
  at: number,
): { readonly kept?: PhrasingContent | undefined; readonly end: number } {
  const leaf = leafOf.get(node)
  if (leaf) return { kept: sliceLeaf(node, leaf, from, to), end: leaf.end }
  if (!('children' in node)) return { ...(at >= from && at < to ? { kept: node } : {}), end: at }
  const { part, next } = slice(node.children, leafOf, from, to, { index: 0, at })
  const kept = part.length > 0 ? withChildren(node, part) : undefined
  return { kept, end: next.index < node.children.length ? endOf(node, leafOf, at) : next.at }
}

/** Offset at which the text of a node ends. */
function endOf(node: PhrasingContent, leafOf: LeafOf, at: number): number {
  const leaf = leafOf.get(node)
  if (leaf) return leaf.end
  if (!('children' in node)) return at
  return node.children.reduce((end, child) => endOf(child, leafOf, end), at)
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

/** The part between two offsets with a node around each mark. */
function markRange(
  children: readonly PhrasingContent[],
  leafOf: LeafOf,
  marks: readonly Mark[],
  from: number,
  to: number,
  cursor: Cursor,
): Sliced {
  const part: PhrasingContent[] = []
  let next = cursor
  let at = from
  const take = (sliced: Sliced): PhrasingContent[] => {
    next = sliced.next
    return sliced.part
  }
  for (const { span, wrap, inner } of marks) {
    if (span.start < at || span.end > to) continue
    if (span.start > at) part.push(...take(slice(children, leafOf, at, span.start, next)))
    part.push(wrap(take(markRange(children, leafOf, inner, span.start, span.end, next))))
    at = span.end
  }
  if (at < to) part.push(...take(slice(children, leafOf, at, to, next)))
  return { part, next }
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
  const { part } = markRange(
    node.children as PhrasingContent[],
    leafOf,
    inside,
    range.start,
    Number.POSITIVE_INFINITY,
    { index: 0, at: range.start },
  )
  return { ...node, children: part }
}

/** The block's node with a node around each mark; marks are sorted and do not overlap. A copy. */
export function markUp(block: Block, marks: readonly Mark[]): RootContent {
  if (marks.length === 0) return block.node
  const leafOf = new Map<Nodes, Leaf>(block.leaves.map((leaf) => [leaf.node, leaf]))
  return marked(block.node, leafOf, marks)
}
