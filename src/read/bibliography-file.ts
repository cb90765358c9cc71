import type { CslItem } from '../model/reference.ts'

/** One item and where it stands in its file. */
export interface ReadItem {
  readonly item: CslItem
  /** Offset in the file's text; asked for only when something is wrong. */
  readonly offset: () => number
  /** A type as written that the format does not know, and what may stand there. */
  readonly unknownType?: { readonly written: string; readonly expected: string }
}
