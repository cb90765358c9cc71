import { wideCharacter } from '../../language/wide.ts'
import type { Block } from './pdf-columns.ts'
import type { Fragment } from './pdf-gutters.ts'
import type { Script } from './pdf-rows.ts'
import { type Table, tablesIn } from './pdf-tables.ts'

/** Part of a printed line that stands raised, lowered or neither. */
export interface Part {
  readonly text: string
  readonly script?: Script
}

/** A printed line; lengths in points, `y` downwards. */
export interface Line {
  readonly parts: readonly Part[]
  readonly y: number
  readonly size: number
}

/** A number or a label at the beginning of a line, behind which a wide space is part of the print. */
const opening = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[［【[][^［【[］】\]]{1,20}[］】\]])$/u

/** What a gap between two runs says, given the size of the type. */
function spaceFor(before: string, after: string, gap: number, size: number): string {
  const ems = gap / size
  if (opening.test(before) && ems >= 0.75) return '\u3000'
  const last = before.at(-1) ?? ''
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0)
  const wide = Number(wideCharacter.test(last)) + Number(wideCharacter.test(first))
  // Chinese type is driven apart to fill a line, and set off from Latin by a quarter.
  const least = [0.13, 0.32, 0.45][wide] ?? 0.45
  return ems > least ? ' ' : ''
}

/** The space before each item of a line. */
function spacesOf({ items, size }: Fragment): readonly string[] {
  let end = items[0]?.x0 ?? 0
  let before = ''
  return items.map(({ text, x0, x1, script }, index) => {
    const gap = x0 - end
    const changes = items[index - 1]?.script !== script
    const isNear = index === 0 || (changes && gap < 0.25 * size)
    const space = isNear ? '' : spaceFor(before, text, gap, size)
    end = Math.max(end, x1)
    // Only at the beginning of a line is a number one of a heading.
    before = before.length > 40 ? `.${text}` : before + space + text
    return space
  })
}

/** Text of a line; runs of one kind together. A space stands in the part that is neither. */
function partsOf(fragment: Fragment): readonly Part[] {
  const spaces = spacesOf(fragment)
  const parts: { text: string; script?: Script }[] = []
  for (const [index, { text, script }] of fragment.items.entries()) {
    const last = parts.at(-1)
    const space = spaces[index] ?? ''
    if (last !== undefined && last.script === script) last.text += space + text
    else if (script === undefined) parts.push({ text: space + text })
    else {
      if (last !== undefined) last.text += space
      parts.push({ text, script })
    }
  }
  return parts
}

/** Left margin of a block: where most of its lines begin, or many do. */
function marginOf(lines: readonly Fragment[]): number {
  const counts = new Map<number, number>()
  for (const { x0 } of lines)
    counts.set(Math.round(x0 / 2), (counts.get(Math.round(x0 / 2)) ?? 0) + 1)
  const least = Math.max(2, lines.length * 0.2)
  const found = [...counts].filter(([, count]) => count >= least).map(([place]) => place * 2)
  return found.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

/** An indented line between two at the margin begins a paragraph: a space keeps that. */
function isIndented(lines: readonly Fragment[], index: number, margin: number): boolean {
  const inset = (at: number): number => {
    const line = lines[at]
    return line === undefined ? 0 : (line.x0 - margin) / line.size
  }
  const own = inset(index)
  if (Math.abs(inset(index + 1)) >= 0.4) return false
  // Under a caption or a table, which stand at no margin, only the usual two squares are an indent.
  const isUnderText = Math.abs(inset(index - 1)) < 0.4
  if (isUnderText) return own > 0.9 && own < 3.6
  // Lines of an entry hang as far in as one another.
  return own > 1.75 && own < 2.25 && Math.abs(inset(index - 1) - own) > 0.4
}

/** A row of a table as Markdown has it; a stroke in a cell is no border. */
function rowOf(cells: Table['rows'][number], { y, size }: Fragment): Line {
  const inner = cells.flatMap((items) => {
    const [first] = items
    const cell = first === undefined ? [] : partsOf({ items, x0: first.x0, x1: first.x1, y, size })
    const safe = cell.map((part) => ({ ...part, text: part.text.replaceAll('|', '\\|') }))
    return [...safe, { text: ' | ' }]
  })
  return { parts: [{ text: '| ' }, ...inner.slice(0, -1), { text: ' |' }], y, size }
}

/** A table with its head row marked, and blank lines about it, as Markdown wants them. */
function linesOfTable({ start, rows }: Table, lines: readonly Fragment[]): readonly Line[] {
  const found = rows.flatMap((cells, index) => {
    const fragment = lines[start + index]
    return fragment === undefined ? [] : [rowOf(cells, fragment)]
  })
  const [head, ...body] = found
  if (head === undefined) return []
  const { y, size } = head
  const border = { parts: [{ text: `|${' - |'.repeat(rows[0]?.length ?? 0)}` }], y, size }
  const blank = (line: Line) => ({ parts: [], y: line.y, size: line.size })
  return [blank(head), head, border, ...body, blank(found.at(-1) ?? head)]
}

/** Lines of a block from top to bottom, tables as Markdown has them. */
export function linesOfBlock({ lines }: Block): readonly Line[] {
  const tables = tablesIn(lines)
  const found = textLines(lines)
  let at = 0
  const out: Line[] = []
  for (const table of tables) {
    out.push(...found.slice(at, table.start), ...linesOfTable(table, lines))
    at = table.end
  }
  return [...out, ...found.slice(at)]
}

function textLines(lines: readonly Fragment[]): readonly Line[] {
  const margin = marginOf(lines)
  return lines.map((fragment, index) => {
    const parts = partsOf(fragment)
    const indent = isIndented(lines, index, margin) ? [{ text: ' ' }] : []
    return {
      parts: [...indent, ...parts],
      y: fragment.y,
      size: fragment.size,
    }
  })
}
