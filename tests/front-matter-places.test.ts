import { describe, expect, it } from 'vitest'
import { placeOf } from '../src/check/place.ts'
import type { Unit } from '../src/model/review.ts'
import { check } from '../src/pipeline.ts'
import { makeReview } from './make-review.ts'

/** Unit, what stands there, and what the file holds at the place of `part`. */
async function placed(source: string, id: string, part: string) {
  const review = await makeReview({ source, translation: '# T\n\nA.\n' })
  const block = review.units.find((unit: Unit) => unit.id === id)?.blocks.source
  if (block === undefined) throw new Error(`no ${id} in ${review.units.map((unit) => unit.id)}`)
  const start = block.text.indexOf(part)
  const { line, column, text } = placeOf(review.articles.source, block, {
    start,
    end: start + part.length,
  })
  return { kind: block.kind, line: block.node.position?.start.line, found: [line, column, text] }
}

const body = '\n---\n\n甲。\n'

describe('the title in front matter', () => {
  it.each([
    ['title: 甲38乙', 2, [2, 9, '38']],
    ['short_title: 甲38乙\ntitle: 甲38乙', 3, [3, 9, '38']],
    ['# 甲38\ntitle: "甲38\\"乙"', 3, [3, 10, '38']],
    ["title: '它''s 甲38乙'", 2, [2, 15, '38']],
    ['title: |\n    甲\n    乙38', 3, [4, 6, '38']],
    ['title: >-\n  甲\n  乙38', 3, [4, 4, '38']],
    ['title:\n  甲\n  乙38', 3, [4, 4, '38']],
    ['title: "\\u7532 38"', 2, [2, 8, '"\\u7532 38"']],
  ])('stands where it is written: %j', async (matter, line, found) => {
    expect(await placed(`---\n${matter}${body}`, 'title', '38')).toEqual({
      kind: 'heading',
      line,
      found,
    })
  })

  it('stands where it is written, with the line ends of Windows', async () => {
    const source = '---\r\ndate: 2020\r\ntitle: 甲38乙\r\n---\r\n\r\n甲。\r\n'
    expect(await placed(source, 'title', '38')).toMatchObject({ line: 3, found: [3, 9, '38'] })
  })

  it('is the heading where no front matter has it', async () => {
    const place = await placed('\n\n# 甲 *38* 乙\n\n甲。\n', 'title', '38')
    expect(place).toEqual({ kind: 'heading', line: 3, found: [3, 6, '38'] })
  })
})

describe('the abstract in front matter', () => {
  it.each([
    ['abstract: 甲［1］38乙', 2, [2, 15, '38']],
    ['abstract: "甲［1］38乙"', 2, [2, 16, '38']],
    ['abstract: |\n  甲［1］\n  乙38', 3, [4, 4, '38']],
    ['abstract: |\n    甲［1］\n    乙38\n\n    丙\nvolume: 1', 3, [4, 6, '38']],
    ['abstract: >\n      甲［1］\n      乙38', 3, [4, 8, '38']],
    ['abstract:\n  甲［1］\n  乙38', 3, [4, 4, '38']],
    ['abstract: |\r\n   甲［1］\r\n   乙38\r\n', 3, [4, 5, '38']],
  ])('is text with the places of the file: %j', async (matter, line, found) => {
    const place = await placed(`---\n${matter}${body}`, 'abstract.p1', '38')
    expect(place).toEqual({ kind: 'paragraph', line, found })
  })

  it('has its markers and brackets where they are written', async () => {
    const source = `---\nabstract: |\n    甲［1］，\n    ［摘要］乙［2］\n\n    - 丙\n${body}`
    const { articles, units } = await makeReview({ source, translation: '' })
    expect(articles.source.refusals).toMatchObject([{ line: 4, column: 5, text: '［摘要］' }])
    const leaves = units.flatMap(({ blocks }) => blocks.source?.leaves ?? [])
    const markers = leaves.flatMap(({ node }) => (node.type === 'citationGroup' ? [node] : []))
    expect(markers.map(({ position }) => position?.start)).toMatchObject([
      { line: 3, column: 6 },
      { line: 4, column: 10 },
    ])
    expect(units.map(({ id, kind }) => `${id} ${kind}`)).toContain('abstract.p2 list')
  })
})

describe('front matter that is never closed', () => {
  const open = async (source: string) => {
    const problems = check(await makeReview({ source, translation: '甲。' }))
    return problems.flatMap(({ rule, places: [place] }) =>
      rule === 'parse/open-front-matter' ? [[place?.file, place?.line, place?.text]] : [],
    )
  }

  it.each([
    '---\ntitle: 甲\n\n乙。\n',
    '---  \r\ndate: 2020\r\n\r\n乙。\r\n',
    '---\nauthors:\n- 甲\n',
  ])('is said: %j', async (source) => {
    expect(await open(source)).toEqual([['source/zh.md', 1, '---']])
  })

  it.each([
    '---\ntitle: 甲\n---\n\n乙。\n',
    '---\n\n甲。\n',
    '---\n甲：乙。\n',
    '----\ntitle: 甲\n',
    '甲。\n\n---\ntitle: 甲\n',
  ])('is not in %j', async (source) => {
    expect(await open(source)).toEqual([])
  })
})
