import { existsSync, readFileSync } from 'node:fs'

/** Papers as a converter made them, and what scripts read in them; not everybody has them. */
export const papersFolder = new URL('../../shared/data/zh-reviews/', import.meta.url)

export const arePapersAbsent = !existsSync(papersFolder)

/** A row of the oracle of markers. */
export interface Row {
  readonly file: string
  readonly offset: number
  readonly numbers: string
  readonly entries: number
  readonly isOk: boolean
}

/** A marker that was read. */
export interface Found {
  readonly offset: number
  readonly numbers: string
}

/** The cells of a table beside the papers, without its head. */
export function rowsOf(name: string): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(name, papersFolder), 'utf8').trim().split('\n')
  return lines.slice(1).map((line) => line.split('\t'))
}

export function readMarkerRows(): readonly Row[] {
  return rowsOf('markers-oracle.tsv').map(
    ([file = '', , offset, , numbers = '', entries, status]) => {
      const isOk = status === 'ok'
      return { file, offset: Number(offset), numbers, entries: Number(entries), isOk }
    },
  )
}

/** Raw tables become tables of Markdown only in an import: their tags are blanked, place for place. */
export function blankTags(markdown: string): string {
  return markdown.replace(/<[a-z/][^>]*>/gi, (tag) => '\u3000'.repeat(tag.length))
}

/** The body without the printed list, whose entries start with a marker of their own. */
export function bodyOf(markdown: string): string {
  const list = markdown.search(/^#*\s*[［[【]?\s*参\s*考\s*文\s*献/m)
  return blankTags(list < 0 ? markdown : markdown.slice(0, list))
}
