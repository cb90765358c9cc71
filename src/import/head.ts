import type { Language } from '../language/language.ts'
import { linesFrom, type TextLine } from '../printed/text-lines.ts'
import { bodyStart } from './rule.ts'

/** More lines than any title page has. */
const mostLines = 90

const numberedHeading =
  /^(?:#{1,6} *(?:[01](?![\d.]?\d)|[一１][、．.\s]|引言|前言|绪论|Introduction)|[01][ \u3000]+\S{1,30}$)/u

/** The lines before the first section of the body. The first heading is the title: 1型糖尿病. */
export function headLines(text: string): readonly TextLine[] {
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
