import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import {
  type LookupEntry,
  type RecordedFile,
  readRecord,
  recordedFile,
  writeRecord,
} from '../lookup-record.ts'
import { cacheFolder } from '../model/cache-folder.ts'
import type { Config } from '../model/config.ts'
import type { Glossary } from '../model/glossary.ts'
import { noMemory } from '../model/memory.ts'
import { InputError } from '../model/problem.ts'
import { sides, type TermUse } from '../model/review.ts'
import { termUses } from '../pipeline.ts'
import { configFileName, readConfig } from '../read/config.ts'
import { glossaryFiles, read, readTerms } from '../read/read.ts'
import { rowReadings } from '../terms/lookup.ts'
import { searchRow } from '../terms/search-index.ts'
import { defaultLimit, type LookupQuestion, printAnswer } from './lookup-answer.ts'
import { report } from './output.ts'

/** The files that a review's terms and their uses are read from, as they are now. */
function filesOf(config: Config): readonly RecordedFile[] {
  const at = (file: string) => resolve(config.folder, file)
  const texts = [
    ...sides.map((side) => config[side].file),
    ...config.bibliography,
    config.alignment,
  ]
  const terms = [at(configFileName), ...glossaryFiles(config).map(({ path }) => path)]
  return [
    recordedFile(fileURLToPath(import.meta.url), true, true),
    ...terms.map((path) => recordedFile(path, true)),
    ...texts.map((path) => recordedFile(at(path), false)),
  ]
}

/** The terms with what a search needs of them. */
interface Terms {
  readonly glossary: Glossary
  readonly rows: readonly string[]
  readonly readings: ReadonlyMap<string, readonly string[]>
}

function termsOf({ concepts }: Glossary): Terms {
  const rows = concepts.map(searchRow)
  return { glossary: { concepts }, rows, readings: rowReadings(rows) }
}

/** What an earlier look-up has left of the terms, if none of their files changed since. */
async function rememberedTerms(config: Config): Promise<Terms | undefined> {
  const cache = await recordFolder()
  const known = cache === undefined ? undefined : readRecord(cache, realpathSync(config.folder))
  if (known === undefined) return undefined
  const { rows, readings, entry } = known.record
  const concepts = rows.flatMap((_, row) => entry(row)?.concept ?? [])
  return { glossary: { concepts }, rows, readings: readings() }
}

interface Known extends Terms {
  readonly uses: readonly TermUse[]
  /** Why the uses are not known, if they are not. */
  readonly fault?: string
}

/** A glossary answers without its article too, as one that several reviews share does. */
async function readKnown(config: Config): Promise<Known> {
  const remembered = await rememberedTerms(config)
  const terms = remembered ?? termsOf((await readTerms(config, noMemory, false)).glossary)
  try {
    return { ...terms, uses: termUses(await read(config, noMemory, terms.glossary)) }
  } catch (error) {
    if (!(error instanceof InputError && error.message.endsWith('no such file'))) throw error
    if (terms.rows.length === 0) throw error
    return { ...terms, uses: [], fault: error.message }
  }
}

function entriesOf({ glossary, uses }: Pick<Known, 'glossary' | 'uses'>): readonly LookupEntry[] {
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

/** Where look-ups leave what the next one needs: the user's cache folder; `BIYI_CACHE=off` leaves nothing. */
async function recordFolder(): Promise<string | undefined> {
  const isOff = process.env['BIYI_CACHE'] === 'off'
  return isOff ? undefined : cacheFolder().catch(() => undefined)
}

async function answer(folder: string, question: LookupQuestion): Promise<void> {
  const config = await readConfig(folder)
  const files = filesOf(config)
  const { fault, ...known } = await readKnown(config)
  const { rows, readings } = known
  const entries = entriesOf(known)
  printAnswer({ rows, readings: () => readings, entry: (row) => entries[row] }, question)
  if (fault !== undefined) {
    report(`where the terms are used is not known: ${fault}`)
    return
  }
  const cache = await recordFolder()
  if (cache !== undefined) {
    writeRecord(cache, realpathSync(config.folder), files, rows, readings, entries)
  }
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
