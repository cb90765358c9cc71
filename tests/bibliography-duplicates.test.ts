import { describe, expect, test } from 'vitest'
import { read } from './bibliography-files.ts'

describe('one work twice', () => {
  test('is told with both places, by DOI and by title and year, and both are kept', async () => {
    const { bibliography, problems } = await read({
      'a.json':
        '[\n {"id":"a","type":"book","title":"One","DOI":"10.1056/ABC"},\n {"id":"b","type":"book","title":"多发性骨髓瘤（一）","issued":{"date-parts":[[2020]]}}\n]',
      'b.ris':
        'TY  - JOUR\nTI  - Other\nDO  - https://doi.org/10.1056/abc\nER  - \n\nTY  - JOUR\nTI  - 多发性骨髓瘤(一).\nPY  - 2020\nER  - \n',
    })
    expect(bibliography.items.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'other',
      '多发性骨髓瘤一2020',
    ])
    expect(problems.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        'read/duplicate-reference',
        'warning',
        '`a` (source/a.json:2:2) and `other` (source/b.ris:1:1) are one work by their DOI; all are kept with their numbers, expected one entry',
      ],
      [
        'read/duplicate-reference',
        'warning',
        '`b` (source/a.json:3:2) and `多发性骨髓瘤一2020` (source/b.ris:6:1) are one work by title and year; all are kept with their numbers, expected one entry',
      ],
    ])
    expect(problems[0]?.places.map(({ file, line }) => [file, line])).toEqual([
      ['source/a.json', 2],
      ['source/b.ris', 1],
    ])
  })

  test.each([
    ['10/gf5k2b', 'read/short-doi'],
    ['not a doi', 'read/doi'],
  ])('the DOI %s is told as %s', async (DOI, rule) => {
    const { bibliography, problems } = await read({
      'a.json': JSON.stringify([{ id: 'a', type: 'book', title: 'A', DOI }]),
    })
    expect(problems).toMatchObject([
      { rule, severity: 'warning', places: [{ line: 1, column: 2 }] },
    ])
    expect(bibliography.items[0]?.DOI).toBe(DOI)
  })

  test.each(['10.1056/NEJMoa1817249', 'https://doi.org/10.1016/S0140-6736(20)30183-5', ''])(
    'the DOI %j is none',
    async (DOI) => {
      const text = JSON.stringify([{ id: 'a', type: 'book', title: 'A', DOI }])
      expect((await read({ 'a.json': text })).problems).toEqual([])
    },
  )
})
