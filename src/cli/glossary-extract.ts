import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { reviewAlone } from '../audit/read-alone.ts'
import { placeOf } from '../check/place.ts'
import { glossaryTable } from '../exchange/glossary-csv.ts'
import { withConcepts } from '../exchange/glossary-yaml.ts'
import { languageOf, languages } from '../language/languages.ts'
import type { Glossary } from '../model/glossary.ts'
import { ConfigError } from '../model/problem.ts'
import type { Review, Side } from '../model/review.ts'
import { readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { candidateConcepts } from '../terms/candidates.ts'
import { type BilingualEntry, completeEntries, disagreements } from '../terms/complete.ts'
import { extractTerms, type Passage, type TermEntry } from '../terms/extract.ts'
import { print, printJson, report } from './output.ts'

/** What an article says in running text, before its reference list. */
export function passagesOf({ articles, units }: Review, side: Side): readonly Passage[] {
  const article = articles[side]
  const names = article.language.headings.references.map((name) => name.toLowerCase())
  const isList = (text: string) => names.includes(text.trim().toLowerCase())
  const end = units.findIndex(
    ({ kind, blocks }) => kind === 'heading' && isList(blocks[side]?.text ?? ''),
  )
  return units.slice(0, end < 0 ? units.length : end).flatMap(({ kind, blocks }): Passage[] => {
    const block = blocks[side]
    if (block === undefined || kind === 'table') return []
    const lineOf = (offset: number) =>
      placeOf(article, block, { start: offset, end: offset + 1 }).line
    return [{ text: block.text, lineOf }]
  })
}

function entriesOf(review: Review, side: Side): readonly TermEntry[] {
  return extractTerms(passagesOf(review, side), review.articles[side].language)
}

interface Extracted {
  readonly found: readonly BilingualEntry[]
  /** Primary subtags of the source and of the translation. */
  readonly subtags: readonly [string, string]
  /** What the review has already. */
  readonly glossary: Glossary
  readonly entries: readonly Readonly<Record<string, string | number | null>>[]
  readonly disagreements: ReturnType<typeof disagreements>
}

/** Key of the other language, where one text stands alone. */
function otherSubtag(subtag: string): string {
  return languages.find((one) => one.subtag !== subtag)?.subtag ?? 'en'
}

const entry = (from: BilingualEntry, source: string, translation: string) => ({
  [source]: from.source ?? null,
  [translation]: from.translation ?? null,
  abbreviation: from.abbreviation ?? null,
  line: from.line,
})

async function extractAlone(path: string, tag: string | undefined): Promise<Extracted> {
  const { review } = await reviewAlone(path, tag)
  const { subtag } = review.articles.source.language
  const subtags = [subtag, otherSubtag(subtag)] as const
  const found = completeEntries(entriesOf(review, 'source'), [])
  return extracted(found, subtags, [], { concepts: [] })
}

function extracted(
  found: readonly BilingualEntry[],
  subtags: readonly [string, string],
  differing: Extracted['disagreements'],
  glossary: Glossary,
): Extracted {
  const entries = found.map((one) => entry(one, ...subtags))
  return { found, subtags, glossary, entries, disagreements: differing }
}

async function extractFolder(folder: string): Promise<Extracted> {
  const review = await readReview(await readConfig(folder))
  const { source, translation } = review.articles
  const [own, other] = [entriesOf(review, 'source'), entriesOf(review, 'translation')]
  return extracted(
    completeEntries(own, other),
    [source.language.subtag, translation.language.subtag],
    disagreements(own, other),
    review.glossary,
  )
}

async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function knownTag(tag: string | undefined): string | undefined {
  if (tag === undefined || languageOf(tag) !== undefined) return tag
  const known = languages.map(({ subtag }) => subtag).join(' or ')
  throw new ConfigError(`--language: \`${tag}\` is no language that is built in, expected ${known}`)
}

/** Concepts that may be put behind those of the glossary; on stderr what it has already. */
function tellConcepts(
  { found, subtags, glossary, disagreements: differing }: Extracted,
  format: 'yaml' | 'csv',
): void {
  const { added, known } = candidateConcepts(found, subtags, glossary)
  const made =
    format === 'csv' ? glossaryTable({ concepts: added }, ',') : withConcepts('', new Map(), added)
  if (added.length > 0) process.stdout.write(made)
  for (const { entry: one, id } of known) {
    const name = one.abbreviation ?? one.source ?? one.translation ?? ''
    report(`line ${one.line}: \`${name}\` is left out, the glossary has it as \`${id}\``)
  }
  tellDiffering(differing)
  if (found.length === 0) report(nothing)
}

const nothing = 'no abbreviation or foreign name is explained in the text'

function tell({ entries, disagreements: differing }: Extracted): void {
  for (const { line, abbreviation, ...forms } of entries) {
    const parts = [abbreviation ?? '', ...Object.values(forms).map((form) => form ?? '')]
    print([line, ...parts].join('\t'))
  }
  tellDiffering(differing)
  if (entries.length === 0) report(nothing)
}

function tellDiffering(differing: Extracted['disagreements']): void {
  for (const { abbreviation, gloss, long, lines } of differing) {
    report(
      `line ${lines[0]}: \`${abbreviation}\` is \`${gloss}\` in the source and \`${long}\` in the translation (line ${lines[1]})`,
    )
  }
}

export function addGlossaryExtract(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('extract')
    .description(
      'abbreviations and names that the article explains, as candidates for the termbase',
    )
    .argument('[target]', 'the folder of a review, one text, or - for standard input', '.')
    .option('--language <tag>', 'language of one text, told by its letters where left out')
    .addOption(
      glossary
        .createOption('--format <format>')
        .choices(['text', 'json', 'yaml', 'csv'])
        .default('text'),
    )
    .action(async (target: string, options: { format: string; language?: string }) => {
      const tag = knownTag(options.language)
      const found = (await isFolder(target))
        ? await extractFolder(target)
        : await extractAlone(target, tag)
      const { format } = options
      if (format === 'json') {
        printJson({ entries: found.entries, disagreements: found.disagreements })
      } else if (format === 'yaml' || format === 'csv') tellConcepts(found, format)
      else tell(found)
      done(0)
    })
}
