import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { openMemoryStore } from '../memory-store.ts'
import { type FormatName, formatNames, wordProfileNames } from '../model/config.ts'
import type { Memory } from '../model/memory.ts'
import { ConfigError, PrintError, type Problem } from '../model/problem.ts'
import type { Review, Side } from '../model/review.ts'
import {
  anonymise,
  explained,
  findingsOf,
  formatReview,
  prepareRendering,
  readReview,
  render,
  renderGlossaryPage,
  renumber,
} from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import type { RenderContext, Rendered } from '../render/format.ts'
import { glossaryFile, formats as renderers } from '../render/formats.ts'
import { prepareOutput, writeOutput } from '../write.ts'
import { type BundleName, makeBundle } from './bundle.ts'
import { exitCodeFor, findings, print, problemLines, report, summaryLine } from './output.ts'
import { startProgress } from './progress.ts'
import { openResults } from './result-store.ts'

interface BuildOptions {
  readonly formats?: string
  readonly output?: string
  readonly only?: Side
  readonly renumber?: boolean
  readonly anonymous?: boolean
  readonly bundle?: BundleName
  readonly embedFonts?: boolean
  readonly findings?: boolean
  readonly failOn?: 'error' | 'warning'
  readonly quiet?: boolean
}

function chosenFormats(text: string | undefined): readonly FormatName[] | undefined {
  const names = text?.split(',').map((part) => {
    const name = formatNames.find((one) => one === part.trim())
    if (name) return name
    throw new ConfigError(
      `--formats: \`${part.trim()}\` is no format, expected ${formatNames.join(' or ')}`,
    )
  })
  return names && [...new Set(names)]
}

/** An empty path would be the working folder, where nobody wants a build. */
function outputFolder({ output }: BuildOptions, review: string): string {
  if (output?.trim() === '')
    throw new ConfigError('--output: nothing stands there, expected a folder')
  return resolve(output ?? resolve(review, 'output'))
}

interface Built {
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
  readonly failure: PrintError | undefined
}

interface Written extends Rendered {
  readonly format: FormatName
  /** Name in the output folder. */
  readonly file: string
  readonly path: string
}

/** The page comes last: it links to the other files, and only to those that were written. */
function pageLast(names: readonly FormatName[]): readonly FormatName[] {
  return [...names.filter((name) => name !== 'html'), ...names.filter((name) => name === 'html')]
}

/** The review with its authors, or without them. */
async function withOrWithoutNames(review: Review, context: RenderContext, isBlinded: boolean) {
  return isBlinded ? anonymise(review, context) : { review, context, problems: [] }
}
/** What `--findings` puts beside the text; what renderers find is not known before the page is made. */
const shownFindings = (review: Review, isShown = false) =>
  isShown ? explained(findingsOf(review).problems) : undefined

async function renderAll(
  named: Review,
  names: readonly FormatName[],
  folder: string,
  { only, quiet, anonymous, embedFonts, findings: isShown }: BuildOptions,
  memory: Memory,
): Promise<Built> {
  const progress = startProgress(quiet ?? false)
  const hasPage = names.includes('html') && named.glossary.concepts.length > 0
  const full = await prepareRendering(named, {
    only,
    onProgress: progress.step,
    embedFonts,
    findings: shownFindings(named, isShown),
  })
  const plain = await withOrWithoutNames(named, full, anonymous === true)
  const { review, context: prepared } = plain
  const context = hasPage ? { ...prepared, glossaryPage: glossaryFile } : prepared
  const written: Written[] = []
  let failure: PrintError | undefined
  for (const name of pageLast(names)) {
    try {
      const alternates = written.map(({ format, file }) => ({ format, href: file }))
      const made = await render(review, name, { ...context, alternates })
      for (const file of made.files ?? []) await writeOutput(folder, file)
      const path = await writeOutput(folder, { name: made.file, content: made.content })
      written.push({ ...made, format: name, path })
    } catch (error) {
      // The other formats are worth having without the PDF.
      if (!(error instanceof PrintError)) throw error
      failure = await withStaleOutput(error, name, folder)
    } finally {
      progress.done()
    }
  }
  const { paths, ...rest } = built(names, written)
  const page = hasPage ? await renderGlossaryPage(review, context, memory) : undefined
  const more =
    page === undefined
      ? []
      : [await writeOutput(folder, { name: page.file, content: page.content })]
  const problems = [...plain.problems, ...rest.problems]
  return { ...rest, problems, paths: [...paths, ...more], failure }
}

const sameFinding = (one: Problem, other: Problem): boolean =>
  one.message === other.message && JSON.stringify(one.places) === JSON.stringify(other.places)

/** What was written, in the order in which it was asked for; a finding of two formats is told once. */
function built(names: readonly FormatName[], written: readonly Written[]): Omit<Built, 'failure'> {
  const inOrder = names.flatMap((name) => written.filter(({ format }) => format === name))
  return {
    paths: inOrder.map(({ path }) => path),
    problems: inOrder.flatMap(({ problems }, index) => {
      const told = inOrder.slice(0, index).flatMap((one) => one.problems)
      return problems.filter((problem) => !told.some((one) => sameFinding(one, problem)))
    }),
    notes: inOrder.flatMap(({ file, note }) => (note ? [`${file}: ${note}`] : [])),
  }
}

/** Says so where the output of an earlier build stands beside the new ones. */
async function withStaleOutput(
  error: PrintError,
  name: FormatName,
  folder: string,
): Promise<PrintError> {
  const file = renderers.find((one) => one.name === name)?.file ?? ''
  const isThere = await access(join(folder, file)).then(
    () => true,
    () => false,
  )
  const note = isThere ? ` ${file} in ${folder} is of an earlier build.` : ''
  return new PrintError(error.message + note, { cause: error })
}

const mapFile = 'renumbering.json'

/** One text alone may be numbered anew; two that are read beside each other share their numbers. */
function assertRenumbers({ renumber: isAsked, only }: BuildOptions): void {
  if (!isAsked || only === 'translation') return
  throw new ConfigError(
    `--renumber: ${only === undefined ? 'both languages are built' : `\`--only ${only}\` is built`}, which keep the numbers of the original; expected it with \`--only translation\``,
  )
}

/** The review to print, and the files that go with it. */
function numbered(review: Review, { renumber: isAsked, only }: BuildOptions) {
  if (!isAsked || only === undefined) return { review, files: [], notes: [] }
  const { review: made, numbering } = renumber(review, only)
  const uncited = numbering.filter(({ cited }) => !cited).length
  const content = `${JSON.stringify({ renumbering: numbering }, null, 2)}\n`
  const last =
    uncited === 0 ? '' : `; ${uncited} that the translation does not cite stand at the end`
  return {
    review: made,
    files: [{ name: mapFile, content }],
    notes: [`${mapFile}: old and new numbers of ${numbering.length} references${last}`],
  }
}

/** What was built, and the submission where one is asked for. */
async function withBundle(
  built: Built,
  review: Review,
  folder: string,
  { bundle: name, only }: BuildOptions,
  results: Awaited<ReturnType<typeof openResults>>,
): Promise<Built> {
  if (name === undefined) return built
  const context = await prepareRendering(review, { only })
  const { problems } = findingsOf(review, built.problems, results)
  const bundle = await makeBundle(review, context, name, problems)
  const paths: string[] = []
  for (const file of bundle.files) paths.push(await writeOutput(folder, file))
  const fresh = bundle.problems.filter(
    (problem, index, all) =>
      ![...built.problems, ...all.slice(0, index)].some((one) => sameFinding(one, problem)),
  )
  return {
    ...built,
    paths: [...built.paths, ...paths],
    problems: [...built.problems, ...fresh],
    notes: [...built.notes, ...bundle.notes],
  }
}

/** `biyi build`: the outputs and findings.json. Returns the exit code. */
async function runBuild(folder: string, options: BuildOptions): Promise<number> {
  const asked = chosenFormats(options.formats)
  assertRenumbers(options)
  const config = await readConfig(folder)
  const output = outputFolder(options, config.folder)
  const store = await openMemoryStore()
  const results = await openResults(config)
  const analysed = await readReview(config, store, results)
  const own = numbered(analysed, options)
  const review = await formatReview(own.review, store)
  const formats = asked ?? (options.bundle === undefined ? [...new Set(config.formats)] : [])
  const files = renderers.filter(({ name }) => formats.includes(name)).map(({ file }) => file)
  if (formats.includes('html')) files.push(glossaryFile)
  await prepareOutput(output, [...files, 'findings.json', ...own.files.map(({ name }) => name)])
  const rendered = await renderAll(review, formats, output, options, store)
  const built = await withBundle(rendered, review, output, options, results)
  const found = findingsOf(analysed, built.problems, results)
  const { problems, waived } = found
  const content = `${JSON.stringify(findings(found), null, 2)}\n`
  const paths = [...built.paths, await writeOutput(output, { name: 'findings.json', content })]
  for (const file of own.files) paths.push(await writeOutput(output, file))
  if (!options.quiet) {
    for (const problem of problems) report(problemLines(problem))
    for (const note of [...own.notes, ...built.notes]) report(note)
    report(summaryLine(problems, waived))
  }
  print(paths.join('\n'))
  await store.save()
  if (built.failure) throw built.failure
  return exitCodeFor(problems, options.failOn)
}

export function addBuild(program: Command, done: (code: number) => void): void {
  program
    .command('build')
    .description('write the publication: HTML, PDF, Word, findings.json')
    .argument('[folder]', 'the folder of the review', '.')
    .option('-f, --formats <list>', `formats, parted by commas: ${formatNames.join(', ')}`)
    .option('-o, --output <folder>', 'where to write; default: output in the review')
    .addOption(choice(program, '--only <side>', 'one language alone', ['source', 'translation']))
    .option(
      '--renumber',
      'with --only translation: number by first use there, write renumbering.json',
    )
    .option('--anonymous', 'for blinded review: nothing that says who wrote it')
    .addOption(
      choice(
        program,
        '--bundle <target>',
        'all files of a submission, under submission/',
        wordProfileNames,
      ),
    )
    .option('--embed-fonts', 'put the fonts into the page, cut to its characters')
    .option('--findings', 'show the findings beside the text of the page')
    .addOption(
      choice(program, '--fail-on <severity>', 'exit 1 at such a finding', ['error', 'warning']),
    )
    .action(async (folder: string, options: BuildOptions) => {
      done(await runBuild(folder, { ...options, ...program.opts() }))
    })
}

function choice(program: Command, flags: string, text: string, choices: readonly string[]) {
  return program.createOption(flags, text).choices(choices)
}
