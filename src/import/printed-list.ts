import { lineNumber } from '../printed/labels.ts'
import { isBehindList, listRegion } from '../printed/list-region.ts'
import { isReferenceHeading } from '../printed/reference-heading.ts'
import { type PrintedEntry, splitList } from '../printed/split-list.ts'
import { linesFrom, type TextLine } from '../printed/text-lines.ts'
import { withDistinctNumbers } from './entry-numbers.ts'
import { labelAt } from './head-labels.ts'
import { bodyStart, type Doubt } from './rule.ts'

/** A reference list as it stands in a text, its heading with it. */
interface PrintedList {
  readonly start: number
  readonly end: number
  readonly entries: readonly PrintedEntry[]
  readonly doubts: readonly Doubt[]
}

/** Whether nearly all have a year, as references have. */
function areDated(entries: readonly PrintedEntry[]): boolean {
  return entries.filter(({ text }) => /(?:18|19|20)\d\d/u.test(text)).length >= entries.length * 0.8
}

/** Fewer lines with numbers at the end of a text may be notes. */
const fewest = 3

function headless(text: string, lines: readonly TextLine[]): PrintedList | undefined {
  const at = lines.findLastIndex((line) => lineNumber(line.text) === 1 && /^\W/u.test(line.text))
  const first = lines[at]
  if (first === undefined || lines.length - at < fewest) return undefined
  const region = lines.slice(at)
  const isRun = region.every((line) => lineNumber(line.text) !== undefined)
  const { entries, doubts } = splitList(text, region)
  if (!isRun || entries.length < fewest || doubts.length > 0 || !areDated(entries)) return undefined
  return { start: first.start, end: text.length, entries, doubts }
}

/** Entries without any label are believed where there are several, with years. */
function areBelieved(entries: readonly PrintedEntry[]): boolean {
  const isLabelled = entries.some(({ number }) => number !== undefined)
  return isLabelled || (entries.length > 1 && areDated(entries))
}

/** Entries that lost their number are asked about like those whose number does not follow. */
function withLostNumbers(
  printed: readonly PrintedEntry[],
  kept: readonly PrintedEntry[],
  doubts: readonly Doubt[],
): readonly Doubt[] {
  const asked = new Set(doubts.map(({ at }) => at))
  const lost = printed.filter(
    ({ number, start }, at) => kept[at]?.number !== number && !asked.has(start),
  )
  return [...doubts, ...lost.map(({ start }) => ({ kind: 'reference-number', at: start }) as const)]
}

/**
 * The printed reference list of a text: under its heading, or a run of numbered lines at the end.
 * Undefined where there is none; without entries where none can be read.
 */
export function printedList(text: string): PrintedList | undefined {
  const lines = linesFrom(text, bodyStart(text))
  const at = lines.findLastIndex((line) => isReferenceHeading(line.text))
  const heading = lines[at]
  if (heading === undefined) return headless(text, lines)
  const isEnd = (line: string): boolean => labelAt(line) !== undefined || isBehindList(line)
  const region = listRegion(lines.slice(at + 1), isEnd, false)
  const { entries: printed, doubts } = splitList(text, region)
  const end = region.at(-1)?.next ?? heading.next
  if (!areBelieved(printed)) return { start: heading.start, end, entries: [], doubts }
  const entries = withDistinctNumbers(printed)
  return { start: heading.start, end, entries, doubts: withLostNumbers(printed, entries, doubts) }
}
