import type { MarkerProfile } from '../language/language.ts'
import type { CitationGroup, CitationItem } from '../model/nodes.ts'

/** A piece of a printed marker. One with a number becomes a link to that entry. */
export interface MarkerPart {
  readonly text: string
  readonly number?: number
}

export interface MarkerOptions {
  /** Width of the brackets; profiles without brackets pass over it. Default `half`. */
  readonly bracket?: 'full' | 'half'
  /** In ascending order instead of the order in which they are cited. Default false. */
  readonly sort?: boolean
  /** Pages after a marker of one number: `[2]260`. */
  readonly locator?: string
}

interface Layout {
  readonly bracketed: boolean
  readonly rangeSign: string
  /** Fewest consecutive numbers that are run together. */
  readonly runFrom: number
}

/**
 * GB/T 7714: two or more, hyphen. Vancouver (NLM): three or more, en dash. AMA 11: three or more,
 * hyphen, no brackets. Lists have a comma without a space in all of them.
 */
const layouts: Readonly<Record<MarkerProfile, Layout>> = {
  gb: { bracketed: true, rangeSign: '-', runFrom: 2 },
  vancouver: { bracketed: true, rangeSign: '–', runFrom: 3 },
  ama: { bracketed: false, rangeSign: '-', runFrom: 3 },
}

/**
 * Prints the numbers of one marker as the profile asks, `[1,3-5]`: 1 to n, kept in the order given,
 * repeats left out. No numbers, no parts.
 */
export function layoutMarker(
  numbers: readonly number[],
  profile: MarkerProfile,
  options: MarkerOptions = {},
): readonly MarkerPart[] {
  const { bracketed, rangeSign, runFrom } = layouts[profile]
  const distinct = [...new Set(numbers)]
  if (distinct.length === 0) return []
  const ordered = options.sort ? distinct.sort((a, b) => a - b) : distinct
  const list = runsOf(ordered).flatMap((run, index): readonly MarkerPart[] => [
    ...(index === 0 ? [] : [{ text: ',' }]),
    ...partsOfRun(run, rangeSign, runFrom),
  ])
  const [open, close] = options.bracket === 'full' ? '［］' : '[]'
  const locator = options.locator === undefined ? [] : [{ text: pagesOf(options.locator) }]
  return bracketed
    ? [{ text: open ?? '' }, ...list, { text: close ?? '' }, ...locator]
    : [...list, ...ofAma(locator)]
}

/** `p. 3`, `pp. 3-5` and `第3页` are the pages `3` and `3-5`; other places, `chap. 2`, stay as they are. */
function pagesOf(locator: string): string {
  return /^(?:pp?\.?|第)\s*(\d+(?:\s?[-–]\s?\d+)?)\s*页?$/iu.exec(locator)?.[1] ?? locator
}

/** AMA 11 puts the page in parentheses after the number: `2(p260)`. */
function ofAma(locator: readonly MarkerPart[]): readonly MarkerPart[] {
  return locator.map(({ text }) => ({ text: `(${/^\d+$/.test(text) ? 'p' : ''}${text})` }))
}

/** Cut wherever a number is not its predecessor plus one. */
export function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
}

function partsOfRun(
  run: readonly number[],
  rangeSign: string,
  runFrom: number,
): readonly MarkerPart[] {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined) return []
  if (run.length >= runFrom && run.length > 1) {
    return [partOf(first), { text: rangeSign }, partOf(last)]
  }
  return run.flatMap((number, index) =>
    index === 0 ? [partOf(number)] : [{ text: ',' }, partOf(number)],
  )
}

function partOf(number: number): MarkerPart {
  return { text: String(number), number }
}

/**
 * The author's own form, character for character, each printed number a part of its own. Keys have
 * no form of their own to print: resolved, they are laid out as GB/T 7714 has it, or, with pages,
 * each number stands in the place of its key.
 */
export function asWritten(node: CitationGroup): readonly MarkerPart[] {
  const printed = node.items.filter((item) => item.printed)
  const hasKeys = printed.some((item) => item.key !== undefined)
  const numbers = node.items.flatMap((item) => item.number ?? [])
  const isPlain = numbers.length === node.items.length && node.items.every((item) => !item.locator)
  return hasKeys && isPlain
    ? layoutMarker(numbers, 'gb', { bracket: node.bracket })
    : partsInPlace(node.value, printed)
}

/** Cuts `value` at each number and key; the n-th stands for the n-th item. */
function partsInPlace(value: string, items: readonly CitationItem[]): readonly MarkerPart[] {
  const parts: MarkerPart[] = []
  let end = 0
  // The pages behind a key have digits, but are no item.
  const names = value.replace(
    /(@[^\s;；,，\]］]+)([^;；\]］]*)/gu,
    (_, key: string, pages: string) => key + ' '.repeat(pages.length),
  )
  const found = [...names.matchAll(/@[^\s;；,，\]］]+|[\d０-９]+/gu)]
  // What follows the last item is a page: it has digits, but no link.
  for (const [index, match] of found.slice(0, items.length).entries()) {
    const [written] = match
    const number = items[index]?.number
    if (match.index > end) parts.push({ text: value.slice(end, match.index) })
    const text = written.startsWith('@') && number !== undefined ? String(number) : written
    parts.push(number === undefined ? { text } : { text, number })
    end = match.index + written.length
  }
  return end < value.length ? [...parts, { text: value.slice(end) }] : parts
}
