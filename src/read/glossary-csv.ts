import { conceptOf, newConceptId } from '../model/concept-parts.ts'
import type { Concept } from '../model/glossary.ts'
import { type Column, columnOf } from '../model/glossary-columns.ts'
import { InputError, type Problem } from '../model/problem.ts'
import type { Span } from '../model/review.ts'
import { type Cell, delimitedRows, delimiterLine, delimiterOf, type Row } from './delimited-rows.ts'
import { type GlossaryFile, placesOf, rowProblem } from './glossary-file.ts'
import { conceptInRow, RowFault } from './glossary-row.ts'

const example = 'id,zh,zh abbreviations,en,en abbreviations'

const isBlank = ({ cells }: Row): boolean => cells.every(({ text }) => text.trim() === '')

const keyOf = (column: Column): string =>
  'language' in column ? `${column.language} ${column.field}` : column.field

/** What each column of the header is for. Throws where there is no term among them, or one twice. */
function columnsOf(header: Row | undefined, fail: (span: Span, message: string) => never) {
  const cells = header?.cells ?? []
  if (header?.fault) fail(header, `the header row cannot be read: ${header.fault.message}`)
  const columns = cells.map(({ text }) => columnOf(text))
  if (!columns.some((column) => column?.field === 'preferred')) {
    const start = header?.start ?? 0
    fail(
      { start, end: header?.end ?? start },
      `there is no column of terms, expected a header row such as \`${example}\``,
    )
  }
  const seen = new Set<string>()
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]
    if (column === undefined || cell === undefined) continue
    const key = keyOf(column)
    if (seen.has(key)) fail(cell, `the column \`${cell.text}\` stands twice, expected it once`)
    seen.add(key)
  }
  return columns
}

/** Columns that say nothing here, with the number of rows that have something in them. */
function unknownColumns(
  header: readonly Cell[],
  columns: readonly (Column | undefined)[],
  rows: readonly Row[],
) {
  return header.flatMap((cell, index) => {
    if (columns[index] !== undefined) return []
    const count = rows.filter(({ cells }) => (cells[index]?.text.trim() ?? '') !== '').length
    if (count === 0) return []
    const name = cell.text.trim() === '' ? `column ${index + 1}` : `the column \`${cell.text}\``
    return [{ cell, message: `Unexpected ${name}, ${count} of its cells are left out` }]
  })
}

interface TakenRow {
  readonly concept: Concept
  readonly row: Row
}

/**
 * Reads a glossary in CSV or TSV: a header row, one concept a row, `|` between names. What is wrong with
 * a row is a problem with its number, and the row is left out; so is a second row of one id. Throws
 * InputError where the header names no term. (craft TERM-05)
 */
export function readGlossaryTable(text: string, display: string): GlossaryFile {
  const placeOf = placesOf(text, display)
  const fail = (span: Span, message: string): never => {
    const { line, column } = placeOf(span)
    throw new InputError(`${display}:${line}:${column}: ${message}`)
  }
  const said = delimiterLine.test(text) ? 1 : 0
  const all = delimitedRows(text, delimiterOf(text)).slice(said)
  const header = all.find((row) => !isBlank(row))
  const columns = columnsOf(header, fail)
  const rows = all.filter((row) => row !== header && !isBlank(row))
  const problems: Problem[] = unknownColumns(header?.cells ?? [], columns, rows).map(
    ({ cell, message }) => rowProblem('warning', message, placeOf(cell)),
  )
  const taken: TakenRow[] = []
  const ids = new Map<string, Row>()
  for (const row of rows) {
    try {
      const draft = conceptInRow(row, columns)
      const first = ids.get(draft.id)
      if (first !== undefined) {
        throw new RowFault(row, `the id \`${draft.id}\` stands in row ${first.number} already`)
      }
      if (draft.id !== '') ids.set(draft.id, row)
      taken.push({ concept: conceptOf(draft), row })
    } catch (fault) {
      if (!(fault instanceof RowFault)) throw fault
      const message = `Row ${row.number} is left out: ${fault.message}`
      problems.push(rowProblem('error', message, placeOf(fault.span)))
    }
  }
  const known = new Set(ids.keys())
  const madeIds = new Set<string>()
  const concepts = taken.map(({ concept }): Concept => {
    if (concept.id !== '') return concept
    const id = newConceptId(concept.terms, known)
    known.add(id)
    madeIds.add(id)
    return { ...concept, id }
  })
  return {
    concepts,
    madeIds,
    problems,
    placeOf: (index) => {
      const row = taken[index]?.row
      return placeOf({ start: row?.start ?? 0, end: row?.end ?? 0 })
    },
  }
}
