/** A value of a reference as a file has it, and what it is for. */
export interface WrittenValue {
  readonly role: Role
  /** As the file names it: `TI`, `%T`, `secondary-title`. */
  readonly tag: string
  /** Character references and line ends resolved. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A reference of a database export before it is CSL-JSON. */
export interface WrittenReference {
  /** Of CSL 1.0.2. */
  readonly type: string
  readonly values: readonly WrittenValue[]
  /** Offsets of the entry; a fault of the whole entry is shown at its first line. */
  readonly start: number
  readonly end: number
}

/** Lists of people. */
export const peopleRoles = ['author', 'editor', 'translator', 'collection-editor'] as const

/** Text that is taken as it stands, the first of several. */
export const textRoles = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'volume',
  'issue',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'event-title',
  'genre',
  'archive',
  'language',
  'abstract',
  'PMID',
  'PMCID',
] as const

/** What several fields of a format may mean; where two are given, the earlier tag of a table wins. */
export type Role =
  | (typeof peopleRoles)[number]
  | (typeof textRoles)[number]
  | 'id'
  | 'page'
  | 'page-first'
  | 'page-last'
  | 'article-number'
  | 'issued'
  /** A date with month and day, of a year that `issued` may give alone. */
  | 'issued-exact'
  | 'accessed'
  | 'DOI'
  /** May hold a DOI, among other things. */
  | 'maybe-DOI'
  | 'URL'
  | 'serial'
  | 'note'
  | 'keyword'
  /** Known, and nothing that a reference list prints. */
  | 'unprinted'
