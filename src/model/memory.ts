/**
 * What earlier runs made of texts (formatted entries, glossaries as JSON), by a key of all that it
 * depends on.
 */
export interface Memory {
  readonly get: (key: string) => string | undefined
  readonly set: (key: string, made: string) => void
}

/** Remembers nothing. */
export const noMemory: Memory = { get: () => undefined, set: () => {} }
