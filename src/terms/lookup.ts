import { languages } from '../language/languages.ts'
import type { Concept, Glossary } from '../model/glossary.ts'
import { search, suggestions } from './search.ts'
import { searchRow } from './search-index.ts'
import type { Hit, SearchIndex } from './search-rows.ts'

/** A concept that answers a query; `score` is 1 for an exact form and falls from there. */
export interface Found {
  readonly concept: Concept
  readonly score: number
}

/** How the characters of some rows are read, by any language that is not written in Latin letters. */
export function rowReadings(rows: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const character of new Set(rows.join('').replaceAll(/[\0-\u024F]/gu, ''))) {
    const readings = languages.flatMap(
      ({ romanisation }) => romanisation?.readings(character) ?? [],
    )
    if (readings.length > 0) found.set(character, readings)
  }
  return found
}

/** Makes a value when it is first asked for. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The search index of a glossary; its rows are in the order of the concepts. */
function glossaryIndex({ concepts }: Glossary): SearchIndex {
  const rows = concepts.map(searchRow)
  return { rows, readings: onDemand(() => rowReadings(rows)) }
}

// Who looks one term up often looks up another.
const indexes = new WeakMap<Glossary, SearchIndex>()

function indexOf(glossary: Glossary): SearchIndex {
  const known = indexes.get(glossary) ?? glossaryIndex(glossary)
  indexes.set(glossary, known)
  return known
}

function foundOf({ concepts }: Glossary, hits: readonly Hit[]): readonly Found[] {
  return hits.flatMap(({ row, score }) => {
    const concept = concepts[row]
    return concept === undefined ? [] : [{ concept, score }]
  })
}

/**
 * Concepts by either language, abbreviation, variant, pinyin or initials, typing errors forgiven; best
 * first: an exact preferred form, abbreviation, variant, then pinyin, beginnings, words, likeness.
 */
export function lookUp(glossary: Glossary, query: string): readonly Found[] {
  return foundOf(glossary, search(indexOf(glossary), query))
}

/** At most `most` concepts near a query that `lookUp` finds nothing for, best first. */
export function lookUpNear(glossary: Glossary, query: string, most = 5): readonly Found[] {
  return foundOf(glossary, suggestions(indexOf(glossary), query, most))
}
