import type { Fragment } from './pdf-gutters.ts'
import type { Placed } from './pdf-rows.ts'

/** A table among the lines of a block. */
export interface Table {
  /** First line of it, and the one behind it. */
  readonly start: number
  readonly end: number
  /** Cells of its rows, each the items that stand in it; empty where nothing does. */
  readonly rows: readonly (readonly (readonly Placed[])[])[]
}

interface Cell {
  readonly items: readonly Placed[]
  readonly x0: number
  readonly x1: number
}

/** Gap between two cells, in the size of the type. */
const cellGap = 0.9

/** Cells of a line: what wide gaps part. */
function cellsOf({ items, size }: Fragment): readonly Cell[] {
  const cells: { items: Placed[]; x0: number; x1: number }[] = []
  for (const item of items) {
    const last = cells.at(-1)
    if (last !== undefined && item.x0 - last.x1 <= cellGap * size) {
      last.items.push(item)
      last.x1 = Math.max(last.x1, item.x1)
    } else {
      cells.push({ items: [item], x0: item.x0, x1: item.x1 })
    }
  }
  return cells
}

interface Column {
  readonly x0: number
  readonly x1: number
}

const overlap = (a: Column, b: Column): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)

/** The columns of those rows that have most cells; undefined where they do not stand below one another. */
function columnsOf(rows: readonly (readonly Cell[])[]): readonly Column[] | undefined {
  const counts = new Map<number, number>()
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || b - a)
  if (most === undefined || most[1] < 2) return undefined
  const full = rows.filter(({ length }) => length === most[0])
  const columns = full[0]?.map((_, index) => ({
    x0: Math.min(...full.map((row) => row[index]?.x0 ?? Infinity)),
    x1: Math.max(...full.map((row) => row[index]?.x1 ?? -Infinity)),
  }))
  const areApart = columns?.every(({ x0 }, index) => x0 > (columns[index - 1]?.x1 ?? -Infinity))
  return areApart ? columns : undefined
}

/** The column that a cell stands in, or begins in. */
function placeOf(cell: Cell, columns: readonly Column[]): number {
  const shares = columns.map((column) => overlap(cell, column))
  const first = shares.findIndex((share) => share > 0)
  return first >= 0 ? first : shares.indexOf(Math.max(...shares))
}

function placed(row: readonly Cell[], columns: readonly Column[]): readonly (readonly Placed[])[] {
  const places = row.map((cell) => placeOf(cell, columns))
  return columns.map((_, column) =>
    row.flatMap(({ items }, index) => (places[index] === column ? items : [])),
  )
}

/** `表1 …`, `Table 1 …`. */
const caption = /^\s*(?:[续附]?表|Tab(?:le|\.)?)\s*\d{1,2}/iu
/** A caption goes on in another language; `注：` ends a table. */
const noteStart = /^\s*(?:[*#†‡]|[a-z][)）]|注|备注|Notes?\b)/iu

const textIn = ({ items }: Fragment): string => items.map(({ text }) => text).join('')

/** How far a table goes that begins at a line: cells below cells, no line that lies across them. */
function endOf(lines: readonly Fragment[], start: number): number {
  let end = start
  let last: Fragment | undefined
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || noteStart.test(textIn(line)) || caption.test(textIn(line))) break
    const cells = cellsOf(line)
    const step = last === undefined ? 0 : line.y - last.y
    if (step > 3.2 * line.size || step < 0) break
    if (cells.length > 1) end = at + 1
    // The second line of a cell, or a line that parts groups of rows, has cells behind it.
    else if (at > end + 1) break
    last = line
  }
  return end
}

function tableAt(lines: readonly Fragment[], start: number): Table | undefined {
  const end = endOf(lines, start)
  const cut = lines.slice(start, end).map(cellsOf)
  if (cut.filter(({ length }) => length > 1).length < 2) return undefined
  const columns = columnsOf(cut)
  if (columns === undefined) return undefined
  return { start, end, rows: cut.map((row) => placed(row, columns)) }
}

/** The tables of a block: rows of cells under the caption of a table. */
export function tablesIn(lines: readonly Fragment[]): readonly Table[] {
  const tables: Table[] = []
  for (const [index, line] of lines.entries()) {
    if (index < (tables.at(-1)?.end ?? 0) || !caption.test(textIn(line))) continue
    // A caption may have two lines, and come in two languages.
    const start = [1, 2, 3, 4].map((by) => index + by).find((at) => isRow(lines[at]))
    const table = start === undefined ? undefined : tableAt(lines, start)
    if (table !== undefined) tables.push(table)
  }
  return tables
}

function isRow(line: Fragment | undefined): boolean {
  return line !== undefined && cellsOf(line).length > 1 && !caption.test(textIn(line))
}
