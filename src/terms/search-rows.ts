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

const any = (): boolean => true

/**
 * The best score of the forms of a row whose key `fits`, told by its length and first character: most
 * are passed over without being cut out, of which a large glossary has some ten thousands.
 */
export function bestOf(
  row: string,
  score: (form: SearchKey, kind: number) => number,
  fits: (length: number, first: number) => boolean = any,
): number {
  let best = 0
  for (let start = 0; start < row.length; ) {
    const tab = row.indexOf('\t', start)
    const end = tab < 0 ? row.length : tab
    const space = row.indexOf(' ', start)
    const gap = space < 0 || space > end ? end : space
    if (fits(gap - start - 1, row.charCodeAt(start + 1))) {
      const key = row.slice(start + 1, gap)
      const words = gap === end ? key : row.slice(gap + 1, end)
      best = Math.max(best, score({ key, words }, row.charCodeAt(start) - 48))
    }
    start = end + 1
  }
  return best
}

/** Rows with a score, best first, those of one score in their order. */
export function hitsOf(scores: readonly number[]): readonly Hit[] {
  const hits: Hit[] = []
  for (const [row, score] of scores.entries()) if (score > 0) hits.push({ row, score })
  return hits.sort((a, b) => b.score - a.score || a.row - b.row)
}
