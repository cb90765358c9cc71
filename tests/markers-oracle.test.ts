import { readdirSync, readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { zh } from '../src/language/zh.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'
import { processor } from './citation-markdown.ts'
import {
  arePapersAbsent,
  blankTags,
  bodyOf,
  type Found,
  papersFolder,
  readMarkerRows,
  rowsOf,
} from './papers.ts'

/** Rows of the oracle that do not say what a reader sees: `file@offset` → why. */
const wrongRows: ReadonlyMap<string, string> = new Map([
  [
    'ChinaXiv-201804.00712V1.md@2831',
    '`[3］`: the brackets have two widths; reported as damage, not read as a marker',
  ],
])

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

describe.skipIf(arePapersAbsent)(
  'markers of 27 papers (skipped where the material is absent)',
  () => {
    it('agrees with the oracle', () => {
      const rows = readMarkerRows()
      const disagreements: string[] = []
      let both = 0
      for (const file of readdirSync(new URL('md/', papersFolder))) {
        const expected = rows.filter((row) => row.file === file)
        const [first] = expected
        if (first === undefined) continue
        const text = readFileSync(new URL(`md/${file}`, papersFolder), 'utf8')
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
        disagreements.push(
          ...[...got].filter((one) => !wanted.has(one)).map((one) => `extra ${one}`),
        )
      }
      const f1 = (2 * both) / (2 * both + disagreements.length)
      process.stdout.write(`markers: F1 ${f1.toFixed(4)}\n${disagreements.join('\n')}\n`)
      expect(f1).toBeGreaterThanOrEqual(0.98)
    })

    it('report every torn marker', () => {
      const silent = rowsOf('damaged-markers.tsv').filter(
        ([file = '', offset, kind, token = '']) => {
          // Markers inside formulas need the syntax of formulas, which is not part of this one.
          if (kind === 'LATEX-SUPERSCRIPT') return false
          const source = blankTags(readFileSync(new URL(`md/${file}`, papersFolder), 'utf8'))
          const { refusals } = settleCitations(processor.parse(source), { language: zh, source })
          const lines = source.split('\n')
          return !refusals.some(
            ({ line, column, text }) =>
              text.startsWith(token) && offsetOf(lines, line, column) === Number(offset),
          )
        },
      )
      expect(silent).toEqual([])
    })
  },
)
