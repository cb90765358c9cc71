import type { Command } from 'commander'
import type { Config } from '../model/config.ts'
import type { Problem } from '../model/problem.ts'
import { check, readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { read } from '../read/read.ts'
import { mend, writeMended } from './check-fix.ts'
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
  readonly fix?: boolean
}

/** `source/zh.md:3:5: fixed: \`,\` → \`，\`  [punctuation-width s2.p1]` */
function fixedLine({ rule, unit, fixes = [] }: Problem): string {
  const [first] = fixes
  const where = first ? `${first.place.file}:${first.place.line}:${first.place.column}: ` : ''
  const changes = fixes.map(({ place, text }) => `\`${place.text}\` → \`${text}\``).join(', ')
  return `${where}fixed: ${changes}  [${rule}${unit ? ` ${unit}` : ''}]`
}

/** Mends the files of a review; says what was changed, and what was found again that could not be. */
async function fixed(config: Config, quiet: boolean): Promise<readonly Problem[]> {
  const sources = await read(config)
  const result = mend(sources)
  await writeMended(sources, result)
  if (quiet) return result.problems
  for (const problem of result.mended) report(fixedLine(problem))
  const left = result.problems.filter(({ fixes }) => fixes !== undefined).length
  report(
    `${result.mended.length} fixed, ${left} left to a person: in the front matter, or more than text would change`,
  )
  return result.problems
}

async function runCheck(folder: string, options: CheckOptions): Promise<number> {
  const config = await readConfig(folder)
  const review = await readReview(config)
  const problems = options.fix ? await fixed(config, options.quiet === true) : check(review)
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
    .option('--fix', 'write into the two texts what needs no judgement, then show what is left')
    .action(async (folder: string, options: CheckOptions) => {
      done(await runCheck(folder, { ...options, ...program.opts() }))
    })
}
