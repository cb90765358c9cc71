import type { Severity } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'

/** What is wrong in a file, and what was done; offsets in its text. */
export interface Fault {
  /** `read/…` */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly start: number
  /** At most to the end of the line is quoted. */
  readonly end: number
}

/** One item as it was read. */
export interface ReadEntry {
  readonly item: CslItem
  readonly faults: readonly Fault[]
}

/** One item and where it stands in its file. */
export interface ReadItem {
  readonly id: string
  /** `citation-number` as written. */
  readonly number?: string | number
  /** Offset in the file's text; asked for only when something is wrong. */
  readonly offset: () => number
  /** Reads it in full, every time that it is asked for. */
  readonly read: () => ReadEntry
}

/** The items of a file, in order, and what is wrong outside of them. */
export interface ReadFile {
  readonly items: readonly ReadItem[]
  readonly faults: readonly Fault[]
}

/** A field that stands a second time in one entry; offsets in the file's text. */
export interface Repeated {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Where it stands the first time. */
  readonly first: number
}
