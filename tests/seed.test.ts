import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { zh } from '../src/language/zh.ts'
import type { CitationGroup } from '../src/model/nodes.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'
import { applyEdits } from './apply-edits.ts'
import { processor } from './citation-markdown.ts'
import { isSeedAbsent, readCleanSeed, readEdits, readRawSeed } from './seed-edits.ts'

function readSeed() {
  const raw = readRawSeed()
  const clean = readCleanSeed()
  const settled = settleCitations(processor.parse(clean), {
    language: zh,
    entries: 32,
    source: clean,
  })
  const markers: CitationGroup[] = []
  visit(settled.tree, 'citationGroup', (node) => {
    markers.push(node)
  })
  return { raw, clean, markers, ...settled }
}

const solid = (text: string) => text.replace(/\s/g, '')

describe('edits of the seed', () => {
  it('remove white space and soft hyphens only and insert little', () => {
    for (const { removed, inserted } of readEdits()) {
      expect(removed).toMatch(/^[\s\u2043]{0,4}$/)
      expect(inserted).toMatch(/^[\s#]{0,5}$/)
    }
  })

  it('are refused where they do not fit', () => {
    expect(() => applyEdits('ab', [{ offset: 1, removed: 'c', inserted: '' }])).toThrow('at 1')
  })
})

describe.skipIf(isSeedAbsent)('the seed (skipped where the material is absent)', () => {
  it('has 28 markers that cover 1 to 32 in order', () => {
    const { markers } = readSeed()
    expect(markers).toHaveLength(28)
    const numbers = markers.flatMap((node) => node.items.map((item) => item.number))
    expect(numbers).toEqual(Array.from({ length: 32 }, (_, index) => index + 1))
    expect(markers.filter((node) => node.narrative)).toEqual([])
  })

  it('has two brackets that are none, each with a place and a reason', () => {
    const { refusals, clean } = readSeed()
    expect(refusals.map(({ reason }) => reason)).toEqual(['words', 'decimal numbers'])
    for (const { line, column, text } of refusals) {
      expect(clean.split('\n')[line - 1]?.startsWith(text, column - 1)).toBe(true)
    }
  })

  it('has a title, six headings and ten paragraphs of body text', () => {
    const { tree } = readSeed()
    const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
    expect(depths).toEqual([1, 2, 2, 2, 2, 2, 2])
    // The authors and the abstract stand before the body.
    const paragraphs = tree.children.filter((node) => node.type === 'paragraph')
    expect(paragraphs).toHaveLength(2 + 10)
  })

  it('loses nothing but six soft hyphens', () => {
    const { raw, clean } = readSeed()
    expect(raw.split('\u2043')).toHaveLength(7)
    expect(solid(clean).replaceAll('#', '')).toBe(solid(raw).replaceAll('\u2043', ''))
  })

  it('has no torn number and no space between Han and Latin', () => {
    const { clean } = readSeed()
    expect(clean).not.toMatch(/\d\. \d/)
    expect(clean).not.toMatch(
      /\p{Script=Han} (?!\p{Script=Han}{2,3}(?: |\n))|[\w%] \p{Script=Han}/u,
    )
  })
})
