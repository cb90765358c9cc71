import type { Excerpt } from '../../check/excerpts.ts'
import type { Problem } from '../../model/problem.ts'
import type { Waived } from '../../model/waiver.ts'
import type { CheckReport } from './report.ts'

/** How a piece of a line is shown: on a terminal in colour, else by signs. */
export interface Paint {
  readonly marked: (text: string) => string
  readonly severity: (text: string, severity: Problem['severity']) => string
  readonly dim: (text: string) => string
}

export const plainPaint: Paint = {
  marked: (text) => `▶${text}◀`,
  severity: (text) => text,
  dim: (text) => text,
}

const colours = { error: 31, warning: 33, info: 36 } as const
const painted = (code: string | number, text: string) => `\u001b[${code}m${text}\u001b[0m`

/** Signs stay beside the colour: not everybody sees it. */
export const colourPaint: Paint = {
  marked: (text) => painted('1;4', plainPaint.marked(text)),
  severity: (text, severity) => painted(colours[severity], text),
  dim: (text) => painted(2, text),
}

/**
 * A text of others as one line: signs that would steer a terminal, or turn the order of the letters,
 * are shown as U+FFFD.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\r\n\u2028\u2029]+/gu, ' ')
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}

function excerptLine({ file, line, column, parts }: Excerpt, paint: Paint): string {
  const text = parts.map((part) => {
    const shown = oneLine(part.text)
    return part.isMarked ? paint.marked(shown) : shown
  })
  return `    ${paint.dim(`${oneLine(file)}:${line}:${column}:`)} ${text.join('').trim()}`
}

function headLine({ rule, severity, message, unit, places: [first] }: Problem, paint: Paint) {
  const where = first ? `${oneLine(first.file)}:${first.line}:${first.column}: ` : ''
  const about = paint.dim(`[${rule}${unit ? ` ${unit}` : ''}]`)
  return `${where}${paint.severity(`${severity}:`, severity)} ${oneLine(message)}  ${about}`
}

function waivedLine(waived: Waived, paint: Paint): string {
  const { reason, file, line } = waived.waiver
  return `${headLine({ ...waived, severity: 'info' }, paint).replace('info:', 'waived:')}\n    ${paint.dim(`${oneLine(file)}:${line}:`)} ${oneLine(reason)}`
}

/** `check --format text`: each finding with its place, and what both texts say. */
export function textReport({ problems, waived, excerpts }: CheckReport, paint: Paint): string {
  return [
    ...problems.map((problem) =>
      [
        headLine(problem, paint),
        ...excerpts(problem).map((excerpt) => excerptLine(excerpt, paint)),
      ].join('\n'),
    ),
    ...waived.map((one) => waivedLine(one, paint)),
  ].join('\n')
}
