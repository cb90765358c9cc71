import { languages } from '../language/languages.ts'
import { type ConceptDraft, scopeId, slugOf, unfitCharacters } from '../model/concept-parts.ts'
import {
  type LanguageTerms,
  type PartOfSpeech,
  partsOfSpeech,
  type Variant,
  variantStatuses,
} from '../model/glossary.ts'
import { asMeant, type Column, readList, readVariant } from '../model/glossary-columns.ts'
import type { Span } from '../model/review.ts'
import type { Cell, Row } from './delimited-rows.ts'

/** Why a row is not taken over. */
export class RowFault extends Error {
  override readonly name = 'RowFault'
  readonly span: Span

  constructor(span: Span, message: string) {
    super(message)
    this.span = span
  }
}

/** A cell with what it is meant for. */
interface Filled {
  readonly column: Column
  readonly text: string
  readonly cell: Cell
}

function filledCells(row: Row, columns: readonly (Column | undefined)[]): readonly Filled[] {
  return columns.flatMap((column, index): readonly Filled[] => {
    const cell = row.cells[index]
    if (column === undefined || cell === undefined) return []
    const text = asMeant(cell.text)
    const unfit = unfitCharacters(text)
    if (unfit.length > 0) {
      throw new RowFault(cell, `there stands ${unfit.join(', ')}, expected no control characters`)
    }
    return text.trim() === '' ? [] : [{ column, text, cell }]
  })
}

/** The language that a column names, else that in which the text is written. */
function languageOf({ column, text }: Filled): string {
  const named = 'language' in column ? column.language : undefined
  if (named !== undefined) return named
  const written = languages.find(({ isWrittenIn }) => isWrittenIn(text))
  return (written ?? languages.at(-1))?.subtag ?? ''
}

const statusNamed = (field: string) => variantStatuses.find((status) => status === field)

/** The other names in one cell; a column may be of one status. */
function variantsIn({ column, text }: Filled): readonly Variant[] {
  // `preferred` is the column of the first term.
  const status = column.field === 'preferred' ? undefined : statusNamed(column.field)
  return readList(text).map((item) => readVariant(item, status ?? 'admitted'))
}

const isVariantField = (field: string) =>
  field === 'variants' || (field !== 'preferred' && statusNamed(field) !== undefined)

function termsOf(cells: readonly Filled[], row: Row): Readonly<Record<string, LanguageTerms>> {
  const preferred = cells.filter(({ column }) => column.field === 'preferred')
  const subtags = [...new Set(preferred.map(languageOf))]
  if (subtags.length === 0) {
    throw new RowFault(row, 'there is no term in any language, expected one')
  }
  const ofLanguage = (one: Filled, subtag: string) => {
    // An abbreviation without a language is that of all.
    const isOfAll = one.column.field === 'abbreviations' && !hasLanguage(one.column)
    return isOfAll || languageOf(one) === subtag
  }
  for (const one of cells) {
    const { field } = one.column
    if (field !== 'abbreviations' && !isVariantField(field)) continue
    if (subtags.some((subtag) => ofLanguage(one, subtag))) continue
    const message = `\`${one.text}\` has no preferred term in the language ${languageOf(one)}, expected one`
    throw new RowFault(one.cell, message)
  }
  return Object.fromEntries(
    subtags.map((subtag): [string, LanguageTerms] => {
      const own = cells.filter((one) => ofLanguage(one, subtag))
      const [first, ...more] = own.filter(({ column }) => column.field === 'preferred')
      const abbreviations = own.filter(({ column }) => column.field === 'abbreviations')
      const variants = own.filter(({ column }) => isVariantField(column.field))
      return [
        subtag,
        {
          preferred: first?.text.trim() ?? '',
          abbreviations: abbreviations.flatMap(({ text }) => readList(text)),
          variants: [
            ...more.map(({ text }): Variant => ({ term: text.trim(), status: 'preferred' })),
            ...variants.flatMap(variantsIn),
          ],
        },
      ]
    }),
  )
}

const hasLanguage = (column: Column): boolean =>
  'language' in column && column.language !== undefined

const affirmed = ['yes', 'true', '1', 'y', 'x', '是', '√', '✓']
const denied = ['no', 'false', '0', 'n', '否', '×']

function flagIn({ text, cell }: Filled): boolean {
  const word = text.trim().toLowerCase()
  if (affirmed.includes(word)) return true
  if (denied.includes(word)) return false
  throw new RowFault(cell, `there stands \`${text}\`, expected yes or no`)
}

const partNames: Readonly<Record<string, PartOfSpeech>> = {
  n: 'noun',
  v: 'verb',
  adj: 'adjective',
  adv: 'adverb',
  名词: 'noun',
  动词: 'verb',
  形容词: 'adjective',
  副词: 'adverb',
  其他: 'other',
}

function partIn({ text, cell }: Filled): PartOfSpeech {
  const word = text.trim().toLowerCase().replace(/\.$/u, '')
  const found = partsOfSpeech.find((part) => part === word) ?? partNames[word]
  if (found !== undefined) return found
  throw new RowFault(cell, `there stands \`${text}\`, expected one of ${partsOfSpeech.join(', ')}`)
}

function scopeIn({ text, cell }: Filled): readonly string[] {
  const ids = text.split(/[\s|,;，；]+/u).filter((id) => id !== '')
  const wrong = ids.find((id) => !scopeId.test(id))
  if (wrong === undefined) return ids
  throw new RowFault(cell, `there stands \`${wrong}\`, expected the id of a section or a unit`)
}

function idIn({ text, cell }: Filled): string {
  const id = slugOf(text)
  if (id !== '') return id
  throw new RowFault(cell, `the id is \`${text}\`, expected letters and digits`)
}

/**
 * What a row says of its concept; the id is empty where there is none. Throws RowFault where the row
 * cannot be taken as it stands.
 */
export function conceptInRow(row: Row, columns: readonly (Column | undefined)[]): ConceptDraft {
  if (row.fault !== undefined) {
    throw new RowFault({ start: row.fault.at, end: row.end }, row.fault.message)
  }
  const { length } = row.cells
  if (length !== columns.length) {
    throw new RowFault(row, `it has ${length} cells, expected ${columns.length} as in the header`)
  }
  const cells = filledCells(row, columns)
  const one = (field: Column['field']) => cells.find(({ column }) => column.field === field)
  const read = <T>(field: Column['field'], reader: (cell: Filled) => T): T | undefined => {
    const cell = one(field)
    return cell === undefined ? undefined : reader(cell)
  }
  const definitions = cells.filter(({ column }) => column.field === 'definition')
  return {
    id: read('id', idIn) ?? '',
    subject: one('subject')?.text,
    partOfSpeech: read('partOfSpeech', partIn),
    keepLatin: read('keepLatin', flagIn),
    terms: termsOf(cells, row),
    definition: Object.fromEntries(definitions.map((cell) => [languageOf(cell), cell.text])),
    scope: read('scope', scopeIn),
    broader: read('broader', ({ text }) =>
      text
        .split(/[\s|,;，；]+/u)
        .filter(Boolean)
        .map(slugOf),
    ),
    source: one('source')?.text,
    note: one('note')?.text,
  }
}
