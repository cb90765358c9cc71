import { han } from '../../language/han.ts'
import type { Language } from '../../language/language.ts'
import { wideCharacter } from '../../language/wide.ts'
import { bodyStart, type Setting } from '../rule.ts'
import { codeUnitTest } from './code-units.ts'
import { oncePerText } from './once.ts'

// Shared by the rules that look at lines; no rule itself.

/** A line of the body of a text, behind its front matter; offsets are of the whole text. */
export interface TextLine {
  /** Where the line begins, and where it ends before its line end. */
  readonly from: number
  readonly to: number
  /** The same without the white space on either side. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Columns of `text`, full-width characters counting two. */
  readonly width: number
  /** `structure`: what Markdown keeps on lines of its own: heading, table row, footnote. */
  readonly kind: 'blank' | 'structure' | 'text'
}

// Quotation marks, dashes and dots take a full square in Chinese type as well.
const isWide = codeUnitTest(new RegExp(`${wideCharacter.source}|[‘’“”…—‖①-⑳Ⅰ-Ⅻ]`))

/** Columns that a text takes, full-width characters counting two. */
export function displayWidth(text: string): number {
  let width = text.length
  for (let at = 0; at < text.length; at += 1) if (isWide(text.charCodeAt(at))) width += 1
  return width
}

const structure = /^(?:#{1,6}[ \t]|\||\[\^[^\]]+\]:|```|\$\$)/u

function lineAt(text: string, from: number, to: number): TextLine {
  const whole = text.slice(from, to)
  const kept = whole.trim()
  const isTrimmed = kept.length === whole.length
  const start = isTrimmed ? from : from + (whole.length - whole.trimStart().length)
  const kind = kept === '' ? 'blank' : structure.test(kept) ? 'structure' : 'text'
  return { from, to, start, end: start + kept.length, text: kept, width: displayWidth(kept), kind }
}

/** The lines of a text behind its front matter. */
export const linesOf = oncePerText((text): readonly TextLine[] => {
  const lines: TextLine[] = []
  for (let from = bodyStart(text); from < text.length; ) {
    const found = text.indexOf('\n', from)
    const next = found === -1 ? text.length : found
    lines.push(lineAt(text, from, next))
    from = next + 1
  }
  return lines
})

/** The lines that are not blank. */
export function filledLines(text: string, setting: Setting): readonly TextLine[] {
  return linesOf(text, setting).filter(({ kind }) => kind !== 'blank')
}

const sentenceEnd =
  /[。！？!?][”’」』"）)］\]】]*(?:[ \u3000]*[［[〔][\d\s,，、\-–—~～]+[］\]〕])?[”’」』）)]*$/u
const latinSentenceEnd = /[\p{Ll}\d)\]][.!?]["”)]?$/u
const hanLetter = new RegExp(han, 'u')
/** With one of these ends what either of the two above finds; most lines end with a letter. */
const lastSigns = '。！？!?.”’」』"）)］]】〕'

/** True when a line ends with the end of a sentence, citation markers and brackets aside. */
export function endsSentence({ text }: Pick<TextLine, 'text'>): boolean {
  if (text === '' || !lastSigns.includes(text.charAt(text.length - 1))) return false
  const tail = text.slice(-60)
  return sentenceEnd.test(tail) || (latinSentenceEnd.test(tail) && !hanLetter.test(tail))
}

/** Columns that no printed line has. */
const widest = 160

/**
 * True when the lines of a text were broken by its printed page: at least three in ten lines end
 * inside a sentence, and hardly any text stands in lines that no page could hold. Where a line is a
 * paragraph, most of it does.
 */
export function isWrapped(lines: readonly TextLine[]): boolean {
  const text = lines.filter(({ kind }) => kind === 'text')
  const broken = text.filter((line) => !endsSentence(line)).length
  const columns = text.reduce((sum, { width }) => sum + width, 0)
  const long = text.reduce((sum, { width }) => sum + (width > widest ? width : 0), 0)
  return text.length > 1 && broken / text.length >= 0.3 && long <= columns * 0.2
}

/** What the widths of the lines around a line say. */
export interface LocalWidth {
  /** Columns of the line in the middle. */
  readonly median: number
  /** Columns that nine in ten of the lines have which end inside a sentence, so are full. */
  readonly full: number
}

const reach = 12
/** Columns by which a line must stay behind the middle to be short. */
const slack = 6

/** Looks the surroundings of a line up; those of a line that is not text are undefined. */
export interface LocalWidths {
  readonly get: (line: TextLine) => LocalWidth | undefined
}

/** Index of a line among lines in the order of the text. */
function placeOf(line: TextLine, lines: readonly TextLine[]): number | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.from ?? 0) < line.from) low = middle + 1
    else high = middle
  }
  return lines[low] === line ? low : undefined
}

/** The surroundings of each line of text: 12 lines either side, found when they are asked for. */
export function localWidths(lines: readonly TextLine[]): LocalWidths {
  const text = lines.filter(({ kind }) => kind === 'text')
  const get = (line: TextLine): LocalWidth | undefined => {
    const index = placeOf(line, text)
    if (index === undefined) return undefined
    const near = text.slice(Math.max(0, index - reach), index + reach + 1)
    const all = near.map(({ width }) => width).sort((a, b) => a - b)
    const open = near
      .filter((other) => !endsSentence(other))
      .map(({ width }) => width)
      .sort((a, b) => a - b)
    const median = all[all.length >> 1] ?? 0
    return { median, full: open[Math.floor(open.length / 10)] ?? median }
  }
  return { get }
}

/** True when a line stays so far behind those around it that something ends with it. */
export function isShort(line: TextLine, around: LocalWidth | undefined): boolean {
  return around !== undefined && line.width < around.median - slack
}

const firstWord = /^[\p{Script=Latin}\p{Script=Greek}\d.,/+\-–]{1,60}/u

/**
 * True when a line that ends a sentence is short and nothing else explains it: what follows would
 * have fitted on it, and full lines around it are longer.
 */
export function isSurelyShort(
  line: TextLine,
  next: TextLine,
  around: LocalWidth | undefined,
): boolean {
  if (around === undefined || !isShort(line, around)) return false
  return line.width < around.full && line.width + firstWordWidth(next) <= around.median
}

/** Columns of the Latin word that a line begins with: it could not be broken. */
export function firstWordWidth(line: TextLine): number {
  return displayWidth(firstWord.exec(line.text)?.[0] ?? '')
}

const entry = /^(?:[［[〔](\d{1,3})[］\]〕]|(\d{1,3})[.．、](?!\d)|(\d{1,3})[ \u3000])/u

/** Number that a line of a printed list of references begins with. */
export function entryNumber(line: TextLine): number | undefined {
  const found = entry.exec(line.text)
  const digits = found?.[1] ?? found?.[2] ?? found?.[3]
  return digits === undefined ? undefined : Number(digits)
}

/** Longer lines head no list, letter-spaced or not. */
const longestHeading = 60

/** What lines end with that head the list: most lines are told by it. */
const lastLetters = new WeakMap<Language, ReadonlySet<string>>()

function mayEndHeading(line: string, language: Language): boolean {
  const known =
    lastLetters.get(language) ??
    new Set([':', '：', ...language.headings.references.map((name) => name.slice(-1))])
  lastLetters.set(language, known)
  return known.has(line.slice(-1).toLowerCase())
}

/** True for the heading of the list of references, marked as a heading or not. */
export function isReferencesHeading(line: TextLine, language: Language): boolean {
  if (line.text.length > longestHeading || !mayEndHeading(line.text, language)) return false
  const name = line.text
    .replace(/^#{1,6}\s+(?:\d{1,2}(?:\.\d)?\s+)?/u, '')
    .replace(/[\s:：]+/gu, '')
  return name.length <= 20 && language.headings.references.includes(name.toLowerCase())
}
