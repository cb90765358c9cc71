import { languages } from '../language/languages.ts'
import { scriptRank } from '../language/scripts.ts'
import type { CitationStyle } from '../model/citation-style.ts'
import { itemLanguage } from '../model/item-language.ts'
import type { CslItem, CslName } from '../model/reference.ts'
import { standIns } from './csl-item.ts'
import { gbProfile } from './gb-profile.ts'
import { withYearSuffix } from './restored-text.ts'

/** Whether a style cites by author and year and has no numbers. */
export function isAuthorDate({ text }: CitationStyle): boolean {
  return /<category\s[^>]*citation-format="author-date"/u.test(text)
}

/** What stands around and between the citations of one marker. */
export interface CitationLayout {
  readonly prefix: string
  readonly suffix: string
  readonly delimiter: string
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** The brackets and the delimiter of the style's citations, `（`, `）`, `；`. */
export function citationLayout({ text }: CitationStyle): CitationLayout {
  const citation = /<citation[\s>][\s\S]*?<\/citation>/u.exec(text)?.[0] ?? ''
  const layout = /<layout(?:\s[^>]*)?>/u.exec(citation)?.[0] ?? ''
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}="([^"]*)"`, 'u')
      .exec(layout)?.[1]
      ?.replace(/&(\w+);/gu, (whole, entity: string) => entities[entity] ?? whole)
  return {
    prefix: attribute('prefix') ?? '',
    suffix: attribute('suffix') ?? '',
    delimiter: attribute('delimiter') ?? '; ',
  }
}

function nameText({ family, given, literal }: CslName): string {
  return [family, given, literal].filter((part) => part !== undefined).join(' ')
}

function yearOf({ issued, accessed }: CslItem): number {
  const first = issued?.['date-parts']?.[0]?.[0] ?? /\d{4}/u.exec(issued?.literal ?? '')?.[0]
  if (first !== undefined) return Number(first)
  const day = typeof accessed === 'object' && accessed !== null ? accessed : {}
  const parts = 'date-parts' in day && Array.isArray(day['date-parts']) ? day['date-parts'] : []
  return Number(parts[0]?.[0] ?? Number.POSITIVE_INFINITY)
}

interface Sorted {
  readonly index: number
  readonly rank: number
  readonly names: string
  readonly year: number
  readonly title: string
}

/**
 * The places of the items in an author-date list: by author (Chinese by pinyin), year and title; in
 * the Chinese styles the works in one script stand together. `labels` stand for authors not named.
 */
export function authorDateOrder(
  items: readonly CslItem[],
  labels: readonly string[],
  style: CitationStyle,
): readonly number[] {
  const byScript = gbProfile(style) !== undefined
  const collator = new Intl.Collator(languages.map(({ cslLocale }) => cslLocale))
  const keys = items.map((item, index): Sorted => {
    const editors: readonly CslName[] = Array.isArray(item['editor']) ? item['editor'] : []
    const people = item.author !== undefined && item.author.length > 0 ? item.author : editors
    const title = item.title ?? ''
    const written = people.map(nameText).join(' ')
    const names = written === '' ? (labels[index] ?? title) : written
    const rank = byScript ? scriptRank(title === '' ? names : rankText(item, title)) : 0
    return { index, rank, names, year: yearOf(item), title }
  })
  return keys
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        collator.compare(a.names, b.names) ||
        compareYears(a.year, b.year) ||
        collator.compare(a.title, b.title) ||
        a.index - b.index,
    )
    .map(({ index }) => index)
}

/** A gene's name may be the whole title of a Chinese work. */
function rankText(item: CslItem, title: string): string {
  return itemLanguage(item).isWrittenIn('Latin')
    ? title
    : `${title}${(item.author ?? []).map(nameText).join('')}`
}

const compareYears = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** 0 → a, 25 → z, 26 → aa. */
function letters(position: number): string {
  const last = String.fromCharCode(97 + (position % 26))
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last
}

/** The letter of each item's year, `''` where no other item is cited alike; a, b, c in list order. */
export function yearSuffixes(
  labels: readonly string[],
  order: readonly number[],
): readonly string[] {
  const alike = new Map<string, number[]>()
  for (const index of order) {
    const label = labels[index] ?? ''
    alike.set(label, [...(alike.get(label) ?? []), index])
  }
  const suffixes = labels.map(() => '')
  for (const [label, indexes] of alike) {
    if (indexes.length < 2 || !label.includes(standIns.yearSuffix)) continue
    for (const [position, index] of indexes.entries()) suffixes[index] = letters(position)
  }
  return suffixes
}

/** The citation as printed: with its letter, or without. */
export function finishedLabel(label: string, suffix: string): string {
  return withYearSuffix(label, suffix)
}
