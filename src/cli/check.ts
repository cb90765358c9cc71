import type { Command } from 'commander'
import { check, readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import {
  exitCodeFor,
  findings,
  print,
  printJson,
  problemLines,
  report,
  summaryLine,
} from './output.ts'

interface CheckOptions {
  readonly format: 'text' | 'json'
  readonly failOn: 'error' | 'warning'
  readonly quiet?: boolean
}

async function runCheck(folder: string, options: CheckOptions): Promise<number> {
  const problems = check(await readReview(await readConfig(folder)))
  if (options.format === 'json') printJson(findings(problems))
  else {
    if (problems.length > 0) print(problems.map(problemLines).join('\n'))
    if (!options.quiet) report(summaryLine(problems))
  }
  return exitCodeFor(problems, options.failOn)
}

export function addCheck(program: Command, done: (code: number) => void): void {
  program
    .command('check')
    .description('all findings about the two texts')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .addOption(
      program
        .createOption('--fail-on <severity>', 'exit 1 at such a finding')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .action(async (folder: string, options: CheckOptions) => {
      done(await runCheck(folder, { ...options, ...program.opts() }))
    })
}
