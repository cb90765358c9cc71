import type { Concept, Glossary } from '../model/glossary.ts'
import {
  harmless,
  headerOf,
  languageFields,
  rowFields,
  writtenList,
  writtenVariant,
} from '../model/glossary-columns.ts'

/** Order of the languages: as concepts name them, terms before definitions alone. */
function languagesOf({ concepts }: Glossary): readonly string[] {
  return [
    ...new Set([
      ...concepts.flatMap(({ terms }) => Object.keys(terms)),
      ...concepts.flatMap(({ definition }) => Object.keys(definition)),
    ]),
  ]
}

function languageCells({ terms, definition }: Concept, subtag: string): readonly string[] {
  const { preferred = '', abbreviations = [], variants = [] } = terms[subtag] ?? {}
  const cells: Readonly<Record<(typeof languageFields)[number], string>> = {
    preferred,
    abbreviations: writtenList(abbreviations),
    variants: writtenList(variants.map(({ term, status }) => writtenVariant(term, status))),
    definition: definition[subtag] ?? '',
  }
  return languageFields.map((field) => cells[field])
}

/** Headers of the columns that a row has once; `id` and `subject` stand before the languages. */
const rowHeaders: Readonly<Record<(typeof rowFields)[number], string>> = {
  id: 'id',
  subject: 'subject',
  partOfSpeech: 'part of speech',
  keepLatin: 'keep Latin',
  scope: 'scope',
  broader: 'broader',
  source: 'source',
  note: 'note',
}

function rowCells(concept: Concept): Readonly<Record<(typeof rowFields)[number], string>> {
  const { id, subject, partOfSpeech, keepLatin, scope, broader, source, note } = concept
  return {
    id,
    subject: subject ?? '',
    partOfSpeech: partOfSpeech ?? '',
    keepLatin: keepLatin ? 'yes' : '',
    scope: scope?.join('|') ?? '',
    broader: broader?.join('|') ?? '',
    source: source ?? '',
    note: note ?? '',
  }
}

const before = 2

/** A row with the cells of the languages behind the id and the subject field. */
const arranged = (own: readonly string[], languages: readonly string[]) => [
  ...own.slice(0, before),
  ...languages,
  ...own.slice(before),
]

function written(cell: string, delimiter: string): string {
  const safe = harmless(cell)
  const isPlain = !/["\r\n]|^\s|\s$/u.test(safe) && !safe.includes(delimiter)
  return isPlain ? safe : `"${safe.replaceAll('"', '""')}"`
}

/**
 * A glossary as a table that spreadsheets open: byte order mark, header row, one concept a row, `|`
 * between names, quotes and line ends of RFC 4180, nothing that would be calculated. (craft TERM-05)
 */
export function glossaryTable(glossary: Glossary, delimiter: ',' | '\t'): string {
  const languages = languagesOf(glossary)
  const head = arranged(
    rowFields.map((field) => rowHeaders[field]),
    languages.flatMap((subtag) => languageFields.map((field) => headerOf(field, subtag))),
  )
  const rows = glossary.concepts.map((concept) => {
    const own = rowCells(concept)
    return arranged(
      rowFields.map((field) => own[field]),
      languages.flatMap((subtag) => languageCells(concept, subtag)),
    )
  })
  const lines = [head, ...rows].map((row) => row.map((cell) => written(cell, delimiter)))
  return `\uFEFF${lines.map((row) => `${row.join(delimiter)}\r\n`).join('')}`
}
