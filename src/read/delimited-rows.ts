import type { Span } from '../model/review.ts'

/** A cell of a table and where it stands with its quotation marks. */
export interface Cell extends Span {
  readonly text: string
}

/** One row; a fault makes its cells doubtful. */
export interface Row extends Span {
  /** From 1, the header row with them, as spreadsheets count. */
  readonly number: number
  readonly cells: readonly Cell[]
  readonly fault?: { readonly message: string; readonly at: number }
}

const isLineEnd = (sign: string) => sign === '\n' || sign === '\r'

/** A line of Excel that names the sign between cells: `sep=;`. */
export const delimiterLine = /^sep=(.)\r?\n/iu

/** The sign between cells: the one that the first line has most of outside quotation marks. */
export function delimiterOf(text: string): string {
  const said = delimiterLine.exec(text)?.[1]
  if (said !== undefined) return said
  const [first = ''] = text.replaceAll(/"(?:[^"]|"")*"/gu, '').split(/[\r\n]/u, 1)
  const count = (sign: string) => first.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

interface Scanned {
  readonly cell: Cell
  /** Offset behind the cell. */
  readonly end: number
  readonly fault?: Row['fault']
}

function lineEndFrom(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineEnd(text.charAt(at))) at += 1
  return at
}

/** A cell that begins with a quotation mark; `""` in it is one. */
function quotedCell(text: string, start: number, delimiter: string): Scanned {
  let value = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) {
      const end = lineEndFrom(text, start)
      const fault = { message: 'a quotation mark is never closed', at: start }
      return { cell: { text: text.slice(start, end), start, end }, end, fault }
    }
    value += text.slice(from, close)
    if (text.charAt(close + 1) !== '"') {
      const end = close + 1
      const next = text.charAt(end)
      const cell = { text: value, start, end }
      if (next === '' || next === delimiter || isLineEnd(next)) return { cell, end }
      const message = `\`${next}\` stands behind a closing quotation mark`
      return { cell, end: lineEndFrom(text, end), fault: { message, at: end } }
    }
    value += '"'
    from = close + 2
  }
}

function plainCell(text: string, start: number, delimiter: string): Scanned {
  let end = start
  while (end < text.length && text.charAt(end) !== delimiter && !isLineEnd(text.charAt(end)))
    end += 1
  return { cell: { text: text.slice(start, end), start, end }, end }
}

function rowAt(text: string, start: number, number: number, delimiter: string): Row {
  const cells: Cell[] = []
  let at = start
  for (;;) {
    const isQuoted = text.charAt(at) === '"'
    const { cell, end, fault } = (isQuoted ? quotedCell : plainCell)(text, at, delimiter)
    cells.push(cell)
    if (fault !== undefined) return { number, cells, start, end, fault }
    if (text.charAt(end) !== delimiter) return { number, cells, start, end }
    at = end + 1
  }
}

/**
 * The rows of a text in CSV (RFC 4180) or with other signs between its cells. A row that is spoilt ends
 * with its line, and the next line begins a row. Packages were tried: their line numbers are wrong
 * behind line ends in quotation marks.
 */
export function delimitedRows(text: string, delimiter: string): readonly Row[] {
  const rows: Row[] = []
  let at = 0
  while (at < text.length) {
    const row = rowAt(text, at, rows.length + 1, delimiter)
    rows.push(row)
    at = row.end
    if (text.startsWith('\r\n', at)) at += 2
    else if (at < text.length) at += 1
  }
  return rows
}
