import type { Problem, Severity } from '../model/problem.ts'
import type { Findings } from '../model/waiver.ts'

/**
 * Lets a reader that stops early (`| head -1`) end nothing but the output; any other fault of standard
 * output ends the program with `exitCode`. Messages that nobody takes are lost.
 */
export function tolerateClosedOutput(exitCode: number): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    report(`biyi: cannot write standard output: ${error.message}`)
    process.exit(exitCode)
  })
}

/** Writes a result to standard output, in one piece. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Writes a message to standard error. */
export function report(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Number of findings of each severity. */
export function summarise(problems: readonly Problem[]): Record<Severity, number> {
  const summary = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) summary[severity] += 1
  return summary
}

/** `check --format json`, also the content of findings.json; what is waived is not counted. */
export function findings({ problems, waived }: Findings) {
  return { problems, waived, summary: summarise(problems) }
}

/** One finding a line, its places under it, as compilers print them. */
export function problemLines({ rule, severity, message, unit, places }: Problem): string {
  const [first, ...others] = places
  const where = first ? `${first.file}:${first.line}:${first.column}: ` : ''
  const more = others.map(({ file, line, column }) => `    also ${file}:${line}:${column}`)
  return [`${where}${severity}: ${message}  [${rule}${unit ? ` ${unit}` : ''}]`, ...more].join('\n')
}

export function summaryLine(problems: readonly Problem[], waived: readonly Problem[] = []): string {
  const { error, warning, info } = summarise(problems)
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  return `${count(error, 'error')}, ${count(warning, 'warning')}, ${info} info${waived.length === 0 ? '' : `, ${waived.length} waived`}`
}

/** A fault of biyi, as in command.ts. */
const faultOfOurs = 70

/**
 * Exit code for findings: 70 when a check failed itself, since nobody knows what it would have found;
 * 1 when one is as severe as `failOn`, else 0. Without `failOn` nothing is judged.
 */
export function exitCodeFor(problems: readonly Problem[], failOn: 'error' | 'warning' | undefined) {
  if (failOn !== undefined && problems.some(({ rule }) => rule === 'internal')) return faultOfOurs
  const { error, warning } = summarise(problems)
  return failOn !== undefined && (error > 0 || (failOn === 'warning' && warning > 0)) ? 1 : 0
}
