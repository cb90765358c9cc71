import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import { type FileState, fileState, type LookupEntry, writeRecord } from '../lookup-record.ts'
import { cacheFolder } from '../model/cache-folder.ts'
import type { Config } from '../model/config.ts'
import type { Glossary } from '../model/glossary.ts'
import { InputError } from '../model/problem.ts'
import { sides, type TermUse } from '../model/review.ts'
import { termUses } from '../pipeline.ts'
import { configFileName, readConfig } from '../read/config.ts'
import { glossaryFiles, read, readTerms } from '../read/read.ts'
import { rowReadings } from '../terms/lookup.ts'
import { searchRow } from '../terms/search-index.ts'
import { defaultLimit, type LookupQuestion, printAnswer } from './lookup-answer.ts'
import { report } from './output.ts'

/** The files that a review's terms and their uses are read from. */
function filesOf(config: Config): readonly string[] {
  const named = [
    configFileName,
    ...sides.map((side) => config[side].file),
    ...config.bibliography,
    config.alignment,
  ]
  const terms = glossaryFiles(config).map(({ path }) => path)
  return [...named.map((file) => resolve(config.folder, file)), ...terms]
}

interface Known {
  readonly glossary: Glossary
  readonly uses: readonly TermUse[]
  /** Why the uses are not known, if they are not. */
  readonly fault?: string
}

/** A glossary answers without its article too, as one that several reviews share does. */
async function readKnown(config: Config): Promise<Known> {
  try {
    const sources = await read(config)
    return { glossary: sources.glossary, uses: termUses(sources) }
  } catch (error) {
    if (!(error instanceof InputError && error.message.endsWith('no such file'))) throw error
    const { glossary } = await readTerms(config)
    if (glossary.concepts.length === 0) throw error
    return { glossary, uses: [], fault: error.message }
  }
}

function entriesOf({ glossary, uses }: Known): readonly LookupEntry[] {
  const units = {
    source: new Map<string, Set<string>>(),
    translation: new Map<string, Set<string>>(),
  }
  for (const { concept, side, unit } of uses) {
    const known = units[side].get(concept) ?? new Set()
    units[side].set(concept, known.add(unit))
  }
  return glossary.concepts.map((concept) => ({
    concept,
    uses: {
      source: [...(units.source.get(concept.id) ?? [])],
      translation: [...(units.translation.get(concept.id) ?? [])],
    },
  }))
}

/** Leaves what the next look-up needs in the user's cache folder; `BIYI_CACHE=off` leaves nothing. */
async function keep(
  config: Config,
  files: readonly FileState[],
  rows: readonly string[],
  readings: ReadonlyMap<string, readonly string[]>,
  entries: readonly LookupEntry[],
): Promise<void> {
  const isOff = process.env['BIYI_CACHE'] === 'off'
  const cache = isOff ? undefined : await cacheFolder().catch(() => undefined)
  if (cache !== undefined) {
    writeRecord(cache, realpathSync(config.folder), files, rows, readings, entries)
  }
}

async function answer(folder: string, question: LookupQuestion): Promise<void> {
  const config = await readConfig(folder)
  const program = fileURLToPath(import.meta.url)
  const files = [program, ...filesOf(config)].map(fileState)
  const known = await readKnown(config)
  const entries = entriesOf(known)
  const rows = entries.map(({ concept }) => searchRow(concept))
  const readings = rowReadings(rows)
  printAnswer({ rows, readings: () => readings, entry: (row) => entries[row] }, question)
  if (known.fault === undefined) await keep(config, files, rows, readings, entries)
  else report(`where the terms are used is not known: ${known.fault}`)
}

function count(text: string): number {
  if (/^[1-9]\d{0,6}$/u.test(text)) return Number(text)
  throw new InvalidArgumentError('expected a number from 1')
}

interface Options {
  readonly format: 'text' | 'json'
  readonly limit: number
}

/** Adds the verb `lookup` to `glossary`. */
export function addLookup(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('lookup')
    .description(
      'look a term up in either language, by abbreviation, variant or pinyin; typing errors are forgiven',
    )
    .argument('<term>', 'what to look for')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(glossary.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .addOption(
      glossary
        .createOption('--limit <number>', 'show so many matches')
        .argParser(count)
        .default(defaultLimit),
    )
    .action(async (query: string, folder: string, { format, limit }: Options) => {
      await answer(folder, { query, format, limit })
      done(0)
    })
}
