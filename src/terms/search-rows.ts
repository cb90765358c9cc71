import { type SearchKey, searchKey } from './search-key.ts'
import type { Readings } from './search-readings.ts'

/** Kinds of forms, the best first; a row of a search index begins each form with the index of its kind. */
export const formKinds = ['preferred', 'abbreviation', 'admitted', 'deprecated', 'id'] as const
export type FormKind = (typeof formKinds)[number]

/** What is searched: one row an entry, and how characters are read. */
export interface SearchIndex {
  /** Forms parted by tabs; each is the digit of its kind, its key, and its words where they differ. */
  readonly rows: readonly string[]
  /** Read when a query first asks for them. */
  readonly readings: () => Readings
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

/** The best score of the forms of a row. */
export function bestOf(row: string, score: (form: SearchKey, kind: number) => number): number {
  let best = 0
  for (const form of row.split('\t')) {
    const gap = form.indexOf(' ')
    const key = gap < 0 ? form.slice(1) : form.slice(1, gap)
    const words = gap < 0 ? key : form.slice(gap + 1)
    if (key !== '') best = Math.max(best, score({ key, words }, form.charCodeAt(0) - 48))
  }
  return best
}

/** Rows with a score, best first, those of one score in their order. */
export function hitsOf(scores: readonly number[]): readonly Hit[] {
  const hits: Hit[] = []
  for (const [row, score] of scores.entries()) if (score > 0) hits.push({ row, score })
  return hits.sort((a, b) => b.score - a.score || a.row - b.row)
}
