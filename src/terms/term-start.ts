import type { Language } from '../language/language.ts'
import {
  type Cover,
  coverAt,
  drugSpans,
  drugStart,
  type GlossWord,
  glossWords,
  isLatin,
  latinCover,
} from './term-cover.ts'

/** What helps to tell where a term begins in a language that writes without spaces. */
export interface TermEvidence {
  /** Full form in the other language. */
  readonly gloss: string | undefined
  readonly abbreviation: string | undefined
  /** The text in which the term may recur. */
  readonly text: string
}

let segmenter: Intl.Segmenter | undefined

const coordinated = /\b(?:and|plus|or)\b|[+&/]/u

/** What it costs to leave a character unexplained, to lack one, to hold a word that is of no term. */
const price = {
  tooMany: 1,
  unusual: 0.25,
  tooFew: 0.85,
  stop: 4,
  verb: 2,
  insideWord: 1.5,
  count: 3,
  ending: 4,
} as const
/** What speaks for a place: a word of no term ends there; the term stands elsewhere without what is before; a word of the gloss is said. */
const gain = { stop: 2.5, recurring: 1.5, recurringAlone: 0.5, said: 1.2 } as const

/** An amount before a term: 200 L of 200 L高密度聚乙烯. */
const amount =
  /(?<![\p{Script=Latin}\p{Nd}.-])\p{Nd}+(?:[.~～–-]\p{Nd}+)*\s?(?:%|℃|[kmμnp]?(?:g|L|m|s|V|W|mol|Gy|Da)|ml|μl|dl|cm|h|min|d|bp|kb|U|IU|[kMG]?Hz)(?=\p{Lo})/gu

const counted = /^\p{Nd}+(?![型号期级度羟])\p{Lo}/u

interface Stop {
  readonly start: number
  readonly end: number
  readonly price: number
}

/** Words that belong to no term, by a pattern and as words of the stretch. */
function* stopWords(stretch: string, language: Language): Generator<Stop> {
  if (language.termStops !== undefined) {
    for (const { 0: word, index } of stretch.matchAll(language.termStops)) {
      const isVerb = language.termVerbs?.has(word) === true
      yield { start: index, end: index + word.length, price: isVerb ? price.verb : price.stop }
    }
  }
  for (const { 0: word, index } of stretch.matchAll(amount)) {
    yield { start: index, end: index + word.length, price: price.stop }
  }
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { segment, index } of segmenter.segment(stretch)) {
    const span = { start: index, end: index + segment.length }
    if (language.termStopWords?.has(segment)) yield { ...span, price: price.stop }
    else if (language.termVerbs?.has(segment)) yield { ...span, price: price.verb }
  }
}

/** Whether the gloss says a stretch, and not first what it says later: the induced of drug-induced is no 导致 before 药物. */
function isSaidBy(covers: readonly (Cover | undefined)[], start: number, end: number): boolean {
  return covers.some((cover, at) => {
    if (cover === undefined || at > start || cover.end < end) return false
    const next = covers.slice(cover.end).find((one) => one !== undefined)
    return firstSaid(cover) <= firstSaid(next)
  })
}

const firstSaid = (cover: Cover | undefined): number =>
  Math.min(...(cover?.words.map(({ index }) => index) ?? []))

/** Whether the short form begins with the first letter of what a word is in the other language: ATL, 成人. */
function isInitial(word: string, language: Language, abbreviation: string | undefined): boolean {
  const letter = abbreviation?.charAt(0).toLowerCase() ?? ''
  return letter !== '' && language.termInitials?.get(word)?.includes(letter) === true
}

/** Places of the words that belong to no term, unless the gloss or the short form says them too. */
function stopSpans(
  stretch: string,
  language: Language,
  covers: readonly (Cover | undefined)[],
  { gloss = '', abbreviation }: TermEvidence,
) {
  const seen = new Set<number>()
  const words = [...(language.termWords === undefined ? [] : stretch.matchAll(language.termWords))]
  const kept = [
    ...drugSpans(stretch),
    ...words.map(({ 0: word, index }) => ({ start: index, end: index + word.length })),
  ]
  const isInKept = (start: number, end: number) =>
    kept.some((one) => one.start <= start && one.end >= end)
  return [...stopWords(stretch, language)].filter(({ start, end }) => {
    const word = stretch.slice(start, end)
    const isJoint = language.termJoints?.has(word) && isCoordinated(gloss)
    const isSaid = isJoint || isSaidBy(covers, start, end)
    if (isInKept(start, end) || isSaid || seen.has(start)) return false
    if (gloss === '' && isInitial(word, language, abbreviation)) return false
    seen.add(start)
    return true
  })
}

/** Places at which a word of the stretch begins. */
function wordStarts(stretch: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return new Set([...segmenter.segment(stretch)].map(({ index }) => index))
}

/** How often a term stands in a text behind something else than here. */
function recurs(term: string, before: string, text: string): boolean {
  for (let at = text.indexOf(term), seen = 0; at >= 0 && seen < 50; seen += 1) {
    const previous = text.charAt(at - 1)
    if (at > 0 && previous !== before) return true
    at = text.indexOf(term, at + 1)
  }
  return false
}

interface Reading {
  readonly stretch: string
  readonly words: readonly GlossWord[]
  readonly covers: readonly (Cover | undefined)[]
  readonly stops: readonly Stop[]
  readonly starts: ReadonlySet<number>
  readonly endings: ReadonlySet<string> | undefined
}

/** Letters of a word of which each root counts: photo, plethysm, graph. */
const longWord = 15

/** Letters that the covers say of each word, and how many words and roots of long words they say. */
function saidOf(covers: readonly Cover[], words: readonly GlossWord[]) {
  const letters = new Map<number, number>()
  let said = 0
  for (const one of covers.flatMap((cover) => cover.words)) {
    const isLong = (words[one.index]?.written.length ?? 0) > longWord
    if (isLong || !letters.has(one.index)) said += 1
    letters.set(one.index, (letters.get(one.index) ?? 0) + one.letters)
  }
  return { letters, said }
}

/** Characters of the stretch from `start` on that the gloss does not explain, and its words that they may stand for. */
function unexplained({ stretch, words, covers, endings }: Reading, start: number) {
  const used: Cover[] = []
  let left = 0
  let behindCover = -1
  for (let at = start; at < stretch.length; ) {
    const cover = covers[at]
    if (cover === undefined) {
      // An ending belongs to the word before it: 调节性.
      if (at !== behindCover || endings?.has(stretch.charAt(at)) !== true) left += 1
      at += 1
      continue
    }
    used.push(cover)
    // A symbol that the other full form has not belongs to something else: CD38+.
    if (cover.words.length === 0) left += cover.end - at === 1 ? 1 : 2
    at = cover.end
    behindCover = at
  }
  const { letters, said } = saidOf(used, words)
  const wanted = words.map(({ written, size }, index) => {
    const found = letters.get(index)
    return found === undefined ? size : Math.max(0, (written.length - found) / 4)
  })
  return { left, wanted: wanted.reduce((sum, size) => sum + size, 0), said }
}

function usualSize(abbreviation: string | undefined): number {
  const letters = abbreviation?.match(/[\p{Lu}\p{N}]/gu)?.length ?? 2
  return letters * 2
}

/** What a stretch costs by what it holds: too much or too little for the other full form. */
function sizeCost(reading: Reading, start: number, abbreviation: string | undefined) {
  if (reading.words.length === 0) {
    const more = reading.stretch.length - start - usualSize(abbreviation)
    return { cost: Math.abs(more) * price.unusual, isUsual: Math.abs(more) <= 3 }
  }
  const { left, wanted, said } = unexplained(reading, start)
  const more = left - wanted
  const cost = more > 0 ? more * price.tooMany : -more * price.tooFew
  return { cost: cost - said * gain.said, isUsual: Math.abs(more) <= 1 }
}

/** What speaks for a place and against it as the start of a word. */
function placeCost(
  { stretch, stops, starts, covers, endings, words }: Reading,
  start: number,
): number {
  const isStart = starts.has(start) || covers[start] !== undefined
  const isLone = !starts.has(start) || starts.has(start + 1)
  const isEnding =
    isLone && covers[start] === undefined && endings?.has(stretch.charAt(start)) === true
  const isInStop = stops.some((stop) => stop.start < start && stop.end > start)
  // Without the other full form, a verb may as well be part of the term: 国际诊断标准.
  const isBehindStop =
    !isInStop &&
    stops.some((stop) => stop.end === start && (words.length > 0 || stop.price === price.stop))
  // 1棕榈酸帕利哌酮: a count belongs to no term, a type does.
  const isCount = covers[start] === undefined && counted.test(stretch.slice(start, start + 6))
  return (
    (isStart ? 0 : price.insideWord) +
    (isCount ? price.count : 0) +
    (isEnding ? price.ending : 0) -
    (start === 0 || isBehindStop ? gain.stop : 0)
  )
}

const priceAlone = (stop: Stop) => (stop.price === price.stop ? stop.price : stop.price / 2)

function costFrom(reading: Reading, start: number, evidence: TermEvidence, before: string): number {
  const { stretch, stops, starts, covers } = reading
  const held = stops.filter((stop) => stop.end > start)
  const isGlossed = reading.words.length > 0
  const isWordStart = starts.has(start) || covers[start] !== undefined
  const previous = start > 0 ? stretch.charAt(start - 1) : before
  const { cost, isUsual } = sizeCost(reading, start, evidence.abbreviation)
  // The end of a term recurs too: T细胞 of 调节性T细胞.
  const isRecurring =
    isWordStart && isUsual && recurs(stretch.slice(start), previous, evidence.text)
  return (
    cost +
    placeCost(reading, start) +
    held.reduce((sum, stop) => sum + (isGlossed ? stop.price : priceAlone(stop)), 0) -
    (isRecurring ? (isGlossed ? gain.recurring : gain.recurringAlone) : 0)
  )
}

function readStretch(stretch: string, language: Language, evidence: TermEvidence): Reading {
  const { gloss } = evidence
  const words = glossWords(gloss ?? '', language.drugStem.test(stretch))
  const covers = Array.from(
    stretch,
    (_, at) => coverAt(stretch, at, words) ?? latinCover(stretch, at, words),
  )
  const stops = stopSpans(stretch, language, covers, evidence)
  const starts = wordStarts(stretch)
  return { stretch, words, covers, stops, starts, endings: language.termEndings }
}

/**
 * Where the term begins that ends with the end of `stretch`, the clause before a bracket: the place
 * that leaves least of the other language's full form unexplained by the word list and holds no word
 * that is of no term; the term recurring elsewhere in the text speaks for it. `before` is the
 * character before the stretch.
 */
export function termStart(
  stretch: string,
  before: string,
  language: Language,
  evidence: TermEvidence,
): number {
  const drug = evidence.gloss === undefined ? undefined : drugStart(stretch, evidence.gloss)
  if (drug !== undefined) return drug
  const reading = readStretch(stretch, language, evidence)
  let best = { start: 0, cost: Number.POSITIVE_INFINITY }
  for (let start = 0; start < stretch.length - 1; start += 1) {
    if (start > 0 && isLatin(stretch, start) && isLatin(stretch, start - 1)) continue
    const cost = costFrom(reading, start, evidence, before)
    if (cost < best.cost) best = { start, cost }
  }
  return best.start
}

/** How much of a full form in the other language a term says, from 0 to 1, in words. */
export function shareSaid(term: string, gloss: string): number {
  const words = glossWords(gloss, false)
  const said = new Set(
    Array.from(term, (_, at) => coverAt(term, at, words) ?? latinCover(term, at, words)).flatMap(
      (cover) => cover?.words.map(({ index }) => index) ?? [],
    ),
  )
  return words.length === 0 ? 0 : said.size / words.length
}

/** Whether a gloss names two things, so that the term before it may too: `revlimid and dexamethasone`. */
export function isCoordinated(gloss: string): boolean {
  return coordinated.test(gloss)
}
