import type { Literal, PhrasingContent } from 'mdast'
import type { Language } from '../language/language.ts'
import { countFirst } from '../model/ordered.ts'
import type { Refusal } from '../model/review.ts'
import { type Bracket, bracketsIn } from './citation-brackets.ts'
import type { Places, Point } from './citation-places.ts'
import type { InlineText, Piece } from './citation-text.ts'
import { refusalOfBracket, type Verdicts } from './refusals.ts'

/** A converter's `^{[25]}`: a marker that was set inside the formula before it. */
const markerInFormula = /\^\s*\{?\s*(\[[\d\s,–-]+\])/
const linkedMarker = /^[\d０-９\s,，、–—～-]+$/u
const address = /^(?!pp?\.?\d)(?:[a-z][a-z\d+.-]*:|#|\/|\.|[\w-]+(?:\.[\w-]+)+|[\w-]+\/)/i

/** Every bracket of one block that is no citation, in order, with its reason; `start` is where the block starts. */
export function refusalsOfBlock(
  inline: InlineText,
  verdicts: Verdicts,
  { language }: { readonly language: Language },
  places: Places,
  start: Point,
): readonly Refusal[] {
  const brackets = bracketsIn(inline)
  const inBracket = insideOf(brackets)
  const ofBrackets = brackets.map((bracket) => ofBracket(bracket, inline, language, places, start))
  const ofNodes = inline.pieces.flatMap((piece): readonly Refusal[] => {
    const refusal = ofNode(piece, verdicts, places)
    return refusal === undefined || inBracket(piece) ? [] : [refusal]
  })
  return [...ofBrackets, ...ofNodes]
}

/** Tells whether one of the brackets, which are in order of their starts, holds all of a piece. */
function insideOf(brackets: readonly Bracket[]): (piece: Piece) => boolean {
  let reached = 0
  const ends = brackets.map(({ end }) => {
    reached = Math.max(reached, end)
    return reached
  })
  return ({ start, end }) => {
    const before = countFirst(brackets.length, (index) => (brackets[index]?.start ?? 0) < start)
    return end < (ends[before - 1] ?? 0)
  }
}

function ofBracket(
  bracket: Bracket,
  { text, pieces }: InlineText,
  language: Language,
  places: Places,
  start: Point,
): Refusal {
  const written = text.slice(bracket.start, bracket.end)
  // A link has no text of its own and stands before the piece that begins at the same place.
  const at = countFirst(pieces.length, (i) => (pieces[i]?.start ?? 0) <= bracket.start) - 1
  const piece = pieces[at]
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
      ? places.after(lastKnownPoint(pieces, at, start), written.charAt(0))
      : places.of(literal, index)
  return { line, column: isEscaped ? column + 1 : column, text: written, reason }
}

/** GFM's plugin splits texts at addresses and leaves the parts without a position. */
function lastKnownPoint(pieces: readonly Piece[], at: number, start: Point): Point {
  for (let index = at - 1; index >= 0; index -= 1) {
    const end = pieces[index]?.node.position?.end
    if (end !== undefined) return end
  }
  return start
}

function ofNode({ node }: Piece, verdicts: Verdicts, places: Places): Refusal | undefined {
  const verdict = verdicts.get(node)
  if (node.type === 'citationGroup' && verdict !== undefined && 'reason' in verdict) {
    return { ...places.of(node, 0), text: node.value, reason: verdict.reason }
  }
  if (node.type === 'link') return ofLink(node)
  if (node.type === 'linkReference') return ofReference(node)
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
function ofLink(node: PhrasingContent & { type: 'link' }): Refusal | undefined {
  const label = node.children.map((child) => literalOf(child)?.value ?? '').join('')
  if (!linkedMarker.test(label) || address.test(node.url) || node.position === undefined) {
    return undefined
  }
  const { line, column } = node.position.start
  return { line, column, text: `[${label}](${node.url})`, reason: 'a link to no address' }
}

/** `[1]` is a link where the text holds a line such as `[1]: https://…`. */
function ofReference(node: PhrasingContent & { type: 'linkReference' }): Refusal | undefined {
  const label = node.children.map((child) => literalOf(child)?.value ?? '').join('')
  if (!linkedMarker.test(label) || node.position === undefined) return undefined
  const { line, column } = node.position.start
  const text = node.referenceType === 'full' ? `[${label}][${node.label}]` : `[${label}]`
  return { line, column, text, reason: `a link: \`[${node.label}]:\` says where to` }
}

function literalOf(node: PhrasingContent): Literal | undefined {
  return 'value' in node ? node : undefined
}
