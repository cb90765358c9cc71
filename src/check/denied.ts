import type { PolarityWord } from '../language/polarity.ts'
import { type SaidWord, saidWords } from '../language/said-words.ts'
import type { Review, Side, Sided, Span, Unit } from '../model/review.ts'
import { negation, type Words } from './polarity-flips.ts'

/** How far in characters the words reach that a negation denies, and how near one stands to what it denies. */
const reach = {
  zh: { behind: 10, before: 24, after: 6 },
  en: { behind: 45, before: 60, after: 25 },
} as const

const clauseEnd = /[，。；：,.;:、]/u

/** Two texts that say the same, with what is known of their words. */
export interface Statement {
  readonly words: Words
  readonly said: Sided<readonly SaidWord[]>
  readonly text: Sided<string>
  readonly language: Sided<'zh' | 'en'>
}

const languageOf = (subtag: string): 'zh' | 'en' | undefined =>
  subtag === 'zh' || subtag === 'en' ? subtag : undefined

/** What is known of the words of a stretch of a unit; undefined in languages without a list. */
export function statementOf(
  { articles }: Review,
  { blocks }: Unit,
  spans: Sided<readonly Span[]>,
  words: Words,
): Statement | undefined {
  const source = languageOf(articles.source.language.subtag)
  const translation = languageOf(articles.translation.language.subtag)
  if (source === undefined || translation === undefined || source === translation) return undefined
  const text = { source: blocks.source?.text ?? '', translation: blocks.translation?.text ?? '' }
  const within = (side: Side, subtag: string) =>
    spans[side].flatMap(({ start, end }) =>
      (saidWords(text[side].slice(start, end), subtag) ?? []).map((word) => ({
        ...word,
        start: word.start + start,
        end: word.end + start,
      })),
    )
  return {
    words,
    text,
    language: { source, translation },
    said: { source: within('source', source), translation: within('translation', translation) },
  }
}

const other = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

const isLike = (one: SaidWord, two: SaidWord) => one.stems.some((stem) => two.stems.includes(stem))

/** The words that a negation denies, up to the end of its clause. */
function deniedBy({ said, text, language }: Statement, side: Side, word: PolarityWord) {
  const last = word.end + reach[language[side]].behind
  const clause = text[side].slice(word.end, last)
  const stop = clause.search(clauseEnd)
  const end = stop < 0 ? last : word.end + stop
  return said[side].filter((one) => one.start >= word.start && one.end <= end)
}

/** Words near a negation that say one of two opposites, as those of the other text may do. */
function polesOf(words: readonly PolarityWord[]) {
  return words.flatMap(({ marks }) =>
    marks.flatMap(({ axis, pole, isLoose, isWeak }) =>
      axis === negation || (isLoose && !isWeak) ? [] : [axis + pole],
    ),
  )
}

function hasLikePole({ words, language }: Statement, side: Side, word: PolarityWord): boolean {
  const last = word.end + reach[language[side]].behind
  const near = polesOf(words[side].filter((one) => one.start >= word.start && one.end <= last))
  const theirs = new Set(polesOf(words[other(side)]))
  return near.some((pole) => theirs.has(pole))
}

/** Whether the other text says nothing of what a negation denies: it says the whole in another way. */
export function isSaidOtherwise(statement: Statement, side: Side, word: PolarityWord): boolean {
  const denied = deniedBy(statement, side, word)
  const theirs = statement.said[other(side)]
  if (denied.length < 2 || denied.some((one) => theirs.some((two) => isLike(one, two))))
    return false
  return !hasLikePole(statement, side, word)
}

const isNegation = ({ marks }: PolarityWord) => marks.some(({ axis }) => axis === negation)

/** Whether the other text says what a negation denies, once, with no negation near it. */
export function isAffirmed(statement: Statement, side: Side, word: PolarityWord): boolean {
  const there = other(side)
  const { before, after } = reach[statement.language[there]]
  const negations = statement.words[there].filter(isNegation)
  const matches = deniedBy(statement, side, word)
    .slice(0, 2)
    .flatMap((denied) => {
      const own = statement.said[side].filter((one) => isLike(one, denied))
      const theirs = statement.said[there].filter((one) => isLike(one, denied))
      return own.length === 1 && theirs.length === 1 ? theirs : []
    })
  const isNear = ({ start, end }: SaidWord) =>
    negations.some((one) => one.end >= start - before && one.start <= end + after)
  return matches.length > 0 && !matches.some(isNear)
}
