import type { Problem, Severity } from '../model/problem.ts'

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

/** `check --format json`, also the content of findings.json. */
export function findings(problems: readonly Problem[]) {
  return { problems, summary: summarise(problems) }
}

/** One finding a line, its places under it, as compilers print them. */
export function problemLines({ rule, severity, message, unit, places }: Problem): string {
  const [first, ...others] = places
  const where = first ? `${first.file}:${first.line}:${first.column}: ` : ''
  const more = others.map(({ file, line, column }) => `    also ${file}:${line}:${column}`)
  return [`${where}${severity}: ${message}  [${rule}${unit ? ` ${unit}` : ''}]`, ...more].join('\n')
}

export function summaryLine(problems: readonly Problem[]): string {
  const { error, warning, info } = summarise(problems)
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  return `${count(error, 'error')}, ${count(warning, 'warning')}, ${info} info`
}

/** Exit code for findings: 1 when one is as severe as `failOn`, else 0. */
export function exitCodeFor(problems: readonly Problem[], failOn: 'error' | 'warning' | undefined) {
  const { error, warning } = summarise(problems)
  return failOn !== undefined && (error > 0 || (failOn === 'warning' && warning > 0)) ? 1 : 0
}
