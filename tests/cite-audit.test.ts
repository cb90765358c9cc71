import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditCitations } from '../src/audit/audit.ts'
import { auditText } from '../src/audit/audit-text.ts'
import { citationDifferences } from '../src/audit/differences.ts'
import { retractionOf, unpublishedOf } from '../src/audit/entry-status.ts'
import { longestRising } from '../src/model/longest-rising.ts'
import type { CslItem } from '../src/model/reference.ts'
import { analyse } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { reviewFolder } from './review-folder.ts'

async function auditOf(
  source: string,
  translation: string,
  items: readonly object[] | number,
  yaml = '',
) {
  const numbered = Array.from({ length: typeof items === 'number' ? items : 0 }, (_, index) => ({
    id: `e${index + 1}`,
    type: 'book',
    title: `Title ${index + 1}`,
  }))
  const folder = await reviewFolder({
    'biyi.yaml': yaml,
    'source/zh.md': source,
    'source/en.md': translation,
    'source/references.json': JSON.stringify(typeof items === 'number' ? numbered : items),
  })
  return auditCitations(analyse(await read(await readConfig(folder))))
}

const entry = (fields: object): CslItem => ({ id: 'a', type: 'article-journal', ...fields })

describe('cite audit', () => {
  it('tells gaps of each text and of the list', async () => {
    const { gaps } = await auditOf('甲［1］乙［5-6］。', 'A [1], b [2].', [
      { id: 'x', type: 'book', 'citation-number': 1 },
      { id: 'y', type: 'book', 'citation-number': 4 },
    ])
    expect(gaps).toEqual([
      { in: 'source', from: 2, to: 4 },
      { in: 'list', from: 2, to: 3 },
    ])
  })

  it('tells a number that never comes once, and each that comes before a lower one', async () => {
    const { orderBreaks } = await auditOf(
      '甲［1］［3］［4］［7］［8］［6］［5］［9］［10］。',
      '',
      10,
    )
    expect(orderBreaks.map(({ number, expected }) => [number, expected])).toEqual([
      [3, 2],
      [7, 5],
      [8, 5],
      [6, 5],
    ])
  })

  it('tells numbers that only tables cite', async () => {
    const table = '表1 甲\n\n| 药 | 例 |\n|---|---|\n| 甲［2］ | 3［3］ |\n'
    const { tableOnly } = await auditOf(`甲［1］，乙［3］。\n\n${table}`, '', 3)
    expect(tableOnly).toEqual([{ side: 'source', line: 7, column: 4, number: 2 }])
  })

  it('finds tables of HTML too', async () => {
    const table = '<table><tr><td>甲［2］</td></tr></table>\n'
    const { tableOnly } = await auditOf(`甲［1］。\n\n${table}`, '', 2)
    expect(tableOnly.map(({ number }) => number)).toEqual([2])
  })

  it('compares the two texts', async () => {
    const { differences } = await auditOf('甲［1］［2］［3］［4］。', 'A [2], [3], [1] and [5].', 5)
    expect(differences).toEqual([
      { kind: 'only-in', number: 4, side: 'source', line: 1, column: 11 },
      { kind: 'only-in', number: 5, side: 'translation', line: 1, column: 21 },
      {
        kind: 'first-use',
        number: 1,
        source: { line: 1, column: 2, after: null },
        translation: { line: 1, column: 13, after: 3 },
      },
    ])
    expect((await auditOf('甲［1］。', '', 1)).differences).toEqual([])
  })

  it('tells duplicates, retractions, what is not published, and odd DOIs', async () => {
    const items = [
      { id: 'a', type: 'article-journal', title: 'RETRACTED: One', DOI: '10.1000/A' },
      { id: 'b', type: 'article-journal', title: 'One', DOI: 'https://doi.org/10.1000/a' },
      { id: 'c', type: 'article-journal', title: 'Three', status: 'in press', DOI: '10/f2vbrs' },
    ]
    const audit = await auditOf('甲［1-3］。', 'A [1-3].', items)
    expect(audit.duplicates).toEqual([
      {
        by: 'doi',
        entries: [
          { id: 'a', number: 1 },
          { id: 'b', number: 2 },
        ],
      },
    ])
    expect(audit.retracted).toEqual([{ id: 'a', number: 1, reason: 'the title says `RETRACTED:`' }])
    expect(audit.unpublished).toEqual([{ id: 'c', number: 3, reason: '`status` says `in press`' }])
    expect(audit.doi.map(({ id, doi, faults }) => [id, doi, ...faults])).toEqual([
      ['b', '10.1000/a', 'prefix'],
      ['c', '10/f2vbrs', 'short'],
    ])
    expect(auditText(audit)).toContain('1 works that stand twice\n  1  a = 2  b, by DOI')
  })

  it('lists brackets of the title', async () => {
    const { markers, rejected } = await auditOf('# 文［1］与[Ca2+]\n\n甲［1］。', '', 1)
    expect(markers.map(({ line }) => line)).toEqual([3])
    expect(rejected.map(({ line, column, text, reason }) => [line, column, text, reason])).toEqual([
      [1, 4, '［1］', 'in the title'],
      [1, 8, '[Ca2+]', 'letters and digits'],
    ])
  })

  it('takes time in proportion to the text', async () => {
    const text = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `甲［${(index % 300) + 1}，${((index * 7) % 300) + 1}］。`,
      ).join('\n\n')
    const review = async (count: number) => {
      const folder = await reviewFolder({
        'biyi.yaml': '',
        'source/zh.md': text(count),
        'source/en.md': '',
        'source/references.json': JSON.stringify(
          Array.from({ length: 300 }, (_, index) => ({
            id: `e${index}`,
            type: 'book',
            title: `T ${index}`,
          })),
        ),
      })
      return analyse(await read(await readConfig(folder)))
    }
    const seconds = async (count: number) => {
      const made = await review(count)
      const started = performance.now()
      auditCitations(made)
      return performance.now() - started
    }
    await seconds(200)
    const few = await seconds(400)
    expect(await seconds(4000)).toBeLessThan(40 * Math.max(few, 5))
  })
})

describe('retractionOf', () => {
  it.each([
    { title: 'RETRACTED: Hydroxychloroquine' },
    { title: 'RETRACTED ARTICLE: A trial' },
    { title: 'Withdrawn: A trial' },
    { title: '[Retracted] A trial' },
    { title: 'A trial (Retracted)' },
    { title: '撤稿：某研究' },
    { title: '某研究［已撤稿］' },
    { custom: { retracted: true } },
    { custom: { retracted: '2021-03-01' } },
    { status: 'retracted' },
    { status: 'Retracted.' },
    { keyword: 'Myeloma; Retracted Publication' },
    { note: 'PMID: 1\nretracted: true' },
    { note: 'Retracted' },
    { note: 'status: retracted' },
    { note: 'Retraction in: Lancet 2020;395:1820' },
    { note: 'Retraction in Lancet 2020;395:1820' },
    { note: 'This article has been retracted.' },
    { note: '已撤稿' },
    { 'updated-by': [{ type: 'retraction', DOI: '10.1000/2' }] },
  ])('%j', (fields) => {
    expect(retractionOf(entry(fields))).toBeTypeOf('string')
  })

  it.each([
    { title: 'Retracted tympanic membranes in children' },
    { title: 'Retraction of scientific papers: a survey' },
    { title: '撤稿论文的特征分析' },
    { title: 'Effect of withdrawn consent' },
    { custom: { retracted: false } },
    { custom: { retracted: 'false' } },
    { note: 'retracted: no' },
    { note: 'status: published' },
    { note: 'Not retracted' },
    { note: 'On retracted papers' },
    { 'updated-by': [{ type: 'correction' }] },
    {},
  ])('not %j', (fields) => {
    expect(retractionOf(entry(fields))).toBeUndefined()
  })
})

describe('unpublishedOf', () => {
  it.each([
    { status: 'in press' },
    { status: 'Forthcoming' },
    { note: 'In press.' },
    { note: 'PMID: 1\nStatus: in press' },
    { note: 'accepted for publication' },
    { note: '（待发表）' },
    { note: '已录用' },
    { issued: { literal: 'in press' } },
    { issued: { raw: '待发表' } },
    { volume: 'in press' },
    { title: 'A trial (in press)' },
    { type: 'personal_communication' },
    { note: 'submitted to Blood' },
  ])('%j', (fields) => {
    expect(unpublishedOf(entry(fields))).toBeTypeOf('string')
  })

  it.each([
    { title: 'Unpublished trials: a review' },
    { publisher: 'Oxford University Press' },
    { note: 'Accepted 3 March 2020' },
    { status: 'published' },
    { note: 'Epub ahead of print' },
    {},
  ])('not %j', (fields) => {
    expect(unpublishedOf(entry(fields))).toBeUndefined()
  })
})

describe('citationDifferences', () => {
  const uses = (numbers: readonly number[]) =>
    new Map(numbers.map((number, index) => [number, { line: 1, column: index + 1 }]))

  it('says nothing of texts that agree, and names the fewest that moved', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 3 })
    fc.assert(
      fc.property(rising, fc.nat(), (numbers, at) => {
        expect(citationDifferences({ source: uses(numbers), translation: uses(numbers) })).toEqual(
          [],
        )
        const moved = numbers[at % numbers.length]
        const others = numbers.filter((number) => number !== moved)
        const other = [...others, moved ?? 0]
        const found = citationDifferences({ source: uses(numbers), translation: uses(other) })
        expect(found.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('knows the longest rising part', () => {
    expect(longestRising([])).toEqual([])
    expect(longestRising([3, 0, 1, 4, 2])).toEqual([1, 2, 4])
  })
})
