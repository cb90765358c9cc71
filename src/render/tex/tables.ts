import type { Element, ElementContent } from 'hast'
import { wideCharacter } from '../../language/wide.ts'
import { inline, type TexContext, textOf } from './inline.ts'

interface Cell {
  readonly children: readonly ElementContent[]
  readonly columns: number
  readonly rows: number
  readonly align: 'l' | 'c' | 'r'
}

interface Row {
  readonly cells: readonly Cell[]
  readonly isHead: boolean
}

type Blocks = (nodes: readonly ElementContent[]) => string

/** In the width of a Latin letter: what the whole measure, and one column of plain cells, may hold. */
const measure = 100
const widestLine = 24
const wideStart = new RegExp(`^${wideCharacter.source}`, 'u')

const elementsOf = (node: Element): readonly Element[] =>
  node.children.filter((child): child is Element => child.type === 'element')

const widthOf = (text: string): number =>
  [...text.trim()].reduce((sum, sign) => sum + (wideCharacter.test(sign) ? 2 : 1), 0)

function spanOf(value: unknown): number {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, 200) : 1
}

function cellOf({ properties, children }: Element): Cell {
  const classes = String(properties['className'] ?? '')
  const align = /align-right/u.test(classes) ? 'r' : /align-center/u.test(classes) ? 'c' : 'l'
  const [columns, rows] = [spanOf(properties['colSpan']), spanOf(properties['rowSpan'])]
  return { children, columns, rows, align }
}

function rowsOf(node: Element, isHead = false): readonly Row[] {
  return elementsOf(node).flatMap((child): readonly Row[] => {
    if (child.tagName === 'tr') return [{ cells: elementsOf(child).map(cellOf), isHead }]
    return /^t(?:head|body|foot)$/u.test(child.tagName)
      ? rowsOf(child, child.tagName === 'thead')
      : []
  })
}

type Slot = { readonly cell: Cell } | 'left' | 'above' | undefined

/** Writes a cell into every place that it covers. */
function place(grid: readonly Slot[][], cell: Cell, x: number, y: number): void {
  const last = Math.min(y + cell.rows, grid.length)
  for (let row = y; row < last; row += 1) {
    for (let column = x; column < x + cell.columns; column += 1) {
      const line = grid[row]
      if (line === undefined) continue
      if (row > y) line[column] = 'above'
      else line[column] = column > x ? 'left' : { cell }
    }
  }
}

/** Each row as columns: a cell where it begins, `left` and `above` where it goes on. */
function gridOf(rows: readonly Row[]): readonly (readonly Slot[])[] {
  const grid: Slot[][] = rows.map(() => [])
  for (const [y, { cells }] of rows.entries()) {
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x += 1
      place(grid, cell, x, y)
      x += cell.columns
    }
  }
  return grid
}

/** The widest piece of a text that no line may part. */
const widestWord = (text: string): number =>
  Math.max(
    ...text.split(/\s+|(?<=[-–])/u).map((word) => (wideStart.test(word) ? 6 : widthOf(word))),
  )

/** Share of the measure that each column gets, in thousandths: its words, and more for long texts. */
function sharesOf(grid: readonly (readonly Slot[])[], count: number): readonly number[] {
  const widths = Array.from({ length: count }, (_, x) => {
    const own = grid.flatMap((line) => {
      const slot = line[x]
      if (typeof slot !== 'object' || slot.cell.columns > 1) return []
      return [slot.cell.children.map(textOf).join('')]
    })
    const longest = Math.min(80, Math.max(3, ...own.map(widthOf)))
    return { word: Math.min(24, Math.max(3, ...own.map(widestWord))) * 1.1 + 2.5, longest }
  })
  const words = widths.reduce((sum, { word }) => sum + word, 0)
  const spare = Math.max(0, measure - words)
  const wanted = widths.map(({ word, longest }) => Math.max(0, longest - word))
  const all = wanted.reduce((sum, one) => sum + one, 0)
  const made = widths.map(
    ({ word }, x) => word + (all === 0 ? 0 : (spare * (wanted[x] ?? 0)) / all),
  )
  const sum = made.reduce((total, one) => total + one, 0)
  return made.map((one) => Math.floor((one / sum) * 1000))
}

const ragged = { l: '\\raggedright', c: '\\centering', r: '\\raggedleft' } as const

function paragraphColumn(share: number, columns: number, align: Cell['align']): string {
  const width = `\\dimexpr ${(share / 1000).toFixed(3)}\\linewidth-${2 * columns}\\tabcolsep\\relax`
  return `>{${ragged[align]}\\arraybackslash}p{${width}}`
}

/** A table in three rules (booktabs): over pages by itself, or inside of something in one piece. */
export function table(node: Element, context: TexContext, flow: Blocks, isInside: boolean): string {
  const rows = rowsOf(node)
  const grid = gridOf(rows)
  const count = Math.max(0, ...grid.map((line) => line.length))
  if (count === 0) return ''
  const caption = elementsOf(node).find(({ tagName }) => tagName === 'caption')
  const cells = rows.flatMap((row) => row.cells)
  const shares = sharesOf(grid, count)
  const lengths = shares.map((_, x) =>
    Math.max(
      0,
      ...grid.map((line) => {
        const slot = line[x]
        const isOwn = typeof slot === 'object' && slot.cell.columns === 1
        return isOwn ? widthOf(slot.cell.children.map(textOf).join('')) : 0
      }),
    ),
  )
  const isPlain =
    lengths.every((length) => length <= widestLine) &&
    lengths.reduce((sum, length) => sum + length + 3, 0) <= measure &&
    cells.every(({ children, columns }) => columns === 1 && !children.some(holdsBlock))
  const columns = shares.map((share, x) => {
    const slot = grid.at(-1)?.[x]
    const align = typeof slot === 'object' ? slot.cell.align : 'l'
    return isPlain ? align : paragraphColumn(share, 1, align)
  })
  const waiting: string[] = []
  const inside: TexContext = { ...context, waiting, isLine: isPlain }
  const lines = grid.map((line) => lineOf(line, shares, inside, flow))
  const heads = rows.filter(({ isHead }) => isHead).length
  const head = lines.slice(0, heads).join('\n')
  const body = lines.slice(heads).join('\n')
  const middle = heads === 0 || heads === lines.length ? '' : '\\midrule\n'
  const title =
    caption === undefined ? '' : `\\captiontext{${inline(caption.children, context).trim()}}\n\n`
  const begin = `{@{}${columns.join('')}@{}}\n\\toprule\n`
  const made =
    isInside || context.waiting !== undefined
      ? `\\noindent\\begin{tabular}${begin}${head}\n${middle}${body}\n\\bottomrule\n\\end{tabular}`
      : `\\begin{longtable}[l]${begin}${head}\n${middle}${heads > 0 ? '\\endhead\n' : ''}${body}\n\\bottomrule\n\\end{longtable}`
  if (context.waiting === undefined)
    return [`${title}{\\footnotesize\\setlength\\tabcolsep{3pt}\n${made}\n}`, ...waiting].join('\n')
  context.waiting.push(...waiting)
  return `${title}{\\footnotesize\\setlength\\tabcolsep{3pt}\n${made}\n}`
}

function holdsBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return (
    /^(?:p|ul|ol|pre|blockquote|div|table|img|br)$/u.test(node.tagName) ||
    node.children.some(holdsBlock)
  )
}

function lineOf(
  line: readonly Slot[],
  shares: readonly number[],
  context: TexContext,
  flow: Blocks,
): string {
  const parts = shares.flatMap((_, x): readonly string[] => {
    const slot = line[x]
    if (slot === 'left') return []
    if (typeof slot !== 'object') return ['']
    const { children, columns, rows, align } = slot.cell
    const hasBlocks = children.some(holdsBlock)
    const text = (hasBlocks ? flow(children) : inline(children, context)).trim()
    const tall = rows > 1 ? `\\multirow[t]{${rows}}{=}{${text}}` : text
    if (columns === 1)
      return [rows > 1 && context.isLine ? `\\multirow[t]{${rows}}{*}{${text}}` : tall]
    const share = shares.slice(x, x + columns).reduce((sum, one) => sum + one, 0)
    return [`\\multicolumn{${columns}}{@{}${paragraphColumn(share, 1, align)}}{${tall}}`]
  })
  return `${parts.join(' & ')} \\\\[0pt]`
}
