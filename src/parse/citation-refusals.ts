import type { Literal, PhrasingContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Refusal } from '../model/review.ts'
import { type Bracket, bracketsIn } from './citation-brackets.ts'
import type { Places, Point } from './citation-places.ts'
import type { InlineText, Piece } from './citation-text.ts'
import { refusalOfBracket, type Verdicts } from './refusals.ts'

/** A converter's `^{[25]}`: a marker that was set inside the formula before it. */
const markerInFormula = /\^\s*\{?\s*(\[[\d\s,–-]+\])/
const linkedMarker = /^[\d０-９\s,，、–—～-]+$/u
const address = /^(?:[a-z][a-z\d+.-]*:|#|\/|\.|[\w-]+(?:\.[\w-]+)+|[\w-]+\/)/i

/** Every bracket of one block that is no citation, in order, with its reason; `start` is where the block starts. */
export function refusalsOfBlock(
  inline: InlineText,
  verdicts: Verdicts,
  { language }: { readonly language: Language },
  places: Places,
  start: Point,
): readonly Refusal[] {
  const brackets = bracketsIn(inline)
  const inBracket = (piece: Piece): boolean =>
    brackets.some((bracket) => bracket.start < piece.start && piece.end < bracket.end)
  const ofBrackets = brackets.map((bracket) => ofBracket(bracket, inline, language, places, start))
  const ofNodes = inline.pieces.flatMap((piece): readonly Refusal[] => {
    const refusal = ofNode(piece, inline, verdicts, places)
    return refusal === undefined || inBracket(piece) ? [] : [refusal]
  })
  return [...ofBrackets, ...ofNodes]
}

function ofBracket(
  bracket: Bracket,
  { text, pieces }: InlineText,
  language: Language,
  places: Places,
  start: Point,
): Refusal {
  const written = text.slice(bracket.start, bracket.end)
  const piece = pieces.find(({ start, end }) => start <= bracket.start && bracket.start < end)
  const literal = piece === undefined ? undefined : literalOf(piece.node)
  if (piece === undefined || literal === undefined) throw new Error('A bracket stands in no text.')
  const index = bracket.start - piece.start
  const reasons = {
    pair: () => refusalOfBracket(written, language),
    unclosed: () => 'a bracket that is never closed',
    unopened: () => 'a bracket that is never opened',
  }
  const isEscaped = places.isEscaped(literal, index)
  const reason = isEscaped ? 'escaped with a backslash' : reasons[bracket.kind]()
  const { line, column } =
    literal.position === undefined
      ? places.after(lastKnownPoint(pieces, piece, start), written.charAt(0))
      : places.of(literal, index)
  return { line, column: isEscaped ? column + 1 : column, text: written, reason }
}

/** GFM's plugin splits texts at addresses and leaves the parts without a position. */
function lastKnownPoint(pieces: readonly Piece[], piece: Piece, start: Point): Point {
  const before = pieces.slice(0, pieces.indexOf(piece)).reverse()
  return before.find(({ node }) => node.position !== undefined)?.node.position?.end ?? start
}

function ofNode(
  piece: Piece,
  inline: InlineText,
  verdicts: Verdicts,
  places: Places,
): Refusal | undefined {
  const { node } = piece
  const verdict = verdicts.get(node)
  if (node.type === 'citationGroup' && verdict !== undefined && 'reason' in verdict) {
    return { ...places.of(node, 0), text: node.value, reason: verdict.reason }
  }
  if (node.type === 'link') return ofLink(node, inline)
  const literal = literalOf(node)
  if (literal === undefined || node.type === 'text' || node.type === 'citationGroup')
    return undefined
  if (node.type === 'inlineCode' || node.type === 'html') return undefined
  const written = markerInFormula.exec(literal.value)?.[1]
  if (written === undefined) return undefined
  return {
    ...places.after(places.of(literal, 0), written),
    text: written,
    reason: 'a marker inside a formula',
  }
}

/** `[18](P<0.05)` is a link to CommonMark, and hardly what the author meant. */
function ofLink(node: PhrasingContent & { type: 'link' }, inline: InlineText): Refusal | undefined {
  const label = inlineLabel(node, inline)
  if (!linkedMarker.test(label) || address.test(node.url) || node.position === undefined) {
    return undefined
  }
  const { line, column } = node.position.start
  return { line, column, text: `[${label}](${node.url})`, reason: 'a link to no address' }
}

function inlineLabel(node: PhrasingContent & { type: 'link' }, { pieces }: InlineText): string {
  const inside = new Set<PhrasingContent>(node.children)
  const labels = pieces.filter((piece) => inside.has(piece.node))
  return labels.map(({ node: child }) => literalOf(child)?.value ?? '').join('')
}

function literalOf(node: PhrasingContent): Literal | undefined {
  return 'value' in node ? node : undefined
}
