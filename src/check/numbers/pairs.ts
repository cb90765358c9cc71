import type { Sided, Span } from '../../model/review.ts'
import { type FacetDifference, facetDifferences, lostUnits, type PlacedQuantity } from './facets.ts'
import { type Exchange, exchanges } from './order.ts'
import { countDifferences, type LoneWord, loneWords, sayingDifferences } from './sayings.ts'
import { placed, type SegmentOf } from './segments.ts'
import type { SideNumbers } from './side.ts'

/** A unit as it is written behind the number, or the one that its surroundings give it. */
const unitSaid = ({ written, unitNear }: PlacedQuantity) =>
  written.unit === '' ? (unitNear?.above ?? '') : written.unit

function unitMessage(source: PlacedQuantity, translation: PlacedQuantity): string {
  const [own, other] = [unitSaid(source), unitSaid(translation)]
  if (other === '') {
    return `Missing unit \`${own}\` behind \`${translation.value}\` in the translation, expected it as in \`${source.quote}\` of the source`
  }
  const expected = own === '' ? 'none, as in' : `\`${own}\` as in`
  return `Unexpected unit \`${other}\` in \`${translation.quote}\` in the translation, expected ${expected} \`${source.quote}\` of the source`
}

function facetMessage({ facet, source, translation }: FacetDifference): string {
  if (facet === 'unit') return unitMessage(source, translation)
  if (facet === 'comparison') {
    return `Unexpected comparison \`${translation.written.comparator}\` in \`${translation.quote}\` in the translation, expected \`${source.written.comparator}\` as in \`${source.quote}\` of the source`
  }
  if (facet === 'sign') {
    const signed = ({ sign, value }: PlacedQuantity) => `${sign.endsWith('-') ? '-' : ''}${value}`
    return `Unexpected number \`${signed(translation)}\` in the translation, expected \`${signed(source)}\` as in the source`
  }
  return `Unexpected \`${translation.joint}\` before \`${translation.value}\` in the translation, expected \`${source.joint}\` as in the source`
}

/** What differs, and where it stands: one place alone where the other text has nothing of the kind. */
export interface Pair {
  readonly message: string
  readonly source?: Span
  readonly translation?: Span
}

const isJoined = /[-‐A-Za-z]$/u

/** Not the half of a compound that lost a letter, `Nity-eight`. */
function isWholeWord({ side, span: { start, end } }: LoneWord, texts: Sided<SideNumbers>) {
  const { text } = texts[side].block
  const before = text.slice(Math.max(0, start - 8), start)
  return !isJoined.test(before) && text[end] !== '-'
}

function loneFinding(
  { kind, side, span: { start, end } }: LoneWord,
  texts: Sided<SideNumbers>,
): Pair {
  const word = texts[side].block.text.slice(start, end)
  const message =
    side === 'source'
      ? `Missing ${kind} \`${word}\` in the translation, expected it as in the source`
      : `Unexpected ${kind} \`${word}\` in the translation, expected none, as in the source`
  return { message, [side]: { start, end } }
}

/** What differs beyond the values of digits: units, comparisons, signs, words and the order. */
export function* pairsIn(
  source: SideNumbers,
  translation: SideNumbers,
  segmentOf: SegmentOf,
): Generator<Pair> {
  const quantities = {
    source: placed(source.quantities, 'source', segmentOf),
    translation: placed(translation.quantities, 'translation', segmentOf),
  }
  const fractions = {
    source: placed(source.fractions, 'source', segmentOf),
    translation: placed(translation.fractions, 'translation', segmentOf),
  }
  for (const difference of [...facetDifferences(quantities), ...facetDifferences(fractions)]) {
    const message = facetMessage(difference)
    yield { message, source: difference.source.phrase, translation: difference.translation.phrase }
  }
  for (const { source: ours, translation: theirs } of lostUnits(quantities)) {
    yield { message: unitMessage(ours, theirs), source: ours.phrase, translation: theirs.phrase }
  }
  const sayings = {
    source: placed(source.sayings, 'source', segmentOf),
    translation: placed(translation.sayings, 'translation', segmentOf),
  }
  const written = ({ block }: SideNumbers, { start, end }: Span) => block.text.slice(start, end)
  const wordMessage = (kind: string, ours: Span, theirs: Span) =>
    `Unexpected ${kind} \`${written(translation, theirs)}\` in the translation, expected \`${written(source, ours)}\` as in the source`
  const texts = { source: source.block.text, translation: translation.block.text }
  const words = new Set<Span>()
  for (const { kind, source: ours, translation: theirs } of sayingDifferences(
    sayings,
    quantities,
  )) {
    words.add(ours).add(theirs)
    yield { message: wordMessage(kind, ours, theirs), source: ours, translation: theirs }
  }
  for (const [ours, theirs] of countDifferences(quantities)) {
    words.add(ours).add(theirs)
    yield { message: wordMessage('number', ours, theirs), source: ours, translation: theirs }
  }
  for (const lone of loneWords(quantities, sayings)) {
    if (!words.has(lone.span) && isWholeWord(lone, { source, translation }))
      yield loneFinding(lone, { source, translation })
  }
  for (const exchange of exchanges(quantities, texts)) yield exchangePair(exchange)
}

/** Two values that changed places, by what stands in the translation first. */
function exchangePair({ source, translation }: Exchange): Pair {
  const [one, other] = translation
  const span = ([first, last]: readonly [Span, Span]): Span => ({
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
  })
  return {
    message: `Unexpected order of \`${other.value}\` and \`${one.value}\` in the translation, expected \`${one.value}\` before \`${other.value}\` as in the source`,
    source: span(source),
    translation: span(translation),
  }
}
