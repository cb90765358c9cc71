import { existsSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { excerptsOf } from '../check/excerpts.ts'
import { rules } from '../check/rules.ts'
import type { Config } from '../model/config.ts'
import { ConfigError, type Problem } from '../model/problem.ts'
import { findingsOf, readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { read } from '../read/read.ts'
import { writeOutput } from '../write.ts'
import { mend, writeMended } from './check-fix.ts'
import { exitCodeFor, findings, print, report, summaryLine } from './output.ts'
import { htmlReport } from './report/html.ts'
import { junitReport } from './report/junit.ts'
import type { CheckReport } from './report/report.ts'
import { sarifReport } from './report/sarif.ts'
import { colourPaint, plainPaint, textReport } from './report/text.ts'
import { openResults } from './result-store.ts'

const formats = ['text', 'json', 'sarif', 'junit', 'html'] as const

interface CheckOptions {
  readonly format: (typeof formats)[number]
  readonly failOn: 'error' | 'warning'
  readonly output?: string
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

/** Mends the files of a review and says what was changed, and how much was left. */
async function mendFiles(config: Config, isQuiet: boolean): Promise<void> {
  const sources = await read(config)
  const result = mend(sources)
  await writeMended(sources, result)
  if (isQuiet) return
  for (const problem of result.mended) report(fixedLine(problem))
  const left = result.problems.filter(({ fixes }) => fixes !== undefined).length
  report(
    `${result.mended.length} fixed, ${left} left to a person: in the front matter, or more than text would change`,
  )
}

/** From where the report will stand to the page that a build wrote; undefined where there is none. */
function pageFrom(folder: string, output: string | undefined): string | undefined {
  const page = resolve(folder, 'output', 'index.html')
  if (!existsSync(page)) return undefined
  const from = output === undefined ? process.cwd() : dirname(resolve(output))
  return relative(from, page).replaceAll('\\', '/')
}

/** The report in the format asked for; empty where a text has nothing to say. */
function written(made: CheckReport, { format, output }: CheckOptions): string {
  const json = (value: unknown) => JSON.stringify(value, null, 2)
  switch (format) {
    case 'json':
      return json(findings(made))
    case 'sarif':
      return json(sarifReport(made))
    case 'junit':
      return junitReport(made, new Date())
    case 'html':
      return htmlReport(made, pageFrom(made.folder, output))
    case 'text': {
      const isPainted =
        output === undefined && process.stdout.isTTY && process.env['NO_COLOR'] === undefined
      return textReport(made, isPainted ? colourPaint : plainPaint)
    }
  }
}

async function runCheck(folder: string, version: string, options: CheckOptions): Promise<number> {
  const { output, failOn, quiet } = options
  if (output?.trim() === '')
    throw new ConfigError('--output: nothing stands there, expected a file')
  const config = await readConfig(folder)
  if (options.fix) await mendFiles(config, quiet === true)
  const results = await openResults(config)
  const review = await readReview(config, undefined, results)
  const found = findingsOf(review, undefined, results)
  const exitCode = exitCodeFor(found.problems, failOn)
  const { meta, tag } = review.articles.source
  const made: CheckReport = {
    ...found,
    folder: review.config.folder,
    version,
    rules: rules.filter(({ id }) => review.config.checks.rules[id] !== 'off'),
    title: meta.title,
    tag,
    excerpts: excerptsOf(review),
    exitCode,
  }
  const text = written(made, options)
  if (output !== undefined && output !== '-') {
    const content = text.endsWith('\n') || text === '' ? text : `${text}\n`
    await writeOutput(dirname(resolve(output)), { name: basename(output), content })
  } else if (text !== '') print(text)
  if ((options.format === 'text' || output !== undefined) && !quiet) {
    report(summaryLine(found.problems, found.waived))
  }
  return exitCode
}

export function addCheck(program: Command, done: (code: number) => void): void {
  program
    .command('check')
    .description('all findings about the two texts')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(program.createOption('--format <format>').choices(formats).default('text'))
    .option('-o, --output <file>', 'where to write; default: standard output')
    .addOption(
      program
        .createOption('--fail-on <severity>', 'exit 1 at such a finding')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--fix', 'write into the two texts what needs no judgement, then show what is left')
    .action(async (folder: string, options: CheckOptions) => {
      const version = program.version()?.split('\n')[0] ?? ''
      done(await runCheck(folder, version, { ...options, ...program.opts() }))
    })
}
