import { joinLines } from './join-lines.ts'
import { labelChain } from './label-chain.ts'
import { type Label, labelsIn } from './labels.ts'
import { partLines, withoutLabelRest } from './part-lines.ts'
import { runningLines } from './running-lines.ts'
import { linesFrom, type TextLine } from './text-lines.ts'

/** An entry of a printed reference list. */
export interface PrintedEntry {
  /** As its label says, or as its place among the labels shows; undefined where none can be read. */
  readonly number?: number
  /** With its label, as it stands. */
  readonly raw: string
  /** Without its label, in one line. */
  readonly text: string
  /** Offset in the text. */
  readonly start: number
}

/** A place where a label cannot be read or a number is missing. Offsets in the text. */
interface SplitDoubt {
  readonly kind: 'reference-label' | 'reference-number'
  readonly at: number
}

export interface SplitList {
  readonly entries: readonly PrintedEntry[]
  readonly doubts: readonly SplitDoubt[]
}

type IsRunning = (line: TextLine) => boolean

/** Lines of a stretch of the text, the first one from its start on. */
function linesBetween(text: string, start: number, end: number, isRunning: IsRunning) {
  return linesFrom(text.slice(0, end), start).filter(
    (line) => line.start === start || !isRunning(line),
  )
}

function entryOf(text: string, lines: readonly TextLine[], number?: number): PrintedEntry {
  const start = lines[0]?.start ?? 0
  const raw = text.slice(start, lines.at(-1)?.end ?? start).trim()
  const joined = withoutLabelRest(joinLines(lines.map((line) => line.text)))
  return { ...(number === undefined ? {} : { number }), raw, text: joined, start }
}

/** Entries without labels; numbered where as many are found as numbers are free. */
function unlabelled(
  text: string,
  lines: readonly TextLine[],
  first: number,
  free: number | undefined,
): readonly PrintedEntry[] {
  const parts = partLines(lines)
  const isCounted = parts.length === free
  return parts.map((part, at) => entryOf(text, part, isCounted ? first + at : undefined))
}

/** The entries from one label to the next: one, or several of which all but the first lost theirs. */
function labelled(
  text: string,
  label: Label,
  next: Label | undefined,
  end: number,
  isRunning: IsRunning,
): readonly PrintedEntry[] {
  const stop = next?.start ?? end
  const lines = linesBetween(text, label.end, stop, isRunning)
  const missing = next === undefined ? 0 : next.number - label.number - 1
  const raw = text.slice(label.start, stop).trim()
  const whole = joinLines(lines.map((line) => line.text))
  const one = { number: label.number, raw, text: whole, start: label.start }
  if (missing <= 0) return [one]
  const parts = partLines(lines)
  if (parts.length !== missing + 1) return [one]
  return parts.map((part, at) => {
    const entry = entryOf(text, part, label.number + at)
    if (at > 0) return entry
    const own = text.slice(label.start, part.at(-1)?.end ?? stop).trim()
    return {
      ...entry,
      raw: own,
      text: joinLines(part.map((line) => line.text)),
      start: label.start,
    }
  })
}

function doubtsOf(entries: readonly PrintedEntry[]): readonly SplitDoubt[] {
  let last = 0
  return entries.flatMap(({ number, start }): readonly SplitDoubt[] => {
    if (number === undefined) return [{ kind: 'reference-label', at: start }]
    const isNext = number === last + 1
    last = number
    return isNext ? [] : [{ kind: 'reference-number', at: start }]
  })
}

function splitLabelled(
  text: string,
  lines: readonly TextLine[],
  labels: readonly Label[],
  isRunning: IsRunning,
): readonly PrintedEntry[] {
  const end = lines.at(-1)?.end ?? 0
  const first = labels[0]
  const before = lines.filter((line) => line.end <= (first?.start ?? 0) && !isRunning(line))
  return [
    ...unlabelled(text, before, 1, (first?.number ?? 1) - 1),
    ...labels.flatMap((label, at) => labelled(text, label, labels[at + 1], end, isRunning)),
  ]
}

/** Where another list begins: at a 1 behind a higher number, if 2 follows. */
function listsOf(labels: readonly Label[]): readonly (readonly Label[])[] {
  const lists: Label[][] = [[]]
  const numbers = labels.filter(({ isLineStart, kind }) => isLineStart && kind === 'bracket')
  const restarts = new Set(
    numbers.filter(
      ({ number }, at) =>
        number === 1 &&
        numbers[at + 1]?.number === 2 &&
        (numbers[at - 1]?.number ?? 0) > 2 &&
        (numbers[at - 2]?.number ?? 0) > 1,
    ),
  )
  for (const label of labels) {
    if (restarts.has(label)) lists.push([label])
    else lists.at(-1)?.push(label)
  }
  return lists
}

/**
 * Splits the lines of a printed reference list into its entries, in linear time: by their labels
 * (`[1]`, `［1］`, `1.`, `1、`, `(1)`, damaged ones where their number is the next), else where one
 * entry ends and another begins. Lines of the page between them are left out of the entries' text.
 */
export function splitList(text: string, lines: readonly TextLine[]): SplitList {
  const isRunning = runningLines(lines)
  const first = lines[0]?.start ?? 0
  const start = first + (/^\s*/u.exec(text.slice(first, first + 99))?.[0].length ?? 0)
  const chains = listsOf(labelsIn(text, lines))
    .map((labels) => labelChain(labels, start))
    .filter((chain) => chain.length > 0)
  if (chains.length === 0) {
    const entries = unlabelled(
      text,
      lines.filter((line) => !isRunning(line)),
      1,
      undefined,
    )
    const [first] = lines
    return { entries, doubts: first ? [{ kind: 'reference-label', at: first.start }] : [] }
  }
  let at = 0
  const lists = chains.map((chain, index) => {
    const stop = chains[index + 1]?.[0]?.start ?? Number.POSITIVE_INFINITY
    const from = at
    while (at < lines.length && (lines[at]?.end ?? stop) <= stop) at += 1
    return splitLabelled(text, lines.slice(from, at), chain, isRunning)
  })
  return { entries: lists.flat(), doubts: lists.flatMap(doubtsOf) }
}
