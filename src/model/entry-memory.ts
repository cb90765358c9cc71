/** What citeproc made of items in earlier builds, by a key of all that it depends on. */
export interface EntryMemory {
  readonly get: (key: string) => string | undefined
  readonly set: (key: string, html: string) => void
}

/** Remembers nothing. */
export const noMemory: EntryMemory = { get: () => undefined, set: () => {} }
