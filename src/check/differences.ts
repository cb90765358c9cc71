import type { Place } from '../model/problem.ts'
import type { Block, Review, Side, Span, Unit } from '../model/review.ts'
import { placeOf } from './place.ts'

/** Something that has to stand in both texts of a unit. */
export interface Token {
  /** Compared, and named in the message. */
  readonly value: string
  /** In the block's text. */
  readonly span: Span
}

/** What one text has and the other has not; with both, one stands for the other. */
export interface Difference {
  readonly source?: Token
  readonly translation?: Token
}

/** Below this, a sentence pair is no help to find what belongs together. */
const goodConfidence = 0.5

function pairOf(unit: Unit, side: Side, { start }: Span) {
  return unit.sentences.find(
    (pair) =>
      pair.confidence >= goodConfidence &&
      pair[side].some((span) => start >= span.start && start < span.end),
  )
}

/** Whether the sentences of two tokens, sure or not, are one or neighbours; true where nothing tells. */
function areNear(unit: Unit, source: Token, translation: Token | undefined): boolean {
  const at = (side: Side, { span: { start } }: Token) =>
    unit.sentences.findIndex((pair) =>
      pair[side].some((span) => start >= span.start && start < span.end),
    )
  if (translation === undefined) return false
  const [one, other] = [at('source', source), at('translation', translation)]
  return one < 0 || other < 0 || Math.abs(one - other) <= 1
}

/** Pairs what is left over on both sides: first inside one sentence pair, then in order. */
export function pairDifferences(
  unit: Unit,
  source: readonly Token[],
  translation: readonly Token[],
): readonly Difference[] {
  const waiting = [...translation]
  const lone: Token[] = []
  const found: Difference[] = []
  for (const token of source) {
    const pair = pairOf(unit, 'source', token.span)
    const index = waiting.findIndex(
      ({ span }) => pair !== undefined && pairOf(unit, 'translation', span) === pair,
    )
    const [other] = index < 0 ? [] : waiting.splice(index, 1)
    if (other === undefined) lone.push(token)
    else found.push({ source: token, translation: other })
  }
  if (lone.length === waiting.length && lone.every((one, at) => areNear(unit, one, waiting[at]))) {
    return [...found, ...lone.map((token, index) => both(token, waiting[index]))]
  }
  return [
    ...found,
    ...lone.map((token): Difference => ({ source: token })),
    ...waiting.map((token): Difference => ({ translation: token })),
  ]
}

function both(source: Token, translation: Token | undefined): Difference {
  return translation === undefined ? { source } : { source, translation }
}

/** The stretch of `side` that says what `span` of the other side says: its sentences, else the block. */
function partnerSpan(unit: Unit, side: Side, block: Block, span: Span): Span {
  const other: Side = side === 'source' ? 'translation' : 'source'
  const spans = pairOf(unit, other, span)?.[side] ?? []
  const start = spans[0]?.start ?? 0
  return { start, end: spans.at(-1)?.end ?? block.text.length }
}

/** The places of a difference, the translation first; a text without it is shown by its sentence. */
export function placesOf(review: Review, unit: Unit, difference: Difference): readonly Place[] {
  const sides: readonly Side[] = ['translation', 'source']
  return sides.flatMap((side) => {
    const block = unit.blocks[side]
    if (block === undefined) return []
    const other = difference.source ?? difference.translation
    const own = difference[side]?.span
    const span = own ?? (other && partnerSpan(unit, side, block, other.span))
    return span === undefined ? [] : [placeOf(review.articles[side], block, span)]
  })
}

/** `Unexpected number \`38.1\`, expected \`31.8\` as in the source`, and its like for a lone token. */
export function differenceMessage(what: string, { source, translation }: Difference): string {
  if (source && translation) {
    return `Unexpected ${what} \`${translation.value}\` in the translation, expected \`${source.value}\` as in the source`
  }
  if (source)
    return `Missing ${what} \`${source.value}\` in the translation, expected it as in the source`
  return `Unexpected ${what} \`${translation?.value}\` in the translation, expected none, as in the source`
}
