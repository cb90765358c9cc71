import type { Language } from '../language/language.ts'
import type { TextLine } from '../printed/text-lines.ts'
import type { Change } from './edits.ts'
import { addFrontMatter, type Entries, frontMatterKeys, isPrintable } from './front-matter-text.ts'
import { joinedLines } from './head.ts'
import { codeLabel, type Label, labelAt, labelsIn } from './head-labels.ts'
import { readLabels } from './label-values.ts'
import type { Doubt, Findings, SourceKind } from './rule.ts'

/** Lines that belong together: from a label to the next. */
interface Unit {
  readonly lines: readonly TextLine[]
  /** False where the next line may belong to it too. */
  readonly isSure: boolean
}

/** With a full stop, a bracket, a number; with an address of mail. */
const isEnded = (line: string): boolean =>
  /[)）。.\d]$|[\w-]@[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.[a-z]{2,12}$/iu.test(line.slice(-400))
/** A number of a catalogue is over with its line: `中图分类号：R58　文献标志码：A`. */
const isCode = (line: string): boolean => {
  const last = labelsIn(line).at(-1)
  const value = line.slice(last?.end ?? 0)
  return (
    last !== undefined &&
    codeLabel.test(last.word) &&
    /^[\w\s\u3000.,:;()+/，；：（）-]+$/u.test(value)
  )
}

/** Longer than any note of a title page that is several sentences. */
const longestNote = 400

/** True where a paragraph of the text seems to have run into a label's line. */
function holdsText(whole: string): boolean {
  const last = labelsIn(whole).at(-1)
  const value = whole.slice(last?.end ?? 0)
  if (last?.key === 'abstract' || last?.key === 'keywords') return false
  const isCodeLabel = last !== undefined && codeLabel.test(last.word)
  if (isCodeLabel) return /[。！？][^。]/u.test(value) || value.length > longestNote
  return value.length > longestNote && (value.match(/[。！？]/gu)?.length ?? 0) > 2
}

const isOpen = (line: string): boolean => /[；;，,、]$/u.test(line)

/** Torn from a page, a label's text goes on where a list is open; where it may, it is not touched. */
function unitOfLines(lines: readonly TextLine[], at: number, { key }: Label): Unit {
  const taken: TextLine[] = []
  for (const line of lines.slice(at, at + 6)) {
    taken.push(line)
    const next = lines[at + taken.length]
    const isLast = next === undefined || labelAt(next.text) !== undefined || /^#/u.test(next.text)
    if (isLast) return { lines: taken, isSure: true }
    if (isOpen(line.text)) continue
    if (key === 'keywords') return { lines: taken, isSure: true }
    return {
      lines: taken,
      isSure: isEnded(line.text) || isCode(line.text) || key === 'received' || key === 'doi',
    }
  }
  return { lines: taken, isSure: false }
}

function unitOfBlock(lines: readonly TextLine[], at: number): Unit {
  const rest = lines.slice(at + 1)
  const end = rest.findIndex(
    (line, index) =>
      line.isFirst ||
      labelAt(line.text) !== undefined ||
      // A line that is closed by a bracket goes not on, whatever follows in the same block.
      /[)）]$/u.test(lines[at + index]?.text ?? ''),
  )
  return { lines: lines.slice(at, end === -1 ? lines.length : at + 1 + end), isSure: true }
}

interface Options {
  readonly kind: SourceKind
  readonly language: Language
  /** Whether a label is one that is looked for. */
  readonly isWanted: (label: Label, line: TextLine) => boolean
}

/** What is found on the way through the lines. */
interface Moved {
  readonly entries: Entries
  readonly comments: readonly string[]
  readonly doubts: readonly Doubt[]
  readonly removed: readonly Change[]
}

const longestUnit = 20_000

/** What one unit of lines says, or the question that it raises. */
function readUnit(unit: Unit, known: ReadonlySet<string>, language: Language): Moved {
  const [first] = unit.lines
  const at = first?.start ?? 0
  const nothing = { entries: {}, comments: [], removed: [] }
  const whole = joinedLines(
    unit.lines.map((line) => line.text),
    language,
  )
  const isLegible =
    unit.isSure && whole.length < longestUnit && isPrintable(whole) && !holdsText(whole)
  const values = isLegible ? readLabels(whole, known) : undefined
  if (values === undefined) return { ...nothing, doubts: [{ kind: 'label-end', at }] }
  const { entries, comments, doubts } = values
  return {
    entries,
    comments,
    doubts: doubts.map((kind) => ({ kind, at })),
    removed: [{ start: at, end: unit.lines.at(-1)?.next ?? at, after: '' }],
  }
}

/** Moves what labelled lines say to the front matter. */
export function moveLabels(text: string, lines: readonly TextLine[], options: Options): Findings {
  const keys = frontMatterKeys(text)
  if (keys === undefined) return { changes: [] }
  const { kind, language, isWanted } = options
  const entries: Record<string, unknown> = {}
  const found: Moved[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    const label = line && labelAt(line.text)
    if (line === undefined || label === undefined || !isWanted(label, line)) continue
    const unit = kind === 'lines' ? unitOfLines(lines, at, label) : unitOfBlock(lines, at)
    const moved = readUnit(unit, new Set([...keys, ...Object.keys(entries)]), language)
    Object.assign(entries, moved.entries)
    found.push(moved)
    at += unit.lines.length - 1
  }
  const comments = found.flatMap((moved) => moved.comments)
  const added = addFrontMatter(text, entries, comments)
  return {
    changes: added === undefined ? [] : [added, ...found.flatMap((moved) => moved.removed)],
    doubts: found.flatMap((moved) => moved.doubts),
  }
}
