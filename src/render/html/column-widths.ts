import type { Element, ElementContent } from 'hast'
import { wideCharacter } from '../../language/wide.ts'

/** In the width of a Latin letter; a longer text may be broken at its spaces. */
const longText = 12
/** What such a column should have at least, and what the others take, in em. */
const long = 8
const short = 4.5
/** So many em of the table's small type stand in the measure of an A4 page. */
const measure = 57

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

function widthOf(text: string): number {
  return [...text.trim()].reduce((sum, sign) => sum + (wideCharacter.test(sign) ? 2 : 1), 0)
}

function rowsOf(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'tr' ? [child] : rowsOf(child)
  })
}

const cellsOf = (row: Element): readonly Element[] =>
  row.children.filter((child): child is Element => child.type === 'element')

/**
 * Marks the cells of columns that hold long texts (`long-text`), in place: browsers give a column no
 * more than its longest word where others have more to say, so that an interval would stand word by
 * word. A table with merged cells, or one too wide for it, stays as it is.
 */
export function markLongColumns(table: Element): void {
  const rows = rowsOf(table).map(cellsOf)
  const count = rows[0]?.length ?? 0
  const isPlain = rows.every(
    (row) =>
      row.length === count &&
      row.every(({ properties }) => !('colSpan' in properties) && !('rowSpan' in properties)),
  )
  if (!isPlain) return
  const isLong = Array.from({ length: count }, (_, column) =>
    rows.some((row) => widthOf(row[column]?.children.map(textOf).join('') ?? '') >= longText),
  )
  const longs = isLong.filter(Boolean).length
  if (longs * long + (count - longs) * short > measure) return
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (isLong[column] === true) cell.properties['className'] = ['long-text']
    }
  }
}
