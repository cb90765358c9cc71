import type { Language } from '../language/language.ts'
import { bodyStart } from './rule.ts'

/** A line that is not blank. */
export interface HeadLine {
  readonly start: number
  /** Behind its characters. */
  readonly end: number
  /** Behind its line end and the blank lines after it. */
  readonly next: number
  /** Trimmed. */
  readonly text: string
  /** Whether blank lines or the start of the text stand before it. */
  readonly isFirst: boolean
}

/** More lines than any title page has. */
const mostLines = 90

/** The lines of a text from an offset on, blank ones left out. */
export function linesFrom(text: string, from: number, most = Number.POSITIVE_INFINITY) {
  const lines: HeadLine[] = []
  let gap = true
  for (let at = from; at < text.length && lines.length < most; ) {
    const found = text.indexOf('\n', at)
    const behind = found === -1 ? text.length : found + 1
    const line = text.slice(at, behind)
    if (line.trim() === '') {
      gap = true
      const last = lines.at(-1)
      if (last !== undefined) lines[lines.length - 1] = { ...last, next: behind }
    } else {
      const end = at + line.trimEnd().length
      lines.push({ start: at, end, next: behind, text: line.trim(), isFirst: gap })
      gap = false
    }
    at = behind
  }
  return lines
}

const numberedHeading =
  /^(?:#{1,6} *(?:[01](?![\d.]?\d)|[一１][、．.\s]|引言|前言|绪论|Introduction)|[01][ \u3000]+\S{1,30}$)/u

/** The lines before the first section of the body. The first heading is the title: 1型糖尿病. */
export function headLines(text: string): readonly HeadLine[] {
  const lines = linesFrom(text, bodyStart(text), mostLines)
  const from = bodyStart(text) > 0 ? 0 : 1
  const end = lines.findIndex((line, at) => at >= from && numberedHeading.test(line.text))
  return end === -1 ? lines : lines.slice(0, end)
}

/** The text of some lines as one line. */
export function joinedLines(lines: readonly string[], { joinLines }: Language): string {
  return lines.reduce((whole, line) => {
    const next = line.trim()
    if (whole === '') return next
    return whole + joinLines(whole.at(-1) ?? '', next[0] ?? '') + next
  }, '')
}
