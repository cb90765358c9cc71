import type { Command } from 'commander'
import type { Concept } from '../model/glossary.ts'
import type { Review, Side } from '../model/review.ts'
import { readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { lookUp } from '../terms/lookup.ts'
import { addGlossaryExport } from './glossary-export.ts'
import { addGlossaryExtract } from './glossary-extract.ts'
import { addGlossaryImport } from './glossary-import.ts'
import { addGlossaryList } from './glossary-list.ts'
import { print, printJson } from './output.ts'

function usesOf({ terms }: Review, id: string, side: Side): readonly string[] {
  const units = terms.filter((use) => use.concept === id && use.side === side)
  return [...new Set(units.map(({ unit }) => unit))]
}

function match(review: Review, { id, terms, definition }: Concept, score: number) {
  const forms = Object.entries(terms)
  return {
    id,
    ...Object.fromEntries(forms.map(([subtag, { preferred }]) => [subtag, preferred])),
    abbreviation: forms.flatMap(([, { abbreviations }]) => abbreviations)[0] ?? null,
    variants: forms.flatMap(([language, { variants }]) =>
      variants.map((variant) => ({ language, ...variant })),
    ),
    definition,
    score: Math.round(score * 1000) / 1000,
    uses: {
      source: usesOf(review, id, 'source'),
      translation: usesOf(review, id, 'translation'),
    },
  }
}

function lines({ id, terms, definition }: Concept, review: Review): string {
  const forms = Object.values(terms).map(({ preferred, abbreviations }) =>
    [preferred, ...abbreviations].join(', '),
  )
  const uses = usesOf(review, id, 'source')
  return [
    `${id}: ${forms.join(' | ')}`,
    ...Object.values(definition).map((text) => `    ${text}`),
    ...(uses.length > 0 ? [`    in ${uses.join(', ')}`] : []),
  ].join('\n')
}

export function addGlossary(program: Command, done: (code: number) => void): void {
  const glossary = program.command('glossary').description('the bilingual termbase')
  for (const add of [addGlossaryExtract, addGlossaryList, addGlossaryExport, addGlossaryImport]) {
    add(glossary, done)
  }
  glossary
    .command('lookup')
    .description('look a term up in either language, by abbreviation, variant or pinyin initials')
    .argument('<term>', 'what to look for')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (query: string, folder: string, { format }: { format: string }) => {
      const review = await readReview(await readConfig(folder))
      const found = lookUp(review.glossary, query)
      if (format === 'json') {
        const matches = found.map(({ concept, score }) => match(review, concept, score))
        printJson({ query, matches })
      } else if (found.length > 0) {
        print(found.map(({ concept }) => lines(concept, review)).join('\n'))
      } else print(`no entry for ${query}`)
      done(0)
    })
}
