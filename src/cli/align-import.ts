import { existsSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { VFile } from 'vfile'
import { type Filled, type Filling, fill } from '../exchange/fill.ts'
import { bare } from '../exchange/read-unit.ts'
import {
  hasKeywordSection,
  keptNames,
  misread,
  scaffolded,
  withNamedHeadings,
} from '../exchange/scaffold.ts'
import { slotPairs } from '../exchange/slot-pairs.ts'
import type { SlotPair } from '../exchange/slots.ts'
import { plainText } from '../exchange/tokens.ts'
import { type Misfit, matchXliff } from '../exchange/xliff-match.ts'
import { readXliff } from '../exchange/xliff-read.ts'
import type { Config } from '../model/config.ts'
import { ConfigError, InputError, type Problem } from '../model/problem.ts'
import type { Aligned, Side } from '../model/review.ts'
import { alignSources } from '../pipeline.ts'
import { readEncodedFile } from '../read/text-file.ts'
import { writeOutput } from '../write.ts'
import { print } from './output.ts'

interface WriteOptions {
  readonly output?: string | undefined
  readonly force?: boolean | undefined
}

/** A file that stands there is written over only where that is said. */
async function writeTranslation(
  config: Config,
  text: string,
  { output, force }: WriteOptions,
): Promise<void> {
  if (output === '-') {
    print(text)
    return
  }
  const path =
    output === undefined ? resolve(config.folder, config.translation.file) : resolve(output)
  if (force !== true && existsSync(path)) refuse(config, path)
  await writeOutput(dirname(path), { name: basename(path), content: text })
  print(path)
}

function refuse(config: Config, path: string): never {
  throw new ConfigError(
    `${relative(config.folder, path)} is there already, expected another file with -o, or --force to write over it`,
  )
}

/** Sees before the work is done whether the file may be written. */
function assertWritable(config: Config, { output, force }: WriteOptions): void {
  if (output === '-' || force === true) return
  if (output?.trim() === '')
    throw new ConfigError('--output: nothing stands there, expected a file')
  const path =
    output === undefined ? resolve(config.folder, config.translation.file) : resolve(output)
  if (existsSync(path)) refuse(config, path)
}

const isEmpty = ({ articles }: Aligned) => String(articles.translation.file).trim() === ''

function withTranslation(aligned: Aligned, text: string): Aligned {
  const { path, cwd } = aligned.articles.translation.file
  const translation = new VFile({ path, value: text, cwd })
  return alignSources({ ...aligned, files: { ...aligned.files, translation } })
}

/**
 * Writes lines into a text and reads it again: a line that does not read as it was meant is written
 * more carefully, and told where that does not help.
 */
function written(aligned: Aligned, fillings: readonly Filling[], base: Side) {
  const { articles, units } = aligned
  const isSection = base === 'source' && hasKeywordSection(articles.source)
  const keywords = fillings.find(({ pair }) => isSection && pair.id === 'meta.keywords')
  const own = fillings.filter((one) => one !== keywords)
  const make = (careful: ReadonlySet<string>): Filled => {
    const made = fill(articles, units, own, base, ({ pair }) =>
      careful.has(pair.id) ? 'much' : 'little',
    )
    if (base !== 'source') return made
    const words = keywords && plainText(keywords.tokens).trim()
    return { ...made, text: withNamedHeadings(made.text, articles, words) }
  }
  const wrong = (made: Filled) => {
    const placed = fillings.filter((one) => !made.homeless.includes(one))
    return misread(placed, slotPairs(withTranslation(aligned, made.text)))
  }
  const plain = make(new Set())
  const doubtful = wrong(plain)
  if (doubtful.length === 0) return { made: plain, misreadLines: [] }
  const made = make(new Set(doubtful.map(({ pair }) => pair.id)))
  return { made, misreadLines: wrong(made) }
}

function problemOf(misfit: Misfit, file: string, unit: string | null): Problem {
  const { line } = misfit
  const place = line === undefined ? [] : [{ line, column: 1, endLine: line, endColumn: 1 }]
  return {
    rule: 'exchange/import',
    severity: misfit.severity,
    message: misfit.message,
    unit,
    places: place.map((one) => ({ side: 'translation', file, ...one, text: '' })),
  }
}

/** Names of people and places are for a person to write. */
function keptProblems(
  pairs: readonly SlotPair[],
  filled: ReadonlySet<SlotPair> = new Set(),
): readonly Problem[] {
  const kept = keptNames(pairs, filled).map((key) => `\`${key}\``)
  if (kept.length === 0) return []
  const message = `The front matter has ${kept.join(', ')} as in the source, expected them in the translation's language`
  return [{ rule: 'exchange/front-matter', severity: 'info', message, unit: null, places: [] }]
}

/** The skeleton of a translation: everything in its place, a sign for every sentence. */
function skeletonOf(aligned: Aligned): string {
  const fillings = slotPairs(aligned)
    .filter(({ slots }) => slots.source)
    .map((pair) => scaffolded(pair, aligned.articles))
  return written(aligned, fillings, 'source').made.text
}

/** `align --scaffold`. Throws ConfigError where the translation is there already. */
export async function scaffoldTranslation(
  config: Config,
  aligned: Aligned,
  options: WriteOptions,
): Promise<readonly Problem[]> {
  assertWritable(config, options)
  // What is translated elsewhere is no part of a skeleton.
  const bare = isEmpty(aligned) ? aligned : withTranslation(aligned, '')
  await writeTranslation(config, skeletonOf(bare), options)
  return keptProblems(slotPairs(bare))
}

/** `align --import`: a translated XLIFF as the text of the translation; returns what did not fit. */
export async function importTranslation(
  config: Config,
  aligned: Aligned,
  file: string,
  options: WriteOptions,
): Promise<readonly Problem[]> {
  assertWritable(config, options)
  const { text } = await readEncodedFile(resolve(file), file)
  const { unspacedLetters } = aligned.articles.source.language
  const original = new RegExp(
    unspacedLetters === undefined ? '\\p{L}' : `[${unspacedLetters}]`,
    'u',
  )
  const xliff = readXliff(text, file, (line) => original.test(line))
  const pairs = slotPairs(aligned)
  const isNew = isEmpty(aligned)
  const { returned, misfits } = matchXliff(pairs, xliff, aligned.articles.translation, isNew)
  // Numbers and names alone, as in the source, are no translation.
  const isSource = ({ pair, tokens }: Filling) =>
    bare(tokens) === bare(pair.slots.source?.tokens ?? [])
  if (returned.every(isSource)) {
    throw new InputError(
      `cannot import ${file}: no line of it has a translation that fits this review, expected an XLIFF that \`biyi align --format xliff\` wrote`,
    )
  }
  const base: Side = isNew ? 'source' : 'translation'
  const taken = new Set(returned.map(({ pair }) => pair))
  const rest =
    base === 'translation' ? [] : pairs.filter((pair) => pair.slots.source && !taken.has(pair))
  const fillings = [...returned, ...rest.map((pair) => scaffolded(pair, aligned.articles))]
  const { made, misreadLines } = written(aligned, fillings, base)
  const quote = ({ tokens }: Filling) => `\`${plainText(tokens).trim()}\``
  const unplaced = [
    ...made.homeless.map((one) => ({
      id: one.pair.id,
      message: `There is no place for \`${one.pair.id}\` in the translation, it was left out: ${quote(one)}`,
    })),
    ...misreadLines.map((one) => ({
      id: one.pair.id,
      message: `The translation of \`${one.pair.id}\` does not read as it was meant, expected a look at it: ${quote(one)}`,
    })),
  ]
  const all: readonly Misfit[] = [
    ...misfits,
    ...unplaced.map((one) => ({ ...one, severity: 'warning' as const })),
  ]
  const unitOf = new Map(pairs.map(({ id, unit }) => [id, unit?.id ?? null]))
  await writeTranslation(config, made.text, options)
  const problems = all.map((one) => problemOf(one, file, unitOf.get(one.id) ?? null))
  return base === 'source' ? [...problems, ...keptProblems(pairs, taken)] : problems
}
