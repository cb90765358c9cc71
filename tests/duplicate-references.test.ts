import { describe, expect, it } from 'vitest'
import { readDoi } from '../src/model/doi.ts'
import { duplicateReferences } from '../src/model/duplicate-references.ts'
import type { CslItem } from '../src/model/reference.ts'

const item = (id: string, fields: Partial<CslItem>): CslItem => ({
  id,
  type: 'article-journal',
  ...fields,
})
const year = (value: number) => ({ issued: { 'date-parts': [[value]] } })
const found = (...items: readonly CslItem[]) =>
  duplicateReferences(items).map(({ by, items: same }) => [by, ...same.map(({ id }) => id)])

describe('readDoi', () => {
  it.each([
    ['10.1056/NEJMoa1817249', '10.1056/nejmoa1817249', []],
    ['https://doi.org/10.1056/NEJMoa1817249', '10.1056/nejmoa1817249', ['prefix']],
    ['http://dx.doi.org/10.1000%2F182', '10.1000/182', ['prefix']],
    ['doi: 10.1000/182', '10.1000/182', ['prefix']],
    ['DOI 10.1000/182', '10.1000/182', ['prefix']],
    ['10.1000/ 182 ', '10.1000/182', ['space']],
    ['10.1000/182.', '10.1000/182', ['end']],
    ['10.1016/S0140-6736(20)30183-5', '10.1016/s0140-6736(20)30183-5', []],
    ['10.1016/S0140-6736(20)30183-5)', '10.1016/s0140-6736(20)30183-5', ['end']],
    ['10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID>3.0.CO;2-2', undefined, []],
    ['10/f2vbrs', '10/f2vbrs', ['short']],
    ['https://doi.org/f2vbrs', undefined, ['bad']],
    ['PMC123', undefined, ['bad']],
    ['10.1000', undefined, ['bad']],
    ['', undefined, ['bad']],
  ])('%s', (written, doi, faults) => {
    const read = readDoi(written)
    expect(read.faults).toEqual(faults)
    if (!written.includes('SICI')) expect(read.doi).toBe(doi)
  })
})

describe('duplicateReferences', () => {
  it('finds equal DOIs, however they are written', () => {
    const one = item('a', { DOI: '10.1/Ab', title: 'One' })
    expect(
      found(one, item('b', { DOI: 'x' }), item('c', { DOI: 'https://doi.org/10.1/aB' })),
    ).toEqual([])
    const long = item('a', { DOI: '10.1000/Ab', title: 'One' })
    expect(found(long, item('c', { DOI: 'https://doi.org/10.1000/aB' }))).toEqual([
      ['doi', 'a', 'c'],
    ])
    expect(found(long, item('c', { URL: 'https://dx.doi.org/10.1000/AB' }))).toEqual([
      ['doi', 'a', 'c'],
    ])
  })

  it('then equal titles of one year', () => {
    const title = 'Daratumumab plus <i>lenalidomide</i>: a trial.'
    const plain = 'DARATUMUMAB PLUS LENALIDOMIDE – A TRIAL'
    expect(
      found(item('a', { title, ...year(2019) }), item('b', { title: plain, ...year(2019) })),
    ).toEqual([['title', 'a', 'b']])
    expect(
      found(item('a', { title, ...year(2019) }), item('b', { title: plain, ...year(2020) })),
    ).toEqual([])
    expect(
      found(
        item('a', { title: '多发性骨髓瘤（一）', ...year(2019) }),
        item('b', { title: '多发性骨髓瘤(一)', issued: { raw: '2019-03' } }),
      ),
    ).toEqual([['title', 'a', 'b']])
  })

  it('joins an item without a DOI to one with it, whichever comes first', () => {
    const title = { title: 'Same', ...year(2019) }
    const items = [
      item('a', title),
      item('b', { ...title, DOI: '10.1000/1' }),
      item('c', { DOI: '10.1000/1' }),
    ]
    expect(found(...items)).toEqual([['title', 'a', 'b', 'c']])
  })

  it('tells namesakes apart', () => {
    const title = { title: 'Multiple myeloma', ...year(2021) }
    const by = (family: string) => ({ ...title, author: [{ family }] })
    expect(found(item('a', by('Cowan')), item('b', by('Kazandjian')))).toEqual([])
    expect(found(item('a', by('Cowan')), item('b', by('COWAN')))).toHaveLength(1)
    expect(found(item('a', by('于')), item('b', by('Yu')))).toHaveLength(1)
    expect(found(item('a', { ...title, page: '1-3' }), item('b', { ...title, page: '9' }))).toEqual(
      [],
    )
    expect(
      found(item('a', { ...title, page: '1518-1523' }), item('b', { ...title, page: '1518-23' })),
    ).toHaveLength(1)
    const doi = (DOI: string) => ({ ...title, DOI })
    expect(found(item('a', doi('10.1000/1')), item('b', doi('10.1000/2')))).toEqual([])
    expect(found(item('a', {}), item('b', {}))).toEqual([])
  })

  it('is linear also where all have one title', () => {
    const started = performance.now()
    const items = Array.from({ length: 30_000 }, (_, index) =>
      item(`i${index}`, { title: 'Editorial', page: String(index), ...year(2020) }),
    )
    expect(duplicateReferences(items)).toEqual([])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
