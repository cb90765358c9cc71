import type { Parents, Root, RootContent, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

const address = /(?:https?:\/\/|www\.)/iu

/** Cuts texts that hold an address at each change between characters that may stand in one and others. In place. */
export function splitTexts(tree: Root, isOutside: (code: number) => boolean): void {
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !address.test(node.value)) return undefined
    const pieces: Text[] = []
    let from = 0
    for (let at = 1; at <= node.value.length; at += 1) {
      const isEdge =
        at === node.value.length ||
        isOutside(node.value.charCodeAt(at)) !== isOutside(node.value.charCodeAt(at - 1))
      if (!isEdge) continue
      pieces.push(pieceOf(node, from, at))
      from = at
    }
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}

function pieceOf(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to)
  const { start, end } = node.position ?? {}
  const length = (end?.offset ?? 0) - (start?.offset ?? 0)
  // Written with escapes or over two lines: where a part of it begins is not known here.
  if (start?.offset === undefined || length !== node.value.length || /[\r\n]/u.test(node.value)) {
    return { type: 'text', value }
  }
  const point = (index: number) => ({
    line: start.line,
    column: start.column + index,
    offset: (start.offset ?? 0) + index,
  })
  return { type: 'text', value, position: { start: point(from), end: point(to) } }
}

/** Children of every parent that holds a text, as they are now. */
export function textRows(tree: Root): ReadonlyMap<Parents, readonly RootContent[]> {
  const rows = new Map<Parents, readonly RootContent[]>()
  visit(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'text')) {
      rows.set(node, [...node.children])
    }
  })
  return rows
}

/** Gives what was made of a text the places that it had in it. In place. */
export function placeReplacements(rows: ReturnType<typeof textRows>): void {
  for (const [{ children }, before] of rows) {
    let at = 0
    for (const node of before) {
      if (children[at] === node || node.type !== 'text') {
        at += 1
        continue
      }
      for (let from = 0; from < node.value.length && at < children.length; at += 1) {
        from = place(children[at], node, from)
      }
    }
  }
}

/** Places a text or a link that stands for `whole` from `from` on; where it ends there. */
function place(node: RootContent | undefined, whole: Text, from: number): number {
  const inner = node?.type === 'link' ? node.children[0] : node
  if (node === undefined || inner?.type !== 'text') {
    throw new Error('An address became something else than a link.')
  }
  const { position } = pieceOf(whole, from, from + inner.value.length)
  if (position !== undefined) {
    node.position = position
    inner.position = position
  }
  return from + inner.value.length
}

/** Joins texts that stand side by side. In place. */
export function joinTexts(rows: ReturnType<typeof textRows>): void {
  for (const parent of rows.keys()) {
    const row: RootContent[] = []
    for (const node of parent.children) {
      const last = row.at(-1)
      if (last?.type === 'text' && node.type === 'text') row[row.length - 1] = joined(last, node)
      else row.push(node)
    }
    if (row.length < parent.children.length) Object.assign(parent, { children: row })
  }
}

function joined(first: Text, second: Text): Text {
  const value = first.value + second.value
  if (first.position === undefined || second.position === undefined) return { type: 'text', value }
  const position = { start: first.position.start, end: second.position.end }
  return { type: 'text', value, position }
}
