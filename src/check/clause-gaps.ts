import type { Review, Side, Span, Unit } from '../model/review.ts'
import { amountIn, logRatioOf, type Usual, usualOf } from './lengths.ts'
import { saidWordsOf, type WeighedHalf } from './said-words.ts'

/** A run of words of one side for which the other side has none. */
export interface ClauseGap {
  readonly unit: Unit
  readonly side: Side
  readonly span: Span
  /** Number of the pair in the unit. */
  readonly at: number
  /** Logarithm of how much likelier these words and the length of the sentences are with a gap. */
  readonly weight: number
}

const opposite = (side: Side): Side => (side === 'source' ? 'translation' : 'source')
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The run of words that says most for a gap. */
function heaviest(weights: readonly number[]): { start: number; end: number; sum: number } {
  let best = { start: 0, end: 0, sum: 0 }
  let [start, sum] = [0, 0]
  for (const [at, weight] of weights.entries()) {
    if (sum <= 0) [start, sum] = [at, 0]
    sum += weight
    if (sum > best.sum) best = { start, end: at + 1, sum }
  }
  return best
}

/** What the lengths of a pair say for a gap of this size, as a logarithm. */
function lengthWeight(review: Review, half: WeighedHalf, span: Span, usual: Usual): number {
  const { unit, at, side } = half
  const pair = unit.sentences[at]
  if (pair === undefined || pair[opposite(side)].length === 0) return 0
  const whole = amountIn(review, unit, side, pair[side])
  const part = amountIn(review, unit, side, [span])
  const share = within(part / Math.max(1, whole), 0, 0.9)
  const sign = side === 'source' ? -1 : 1
  const off = (logRatioOf(review, unit, pair) - usual.logRatio) * sign
  const gone = -Math.log(1 - share)
  const spread = within(1.5 * usual.spread, 0.2, 0.4)
  return within((off ** 2 - (off - gone) ** 2) / (2 * spread ** 2), -4, 4)
}

/** What it says for a gap that it begins and ends where a clause does, as a logarithm. */
const wholeClause = 1

const clauseEdge = /[,;:.!?，；：。！？、（）()—]/u

/** Whether a run of words leaves no other of the words of its clauses aside. */
function isWhole({ unit, at, side, said }: WeighedHalf, span: Span): boolean {
  const text = unit.blocks[side]?.text ?? ''
  const pair = unit.sentences[at]?.[side]
  const before = said.findLast(({ word }) => word.end <= span.start)?.word.end
  const after = said.find(({ word }) => word.start >= span.end)?.word.start
  const isEdge = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined || clauseEdge.test(text.slice(from, to))
  return pair !== undefined && isEdge(before, span.start) && isEdge(span.end, after)
}

/** From the first to the last word that is missing, of all of a sentence. */
const mostOfSentence = 0.6

/** Fewer words say too little, however long they are. */
const leastWords = 3

/** Texts with fewer words of the list than this do not show how freely they are translated. */
const fewWords = 80

/** From which weight on a run of words is told: the more, the more freely the text is translated. */
function leastWeight(share: number, size: number): number {
  return (size < fewWords ? 9 : 4.6) + 6 * Math.max(0, 0.85 - share)
}

const known = new WeakMap<Review, ReadonlyMap<string, readonly ClauseGap[]>>()

function gapsByUnit(review: Review): ReadonlyMap<string, readonly ClauseGap[]> {
  const found = known.get(review)
  if (found !== undefined) return found
  const made = new Map<string, ClauseGap[]>()
  for (const gap of gapsOf(review)) {
    const own = made.get(gap.unit.id)
    if (own) own.push(gap)
    else made.set(gap.unit.id, [gap])
  }
  known.set(review, made)
  return made
}

/** Stretches of sentence pairs that the other side leaves out, one of a sentence at most. */
export function clauseGaps(review: Review): readonly ClauseGap[] {
  return [...gapsByUnit(review).values()].flat()
}

/** Those of one unit. */
export function clauseGapsIn(review: Review, unit: Unit): readonly ClauseGap[] {
  return gapsByUnit(review).get(unit.id) ?? []
}

/** The sentence of several of its pair that a gap leaves out as good as whole; undefined for a part of one. */
export function wholeSentence({ unit, at, side, span }: ClauseGap): Span | undefined {
  const sentences = unit.sentences[at]?.[side] ?? []
  const own = sentences.filter(({ start, end }) => span.start < end && span.end > start)
  const [only] = own
  if (sentences.length < 2 || own.length > 1 || only === undefined) return undefined
  return span.end - span.start >= (only.end - only.start) * mostOfSentence ? only : undefined
}

function gapsOf(review: Review): readonly ClauseGap[] {
  const usual = usualOf(review)
  const { halves, shares, size } = saidWordsOf(review)
  return halves.flatMap((half): readonly ClauseGap[] => {
    if (half.isAlone) return []
    const { unit, side, said, weights } = half
    const run = heaviest(weights)
    const [first, last] = [said[run.start], said[run.end - 1]]
    if (first === undefined || last === undefined || run.end - run.start < leastWords) return []
    const span = { start: first.word.start, end: last.word.end }
    const edges = isWhole(half, span) ? wholeClause : 0
    const weight = run.sum + edges + lengthWeight(review, half, span, usual)
    return weight < leastWeight(shares[side], size)
      ? []
      : [{ unit, at: half.at, side, span, weight }]
  })
}
