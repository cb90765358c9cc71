import type { SearchKey } from './search-key.ts'
import { nearest } from './search-near.ts'
import { type Query, queryOf, sortedWords } from './search-query.ts'
import { type Spelled, speller } from './search-readings.ts'
import { bestOf, type Hit, hitsOf, type SearchIndex } from './search-rows.ts'
import { typos } from './search-typos.ts'

/** The kinds' scores where the query is the form; what a deprecated variant loses counts everywhere. */
const exact = [1, 0.97, 0.94, 0.92, 0.91]
const loss = [0, 0.003, 0.006, 0.009, 0.012]

const spelledScores: Readonly<
  Record<Spelled['manner'], Readonly<Record<Spelled['extent'], number>>>
> = {
  full: { whole: 0.86, start: 0.56, inside: 0.36 },
  initials: { whole: 0.83, start: 0.5, inside: 0.31 },
  mixed: { whole: 0.8, start: 0.46, inside: 0.28 },
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
  if (form.words.replaceAll(' ', '') === query.squeezed) return 0.895 - lost
  if (form.words.length === query.words.length && sortedWords(form.words) === query.sorted)
    return 0.88 - lost
  if (form.key.startsWith(query.key) || form.words.startsWith(query.words)) {
    return 0.6 + 0.19 * Math.min(1, query.key.length / form.key.length) - lost
  }
  const inside = insideScore(form, query)
  return inside === 0 ? 0 : inside - lost
}

/** True of rows of which a form may hold the query; of most a look at the whole row tells. */
function mayHold(row: string, { key, squeezed, words, parts }: Query): boolean {
  if (row.includes(key) || row.includes(words) || row.includes(squeezed)) return true
  return parts.length > 1 && parts.every((part) => row.includes(part))
}

function writtenBest(row: string, query: Query): number {
  if (!mayHold(row, query)) return 0
  return bestOf(row, (form, kind) => writtenScore(form, query, kind))
}

function spelledScore(found: Spelled | undefined, { spelling = '' }: Query): number {
  if (found === undefined) return 0
  // Any few letters are the first letters of something.
  if (found.extent !== 'whole' && found.manner === 'mixed' && spelling.length < 5) return 0
  return spelledScores[found.manner][found.extent]
}

function typoScore(form: SearchKey, query: Query, kind: number): number {
  const found = typos(query.key, form.key, query.typosAllowed)
  return found === undefined ? 0 : 0.26 - 0.04 * found - (loss[kind] ?? 0)
}

/** Scores of all rows, each the better of what it has and what is found. */
function raise(scores: number[], rows: readonly string[], score: (row: string) => number): void {
  for (const [at, row] of rows.entries()) scores[at] = Math.max(scores[at] ?? 0, score(row))
}

/** Rows that answer a query, best first, those of one score in their order; `[]` where none does. */
export function search(index: SearchIndex, text: string): readonly Hit[] {
  const query = queryOf(text)
  const { rows, readings } = index
  if (query.key === '') return []
  const scores: number[] = new Array(rows.length).fill(0)
  raise(scores, rows, (row) => writtenBest(row, query))
  if (query.spelling !== undefined && query.spelling.length > 1) {
    const spelled = speller(query.spelling, readings())
    raise(scores, rows, (row) => spelledScore(spelled(row), query))
  }
  // What is written right is not taken for a slip.
  if (query.typosAllowed > 0 && scores.every((score) => score < 0.6)) {
    const { length } = query.key
    const fits = (own: number, first: number) =>
      Math.abs(own - length) <= query.typosAllowed && (query.isUnspaced || first < 0x250)
    const score = (form: SearchKey, kind: number) => typoScore(form, query, kind)
    raise(scores, rows, (row) => bestOf(row, score, fits))
  }
  const hits = hitsOf(scores)
  if (hits.length > 0) return hits
  // A term may be pasted with its definition: 完全缓解（CR）.
  const bare = text.replaceAll(/[（(［[][^）)］\]]*[）)］\]]/gu, ' ').trim()
  return bare === '' || bare === text.trim() ? nearest(index, query, 'typos') : search(index, bare)
}

/** At most `most` rows that are near a query which nothing answers, best first. */
export function suggestions(index: SearchIndex, text: string, most: number): readonly Hit[] {
  const query = queryOf(text)
  return query.key === '' ? [] : nearest(index, query, 'suggestions').slice(0, most)
}
