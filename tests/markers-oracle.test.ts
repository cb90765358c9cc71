import { existsSync, readdirSync, readFileSync } from 'node:fs'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { zh } from '../src/language/zh.ts'
import { remarkCitationSyntax } from '../src/parse/citation-plugin.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'

const data = new URL('../../shared/data/', import.meta.url)
const folder = new URL('zh-reviews/', data)
const isAbsent = !existsSync(folder)

/** Rows of the oracle that do not say what a reader sees: `file@offset` → why. */
const wrongRows: ReadonlyMap<string, string> = new Map([
  [
    'ChinaXiv-201804.00712V1.md@2831',
    '`[3］`: the brackets have two widths; reported as damage, not read as a marker',
  ],
])

interface Row {
  readonly file: string
  readonly offset: number
  readonly numbers: string
  readonly entries: number
  readonly isOk: boolean
}

interface Found {
  readonly offset: number
  readonly numbers: string
}

function readRows(): readonly Row[] {
  const lines = readFileSync(new URL('markers-oracle.tsv', folder), 'utf8').trim().split('\n')
  return lines.slice(1).map((line) => {
    const [file = '', , offset, , numbers = '', entries, status] = line.split('\t')
    return {
      file,
      offset: Number(offset),
      numbers,
      entries: Number(entries),
      isOk: status === 'ok',
    }
  })
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCitationSyntax)
  .freeze()

/**
 * The body without the printed list, whose entries start with a marker of their own. Tables are raw
 * HTML here, which importing turns into tables of Markdown: their tags are blanked, place for place.
 */
function bodyOf(markdown: string): string {
  const list = markdown.search(/^#*\s*[［[【]?\s*参\s*考\s*文\s*献/m)
  const body = list < 0 ? markdown : markdown.slice(0, list)
  return blankTags(body)
}

function blankTags(markdown: string): string {
  return markdown.replace(/<[a-z/][^>]*>/gi, (tag) => '\u3000'.repeat(tag.length))
}

function markersOf(source: string, entries: number): readonly Found[] {
  const { tree } = settleCitations(processor.parse(source), { language: zh, entries, source })
  const found: Found[] = []
  visit(tree, 'citationGroup', (node) => {
    const numbers = node.items.map((item) => item.number).join(' ')
    found.push({ offset: node.position?.start.offset ?? -1, numbers })
  })
  return found
}

/** Code-unit offset of a line and column. */
function offsetOf(lines: readonly string[], line: number, column: number): number {
  return lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1)
}

describe.skipIf(isAbsent)('markers of 27 papers (skipped where the material is absent)', () => {
  it('agrees with the oracle', () => {
    const rows = readRows()
    const disagreements: string[] = []
    let both = 0
    for (const file of readdirSync(new URL('md/', folder))) {
      const expected = rows.filter((row) => row.file === file)
      const [first] = expected
      if (first === undefined) continue
      const text = readFileSync(new URL(`md/${file}`, folder), 'utf8')
      const found = markersOf(bodyOf(text), first.entries)
      const key = ({ offset, numbers }: Found) => `${file}@${offset} ${numbers}`
      const unscored = new Set(expected.filter((row) => !row.isOk).map(({ offset }) => offset))
      const wanted = new Set(
        expected.filter((row) => row.isOk && !wrongRows.has(`${file}@${row.offset}`)).map(key),
      )
      const got = new Set(found.filter(({ offset }) => !unscored.has(offset)).map(key))
      both += [...wanted].filter((one) => got.has(one)).length
      disagreements.push(
        ...[...wanted].filter((one) => !got.has(one)).map((one) => `missed ${one}`),
      )
      disagreements.push(...[...got].filter((one) => !wanted.has(one)).map((one) => `extra ${one}`))
    }
    const f1 = (2 * both) / (2 * both + disagreements.length)
    process.stdout.write(`markers: F1 ${f1.toFixed(4)}\n${disagreements.join('\n')}\n`)
    expect(f1).toBeGreaterThanOrEqual(0.98)
  })

  it('report every torn marker', () => {
    const rows = readFileSync(new URL('damaged-markers.tsv', folder), 'utf8').trim().split('\n')
    const silent = rows.slice(1).filter((row) => {
      const [file = '', offset, kind, token = ''] = row.split('\t')
      // Markers inside formulas need the syntax of formulas, which is not part of this one.
      if (kind === 'LATEX-SUPERSCRIPT') return false
      const source = blankTags(readFileSync(new URL(`md/${file}`, folder), 'utf8'))
      const { refusals } = settleCitations(processor.parse(source), { language: zh, source })
      const lines = source.split('\n')
      return !refusals.some(
        ({ line, column, text }) =>
          text.startsWith(token) && offsetOf(lines, line, column) === Number(offset),
      )
    })
    expect(silent).toEqual([])
  })
})
