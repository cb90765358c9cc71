import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { reviewAlone } from '../audit/read-alone.ts'
import { placeOf } from '../check/place.ts'
import { languageOf, languages } from '../language/languages.ts'
import { ConfigError } from '../model/problem.ts'
import type { Review, Side } from '../model/review.ts'
import { readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
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
  const entries = completeEntries(entriesOf(review, 'source'), [])
  return {
    entries: entries.map((one) => entry(one, subtag, otherSubtag(subtag))),
    disagreements: [],
  }
}

async function extractFolder(folder: string): Promise<Extracted> {
  const review = await readReview(await readConfig(folder))
  const { source, translation } = review.articles
  const [own, other] = [entriesOf(review, 'source'), entriesOf(review, 'translation')]
  return {
    entries: completeEntries(own, other).map((one) =>
      entry(one, source.language.subtag, translation.language.subtag),
    ),
    disagreements: disagreements(own, other),
  }
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

function tell({ entries, disagreements: differing }: Extracted): void {
  for (const { line, abbreviation, ...forms } of entries) {
    const parts = [abbreviation ?? '', ...Object.values(forms).map((form) => form ?? '')]
    print([line, ...parts].join('\t'))
  }
  for (const { abbreviation, gloss, long, lines } of differing) {
    report(
      `line ${lines[0]}: \`${abbreviation}\` is \`${gloss}\` in the source and \`${long}\` in the translation (line ${lines[1]})`,
    )
  }
  if (entries.length === 0) report('no abbreviation or foreign name is explained in the text')
}

export function addGlossaryExtract(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('extract')
    .description(
      'abbreviations and names that the article explains, as candidates for the termbase',
    )
    .argument('[target]', 'the folder of a review, one text, or - for standard input', '.')
    .option('--language <tag>', 'language of one text, told by its letters where left out')
    .addOption(glossary.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (target: string, options: { format: string; language?: string }) => {
      const tag = knownTag(options.language)
      const found = (await isFolder(target))
        ? await extractFolder(target)
        : await extractAlone(target, tag)
      if (options.format === 'json') printJson(found)
      else tell(found)
      done(0)
    })
}
