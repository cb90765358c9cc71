import { languages } from '../language/languages.ts'
import { type HeadLine, linesFrom } from './head.ts'
import { labelAt } from './head-labels.ts'
import { bodyStart, type Doubt, type PrintedEntry } from './rule.ts'

/** A reference list as it stands in a text, its heading with it. */
export interface PrintedList {
  readonly start: number
  readonly end: number
  readonly entries: readonly PrintedEntry[]
  readonly doubts: readonly Doubt[]
}

const words = languages.flatMap(({ headings }) => headings.references)
const headings: ReadonlySet<string> = new Set([
  ...words,
  ...words.flatMap((one) => words.map((other) => one + other)),
])

/** Longer lines head nothing. */
const longestHeading = 40
/** Few lines hold even the first letter of such a heading. */
const firstLetter = new RegExp(
  `[${words.map((word) => `\\u{${word.codePointAt(0)?.toString(16)}}`).join('')}]`,
  'iu',
)

/** Whether a line, marked up or not, heads a reference list. */
export function isReferenceHeading(line: string): boolean {
  if (line.length > longestHeading || !firstLetter.test(line)) return false
  const bare = line
    .replace(/^#{1,6} /u, '')
    .replace(/[\s\u3000*]/gu, '')
    .replace(/[：:]$/u, '')
  return headings.has(bare.toLowerCase())
}

/** Label of an entry at the start of a line; a bracket may be damaged (`[9」`). */
const bracketLabel = /^[［[【]?\s?(\d{1,4})\s?[\]］」】][.．]?[ \t\u3000]*/u
const dotLabel = /^(\d{1,4})[.．、](?!\d)[ \t\u3000]*/u
/** Between entries that were joined to one line. */
const inlineLabel = /(?<=[.．。)）\]］\d\p{L}，,]\s{0,2})[［[](\d{1,4})[\]］][.．]?[ \t\u3000]*/gu

interface Mark {
  readonly start: number
  /** Behind the label. */
  readonly end: number
  readonly number: number
}

function marksOfLine(
  line: HeadLine,
  shift: number,
  last: number,
  isDotted: boolean,
): readonly Mark[] {
  const found = (isDotted ? dotLabel : bracketLabel).exec(line.text)
  const marks: Mark[] = []
  let before = last
  const number = Number(found?.[1])
  if (found !== null && number > last) {
    marks.push({ start: shift, end: shift + found[0].length, number })
    before = number
  }
  if (isDotted) return marks
  for (const inline of line.text.matchAll(inlineLabel)) {
    // Within a line only the very next number can be a label.
    if (Number(inline[1]) !== before + 1 || inline.index === 0) continue
    const start = shift + inline.index
    before += 1
    marks.push({ start, end: start + inline[0].length, number: before })
  }
  return marks
}

/** Where the characters of a line begin. */
function contentStart(text: string, line: HeadLine): number {
  const piece = text.slice(line.start, line.end)
  return line.start + piece.length - piece.trimStart().length
}

const isLabelled = ({ text }: HeadLine): boolean => bracketLabel.test(text) || dotLabel.test(text)

const isHeading = (line: HeadLine): boolean => /^(?:#{1,6} |\||<table)/u.test(line.text)

const numberOf = (line: HeadLine): number =>
  Number(bracketLabel.exec(line.text)?.[1] ?? dotLabel.exec(line.text)?.[1] ?? Number.NaN)

/** How far behind a running head the list has to go on. */
const reach = 5
/** Entries that a damaged page may have lost. */
const mostLost = 3

/** Whether the list goes on behind the line at `at`, which is then a running head. */
function goesOn(lines: readonly HeadLine[], at: number): boolean {
  const before = lines.slice(0, at).findLast(isLabelled)
  const behind = lines.slice(at + 1, at + 1 + reach).find(isLabelled)
  if (before === undefined || behind === undefined) return false
  const step = numberOf(behind) - numberOf(before)
  return step >= 1 && step <= mostLost
}

/** The lines of the list: up to the next heading or label of another kind. */
function regionOf(lines: readonly HeadLine[]): readonly HeadLine[] {
  const stop = lines.findIndex(
    (line, at) => (isHeading(line) && !goesOn(lines, at)) || labelAt(line.text) !== undefined,
  )
  const region = stop === -1 ? lines : lines.slice(0, stop)
  // Behind the last entry only its own block belongs to it.
  const last = region.findLastIndex(isLabelled)
  if (last === -1) return region
  const gap = region.findIndex((line, at) => at > last && line.isFirst)
  return gap === -1 ? region : region.slice(0, gap)
}

const clean = (raw: string): string => raw.replace(/\s+/gu, ' ').trim()

function entryOf(text: string, mark: Mark, end: number): PrintedEntry {
  const raw = text.slice(mark.start, end).trim()
  return { number: mark.number, raw, text: clean(text.slice(mark.end, end)) }
}

/** Whether nearly all have a year, as references have. */
function areDated(lines: readonly { readonly text: string }[]): boolean {
  return lines.filter(({ text }) => /(?:18|19|20)\d\d/u.test(text)).length >= lines.length * 0.8
}

/** Entries without any label: one a line. */
function unlabelled(region: readonly HeadLine[]): readonly PrintedEntry[] {
  if (region.length < 2 || !areDated(region)) return []
  return region.map(({ text }) => ({ raw: text, text: clean(text) }))
}

function readEntries(
  text: string,
  region: readonly HeadLine[],
): Omit<PrintedList, 'start' | 'end'> {
  const isDotted = !region.some((line) => bracketLabel.test(line.text))
  const marks: Mark[] = []
  const doubts: Doubt[] = []
  for (const line of region) {
    const last = marks.at(-1)?.number ?? 0
    const found = marksOfLine(line, contentStart(text, line), last, isDotted)
    const first = found[0]
    if (first !== undefined && first.number !== last + 1) {
      doubts.push({ kind: 'reference-number', at: first.start })
    }
    marks.push(...found)
  }
  const [first] = region
  const end = region.at(-1)?.end ?? 0
  if (first === undefined) return { entries: [], doubts }
  if (marks.length === 0) {
    return { entries: unlabelled(region), doubts: [{ kind: 'reference-label', at: first.start }] }
  }
  const start = marks[0]?.start ?? end
  const before = text.slice(first.start, start).trim()
  const entries = marks.map((mark, at) => entryOf(text, mark, marks[at + 1]?.start ?? end))
  if (before === '') return { entries, doubts }
  return {
    entries: [{ raw: before, text: clean(before) }, ...entries],
    doubts: [{ kind: 'reference-label', at: first.start }, ...doubts],
  }
}

/** Fewer lines with numbers at the end of a text may be notes. */
const fewest = 3

function headless(text: string, lines: readonly HeadLine[]): PrintedList | undefined {
  const at = lines.findLastIndex((line) => bracketLabel.exec(line.text)?.[1] === '1')
  const first = lines[at]
  if (first === undefined || lines.length - at < fewest) return undefined
  const region = lines.slice(at)
  const isRun = region.every((line) => bracketLabel.test(line.text))
  const { entries, doubts } = readEntries(text, region)
  if (!isRun || entries.length < fewest || doubts.length > 0 || !areDated(entries)) return undefined
  return { start: first.start, end: text.length, entries, doubts }
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
  const region = regionOf(lines.slice(at + 1))
  const found = readEntries(text, region)
  return { start: heading.start, end: region.at(-1)?.next ?? heading.next, ...found }
}
