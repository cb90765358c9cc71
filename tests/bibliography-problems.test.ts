import { describe, expect, test } from 'vitest'
import { items, read } from './bibliography-files.ts'

describe('what stands twice', () => {
  const problems = async (files: Readonly<Record<string, string>>) =>
    (await read(files)).problems.map(({ rule, message, places: [place] }) => [
      rule,
      `${place?.file}:${place?.line}:${place?.column} ${place?.text}`,
      message,
    ])
  const said = (name: string, at: string) =>
    `\`${name}\` stands at source/${at} already, in the same entry; the value given last is taken, expected one`

  test('in an object of CSL-JSON', async () => {
    const text =
      '[{"id": "a", "type": "book", "title": "A",\r\n  "ti\\u0074le": "B",\n  "author": [{"family": "X", "given": "Y", "family": "Z"}]},\n {"id": "b", "type": "book", "title": "title"}]'
    expect(await problems({ 'a.json': text })).toEqual([
      ['read/repeated-field', 'source/a.json:2:3 "ti\\u0074le"', said('title', 'a.json:1:30')],
      ['read/repeated-field', 'source/a.json:3:44 "family"', said('family', 'a.json:3:15')],
    ])
    expect((await items({ 'a.json': text }))[0]?.['title']).toBe('B')
  })

  test('in an entry of BibTeX', async () => {
    const text =
      '@book{a, title = {Aa}, year = 2020,\n  TITLE = "Bb{, year = 3}, year = 4",\n  note = {year = 2020, title = x}}\n@book(b, title = {Aa}, year = 2020)\n'
    expect(await problems({ 'a.bib': text })).toEqual([
      ['read/repeated-field', 'source/a.bib:2:3 TITLE', said('TITLE', 'a.bib:1:10')],
    ])
    expect((await items({ 'a.bib': text }))[0]?.['title']).toBe('Bb, year = 3, year = 4')
  })

  test('is none in other objects, lists and values', async () => {
    const text =
      '[{"id":"a","type":"book","note":"\\"id\\":, {\\"id\\"","author":[{"family":"X"},{"family":"X"}]},{"id":"b","type":"book","keyword":"id"}]'
    expect(await problems({ 'a.json': text })).toEqual([])
    const escaped = '@book{a, title = {A \\} \\{, year = 1}, note = "{A"}, note = ", year = 2}'
    expect(await problems({ 'a.bib': escaped })).toEqual([])
  })

  test('is found in time that grows with the text', async () => {
    const many = Array.from({ length: 20_000 }, () => '"note": "x"').join(',\n')
    const fields = Array.from({ length: 5000 }, () => 'note = {x}').join(',\n')
    const start = performance.now()
    expect(await problems({ 'a.json': `[{"id":"a","type":"book",${many}}]` })).toHaveLength(19_999)
    expect(await problems({ 'a.bib': `@book{a, ${fields}}` })).toHaveLength(4999)
    expect(performance.now() - start).toBeLessThan(5000)
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(await problems({ 'a.json': `[{"id":"a","type":"book","x":${deep}}]` })).toEqual([])
  })
})

describe('a file without entries', () => {
  test.each(['', '% nothing yet\n', '@string{a = "b"}', '# References'])('%j', async (text) => {
    const { problems } = await read({ 'a.bib': text })
    expect(problems).toMatchObject([
      { rule: 'read/no-entries', severity: 'warning', places: [{ line: 1, column: 1 }] },
    ])
  })

  test('is said to be empty in JSON', async () => {
    expect((await read({ 'a.json': '[]' })).problems).toEqual([])
  })
})
