import type { PrintedEntry } from '../printed/split-list.ts'

/** The number that a doubled one was meant to be, where exactly that one is missing beside it. */
function meantNumber(entries: readonly PrintedEntry[], at: number): number | undefined {
  const number = entries[at]?.number
  if (number === undefined) return undefined
  // [19] [21] [21] [22]: the first was 20; [20] [21] [21] [23]: the second was 22.
  const isFirst = entries[at + 1]?.number === number && entries[at - 1]?.number === number - 2
  if (isFirst) return number - 1
  const isSecond = entries[at - 1]?.number === number && entries[at + 1]?.number === number + 2
  const isTaken = entries[at - 2]?.number === number - 2
  return isSecond && !isTaken ? number + 1 : undefined
}

/**
 * Entries of which no two have one number, as a bibliography must be: a doubled number becomes the one
 * that is missing beside it, else the entry that has it later goes without.
 */
export function withDistinctNumbers(entries: readonly PrintedEntry[]): readonly PrintedEntry[] {
  const printed = new Set(entries.map(({ number }) => number))
  const given = new Set<number>()
  return entries.map((entry, at) => {
    const meant = meantNumber(entries, at)
    const number = meant === undefined || printed.has(meant) ? entry.number : meant
    if (number === undefined) return entry
    if (!given.has(number)) {
      given.add(number)
      return number === entry.number ? entry : { ...entry, number }
    }
    const { number: _, ...unnumbered } = entry
    return unnumbered
  })
}
