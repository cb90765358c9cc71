import type {
  ITableBordersOptions,
  ITableCellOptions,
  Paragraph,
  ParagraphChild,
  Table,
} from 'docx'
import type { AlignType, Table as MdTable, PhrasingContent, RootContent } from 'mdast'
import { wideCharacter } from '../../language/wide.ts'
import type { HtmlElement } from '../../model/nodes.ts'
import { plainWords } from '../manuscript.ts'
import type { WordContext } from './context.ts'
import { inline } from './inline.ts'
import type { Blocks } from './setting.ts'

interface Cell {
  readonly content: readonly RootContent[]
  readonly isHead: boolean
  readonly align?: AlignType
  readonly columns: number
  readonly rows: number
}

type Rows = readonly (readonly Cell[])[]

const none = { style: 'none' as const, size: 0, color: 'auto' }
const thick = { style: 'single' as const, size: 12, color: '000000' }
const thin = { style: 'single' as const, size: 6, color: '000000' }

/** Above and below the table, and below its head: 三线表. */
const threeLines: ITableBordersOptions = {
  top: thick,
  bottom: thick,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** A table of Markdown. */
export function table(node: MdTable, context: WordContext): readonly Table[] {
  const rows = node.children.map((row, index) =>
    row.children.map((cell, column): Cell => {
      const align = node.align?.[column]
      return {
        content: [{ type: 'paragraph', children: cell.children }],
        isHead: index === 0,
        ...(align === undefined ? {} : { align }),
        columns: 1,
        rows: 1,
      }
    }),
  )
  return tableOf(rows, context)
}

/** A table that the author wrote as HTML, merged cells included; its caption stands above it. */
export function htmlTable(node: HtmlElement, context: WordContext): Blocks {
  const captions = node.children.flatMap((child): Blocks => {
    const isCaption =
      child.type === 'caption' || (child.type === 'htmlElement' && child.tagName === 'caption')
    if (!isCaption || !('children' in child)) return []
    const inner = child.type === 'caption' ? [child] : child.children
    return inner.flatMap((one) => context.blocks(one, context, { style: 'Caption' }))
  })
  return [...captions, ...tableOf(htmlRows(node, false), context)]
}

function htmlRows(node: HtmlElement, inHead: boolean): Rows {
  return node.children.flatMap((child): Rows => {
    if (child.type !== 'htmlElement' || child.tagName === 'caption') return []
    if (child.tagName === 'tr') return [htmlCells(child, inHead)]
    return htmlRows(child, child.tagName === 'thead')
  })
}

const span = (value: unknown): number =>
  Math.min(60, Math.max(1, Math.trunc(Number(value ?? 1)) || 1))

function htmlCells(row: HtmlElement, inHead: boolean): readonly Cell[] {
  return row.children.flatMap((cell): readonly Cell[] => {
    if (cell.type !== 'htmlElement') return []
    const { align, colSpan, rowSpan } = cell.properties
    const side = ['left', 'center', 'right'].includes(String(align))
      ? { align: String(align) as AlignType }
      : {}
    return [
      {
        content: cell.children,
        isHead: inHead || cell.tagName === 'th',
        columns: span(colSpan),
        rows: span(rowSpan),
        ...side,
      },
    ]
  })
}

function wordsOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => ('children' in node ? plainWords(node.children as PhrasingContent[]) : ''))
    .join(' ')
}

/** Letters across: Chinese characters are twice as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (wideCharacter.test(sign) ? 2 : 1), 0)

/** The widest word, which no line can break. */
const longestWord = (text: string): number =>
  Math.max(
    3,
    ...text.split(/(?<=[-/–])|\s+/u).map((word) => (wideCharacter.test(word) ? 6 : word.length)),
  )

/**
 * Widths of the columns in twips: each as wide as its widest word where there is room, the rest
 * shared by what they hold.
 */
function columnWidths(
  rows: Rows,
  count: number,
  { measure, profile }: WordContext,
): readonly number[] {
  const words = Array.from({ length: count }, () => 3)
  const wants = Array.from({ length: count }, () => 1)
  for (const row of rows) {
    let column = 0
    for (const cell of row) {
      const text = wordsOf(cell.content)
      if (cell.columns === 1 && column < count) {
        words[column] = Math.max(words[column] ?? 0, longestWord(text))
        wants[column] = Math.max(wants[column] ?? 0, Math.sqrt(Math.min(widthOf(text), 200)))
      }
      column += cell.columns
    }
  }
  const letter = profile.tableSize * 5.6
  const least = words.map((length) => length * letter + 160)
  const sumOf = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0)
  const rest = measure - sumOf(least)
  if (rest < 0) return least.map((one) => Math.floor((one / sumOf(least)) * measure))
  return least.map((one, column) => Math.floor(one + ((wants[column] ?? 1) / sumOf(wants)) * rest))
}

function tableOf(rows: Rows, context: WordContext): readonly Table[] {
  const filled = rows.filter((row) => row.length > 0)
  if (filled.length === 0) return []
  const { library, measure } = context
  const count = Math.max(...filled.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const widths = columnWidths(filled, count, context)
  const heads = filled.findIndex((row) => !row.every(({ isHead }) => isHead))
  const headRows = heads < 0 ? 0 : heads
  const made = filled.map(
    (row, index) =>
      new library.TableRow({
        tableHeader: index < headRows,
        cantSplit: true,
        children: row.map((cell) => cellOf(cell, index + cell.rows === headRows, context)),
      }),
  )
  return [
    new library.Table({
      rows: made,
      width: { size: measure, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      alignment: 'center',
      borders: threeLines,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
    }),
  ]
}

function cellOf(cell: Cell, closesHead: boolean, context: WordContext) {
  const { library } = context
  const children = cell.content.flatMap((node): readonly (Paragraph | Table)[] => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') {
      return context.blocks(node, context, { style: 'TableText', look: { bold: cell.isHead } })
    }
    return [cellParagraph(inline(node.children, context, { bold: cell.isHead }), cell, context)]
  })
  const options: ITableCellOptions = {
    // A cell that ends with a table, or with nothing, is a damaged one to Word.
    children:
      children.at(-1) instanceof library.Paragraph
        ? children
        : [...children, cellParagraph([], cell, context)],
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    ...(closesHead ? { borders: { bottom: thin } } : {}),
  }
  return new library.TableCell(options)
}

function cellParagraph(
  content: readonly ParagraphChild[],
  { align }: Cell,
  { library }: WordContext,
): Paragraph {
  const side = align === 'center' || align === 'right' ? { alignment: align } : {}
  return new library.Paragraph({ style: 'TableText', ...side, children: [...content] })
}
