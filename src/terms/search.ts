import { type SearchKey, searchKey } from './search-key.ts'
import { nearest } from './search-near.ts'
import { isUnspaced, type Query, queryOf, sortedWords } from './search-query.ts'
import { type Readings, type Spelled, spelled } from './search-readings.ts'
import { typos } from './search-typos.ts'

/** Kinds of forms, the best first; a row of a search index begins each form with the index of its kind. */
export const formKinds = ['preferred', 'abbreviation', 'admitted', 'deprecated', 'id'] as const
export type FormKind = (typeof formKinds)[number]

/** What is searched: one row an entry, and how characters are read. */
export interface SearchIndex {
  /** Forms parted by tabs; each is the digit of its kind, its key, and its words where they differ. */
  readonly rows: readonly string[]
  readonly readings: Readings
}

/** A row that answers a query; `score` is 1 for an exact preferred form and falls from there. */
export interface Hit {
  readonly row: number
  readonly score: number
}

/** One form as a row of the index holds it. */
export function searchForm(text: string, kind: FormKind): string {
  const { key, words } = searchKey(text)
  if (key === '') return ''
  return `${formKinds.indexOf(kind)}${key}${words === key ? '' : ` ${words}`}`
}

/** The kinds' scores where the query is the form; what a deprecated variant loses counts everywhere. */
const exact = [1, 0.97, 0.94, 0.92, 0.91]
const loss = [0, 0.003, 0.006, 0.009, 0.012]

const spelledScores: Readonly<
  Record<Spelled['manner'], Readonly<Record<Spelled['extent'], number>>>
> = {
  full: { whole: 0.86, start: 0.56, inside: 0.36 },
  initials: { whole: 0.83, start: 0.5, inside: 0.31 },
  mixed: { whole: 0.8, start: 0.46, inside: 0 },
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code < 0x250)

/** True where a word of a script with spaces begins or ends, or anywhere in one without. */
const isEdge = (text: string, at: number): boolean =>
  !isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at))

/** Where the query stands inside the form: as a word, at the beginning of one, or in the middle. */
function insideScore(form: SearchKey, query: Query): number {
  const share = 0.19 * (query.key.length / form.key.length)
  const at = form.words.indexOf(query.words)
  if (at >= 0 && isEdge(form.words, at)) {
    return (isEdge(form.words, at + query.words.length) ? 0.4 : 0.38) + share
  }
  if (query.parts.length > 1 && hasAllParts(form.words, query.parts)) return 0.37 + share
  const isLong = query.key.length > 2 || (query.isUnspaced && query.key.length > 1)
  return isLong && form.key.includes(query.key) ? 0.25 + share / 2 : 0
}

/** Every word of the query begins a word of the form, in whatever order. */
function hasAllParts(words: string, parts: readonly string[]): boolean {
  const own = words.split(' ')
  return parts.every((part) => own.some((word) => word.startsWith(part)))
}

function writtenScore(form: SearchKey, query: Query, kind: number): number {
  if (form.key === query.key) return exact[kind] ?? 0
  const lost = loss[kind] ?? 0
  if (form.words === query.words) return 0.9 - lost
  if (form.words.replaceAll(' ', '') === query.words.replaceAll(' ', '')) return 0.895 - lost
  if (form.words.length === query.words.length && sortedWords(form.words) === query.sorted)
    return 0.88 - lost
  if (form.key.startsWith(query.key) || form.words.startsWith(query.words)) {
    return 0.6 + 0.19 * Math.min(1, query.key.length / form.key.length) - lost
  }
  const inside = insideScore(form, query)
  return inside === 0 ? 0 : inside - lost
}

function spelledScore(key: string, query: Query, readings: Readings): number {
  if (query.spelling === undefined || query.spelling.length < 2) return 0
  const found = spelled(query.spelling, key, readings)
  if (found === undefined) return 0
  // Any few letters are the first letters of something.
  if (found.extent === 'start' && found.manner === 'mixed' && query.spelling.length < 5) return 0
  return spelledScores[found.manner][found.extent]
}

function typoScore(key: string, query: Query): number {
  if (query.typosAllowed === 0) return 0
  const found = typos(query.key, key, query.typosAllowed)
  return found === undefined ? 0 : 0.26 - 0.04 * found
}

function formScore(form: string, query: Query, readings: Readings): number {
  const kind = form.charCodeAt(0) - 48
  const gap = form.indexOf(' ')
  const key = gap < 0 ? form.slice(1) : form.slice(1, gap)
  const words = gap < 0 ? key : form.slice(gap + 1)
  const written = writtenScore({ key, words }, query, kind)
  if (written > 0.6) return written
  const lost = loss[kind] ?? 0
  const read = isUnspaced(key) ? spelledScore(key, query, readings) - lost : 0
  return Math.max(written, read, written > 0 || read > 0 ? 0 : typoScore(key, query) - lost)
}

/** Rows that answer a query, best first, those of one score in their order; `[]` where none does. */
export function search(index: SearchIndex, text: string): readonly Hit[] {
  const query = queryOf(text)
  if (query.key === '') return []
  const hits: Hit[] = []
  for (const [row, forms] of index.rows.entries()) {
    let score = 0
    for (const form of forms.split('\t')) {
      if (form !== '') score = Math.max(score, formScore(form, query, index.readings))
    }
    if (score > 0) hits.push({ row, score })
  }
  if (hits.length === 0) return nearest(index, query, 'typos')
  return hits.sort((a, b) => b.score - a.score || a.row - b.row)
}

/** At most `most` rows that are near a query which nothing answers, best first. */
export function suggestions(index: SearchIndex, text: string, most: number): readonly Hit[] {
  const query = queryOf(text)
  return query.key === '' ? [] : nearest(index, query, 'suggestions').slice(0, most)
}
