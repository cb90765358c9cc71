import type { PolarityContext } from '../language/language.ts'
import { negation, type PolarityWord } from '../language/polarity.ts'
import { countFirst } from '../model/ordered.ts'
import type { Review, Side, Span, Unit } from '../model/review.ts'
import { excessOf, type Flip, type Words } from './polarity-flips.ts'

/** A negation that is one of a contrast or a name proves nothing: the other text may say the rest alone. */
function withoutAside(word: PolarityWord, text: string, aside: RegExp): PolarityWord {
  const isProof = word.marks.some(({ axis, isLoose }) => axis === negation && !isLoose)
  if (!isProof || !aside.test(text.slice(word.end, word.end + 50))) return word
  return {
    ...word,
    marks: word.marks.map((one) => (one.axis === negation ? { ...one, isLoose: true } : one)),
  }
}

/** The axis of treatments that are given together or alone. */
const combination = 'combine'
/** So far before a word it may be compared, and behind it be one of a number. */
const reach = 80

/** Without the proof of a bound, which `number-parity` compares, and of what a treatment is compared with. */
function withoutContext(word: PolarityWord, text: string, context: PolarityContext): PolarityWord {
  const { start, end } = word
  const isBound = context.bound.test(text.slice(start, start + reach))
  const isCombined = word.marks.some(({ axis, pole }) => axis === combination && pole === '-')
  const isCompared =
    isCombined && context.compared.test(text.slice(Math.max(0, start - reach), end))
  if (!isBound && !isCompared) return word
  return {
    ...word,
    marks: word.marks.map((one) =>
      one.axis !== negation && (isBound || one.axis === combination)
        ? { ...one, isLoose: true }
        : one,
    ),
  }
}

const none: Words = { source: [], translation: [] }

/** The words of each sentence pair of a unit; of one without sentences, those of its blocks. */
export function wordsOfPairs({ articles }: Review, { blocks, sentences }: Unit): readonly Words[] {
  const all = (side: Side) => {
    const { polarityWords, polarityContext, denial } = articles[side].language
    const text = blocks[side]?.text ?? ''
    return polarityWords(text).map((word) =>
      withoutContext(withoutAside(word, text, denial.aside), text, polarityContext),
    )
  }
  const words = { source: all('source'), translation: all('translation') }
  if (sentences.length === 0) return [words]
  const before = (side: Side, offset: number) =>
    countFirst(words[side].length, (index) => (words[side][index]?.start ?? 0) < offset)
  const inSpan = (side: Side, { start, end }: Span) =>
    words[side].slice(before(side, start), before(side, end))
  // In the order of the text, whatever that of the sentences is.
  const within = (side: Side, at: number) =>
    (sentences[at]?.[side] ?? [])
      .toSorted((one, other) => one.start - other.start)
      .flatMap((span) => inSpan(side, span))
  return sentences.map((_, at) => ({
    source: within('source', at),
    translation: within('translation', at),
  }))
}

/** Below, a part of a sentence may stand with its neighbour in the other text. */
const firmConfidence = 0.9
/** Whether the pair before or behind lacks a negation on the other side: it only went over to its neighbour. */
export function isMoved(
  { sentences }: Unit,
  pairs: readonly Words[],
  at: number,
  { source, translation }: Flip,
): boolean {
  const isLoose = (one: number) => (sentences[one]?.confidence ?? 1) < firmConfidence
  const there = source.length > 0 ? 'translation' : 'source'
  const here = source.length > 0 ? 'source' : 'translation'
  return (
    source.length * translation.length === 0 &&
    excessOf(pairs[at] ?? none, here) > 0 &&
    isLoose(at) &&
    [at - 1, at + 1].some((next) => isLoose(next) && excessOf(pairs[next] ?? none, there) > 0)
  )
}
