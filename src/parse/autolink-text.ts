import type { Root, RootContent, Text } from 'mdast'
import { walkMdast } from '../model/walk.ts'

/** What may become a link: an address, or `a@example.org`. */
const candidate = /https?:\/\/|www\.|@/iu

/**
 * Lets `transform` look for addresses in each text that stands in no link, in the stretches between
 * the characters that no address holds. What it makes gets its place. In place.
 */
export function linkTexts(
  tree: Root,
  endsAddress: (code: number) => boolean,
  transform: (tree: Root) => void,
): void {
  const linked = (piece: Text): readonly RootContent[] => {
    if (!candidate.test(piece.value)) return [piece]
    const root: Root = { type: 'root', children: [piece] }
    transform(root)
    return root.children.length === 1 && root.children[0] === piece
      ? [piece]
      : placed(root.children, piece)
  }
  walkMdast(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return 'skip'
    if (!('children' in node)) return undefined
    if (!node.children.some((child) => child.type === 'text' && candidate.test(child.value))) {
      return undefined
    }
    const row = node.children.flatMap((child: RootContent) => {
      if (child.type !== 'text' || !candidate.test(child.value)) return [child]
      const made = pieces(child, endsAddress).flatMap(linked)
      return made.some(({ type }) => type === 'link') ? joined(made) : [child]
    })
    Object.assign(node, { children: row })
    return undefined
  })
}

/** A text cut at each change between characters that an address may hold and others. */
function pieces(node: Text, endsAddress: (code: number) => boolean): readonly Text[] {
  const found: Text[] = []
  let from = 0
  for (let at = 1; at <= node.value.length; at += 1) {
    const isEdge =
      at === node.value.length ||
      endsAddress(node.value.charCodeAt(at)) !== endsAddress(node.value.charCodeAt(at - 1))
    if (!isEdge) continue
    found.push(pieceOf(node, from, at))
    from = at
  }
  return found
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

/** The texts and links that stand for a text, with the places that they have in it. */
function placed(nodes: readonly RootContent[], whole: Text): readonly RootContent[] {
  let from = 0
  return nodes.map((node) => {
    const inner = node.type === 'link' ? node.children[0] : node
    if (inner?.type !== 'text') throw new Error('An address became something else than a link.')
    const text = pieceOf(whole, from, from + inner.value.length)
    from += inner.value.length
    if (node.type !== 'link') return text
    const { position } = text
    return { ...node, children: [text], ...(position === undefined ? {} : { position }) }
  })
}

/** The same row with texts that stand side by side as one. */
function joined(nodes: readonly RootContent[]): readonly RootContent[] {
  const row: RootContent[] = []
  for (const node of nodes) {
    const last = row.at(-1)
    if (last?.type === 'text' && node.type === 'text') row[row.length - 1] = oneText(last, node)
    else row.push(node)
  }
  return row
}

function oneText(first: Text, second: Text): Text {
  const value = first.value + second.value
  if (first.position === undefined || second.position === undefined) return { type: 'text', value }
  const position = { start: first.position.start, end: second.position.end }
  return { type: 'text', value, position }
}
