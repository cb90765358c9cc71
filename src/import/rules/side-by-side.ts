import type { Change } from '../edits.ts'
import { bodyStart, type Findings, type Rule } from '../rule.ts'
import { displayWidth } from './text-lines.ts'

/** A line of the page as it stands, and the wide gap that may part two columns in it. */
interface Printed {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Display columns where a text begins behind a gap, and where the gap begins. */
  readonly gaps: readonly { readonly at: number; readonly end: number; readonly column: number }[]
}

// The wide indent of a paragraph is no part of the gap.
const gap = /(?<=[^ ]) {3,}(?=[^ ])/gu
/** Lines of fewer than this many rows are a table's as likely as a page's. */
const fewest = 6
/** Display columns that a column of running text has at the least. */
const narrowest = 16
/** Quotation marks and dashes are as wide as the font has them. */
const tolerance = 3

function printedLine(text: string, from: number, to: number): Printed {
  const line = text.slice(from, to)
  if (!line.includes('   ') || line.length > 400) return { from, to, text: line, gaps: [] }
  let width = 0
  let seen = 0
  const gaps = [...line.matchAll(gap)].map(({ index, 0: spaces }) => {
    const end = index + spaces.length
    width += displayWidth(line.slice(seen, end))
    seen = end
    return { at: index, end, column: width }
  })
  return { from, to, text: line, gaps }
}

/** The lines behind the front matter in blocks: a blank line or a page break parts two. */
function blocksOf(text: string): readonly (readonly Printed[])[] {
  const blocks: Printed[][] = [[]]
  for (let from = bodyStart(text); from < text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    const line = printedLine(text, from, to)
    if (line.text.trim() === '' || line.text.startsWith('\f')) blocks.push([])
    if (line.text.trim() !== '') blocks.at(-1)?.push(line)
    from = to + 1
  }
  return blocks.filter((block) => block.length > 0)
}

/** The display column at which most lines of a block go on behind a gap. */
function columnOf(block: readonly Printed[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { gaps } of block) {
    for (const { column } of gaps) counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  let best: number | undefined
  for (const [column, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = column
  }
  return best
}

interface Row {
  readonly left: string
  readonly right: string
}

/** Both halves of a line; undefined where it crosses the gutter. */
function rowOf({ text, gaps }: Printed, column: number): Row | undefined {
  const parts = gaps.find((one) => Math.abs(one.column - column) <= tolerance)
  // The indent of a paragraph in the right column stands behind the gutter.
  const indented = gaps.find((one) => one.column > column && one.column <= column + 6)
  const found = parts ?? indented
  if (found !== undefined) {
    const extra = Math.max(0, found.column - column - 1)
    const indent = parts === undefined ? ' '.repeat(extra) : ''
    return { left: text.slice(0, found.at), right: indent + text.slice(found.end) }
  }
  const lead = text.length - text.trimStart().length
  if (displayWidth(text.slice(0, lead)) >= column - tolerance) {
    return { left: '', right: text.slice(lead) }
  }
  return displayWidth(text) <= column ? { left: text, right: '' } : undefined
}

/** True for lines of running text: most are as long as the longest. */
function isColumn(lines: readonly string[]): boolean {
  const widths = lines.filter((line) => line.trim() !== '').map(displayWidth)
  const full = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.8)] ?? 0
  const near = widths.filter((width) => width >= full - 6 && width <= full + 6).length
  return widths.length >= fewest - 2 && full >= narrowest && near >= widths.length * 0.6
}

/** Lines of a block that follow each other, cut at the same gutter. */
interface Stretch {
  readonly column: number
  readonly lines: readonly Printed[]
  readonly rows: readonly Row[]
}

/** What sets the columns of a stretch one below the other. */
function changeOf({ lines, rows }: Stretch, isSure: boolean): readonly Change[] {
  const [first] = lines
  const last = lines.at(-1)
  const left = rows.map((row) => row.left).filter((line) => line.trim() !== '')
  const right = rows.map((row) => row.right).filter((line) => line.trim() !== '')
  if (first === undefined || last === undefined || left.length === 0 || right.length === 0)
    return []
  if (!isSure && !isPage(left, right)) return []
  // The left column stays where it is, so that questions about it find their line.
  return rows.flatMap((row, at): readonly Change[] => {
    const { from, to } = lines[at] ?? last
    if (at < rows.length - 1) {
      if (row.right === '') return []
      return [{ start: from + row.left.length, end: row.left === '' ? to + 1 : to, after: '' }]
    }
    const after = (row.left === '' ? '' : '\n') + right.join('\n')
    return [{ start: from + row.left.length, end: to, after }]
  })
}

/** True where both sides are columns of running text. */
function isPage(left: readonly string[], right: readonly string[]): boolean {
  if (left.length + right.length < 2 * fewest - 2) return false
  if (!isColumn(left) || !isColumn(right)) return false
  // In tables and lists most rows end what they say; columns of a page break sentences anywhere.
  const isOpen = (line: string): boolean => !/[。；;.!?！？]\s*$/u.test(line)
  return left.filter(isOpen).length >= left.length * 0.5
}

function stretchesOf(block: readonly Printed[]): readonly Stretch[] {
  const column = columnOf(block)
  if (column === undefined) return []
  const found: Stretch[] = []
  let lines: Printed[] = []
  let rows: Row[] = []
  for (const line of block) {
    const row = rowOf(line, column)
    if (row !== undefined) {
      lines.push(line)
      rows.push(row)
      continue
    }
    found.push({ column, lines, rows })
    lines = []
    rows = []
  }
  return [...found, { column, lines, rows }]
}

function find(text: string): Findings {
  if (!text.includes('   ')) return { changes: [] }
  const stretches = blocksOf(text).flatMap(stretchesOf)
  const pages = stretches.filter((one) => changeOf(one, false).length > 0)
  const gutters = new Set(pages.map(({ column }) => column))
  // The last page may have few rows: it is cut as the others are.
  const isSure = ({ column, rows }: Stretch): boolean =>
    rows.length < 2 * fewest &&
    [...Array(2 * tolerance + 1).keys()].some((by) => gutters.has(column + by - tolerance))
  return { changes: stretches.flatMap((one) => changeOf(one, isSure(one))) }
}

const left = [
  '骨髓瘤是一种浆细胞的',
  '恶性疾病，常引起贫血',
  '与骨病，多见于老年人',
  '目前尚无药物可以将其',
  '治愈，患者的生存期因',
  '此有限，需要新的药物',
]
const right = [
  '来改善预后。近年来有',
  '多种单克隆抗体进入了',
  '临床，使患者的生存期',
  '延长，但复发仍然难以',
  '避免，如何治疗复发的',
  '患者是目前的一个难题',
]

/** CLEAN-22: columns that an extractor set side by side, as they stand on the page. */
export const sideBySide: Rule = {
  id: 'side-by-side',
  summary: 'Two columns of text that stand side by side are set one below the other.',
  kinds: ['lines'],
  examples: [
    {
      before: `${left.map((line, at) => `${line}    ${right[at]}`).join('\n')}\n`,
      after: `${[...left, ...right].join('\n')}\n`,
    },
  ],
  counterExamples: [
    // A table: its cells are of any length.
    {
      before:
        '药物      靶点      例数\n达雷妥尤  CD38      12\n埃罗妥珠  SLAMF7    8\n来那度胺  cereblon  140\n硼替佐米  蛋白酶体  6\n泊马度胺  cereblon  33\n卡非佐米  蛋白酶体  9\n',
    },
    { before: `${left.join('\n')}\n` },
    // Too few rows to tell.
    { before: `${left[0]}    ${right[0]}\n${left[1]}    ${right[1]}\n` },
  ],
  find,
}
