/** A replacement in a text; `offset` counts UTF-16 code units of the text before any edit. */
export interface Edit {
  readonly offset: number
  readonly removed: string
  readonly inserted: string
}

/**
 * Applies edits that are sorted and do not overlap. Throws where an edit does not find what it is to
 * remove.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let end = 0
  for (const { offset, removed, inserted } of edits) {
    if (offset < end || !text.startsWith(removed, offset)) {
      throw new Error(`The edit at ${offset} does not fit the text.`)
    }
    pieces.push(text.slice(end, offset), inserted)
    end = offset + removed.length
  }
  return pieces.join('') + text.slice(end)
}
