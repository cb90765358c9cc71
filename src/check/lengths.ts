import type { Language } from '../language/language.ts'
import { unspacedLetter } from '../language/languages.ts'
import { characterTest } from '../language/memo.ts'
import { countFirst } from '../model/ordered.ts'
import type { Block, Leaf, Review, SentencePair, Side, Sided, Span, Unit } from '../model/review.ts'
import { sides } from '../model/review.ts'
import { comparableUnits } from './untranslated.ts'

/** Letters of a language with spaces that say what one unspaced letter says. */
const lettersForOne = 2.8

const unspaced = new RegExp(unspacedLetter, 'gu')
const foreign = /[\p{Script=Latin}\p{Script=Greek}\d][\p{L}\d.\-–/]*/gu
/** The foreign name of a term stands in brackets in one text only. */
const gloss = new RegExp(
  String.raw`[（(](?:(?!${unspacedLetter})[^（）()])*\p{Script=Latin}{3}(?:(?!${unspacedLetter})[^（）()])*[）)]`,
  'gu',
)

const isBlank = characterTest(/\s/u)
const isUnspaced = characterTest(new RegExp(unspacedLetter, 'u'))
const surrogate = /[\uD800-\uDBFF]/

/** Characters of a text, which are counted one by one: to look for them with a pattern takes far longer. */
function countOf(text: string, isCounted: (text: string, at: number) => boolean): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (isCounted(text, at)) count += 1
  return count
}

/** How much a text says, in letters of a language without spaces. */
function amountOf(text: string, { unspacedLetters }: Language): number {
  if (unspacedLetters === undefined) return (text.length - countOf(text, isBlank)) / lettersForOne
  const plain = /[（(]/.test(text) ? text.replace(gloss, '') : text
  const letters = surrogate.test(plain)
    ? (plain.match(unspaced)?.length ?? 0)
    : countOf(plain, isUnspaced)
  return letters + (plain.match(foreign)?.length ?? 0) * 2
}

const markersIn = new WeakMap<Block, readonly Leaf[]>()

/** The citation markers of a block, in order, looked for once for all its sentences. */
export function markersOf(block: Block): readonly Leaf[] {
  const known = markersIn.get(block)
  if (known !== undefined) return known
  const made = block.leaves.filter(({ node }) => node.type === 'citationGroup')
  markersIn.set(block, made)
  return made
}

/** The text of stretches of a block without its citation markers. */
export function proseOf(block: Block, spans: readonly Span[]): string {
  const { text } = block
  const markers = markersOf(block)
  return spans
    .map(({ start, end }) => {
      let prose = ''
      let from = start
      let at = countFirst(markers.length, (index) => (markers[index]?.start ?? 0) < start)
      for (; at < markers.length; at += 1) {
        const marker = markers[at]
        if (marker === undefined || marker.start > end) break
        if (marker.start < from || marker.end > end) continue
        prose += text.slice(from, marker.start)
        from = marker.end
      }
      return prose + text.slice(from, end)
    })
    .join(' ')
}

/** How much stretches of one side of a unit say. */
export function amountIn(review: Review, unit: Unit, side: Side, spans: readonly Span[]): number {
  const block = unit.blocks[side]
  return block === undefined ? 0 : amountOf(proseOf(block, spans), review.articles[side].language)
}

/** What the translation of a pair says for one of the source, as a logarithm; a word more or less is nothing. */
export function logRatioOf(review: Review, unit: Unit, spans: Sided<readonly Span[]>): number {
  const [source, translation] = sides.map((side) => amountIn(review, unit, side, spans[side]) + 3)
  return Math.log((translation ?? 1) / (source ?? 1))
}

/** The lengths that are usual in a review. */
export interface Usual {
  /** Median of the logarithms of the ratios of its sentence pairs. */
  readonly logRatio: number
  /** Half of them lie no farther than this from the median. */
  readonly spread: number
  /** Whether the review has pairs enough to tell; else this is what many texts have. */
  readonly isKnown: boolean
}

const isPair = ({ source, translation }: SentencePair) =>
  source.length > 0 && translation.length > 0

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Fewer pairs say nothing of what is usual. */
const leastPairs = 5

const usuals = new WeakMap<Review, Usual>()

/** The usual lengths of a review, from all its sentence pairs that are translated; worked out once. */
export function usualOf(review: Review): Usual {
  const known = usuals.get(review)
  if (known !== undefined) return known
  const made = usualIn(review)
  usuals.set(review, made)
  return made
}

function usualIn(review: Review): Usual {
  const ratios = comparableUnits(review).flatMap((unit) =>
    unit.sentences.filter(isPair).map((pair) => logRatioOf(review, unit, pair)),
  )
  if (ratios.length < leastPairs) return { logRatio: 0, spread: 0.2, isKnown: false }
  const logRatio = median(ratios)
  const spread = median(ratios.map((ratio) => Math.abs(ratio - logRatio)))
  return { logRatio, spread, isKnown: true }
}
