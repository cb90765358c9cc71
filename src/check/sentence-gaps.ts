import type { Place } from '../model/problem.ts'
import { type Review, type Side, type Sided, type Span, sides, type Unit } from '../model/review.ts'
import { clauseGapsIn, wholeSentence } from './clause-gaps.ts'
import { amountIn, logRatioOf, type Usual } from './lengths.ts'
import { partGaps } from './part-labels.ts'
import { placeOf } from './place.ts'
import { aloneWeight } from './said-words.ts'
import { shortened } from './shortened.ts'

/** Sentences of one side that nothing on the other side says. */
export interface SentenceGap {
  readonly side: Side
  readonly spans: readonly Span[]
  /** The first of them, shortened. */
  readonly text: string
  /** Only so many of them are too many; which, cannot be told. */
  readonly isOneOf: boolean
}

const opposite = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

function gapOf(unit: Unit, side: Side, spans: readonly Span[], isOneOf: boolean): SentenceGap {
  const [first] = spans
  const text = first ? (unit.blocks[side]?.text.slice(first.start, first.end) ?? '') : ''
  return { side, spans, text: shortened(text), isOneOf }
}

/** The place of the sentences, then what the other text has beside them. */
export function gapPlaces(review: Review, unit: Unit, gap: SentenceGap): readonly Place[] {
  const block = unit.blocks[gap.side]
  const start = gap.spans[0]?.start ?? 0
  const end = gap.spans.at(-1)?.end ?? 0
  return block === undefined ? [] : [placeOf(review.articles[gap.side], block, { start, end })]
}

const joined = (one: Sided<readonly Span[]>, other: Sided<readonly Span[]>) => ({
  source: [...one.source, ...other.source],
  translation: [...one.translation, ...other.translation],
})

const nothing: Sided<readonly Span[]> = { source: [], translation: [] }

/** Whether the text beside a gap is long enough, on the side that lacks it, to say it too. */
function isMerged(review: Review, unit: Unit, at: number, usual: Usual): boolean {
  const gap = unit.sentences[at] ?? nothing
  const before = unit.sentences[at - 1] ?? nothing
  const after = unit.sentences[at + 1] ?? nothing
  return [before, after, joined(before, after)].some((pair) => {
    if (pair.source.length * pair.translation.length === 0) return false
    const alone = Math.abs(logRatioOf(review, unit, pair) - usual.logRatio)
    const together = Math.abs(logRatioOf(review, unit, joined(pair, gap)) - usual.logRatio)
    return together < alone
  })
}

/** Of so many sentences no one makes one. */
const mostMerged = 5

/** Pairs from this one on, to either side, that leave sentences of one side alone: a sentence made several. */
function runAround(unit: Unit, at: number, side: Side): readonly [first: number, last: number] {
  const isAlone = (index: number) => {
    const pair = unit.sentences[index]
    return pair !== undefined && pair[side].length > 0 && pair[opposite(side)].length === 0
  }
  let [first, last] = [at, at]
  while (isAlone(first - 1) && at - first <= mostMerged) first -= 1
  while (isAlone(last + 1) && last - first <= mostMerged) last += 1
  return [first, last]
}

/** Whether several sentences in a row that stand alone are those that a neighbour is too short by. */
function isRunMerged(review: Review, unit: Unit, at: number, side: Side, usual: Usual): boolean {
  const [first, last] = runAround(unit, at, side)
  if (first === last || last - first >= mostMerged) return false
  const run = unit.sentences.slice(first, last + 1).reduce(joined, nothing)
  const off = (pair: Sided<readonly Span[]>) =>
    Math.abs(logRatioOf(review, unit, pair) - usual.logRatio)
  return [unit.sentences[first - 1], unit.sentences[last + 1]].some(
    (pair) =>
      pair !== undefined &&
      pair.source.length * pair.translation.length > 0 &&
      off(joined(pair, run)) < Math.min(off(pair), farRatio),
  )
}

/** Whether a sentence beside a gap is left over for it: two of the other side stand for one. */
function hasSpare(unit: Unit, at: number, side: Side): boolean {
  return [unit.sentences[at - 1], unit.sentences[at + 1]].some(
    (pair) => pair !== undefined && pair[opposite(side)].length > pair[side].length,
  )
}

/** Of so few letters, without spaces, a sentence may be a label or a mark: 方法. */
const leastAmount = 4

/** What the words of a sentence must say, see `aloneWeight`, to count for more than lengths do. */
const clear = 2.5

/** A pair so far from the usual ratio lacks about a sentence of two. */
const farRatio = Math.log(1.6)

/** Where a review is too short to have a usual ratio: an author's style alone makes 2.6 of some texts. */
const farAtAll = Math.log(3)

/** With its neighbours such a pair is still this far off, unless they say what it lacks. */
const stillOff = 0.15

function pairGap(review: Review, unit: Unit, at: number, usual: Usual): SentenceGap[] {
  const [before, pair, after] = [at - 1, at, at + 1].map(
    (index) => unit.sentences[index] ?? nothing,
  )
  if (pair === undefined) return []
  const off = logRatioOf(review, unit, pair) - usual.logRatio
  const side: Side = off < 0 ? 'source' : 'translation'
  const isFar = Math.abs(off) > (usual.isKnown ? Math.max(farRatio, 3 * usual.spread) : farAtAll)
  const isMore = pair[side].length > pair[opposite(side)].length
  if (!isFar || !isMore) return []
  const near = [before, after].map((other) => (other ? joined(pair, other) : pair))
  const isOff = near.every(
    (wide) => (logRatioOf(review, unit, wide) - usual.logRatio) * Math.sign(off) > stillOff,
  )
  return isOff ? [gapOf(unit, side, pair[side], true)] : []
}

/** So much shorter than usual, as a logarithm, a text lacks a sentence whose label it lacks too. */
const shortBy = 0.1

/** Whether what stands opposite a sentence is too short to say it. */
function isShort(review: Review, unit: Unit, side: Side, span: Span, usual: Usual): boolean {
  const pair = unit.sentences.find((one) => one[side].includes(span)) ?? nothing
  if (pair[opposite(side)].length === 0) return true
  const off = logRatioOf(review, unit, pair) - usual.logRatio
  return (side === 'source' ? -off : off) > shortBy
}

/** Sentences of a pair of which the other side says no word. */
function wordGaps(review: Review, unit: Unit, at: number): readonly SentenceGap[] {
  return clauseGapsIn(review, unit).flatMap((gap) => {
    const span = gap.at === at ? wholeSentence(gap) : undefined
    return span === undefined ? [] : [gapOf(unit, gap.side, [span], false)]
  })
}

/** A pair of one side alone, unless the text beside it says it too. */
function aloneGap(review: Review, unit: Unit, at: number, usual: Usual): readonly SentenceGap[] {
  const pair = unit.sentences[at] ?? nothing
  const side: Side = pair.source.length > 0 ? 'source' : 'translation'
  const isSaid = amountIn(review, unit, side, pair[side]) < leastAmount
  const words = aloneWeight(review, unit, at, side)
  if (isSaid || words < -clear || isRunMerged(review, unit, at, side, usual)) return []
  const isOpen = words < clear || hasSpare(unit, at, side)
  if (isOpen && isMerged(review, unit, at, usual)) return []
  return [gapOf(unit, side, pair[side], false)]
}

/**
 * The sentences of a unit with both texts that one text has and the other has not: those that the
 * alignment leaves alone, unless the text beside them is long enough to say them too, and those of
 * pairs of which one side has more sentences and says far too much.
 */
export function sentenceGaps(review: Review, unit: Unit, usual: Usual): readonly SentenceGap[] {
  if (!unit.blocks.source || !unit.blocks.translation) return []
  const parts = sides.flatMap((side) =>
    partGaps(review, unit, side)
      .filter((span) => isShort(review, unit, side, span, usual))
      .map((span) => gapOf(unit, side, [span], false)),
  )
  const isTold = ({ side, spans }: SentenceGap) =>
    parts.some((part) => part.side === side && spans.some((span) => part.spans.includes(span)))
  const rest = unit.sentences.flatMap((pair, at) => {
    if (pair.source.length > 0 && pair.translation.length > 0) {
      const told = wordGaps(review, unit, at)
      return told.length > 0 ? told : pairGap(review, unit, at, usual)
    }
    return aloneGap(review, unit, at, usual)
  })
  return [...parts, ...rest.filter((gap) => !isTold(gap))]
}
