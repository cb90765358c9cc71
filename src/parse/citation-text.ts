import type { PhrasingContent } from 'mdast'

/** What one inline node gives to the text of its block. Ends exclusive, UTF-16 units. */
export interface Piece {
  readonly node: PhrasingContent
  readonly start: number
  readonly end: number
  readonly inLink: boolean
  /** Inside `<sup>`. */
  readonly isRaised: boolean
}

/** The text of one block, marks removed, and the nodes it came from, in order. */
export interface InlineText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Flattens the children of a paragraph, heading, table cell or caption. */
export function inlineText(children: readonly PhrasingContent[]): InlineText {
  const pieces: Piece[] = []
  let text = ''
  for (const { node, inLink, isRaised } of leavesOf(children, false, false)) {
    const start = text.length
    text += ownText(node)
    pieces.push({ node, start, end: text.length, inLink, isRaised })
  }
  return { text, pieces }
}

interface Leaf {
  readonly node: PhrasingContent
  readonly inLink: boolean
  readonly isRaised: boolean
}

/** Nodes without children, and each link before its content. */
function* leavesOf(
  nodes: readonly PhrasingContent[],
  inLink: boolean,
  isRaised: boolean,
): Generator<Leaf> {
  for (const node of nodes) {
    const isLink = node.type === 'link' || node.type === 'linkReference'
    if (isLink || !('children' in node)) yield { node, inLink: inLink || isLink, isRaised }
    const isBelowRaised = isRaised || node.type === 'superscript'
    if ('children' in node) yield* leavesOf(node.children, inLink || isLink, isBelowRaised)
  }
}

function ownText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n'
  return node.type !== 'html' && 'value' in node ? node.value : ''
}
