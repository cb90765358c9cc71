import type { PhrasingContent } from 'mdast'
import type { Place, Problem } from './problem.ts'

export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
  readonly [part: string]: unknown
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[]
  readonly raw?: string
  readonly literal?: string
  readonly [part: string]: unknown
}

/** A CSL-JSON item (citation style language, schema 1.0.2); only the fields we look at are named. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly issued?: CslDate
  readonly language?: string
  readonly DOI?: string
  readonly URL?: string
  readonly note?: string
  readonly 'citation-number'?: string | number
  readonly [field: string]: unknown
}

/** An item of the bibliography, read in full when it is asked for. */
export interface BibliographyEntry {
  readonly id: string
  /** `citation-number` as written. */
  readonly number?: string | number
  /** The same answer each time; the problems are those that are not told with the bibliography. */
  readonly read: () => { readonly item: CslItem; readonly problems: readonly Problem[] }
}

/** Where the bibliography came from and what was wrong with it. */
export interface Bibliography {
  /** In the order of the files. Never two with one id. */
  readonly entries: readonly BibliographyEntry[]
  /** All items, in the same order; reads what is not read yet, which in a large library takes its time. */
  readonly items: readonly CslItem[]
  /** True when a file is a library (.bib) of which a part is used: uncited entries are no finding. */
  readonly isLibrary: boolean
  /** Display path of the file each item came from, by id. */
  readonly files: ReadonlyMap<string, string>
  /** Where an item begins in its file, by id; a bibliography counts as the source's. */
  readonly placeOf: (id: string) => Place | undefined
}

/** Entry n of the printed list. */
export interface Reference {
  /** From 1; the number that markers print. */
  readonly number: number
  readonly item: CslItem
  /** The entry as the style prints it, without its label. Empty until it is formatted. */
  readonly content: readonly PhrasingContent[]
  /** The same in the other language, where the bibliography has the data and the style prints one. */
  readonly translated?: readonly PhrasingContent[]
}
