import type { Concept } from '../model/glossary.ts'
import { type FormKind, searchForm } from './search-rows.ts'

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
