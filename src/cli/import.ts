import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Command } from 'commander'
import { importable } from '../import/endings.ts'
import type { Imported } from '../import/import.ts'
import type { Language } from '../language/language.ts'
import { languageOf, languages } from '../language/languages.ts'
import { ConfigError, InputError } from '../model/problem.ts'
import { readingFault } from '../read/text-file.ts'
import { prepareOutput, writeOutput } from '../write.ts'
import { print, report } from './output.ts'

interface ImportCommand {
  readonly output?: string
  readonly log?: string
  readonly language?: string
  /** Ids of rules. commander reads `--no-rule` as the negation of `rule`. */
  readonly rule?: readonly string[] | boolean
  readonly check?: boolean
  readonly quiet?: boolean
}

/** One file and where what comes of it goes; `-` is standard input and output. */
interface Job {
  readonly file: string
  readonly output: string
  readonly references: string | undefined
  readonly log: string | undefined
}

function chosenLanguage(tag: string | undefined): Language | undefined {
  const found = tag === undefined ? undefined : languageOf(tag)
  if (tag === undefined || found !== undefined) return found
  const known = languages.map(({ subtag }) => subtag).join(' or ')
  throw new ConfigError(`--language: \`${tag}\` is no language that is built in, expected ${known}`)
}

/** The files of a folder that can be imported, by name; the folder itself gives none of the rest. */
async function filesOf(path: string): Promise<{ files: readonly string[]; isFolder: boolean }> {
  const found = path === '-' ? undefined : await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return { files: [path], isFolder: false }
  const names = (await readdir(path)).toSorted()
  const files = names
    .filter((name) => !name.startsWith('.') && importable.includes(extname(name).toLowerCase()))
    .map((name) => join(path, name))
  if (files.length > 0) return { files, isFolder: true }
  throw new InputError(
    `cannot read ${path}: no file in it can be imported; expected one that ends in ${importable.join(', ')}`,
  )
}

const stemOf = (file: string): string =>
  file === '-' ? 'standard-input' : basename(file, extname(file))

function refuseSameOutput(jobs: readonly Job[]): void {
  const seen = new Map<string, string>()
  for (const { file, output } of jobs) {
    if (output === '-') continue
    const path = resolve(output)
    const first = seen.get(path)
    if (first !== undefined) {
      throw new ConfigError(
        `${first} and ${file} would both be written to ${output}; import one of them alone`,
      )
    }
    seen.set(path, file)
    if (jobs.some((job) => job.file !== '-' && resolve(job.file) === path)) {
      throw new ConfigError(`${output} is an input; expected another output`)
    }
  }
}

async function jobForOne(file: string, { output = '-', log }: ImportCommand): Promise<Job> {
  if (output === '-') {
    if (log !== '-') return { file, output, references: undefined, log }
    throw new ConfigError('--log: standard output takes the text, expected a file')
  }
  const found = await stat(output).catch(() => undefined)
  const isFolder = found?.isDirectory() || /[\\/]$/u.test(output)
  const path = isFolder ? join(output, `${stemOf(file)}.md`) : output
  return { file, output: path, references: join(dirname(path), 'references.json'), log }
}

function jobForEach(files: readonly string[], { output = '.', log }: ImportCommand) {
  if (output === '-') throw new ConfigError('--output: of several files, expected a folder')
  if (log === '-') throw new ConfigError('--log: of several files, expected a folder')
  return files.map((file) => ({
    file,
    output: join(output, `${stemOf(file)}.md`),
    references: join(output, `${stemOf(file)}.references.json`),
    log: log === undefined ? undefined : join(log, `${stemOf(file)}.json`),
  }))
}

async function jobsFor(paths: readonly string[], options: ImportCommand): Promise<readonly Job[]> {
  const { output, check } = options
  if (output?.trim() === '' || (output === undefined && check !== true)) {
    throw new ConfigError(
      '--output: nothing stands there, expected a file, or - for standard output',
    )
  }
  const folders = await Promise.all(paths.map(filesOf))
  const files = folders.flatMap((one) => one.files)
  const [file] = files
  const isOne = files.length === 1 && !folders.some(({ isFolder }) => isFolder)
  return isOne && file !== undefined ? [await jobForOne(file, options)] : jobForEach(files, options)
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file)
  } catch (cause) {
    const name = file === '-' ? 'standard input' : file
    throw new InputError(`cannot read ${name}: ${readingFault(cause)}`, { cause })
  }
}

/** A list that a person or another program has worked on is not written over. */
async function refuseForeignList(path: string): Promise<void> {
  if (!existsSync(path)) return
  const text = await readFile(path, 'utf8').catch(() => '')
  const isOurs = (item: unknown) => typeof item === 'object' && item !== null && 'biyi' in item
  const ours = () => {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every(isOurs)
  }
  try {
    if (ours()) return
  } catch {
    // What is no JSON is not ours.
  }
  throw new ConfigError(
    `cannot write ${path}: a list stands there that biyi import did not make; move it away, or use --no-rule reference-list`,
  )
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

interface Target {
  readonly path: string
  readonly content: string
}

/** Sees first whether all can be written, so that none is written alone. */
async function writeAll(targets: readonly Target[]): Promise<void> {
  for (const { path } of targets) await prepareOutput(dirname(path), [basename(path)])
  for (const { path, content } of targets) {
    await writeOutput(dirname(path), { name: basename(path), content })
  }
}

async function write(job: Job, { text, log, references }: Imported): Promise<void> {
  const list = references.length > 0 ? job.references : undefined
  if (list !== undefined) await refuseForeignList(list)
  const targets = [
    { path: job.log, content: () => jsonOf(log) },
    { path: list, content: () => jsonOf(references) },
    { path: job.output, content: () => text },
  ]
  await writeAll(
    targets.flatMap(({ path, content }) =>
      path === undefined || path === '-' ? [] : [{ path, content: content() }],
    ),
  )
  if (job.log === '-') process.stdout.write(jsonOf(log))
  if (job.output === '-') process.stdout.write(text)
}

/** How many edits each rule made, in the order of the text. */
function countRules({ log }: Imported): string {
  const counts = new Map<string, number>()
  for (const rule of log.edits.flatMap((edit) => edit.rule.split('+'))) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ')
}

function plan(job: Job, imported: Imported): string {
  const { log, references } = imported
  const { output } = job
  const edits = log.edits.length === 0 ? '' : ` (${countRules(imported)})`
  const list =
    references.length === 0 || job.references === undefined
      ? []
      : [`  ${references.length} references to ${job.references}`]
  return [
    `${job.file}: ${log.edits.length} edits${edits}, ${log.questions.length} questions`,
    ...(output === '-' ? [] : [`  text to ${output}`]),
    ...list,
  ].join('\n')
}

/** Questions as compilers print findings: file, line, what is asked, the line itself. */
function questionLines(file: string, { log }: Imported): readonly string[] {
  return log.questions.map(({ kind, line, text }) => `${file}:${line}: question: ${kind}: ${text}`)
}

async function runJob(job: Job, options: ImportCommand, language?: Language): Promise<void> {
  const bytes = await readBytes(job.file)
  const name = job.file === '-' ? 'standard input' : job.file
  const off = Array.isArray(options.rule) ? options.rule : []
  // Standard output takes one text: the list stays in it.
  const kept = job.output === '-' && options.check !== true ? ['reference-list'] : []
  const { importText } = await import('../import/import.ts')
  const imported = await importText(bytes, name, { language, off: [...off, ...kept] })
  if (options.check) print(plan(job, imported))
  else await write(job, imported)
  if (options.quiet) return
  for (const note of imported.notes) report(`${name}: note: ${note}`)
  for (const line of questionLines(name, imported)) report(line)
}

/** `biyi import`: one file's fault does not keep the others from being imported. */
async function runImport(paths: readonly string[], options: ImportCommand): Promise<number> {
  const language = chosenLanguage(options.language)
  const jobs = await jobsFor(paths, options)
  if (options.check !== true) refuseSameOutput(jobs)
  let code = 0
  for (const job of jobs) {
    try {
      await runJob(job, options, language)
    } catch (error) {
      if (!(error instanceof InputError) || jobs.length === 1) throw error
      report(`biyi: ${error.message}`)
      code = 3
    }
  }
  return code
}

const collect = (id: string, ids: unknown): readonly string[] => [
  ...(Array.isArray(ids) ? ids : []),
  id,
]

export function addImport(program: Command, done: (code: number) => void): void {
  program
    .command('import')
    .description('damaged text in, clean Markdown out, every repair on record')
    .argument('<files...>', 'files or a folder, or - for standard input')
    .option(
      '-o, --output <path>',
      'the file to write; of several files the folder; - for standard output',
    )
    .option('--log <file>', 'where the record of repairs goes; of several files the folder')
    .option('--language <tag>', 'language of the text: zh-CN; default: as its letters say')
    .option('--no-rule <id>', 'leave this rule out; may be repeated', collect)
    .option('--check', 'say what would be done and write nothing')
    .action(async (paths: readonly string[], options: ImportCommand) => {
      done(await runImport(paths, { ...options, ...program.opts() }))
    })
}
