import type { CslItem } from '../model/reference.ts'
import { isBehindList, listRegion } from './list-region.ts'
import { readEntry } from './read-entry.ts'
import { isReferenceHeading } from './reference-heading.ts'
import { type PrintedEntry, splitList } from './split-list.ts'
import { linesFrom } from './text-lines.ts'

/** An item and where its entry begins in the text. */
export interface ReadReference {
  readonly item: CslItem
  /** Offset. */
  readonly start: number
}

/** Ids by number, `ref-12`; those without one, and a number that comes again, by their place. */
function entryIds(entries: readonly PrintedEntry[]): readonly string[] {
  const seen = new Map<string, number>()
  return entries.map(({ number }, index) => {
    const id = number === undefined ? `ref-unnumbered-${index + 1}` : `ref-${number}`
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}

/** Line numbers, from 1, of offsets that rise. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; ) {
      line += 1
      at = next + 1
      next = text.indexOf('\n', at)
    }
    return line
  }
}

/** Entries as items; `text` is what their offsets count in. */
export function readEntries(
  text: string,
  entries: readonly PrintedEntry[],
): readonly ReadReference[] {
  const ids = entryIds(entries)
  const lineOf = lineCounter(text)
  return entries.map((entry, index) => {
    const id = ids[index] ?? ''
    return { item: readEntry(entry, { id, line: lineOf(entry.start) }), start: entry.start }
  })
}

/**
 * Reads a printed reference list, in linear time: all of a text, or what stands under the heading of
 * its reference list. Empty where nothing in it can be an entry.
 */
export function readPrintedList(text: string): readonly ReadReference[] {
  const lines = linesFrom(text, text.startsWith('\uFEFF') ? 1 : 0)
  const heading = lines.findLastIndex((line) => isReferenceHeading(line.text))
  const own = heading === -1 ? lines : lines.slice(heading + 1)
  const isAlone = heading <= 0
  const region = listRegion(own, isBehindList, isAlone)
  return readEntries(text, splitList(text, region).entries)
}
