import type { Concept } from '../model/glossary.ts'
import { type FormKind, type SearchIndex, searchForm } from './search-rows.ts'

/** What a variant counts as in a search, by its status. */
export function kindOfStatus(status: string): FormKind {
  if (status === 'deprecated' || status === 'superseded') return 'deprecated'
  return status === 'preferred' ? 'preferred' : 'admitted'
}

/** The row of a concept in a search index: every form of every language, and its id. */
export function searchRow({ id, terms }: Concept): string {
  const forms = Object.values(terms).flatMap(({ preferred, abbreviations, variants }) => [
    searchForm(preferred, 'preferred'),
    ...abbreviations.map((text) => searchForm(text, 'abbreviation')),
    ...variants.map(({ term, status }) => searchForm(term, kindOfStatus(status))),
  ])
  return [...new Set([...forms, searchForm(id, 'id')])].filter((form) => form !== '').join('\t')
}

const none: readonly string[] = []

/** A search index of these rows; `readings` are `rowReadings`, made when a query first asks for them. */
export function searchIndex(
  rows: readonly string[],
  readings: () => ReadonlyMap<string, readonly string[]>,
): SearchIndex {
  let known: ReadonlyMap<string, readonly string[]> | undefined
  return {
    rows,
    readings: (character) => {
      known ??= readings()
      return known.get(character) ?? none
    },
  }
}
