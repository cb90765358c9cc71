import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { type LookUp, lookUpMissing } from '../fetch/look-up.ts'
import type { Config } from '../model/config.ts'
import { packageFile } from '../model/package-file.ts'
import { InputError } from '../model/problem.ts'
import type { Bibliography, CslItem } from '../model/reference.ts'
import { readReview } from '../pipeline.ts'
import { readBibliography } from '../read/bibliography.ts'
import { configFileName, readConfig } from '../read/config.ts'
import { type Insertion, insertFields } from '../read/json-insert.ts'
import { jsonFault } from '../read/json-text.ts'
import { entityDecoder } from '../read/text-entities.ts'
import { writeOutput } from '../write.ts'
import { print, printJson, report } from './output.ts'

async function userAgent(mailto: string | undefined): Promise<string> {
  const text = await readFile(packageFile('package.json'), 'utf8')
  const { version }: { version: string } = JSON.parse(text)
  return `biyi/${version}${mailto === undefined ? '' : ` (mailto:${mailto})`}`
}

const mostBytes = 4_000_000

interface Target {
  readonly config: Config
  readonly bibliography: Bibliography
  /** The items that are looked at: of a review those that are printed. */
  readonly items: readonly CslItem[]
  /** Absolute path of a file of the bibliography. */
  readonly pathOf: (display: string) => string
}

/** The configuration that a bibliography file stands beside, or beneath. */
async function configOf(file: string): Promise<Config> {
  const folder = dirname(resolve(file))
  for (const one of [folder, dirname(folder)]) {
    const found = await stat(join(one, configFileName)).catch(() => undefined)
    if (found !== undefined) return readConfig(one)
  }
  return readConfig(folder)
}

async function targetOf(target: string): Promise<Target> {
  const found = await stat(target).catch(() => undefined)
  const isFolder = found === undefined ? extname(target) === '' : found.isDirectory()
  if (isFolder) {
    const config = await readConfig(target)
    const { bibliography, references } = await readReview(config)
    const items = references.map(({ item }) => item)
    return { config, bibliography, items, pathOf: (file) => resolve(config.folder, file) }
  }
  const { bibliography } = await readBibliography([{ path: resolve(target), display: target }])
  const config = await configOf(target)
  return { config, bibliography, items: bibliography.items, pathOf: (file) => resolve(file) }
}

/** What was found of one item, and where it belongs. */
interface Filled {
  readonly id: string
  readonly doi: string
  readonly file: string
  readonly fields: Readonly<Record<string, unknown>>
}

const isJson = (file: string): boolean => extname(file).toLowerCase() === '.json'

function filledOf(found: readonly LookUp[], { files }: Bibliography): readonly Filled[] {
  return found.flatMap((one): Filled[] => {
    if (!('fields' in one)) return []
    const file = files.get(one.id) ?? ''
    // Nothing that stands in a file is changed, and each item of CSL-JSON has a type.
    const { type, ...rest } = one.fields
    const fields = isJson(file) || type === undefined ? rest : { type, ...rest }
    return Object.keys(fields).length === 0 ? [] : [{ id: one.id, doi: one.doi, file, fields }]
  })
}

/** Sets the fields in one file of CSL-JSON; everything else in it stays to the character. */
async function writeFields(
  file: string,
  filled: readonly Filled[],
  { bibliography, pathOf }: Target,
): Promise<string> {
  const path = pathOf(file)
  const whole = await readFile(path, 'utf8')
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = whole.slice(mark.length)
  if (jsonFault(text) !== undefined) {
    throw new InputError(
      `${file}: nothing is written: it holds what is no JSON, which the messages above name; mend that first`,
    )
  }
  const value: unknown = JSON.parse(text)
  const base = Array.isArray(value) ? [] : ['items']
  const ids = bibliography.entries
    .map(({ id }) => id)
    .filter((id) => bibliography.files.get(id) === file)
  const index = new Map(ids.map((id, at) => [id, at]))
  const insertions = filled.flatMap(({ id, fields }): Insertion[] => {
    const at = index.get(id)
    return at === undefined ? [] : [{ path: [...base, at], fields }]
  })
  const content = mark + insertFields(text, insertions)
  return writeOutput(dirname(path), { name: basename(path), content })
}

interface Outcome {
  /** Paths of the files that were changed. */
  readonly written: readonly string[]
  readonly filled: readonly Filled[]
  readonly failed: readonly {
    readonly id: string
    readonly doi: string | null
    readonly reason: string
  }[]
  readonly skipped: Outcome['failed']
}

async function fetchMissing(target: Target, write: boolean): Promise<Outcome> {
  const { url, mailto, timeout } = target.config.citations.fetch
  const found = await lookUpMissing(target.items, {
    base: url,
    mailto,
    userAgent: await userAgent(mailto),
    timeoutSeconds: timeout,
    mostBytes,
    decoderFor: entityDecoder,
  })
  const filled = filledOf(found, target.bibliography)
  const files = [...new Set(filled.map(({ file }) => file))].filter(isJson)
  const written: string[] = []
  for (const file of write ? files : []) {
    const own = filled.filter((one) => one.file === file)
    written.push(await writeFields(file, own, target))
  }
  const without = (kind: 'failed' | 'skipped') =>
    found.flatMap((one) =>
      'reason' in one && one.kind === kind
        ? [{ id: one.id, doi: one.doi, reason: one.reason }]
        : [],
    )
  return { written, filled, failed: without('failed'), skipped: without('skipped') }
}

function text({ written, filled, failed, skipped }: Outcome): string {
  const lines = filled.flatMap(({ id, doi, file, fields }) => [
    `${id}  ${doi}  ${file}`,
    ...Object.entries(fields).map(([field, value]) => `  + ${field}: ${JSON.stringify(value)}`),
  ])
  const not = [...failed, ...skipped].map(
    ({ id, doi, reason }) => `${id}  ${doi ?? '-'}  ${reason}`,
  )
  const ends = written.map((path) => `written: ${relative('.', path) || path}`)
  return [
    `${filled.length} entries can be filled in`,
    ...lines,
    `${not.length} not looked up`,
    ...not,
    ...ends,
  ].join('\n')
}

/** What the user may do with what was found but not written. */
function notes({ filled, written }: Outcome, write: boolean): readonly string[] {
  const others = [...new Set(filled.map(({ file }) => file))].filter((file) => !isJson(file))
  const left = `nothing was written; --write sets these fields`
  return [
    ...(filled.length > others.length && !write ? [left] : []),
    ...(write && others.length > 0
      ? [`${others.join(', ')} is left as it is: only CSL-JSON (.json) is written`]
      : []),
    ...(write && filled.length === 0 && written.length === 0 ? ['there was nothing to write'] : []),
  ]
}

/** `biyi cite fetch`: the one verb that goes to the network. */
export function addCiteFetch(cite: Command, done: (code: number) => void): void {
  cite
    .command('fetch')
    .description('look up by DOI what is missing of references, at the server that biyi.yaml names')
    .argument('[target]', 'the folder of a review, or one bibliography file', '.')
    .option('--write', 'set the fields in the CSL-JSON files; without it they are only shown')
    .addOption(cite.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(
      async (target: string, { format, write = false }: { format: string; write?: boolean }) => {
        const outcome = await fetchMissing(await targetOf(target), write)
        if (format === 'json') printJson(outcome)
        else print(text(outcome))
        for (const note of notes(outcome, write)) report(note)
        done(outcome.failed.length > 0 ? 1 : 0)
      },
    )
}
