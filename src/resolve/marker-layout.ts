import type { MarkerProfile } from '../language/language.ts'
import type { CitationGroup } from '../model/nodes.ts'

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
  const locator = options.locator === undefined ? [] : [{ text: options.locator }]
  return bracketed
    ? [{ text: open ?? '' }, ...list, { text: close ?? '' }, ...locator]
    : [...list, ...ofAma(locator)]
}

/** AMA 11 puts the page in parentheses after the number: `2(p260)`. */
function ofAma(locator: readonly MarkerPart[]): readonly MarkerPart[] {
  return locator.map(({ text }) => ({ text: `(${/^\d+$/.test(text) ? 'p' : ''}${text})` }))
}

/** Cut wherever a number is not its predecessor plus one. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
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
 * The author's own form, character for character, each printed number a part of its own. A key has
 * no number of its own to print: the one that it was resolved to stands in its place.
 */
export function asWritten(node: CitationGroup): readonly MarkerPart[] {
  const printed = node.items.filter((item) => item.printed)
  const isByKey = printed.some((item) => item.key !== undefined)
  const names = isByKey ? /@[^\s;；,，\]］]+/gu : /[\d０-９]+/gu
  const parts: MarkerPart[] = []
  let end = 0
  let index = 0
  for (const name of node.value.matchAll(names)) {
    const item = printed[index]
    if (item === undefined) break
    index += 1
    if (name.index > end) parts.push({ text: node.value.slice(end, name.index) })
    const { number } = item
    if (number === undefined) parts.push({ text: name[0] })
    else parts.push({ text: isByKey ? String(number) : name[0], number })
    end = name.index + name[0].length
  }
  return end < node.value.length ? [...parts, { text: node.value.slice(end) }] : parts
}
