import type { Language } from '../language/language.ts'
import type { JournalRules, SizeLimits } from '../model/journal-rules.ts'
import type { Place } from '../model/problem.ts'
import { type Review, type Side, sides } from '../model/review.ts'
import { textParts } from './abbreviations.ts'
import { placeAt, placeOf } from './place.ts'

/** One number that a journal limits, as it is in the review. */
interface Measured {
  /** `abstract of the translation` */
  readonly what: string
  readonly unit: string | null
  readonly found: number
  /** What is counted: words. */
  readonly counted: string
  readonly least?: number | undefined
  readonly most?: number | undefined
  readonly places: readonly Place[]
}

/** Characters with their spaces, or words; each character of a script without spaces is a word. */
function sizeOf(text: string, { count }: SizeLimits, { unspacedLetters }: Language): number {
  const plain = text.trim().replaceAll(/\s+/gu, ' ')
  if (count === 'characters') return [...plain].length
  const word = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}.,%‰'’‐-]*`
  const pattern = unspacedLetters
    ? `[${unspacedLetters}]|(?:(?![${unspacedLetters}])[\\p{L}\\p{N}\\p{M}.%‰'’‐-])+`
    : word
  return plain.match(new RegExp(pattern, 'gu'))?.length ?? 0
}

const nameOf = (count: SizeLimits['count'], { unspacedLetters }: Language) =>
  count === 'characters' || unspacedLetters !== undefined ? 'characters' : 'words'

/** The line of the front matter that a key begins; empty where the key is written elsewhere. */
function keyPlace(review: Review, side: Side, key: string): readonly Place[] {
  const article = review.articles[side]
  const found = new RegExp(`^${key}[ \\t]*:.*$`, 'mu').exec(String(article.file))
  if (found === null) return []
  return [placeAt(article, { start: found.index, end: found.index + found[0].trimEnd().length })]
}

interface Part {
  readonly text: string
  readonly unit: string | null
  readonly places: readonly Place[]
}

function titleOf(review: Review, side: Side): Part | undefined {
  const block = review.units.find(({ id }) => id === 'title')?.blocks[side]
  if (block === undefined) return undefined
  const places = [placeOf(review.articles[side], block, { start: 0, end: block.text.length })]
  return { text: block.text, unit: 'title', places }
}

function abstractOf(review: Review, side: Side): Part | undefined {
  const units = review.units.filter(({ id }) => id.startsWith('abstract.'))
  const blocks = units.flatMap(({ kind, blocks }) =>
    kind === 'heading' ? [] : (blocks[side] ?? []),
  )
  const [first] = blocks
  if (first === undefined) return undefined
  const end = /^.{0,40}/u.exec(first.text)?.[0].length ?? 0
  const places = [placeOf(review.articles[side], first, { start: 0, end })]
  return { text: blocks.map(({ text }) => text).join(' '), unit: units[0]?.id ?? null, places }
}

function shortTitleOf(review: Review, side: Side): Part | undefined {
  const text = review.articles[side].meta.short_title
  return text === undefined
    ? undefined
    : { text, unit: null, places: keyPlace(review, side, 'short_title') }
}

const textsOf = { title: titleOf, short_title: shortTitleOf, abstract: abstractOf } as const

function* textSizes(review: Review, rules: JournalRules, side: Side): Generator<Measured> {
  const { language } = review.articles[side]
  for (const part of ['title', 'short_title', 'abstract'] as const) {
    const limits = rules[part]?.[language.subtag]
    const found = limits === undefined ? undefined : textsOf[part](review, side)
    if (limits === undefined || found === undefined) continue
    const { text, ...where } = found
    yield {
      what: `${part.replace('_', ' ')} of the ${side}`,
      found: sizeOf(text, limits, language),
      counted: nameOf(limits.count, language),
      least: limits.least,
      most: limits.most,
      ...where,
    }
  }
}

function* listSizes(review: Review, rules: JournalRules, side: Side): Generator<Measured> {
  const { keywords } = review.articles[side].meta
  // A text without any says nothing of its keywords yet.
  if (rules.keywords !== undefined && keywords.length > 0) {
    yield {
      what: `list of keywords of the ${side}`,
      unit: null,
      found: keywords.length,
      counted: 'keywords',
      least: rules.keywords.least,
      most: rules.keywords.most,
      places: keyPlace(review, side, 'keywords'),
    }
  }
  if (rules.abbreviations !== undefined) {
    const parts = textParts(review).filter((part) => part.side === side)
    const defined = parts.flatMap(({ definitions }) => definitions.map(({ key }) => key))
    const what = `text of the ${side}`
    const found = new Set(defined).size
    yield { what, unit: null, found, counted: 'abbreviations', ...rules.abbreviations, places: [] }
  }
}

/** What the rules of a journal limit, as it is in the review. */
export function* measured(review: Review, rules: JournalRules): Generator<Measured> {
  for (const side of sides) {
    yield* textSizes(review, rules, side)
    yield* listSizes(review, rules, side)
  }
  if (rules.references !== undefined) {
    const { least, most } = rules.references
    const found = review.references.length
    yield {
      what: 'bibliography',
      unit: null,
      found,
      counted: 'references',
      least,
      most,
      places: [],
    }
  }
}

/** Places of both lists of keywords, the translation's first. */
export const keywordPlaces = (review: Review): readonly Place[] =>
  (['translation', 'source'] as const).flatMap((side) => keyPlace(review, side, 'keywords'))

/** How many references are of the last years. */
export interface Recency {
  readonly recent: number
  /** Of those whose year is known. */
  readonly dated: number
  /** From this year on. */
  readonly since: number
}

function yearIn(text: string | undefined): number | undefined {
  const found = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text ?? '')?.[0]
  return found === undefined ? undefined : Number(found)
}

/**
 * References of the last `years` years before the review's own date, or, where it has none, before
 * its newest reference: the day on which the check runs must not change what it finds.
 */
export function recency({ articles, references }: Review, years: number): Recency | undefined {
  const issued = references.flatMap(({ item: { issued } }) => {
    const year = issued?.['date-parts']?.[0]?.[0] ?? yearIn(issued?.raw ?? issued?.literal)
    return year === undefined || Number.isNaN(Number(year)) ? [] : [Number(year)]
  })
  const own = sides.flatMap((side) => {
    const { date, accepted, received } = articles[side].meta
    return yearIn(date) ?? yearIn(accepted) ?? yearIn(received) ?? []
  })
  const newest = own[0] ?? issued.reduce((most, year) => Math.max(most, year), 0)
  if (issued.length === 0) return undefined
  const since = newest - years
  return { recent: issued.filter((year) => year >= since).length, dated: issued.length, since }
}
