import type { Question } from '../repair.ts'
import type { Extracted } from './extracted.ts'
import { footnotesBelow } from './pdf-footnotes.ts'
import { runningLines } from './pdf-furniture.ts'
import type { PageText, PlacedLine, ReadPage } from './pdf-page.ts'
import { settled } from './pdf-scripts.ts'

/** What was read of a document. */
export interface ReadPages {
  /** undefined for a page that cannot be read. */
  readonly pages: readonly (PageText | undefined)[]
  /** The first page, at whose foot notes stand; undefined where it cannot be read. */
  readonly first: Pick<ReadPage, 'height' | 'blocks'> | undefined
  /** Size of the type in which most lines are set. */
  readonly body: number
  /** True where raised numbers without brackets are citation markers. */
  readonly areBare: boolean
}

/** Pages by their numbers, in few words. */
function shownPages(numbers: readonly number[]): string {
  const [first] = numbers
  const more = numbers.length > 5 ? ` and ${numbers.length - 5} more` : ''
  return numbers.length === 1 ? `page ${first}` : `pages ${numbers.slice(0, 5).join(', ')}${more}`
}

/** The same kind of loss on many pages is said once. */
function grouped(found: readonly (readonly [text: string, page: number])[]): readonly string[] {
  const groups = new Map<string, { text: string; pages: number[] }>()
  for (const [text, page] of found) {
    const key = text.replaceAll(/\d+/gu, '#')
    const group = groups.get(key) ?? { text, pages: [] }
    if (group.pages.at(-1) !== page) group.pages.push(page)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ text, pages }) => `“${text}” (${shownPages(pages)})`)
}

/** Lines of a page that go on to the text, and those of the notes at its foot. */
interface Shares {
  readonly text: readonly string[]
  readonly feet: readonly string[]
}

function sharesOf(
  text: string,
  leftOut: ReadonlySet<number>,
  notes: ReadonlySet<number>,
  areBare: boolean,
): Shares {
  const lines = settled(text, areBare).split('\n').slice(0, -1)
  const kept = lines.flatMap((line, index) => (leftOut.has(index) ? [] : [{ line, index }]))
  return {
    text: kept.flatMap(({ line, index }) => (notes.has(index) ? [] : [line])),
    feet: kept.flatMap(({ line, index }) => (notes.has(index) ? [line] : [])),
  }
}

function notesOfFirst({ first, body }: ReadPages, leftOut: ReadonlySet<number>): Set<number> {
  if (first === undefined) return new Set()
  const kept = first.blocks.map((lines) => lines.filter(({ index }) => !leftOut.has(index)))
  return new Set([...footnotesBelow(kept, first.height, body)].map(({ index }) => index))
}

/** A page of which nothing is in the text: the editor has to look at it. */
interface Lost extends Omit<Question, 'text'> {
  readonly note: string
}

function lost(kind: string, page: number, line: number, why: string): Lost {
  return { kind, line, note: `page ${page} ${why}` }
}

/** The text of a document's pages, and what is not in it. */
export function assembled(read: ReadPages): Extracted {
  const { pages, areBare } = read
  const edges = pages.map((page) =>
    (page?.edge ?? []).map((line) => ({ ...line, text: settled(line.text, areBare) })),
  )
  const running: ReadonlySet<PlacedLine> = runningLines(edges)
  const lines: string[] = []
  const feet: string[] = []
  const losses: Lost[] = []
  for (const [at, page] of pages.entries()) {
    if (page === undefined) {
      // How many pages there are behind the last one that is known, nobody can tell.
      const behind = at === pages.length - 1 ? ', and that of any page behind it' : ''
      const why = `is damaged: its text is missing here${behind}`
      losses.push(lost('damaged-page', at + 1, lines.length + 1, why))
      continue
    }
    if (page.text === '') {
      const why = 'holds no text, only images or nothing: nothing of it is here'
      losses.push(lost('page-without-text', at + 1, lines.length + 1, why))
      continue
    }
    if (page.isGarbled) {
      const why = 'has fonts that do not say which characters they show: its text is no text'
      losses.push(lost('unreadable-page', at + 1, lines.length + 1, why))
    }
    const own = edges[at]?.filter((line) => running.has(line)) ?? []
    const leftOut = new Set(own.map(({ index }) => index))
    const notes = at === 0 ? notesOfFirst(read, leftOut) : new Set<number>()
    const shares = sharesOf(page.text, leftOut, notes, areBare)
    lines.push(...shares.text)
    feet.push(...shares.feet)
  }
  const heads = edges.flatMap((edge, at) =>
    edge.flatMap((line) => (running.has(line) ? [[line.text, at + 1] as const] : [])),
  )
  const turned = pages.flatMap((page, at) =>
    (page?.turned ?? []).map((one) => [one, at + 1] as const),
  )
  const notes = [
    ...losses.map(({ note }) => note),
    ...grouped(heads).map((one) => `running line left out: ${one}`),
    ...grouped(turned).map((one) => `turned text left out: ${one}`),
  ]
  const all = [...lines, ...feet]
  const questions = losses.map(({ kind, line }) => ({ kind, line, text: all[line - 1] ?? '' }))
  return { text: all.map((line) => `${line}\n`).join(''), kind: 'lines', notes, questions }
}
