import { languageOf, languages } from '../language/languages.ts'
import type { Concept, Glossary } from '../model/glossary.ts'
import { rowReadings } from './lookup.ts'
import { searchRow } from './search-index.ts'

/** What a page of a glossary is made with: the rows of its search, and how its terms are read. */
export interface GlossaryReadings {
  readonly rows: readonly string[]
  readonly readings: readonly (readonly [string, readonly string[]])[]
  /** By subtag of a language that is not written in Latin letters: the preferred terms as they are read. */
  readonly spelled: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Reads every term of a glossary; takes a tenth of a second, since dictionaries are loaded. */
export function glossaryReadings({ concepts }: Glossary): GlossaryReadings {
  const rows = concepts.map(searchRow)
  const spelled: Record<string, Record<string, string>> = {}
  for (const { subtag, romanisation } of languages) {
    if (romanisation === undefined) continue
    const terms = concepts.flatMap(({ terms }) => terms[subtag]?.preferred ?? [])
    spelled[subtag] = Object.fromEntries(terms.map((term) => [term, romanisation.spell(term)]))
  }
  return { rows, readings: [...rowReadings(rows)], spelled }
}

/** Rows of the concepts in the order of one language's preferred terms, by pinyin of the Chinese ones; those without one last. */
export function rowsInOrder(
  concepts: readonly Concept[],
  tag: string,
  { spelled }: GlossaryReadings,
): readonly number[] {
  const subtag = languageOf(tag)?.subtag ?? tag
  // Letters first, tones where they are equal, as dictionaries have it.
  const order = new Intl.Collator('en', { numeric: true })
  const keys = concepts.map(({ terms }) => {
    const term = terms[subtag]?.preferred ?? ''
    return spelled[subtag]?.[term] ?? term
  })
  return [...keys.keys()].sort((a, b) => {
    const [one = '', other = ''] = [keys[a], keys[b]]
    if (one === '' || other === '') return Number(one === '') - Number(other === '') || a - b
    return order.compare(one, other) || a - b
  })
}
