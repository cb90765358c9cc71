import {
  type Fragment,
  findGutter,
  fragmentsOf,
  type Gutter,
  isUsed,
  medianSize,
  sideOf,
  toFragment,
} from './pdf-gutters.ts'
import type { Row } from './pdf-rows.ts'

/** Lines that are read from top to bottom: a column, or what stands over all columns. */
export interface Block {
  readonly lines: readonly Fragment[]
}

interface CutRow {
  readonly fragments: readonly Fragment[]
  readonly row: Row
  /** True for a line over both columns, and for a row of a table over both. */
  readonly spans: boolean
}

interface Column {
  readonly start: number
  readonly end: number
}

/** What is half a page wide is a column; only more may hold two. */
const widestColumn = 0.55

/** Columns on both sides of a gutter: a side that is wide may hold two. */
function columnsOf(
  rows: readonly Row[],
  gutter: Gutter,
  from: number,
  to: number,
  pageWidth: number,
): readonly Column[] {
  const sides = [
    { start: from, end: gutter.start },
    { start: gutter.end, end: to },
  ]
  return sides.flatMap(({ start, end }) => {
    if (end - start <= widestColumn * pageWidth) return [{ start, end }]
    const own = rows.flatMap((row) => {
      const items = row.items.filter(({ x0, x1 }) => (x0 + x1) / 2 > start && (x0 + x1) / 2 < end)
      return items.length === 0 ? [] : [{ ...row, items }]
    })
    const second = findGutter(own, start, end)
    if (second === undefined) return [{ start, end }]
    return [
      { start, end: second.start },
      { start: second.end, end },
    ]
  })
}

/** True for a line of running text: it fills its column, in type no smaller than the page's. */
function isTextLine(fragments: readonly Fragment[], column: Column, size: number): boolean {
  const [only] = fragments
  if (only === undefined || fragments.length > 1 || only.size < 0.95 * size) return false
  return only.x1 - only.x0 > 0.8 * (column.end - column.start)
}

/** A row of cells: one column holds several texts, another one too has something, none is text. */
function isTabular(
  fragments: readonly Fragment[],
  columns: readonly Column[],
  size: number,
): boolean {
  const held = columns.map((column, index) => {
    const from = columns[index - 1]?.end ?? -Infinity
    const to = columns[index + 1]?.start ?? Infinity
    const own = fragments.filter(({ x0, x1 }) => {
      const middle = (x0 + x1) / 2
      return middle > (from + column.start) / 2 && middle <= (column.end + to) / 2
    })
    return { own, isText: isTextLine(own, column, size) }
  })
  return (
    held.filter(({ own }) => own.length > 0).length > 1 &&
    held.some(({ own }) => own.length > 1) &&
    !held.some(({ isText }) => isText)
  )
}

function cutRows(
  rows: readonly Row[],
  gutter: Gutter,
  columns: readonly Column[],
): readonly CutRow[] {
  const size = medianSize(rows)
  const cut = rows.map((row) => ({ row, fragments: fragmentsOf(row, gutter) }))
  const tabular = cut.map(({ fragments }) => isTabular(fragments, columns, size))
  return cut.map(({ row, fragments }, index) => {
    const crosses = fragments.some((fragment) => sideOf(fragment, gutter) === 'all')
    // One such row alone may be two headings side by side.
    const inTable = tabular[index] === true && [-2, -1, 1, 2].some((by) => tabular[index + by])
    return { row, fragments, spans: crosses || inTable }
  })
}

function wholeLine(row: Row): Fragment {
  return toFragment(row.items, row)
}

/** Fragments on one baseline of one column are one line. */
function linesOf(fragments: readonly Fragment[]): readonly Fragment[] {
  const lines: Fragment[] = []
  for (const fragment of fragments) {
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.y - fragment.y) < 0.3 * fragment.size) {
      const items = [...last.items, ...fragment.items]
      lines[lines.length - 1] = toFragment(items, { ...fragment, items })
    } else lines.push(fragment)
  }
  return lines
}

/** How a page is read. */
export interface PageColumns {
  readonly blocks: readonly Block[]
  /** Between the columns; undefined where there is one only. */
  readonly gutter: Gutter | undefined
}

/**
 * The blocks of a page in the order in which they are read. `known` are the gutters of pages before:
 * a last page may hold too little to show its own.
 */
export function blocksOf(rows: readonly Row[], known: readonly Gutter[] = []): PageColumns {
  const from = rows.reduce((least, { items }) => Math.min(least, items[0]?.x0 ?? least), Infinity)
  const to = rows.reduce(
    (most, { items }) => items.reduce((far, { x1 }) => Math.max(far, x1), most),
    -Infinity,
  )
  const gutter = findGutter(rows, from, to) ?? known.find((one) => isUsed(rows, one))
  return { blocks: readColumns(rows, gutter, from, to, to - from), gutter }
}

function readColumns(
  rows: readonly Row[],
  gutter: Gutter | undefined,
  from: number,
  to: number,
  pageWidth: number,
): readonly Block[] {
  if (gutter === undefined) return rows.length === 0 ? [] : [{ lines: rows.map(wholeLine) }]
  const blocks: Block[] = []
  let left: Fragment[] = []
  let right: Fragment[] = []
  let across: Fragment[] = []
  const closeColumns = (): void => {
    for (const [side, start, end] of [
      [left, from, gutter.start],
      [right, gutter.end, to],
    ] as const) {
      const inner = linesOf(side).map(({ y, size, items }) => ({ y, size, items }))
      const isWide = end - start > widestColumn * pageWidth
      const second = isWide ? findGutter(inner, start, end) : undefined
      blocks.push(...readColumns(inner, second, start, end, pageWidth))
    }
    left = []
    right = []
  }
  const closeAcross = (): void => {
    if (across.length > 0) blocks.push({ lines: across })
    across = []
  }
  const columns = columnsOf(rows, gutter, from, to, pageWidth)
  for (const { row, fragments, spans } of cutRows(rows, gutter, columns)) {
    if (spans) {
      closeColumns()
      across.push(wholeLine(row))
    } else {
      closeAcross()
      for (const one of fragments) (sideOf(one, gutter) === 'left' ? left : right).push(one)
    }
  }
  closeAcross()
  closeColumns()
  return blocks
}
