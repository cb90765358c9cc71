import type { CslItem } from '../model/reference.ts'

/** One item and where it stands in its file. */
export interface ReadItem {
  readonly item: CslItem
  /** Offset in the file's text; asked for only when something is wrong. */
  readonly offset: () => number
  /** What of a printed entry could not be read. */
  readonly unreadable?: string
  /** A type as written that the format does not know, and what may stand there. */
  readonly unknownType?: { readonly written: string; readonly expected: string }
}

/** A field that stands a second time in one entry; offsets in the file's text. */
export interface Repeated {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Where it stands the first time. */
  readonly first: number
}
