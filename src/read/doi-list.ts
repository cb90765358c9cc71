import { writtenDoi } from '../model/written-doi.ts'
import type { Fault, ReadFile, ReadItem } from './bibliography-file.ts'

interface Line {
  readonly text: string
  readonly start: number
}

/** Lines that hold something; `#` begins a comment. */
function linesOf(source: string): readonly Line[] {
  return [...source.matchAll(/[^\r\n]+/gu)].flatMap(({ 0: whole, index }) => {
    const text = whole.trim()
    if (text === '' || text.startsWith('#')) return []
    return [{ text, start: index + whole.indexOf(text) }]
  })
}

/** `[1] `, `1. `, `- ` in front of a DOI, and a comma behind it. */
const label = /^(?:[[［(（]?\d{1,4}[\]］)）.．、]\s*|[-*•]\s+)/u

function doiIn(line: string): string | undefined {
  const bare = writtenDoi(line) ?? writtenDoi(line.replace(label, ''))
  return /\s/u.test(line.replace(label, '').replace(/^doi\s*[:：]?\s*/iu, '')) ? undefined : bare
}

const isDated = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u

/**
 * Whether a text is a list of DOIs, whatever stands before each: most of its lines are, and no other
 * one holds a year, as the entries of a printed list do.
 */
export function isDoiList(source: string): boolean {
  const lines = linesOf(source)
  const others = lines.filter(({ text }) => doiIn(text) === undefined)
  return others.length * 2 < lines.length && !others.some(({ text }) => isDated.test(text))
}

const endOf = ({ text, start }: Line): number => start + text.length

function itemOf(line: Line, doi: string): ReadItem {
  const fault: Fault = {
    rule: 'read/unresolved-doi',
    severity: 'warning',
    message: `\`${doi}\` has no data: a list of DOIs names works and nothing is looked up in a build; the entry is kept with its DOI alone, expected title, authors and year (\`biyi cite fetch\` can look them up)`,
    start: line.start,
    end: endOf(line),
  }
  const item = { id: doi, type: 'document', DOI: doi }
  return { id: doi, offset: () => line.start, read: () => ({ item, faults: [fault] }) }
}

/**
 * Reads a list of DOIs, one a line, as items that hold their DOI and nothing else, each with a
 * warning. A line that is no DOI keeps its number as an item that says so. Never throws.
 */
export function readDoiList(source: string): ReadFile {
  const items = linesOf(source).map((line, index): ReadItem => {
    const doi = doiIn(line.text)
    if (doi !== undefined) return itemOf(line, doi)
    const id = `line-${index + 1}`
    const fault: Fault = {
      rule: 'read/doi',
      severity: 'error',
      message: `\`${line.text.slice(0, 60)}\` is no DOI; the entry is kept as it is written, expected one as 10.1056/NEJMoa1817249`,
      start: line.start,
      end: endOf(line),
    }
    const item = { id, type: 'document', title: line.text }
    return { id, offset: () => line.start, read: () => ({ item, faults: [fault] }) }
  })
  return { items, faults: [] }
}
