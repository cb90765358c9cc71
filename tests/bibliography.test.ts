import { describe, expect, test } from 'vitest'
import { InputError } from '../src/model/problem.ts'
import { readBibliography } from '../src/read/bibliography.ts'
import { items, read } from './bibliography-files.ts'

async function message(files: Readonly<Record<string, string>>): Promise<string> {
  try {
    await read(files)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'no error'
}

describe('CSL-JSON', () => {
  test('is read as it stands, from an array or from items', async () => {
    const one = { id: 'a', type: 'book', title: '书', 'citation-number': 3, language: 'xx' }
    expect(await items({ 'a.json': JSON.stringify([one]) })).toEqual([one])
    expect(await items({ 'a.json': `\uFEFF${JSON.stringify({ items: [one] })}` })).toEqual([one])
  })

  test('ids of numbers become text, and the graph of citation-js is left out', async () => {
    const text = '[{"id":7,"type":"book","_graph":[{"type":"@x","data":"all of it"}]}]'
    expect(await items({ 'a.json': text })).toEqual([{ id: '7', type: 'book' }])
  })

  test('knows which file each item came from, and that it is no library', async () => {
    const { bibliography } = await read({
      'a.json': '[{"id":"a","type":"book"}]',
      'b.json': '[{"id":"b","type":"book"}]',
    })
    expect([...bibliography.files]).toEqual([
      ['a', 'source/a.json'],
      ['b', 'source/b.json'],
    ])
    expect(bibliography.isLibrary).toBe(false)
  })

  test('knows where each item stands in its file', async () => {
    const { bibliography } = await read({
      'a.json': '[{"id":"a","type":"book"},\n {"id":"b","type":"book"}]',
      'b.json': '{"items": [\r\n  {\r\n "id":"c","type":"book"}]}',
      'c.bib': '% @book{no,\n@book{d, title = {T},\n  year = 2020}\n',
    })
    const place = { side: 'source', file: 'source/a.json', line: 2, column: 2 }
    expect(bibliography.placeOf('b')).toEqual({
      ...place,
      endLine: 2,
      endColumn: 27,
      text: '{"id":"b","type":"book"}]',
    })
    expect(bibliography.placeOf('c')).toMatchObject({ file: 'source/b.json', line: 2, column: 3 })
    expect(bibliography.placeOf('d')).toMatchObject({
      line: 2,
      column: 1,
      text: '@book{d, title = {T},',
    })
    expect(bibliography.placeOf('e')).toBeUndefined()
  })

  test.each([
    [
      '[{"id":"a","type":"book"}',
      '1:26: not JSON: the end of the file stands where `,` or `]` may stand',
    ],
    [
      '[\n  {"id": "a",\n   type: "book"}\n]',
      '3:4: not JSON: `t` stands where a key in double quotes may stand',
    ],
    ['[{"id":"a",}]', '1:12: not JSON: `}` stands where a key in double quotes may stand'],
    ['', '1:1: not JSON: the end of the file stands where a value may stand'],
    ['{"a": 1}', '1:1: `{"a":1}` is no bibliography; expected an array of CSL-JSON items'],
    ['[1]', '1:2: the item is `1`; expected an object: one CSL-JSON item'],
    ['[\n {"type":"book"}\n]', '2:2: `id` is nothing; expected text or a number'],
    [
      '[\n {"id":"a"}\n]',
      '2:2: `type` of `a` is nothing; expected a type of CSL, such as article-journal',
    ],
    [
      '[{"id":"a","type":"book",\n"author":"Li Ming"}]',
      '2:10: `author` of `a` is `"Li Ming"`; expected a list of names',
    ],
    [
      '[{"id":"a","type":"book","author":[{"family":"Li"},\n{"name":"Wang"}]}]',
      '2:1: `author.1` of `a` is `{"name":"Wang"}`; expected `family` and `given`, or `literal`',
    ],
    [
      '[{"id":"a","type":"book","issued":"2020"}]',
      '1:35: `issued` of `a` is `"2020"`; expected an object with `date-parts`',
    ],
  ])('%j is refused with a place', async (text, expected) => {
    expect(await message({ 'a.json': text })).toBe(`source/a.json:${expected}`)
  })

  test('fields that are null are absent', async () => {
    const text = '[{"id":"a","type":"book","volume":null,"issued":{"date-parts":[[null]]}}]'
    expect(await items({ 'a.json': text })).toEqual([
      { id: 'a', type: 'book', issued: { 'date-parts': [[null]] } },
    ])
  })

  test('an unknown type is reported with its place, and the item kept', async () => {
    const { bibliography, problems } = await read({
      'a.json': '[\n  {"id": "a", "type": "journal-article"}\n]',
    })
    expect(bibliography.items).toHaveLength(1)
    expect(problems).toMatchObject([
      {
        rule: 'read/reference-type',
        severity: 'warning',
        places: [{ file: 'source/a.json', line: 2, column: 3 }],
      },
    ])
  })
})

describe('BibTeX', () => {
  test('becomes CSL-JSON', async () => {
    const text = String.raw`
% a comment with @article{nothing,
@comment{ @article{none, title={None}} }
@preamble{"\newcommand{\x}{y}"}
@string{nejm = "New England Journal of Medicine"}

@article{facon2019maia,
  author  = {Facon, Thierry and {M{\"u}ller}, Shaji and {MAIA Trial Investigators}},
  title   = {Daratumumab Plus Lenalidomide for {CD38}-Positive Untreated Myeloma: A Trial},
  journal = nejm,
  year    = 2019, volume = 380, number = {22}, pages = {2104--2115},
  langid  = {english},
  doi     = {10.1056/NEJMoa1817249}
}
@book(wang2020,
  author = {王建祥 and others}, title = {血液病学}, year = {2020}, publisher = {人民卫生出版社}
)`
    const [article, book] = await items({ 'a.bib': text })
    expect(article).toMatchObject({
      id: 'facon2019maia',
      type: 'article-journal',
      title: 'Daratumumab plus lenalidomide for CD38-positive untreated myeloma: a trial',
      'container-title': 'New England Journal of Medicine',
      volume: '380',
      issue: '22',
      page: '2104-2115',
      language: 'english',
      DOI: '10.1056/NEJMoa1817249',
      issued: { 'date-parts': [[2019]] },
    })
    expect(article?.author?.map((name) => name.family ?? name.literal)).toEqual([
      'Facon',
      'Müller',
      'MAIA Trial Investigators',
    ])
    expect(book?.author).toEqual([{ family: '王建祥' }])
    expect(book?.note).toBe('AUTHORS-INCOMPLETE')
    expect(Object.keys(article ?? {})).not.toContain('_graph')
  })

  test.each([
    ['王建祥, 李娟, 赵敏', ['王建祥', '李娟', '赵敏']],
    ['王建祥；李娟', ['王建祥', '李娟']],
    ['王, 建祥 and 欧阳, 明明', ['王建祥', '欧阳明明']],
    ['欧阳, 明明', ['欧阳明明']],
    ['Li, Ming', ['LiMing']],
    ['Smith, J.; Doe, Jane', ['SmithJ.', 'DoeJane']],
    ['{Li, Ming and Sons}', ['Li, Ming and Sons']],
  ])('the people of %s are told apart', async (author, expected) => {
    const [item] = await items({ 'a.bib': `@book{a, author={${author}}}` })
    expect(item?.author?.map(({ family = '', given = '' }) => family + given)).toEqual(expected)
  })

  test('pages of the web and preprints written as something else are known', async () => {
    const text = `
@misc{a, title={A}, howpublished={\\url{https://example.org/x_y}}}
@article{b, title={B}, journal={arXiv preprint arXiv:2001.00001}, archivePrefix={arXiv}, eprint={2001.00001}}
@phdthesis{c, title={C}, school={Peking University}}`
    expect(await items({ 'a.bib': text })).toMatchObject([
      { type: 'webpage', URL: 'https://example.org/x_y' },
      { type: 'article', archive: 'arXiv' },
      { type: 'thesis', genre: 'PhD thesis', publisher: 'Peking University' },
    ])
  })

  test('an abstract with stray signs is no reason to refuse an entry', async () => {
    const text = '@book{a, title={A}, abstract={costs $5 and 100% of {it}}, keywords={x $ y}}'
    expect(await items({ 'a.bib': text })).toMatchObject([{ id: 'a', title: 'A' }])
  })

  test('is a library', async () => {
    const { bibliography } = await read({ 'a.bib': '@book{a, title={A}}' })
    expect(bibliography.isLibrary).toBe(true)
  })

  test('keeps a title in sentence case, and one in another language, as it is', async () => {
    const text = `
@article{a, title = {Outcome in Chinese patients with the Philadelphia chromosome}}
@article{b, title = {Die Behandlung Der Akuten Leukämie Im Alter}, langid = {german}}
@article{c, title = {The mRNA Vaccine Era}}`
    const titles = (await items({ 'a.bib': text })).map((item) => item.title)
    expect(titles).toEqual([
      'Outcome in Chinese patients with the Philadelphia chromosome',
      'Die Behandlung Der Akuten Leukämie Im Alter',
      'The mRNA vaccine era',
    ])
  })

  test.each([
    ['\n@article{a,\n  title = {A}\n', '2:1: the entry `@article{a` is never closed; expected `}`'],
    [
      '@article{a, title = {A {B}, year = 2020}',
      '1:1: the entry `@article{a` is never closed; expected `}`',
    ],
    [
      '@article{title = {A}}',
      '1:1: the entry @article has no key: `title = {A}}` stands where a key and a comma may stand',
    ],
    [
      '@book{a, title={A}}\n@article{b,\n  title = {A}\n  year = 2020\n}',
      '4:3: the entry `b` is not BibTeX: `year = 2020` (line 4) stands where `}` may stand',
    ],
    [
      '@book{a,\n  author = {Li, Ming},\n  title = {A $ sign}}',
      '3:3: `title` of `a` is `A $ sign`, which cannot be read as TeX; expected `$` and `{ }` in pairs (`\\$` for the sign itself) and a date as 2020-01-31',
    ],
  ])('%j is refused with a place', async (text, expected) => {
    expect(await message({ 'a.bib': text })).toBe(`source/a.bib:${expected}`)
  })

  test('an unknown type is reported', async () => {
    const { bibliography, problems } = await read({ 'a.bib': '\n@artcile{a, title={A}}' })
    expect(bibliography.items).toMatchObject([{ id: 'a', type: 'document' }])
    expect(problems).toMatchObject([{ places: [{ line: 2, column: 1 }] }])
    expect(problems[0]?.message).toBe(
      '`a` is of type `@artcile`, which is not known; expected a type of BibTeX or BibLaTeX, such as @article, @book, @inproceedings',
    )
  })
})

describe('files', () => {
  test('a key that is given twice is refused with both places', async () => {
    const one = '[\n {"id":"a","type":"book"},\n {"id":"a","type":"book"}\n]'
    expect(await message({ 'a.json': one })).toBe(
      'source/a.json:3:2: the key `a` stands at source/a.json:2:2 already; expected a key of its own for each entry',
    )
    const files = { 'a.json': '[{"id":"a","type":"book"}]', 'b.bib': '\n@book{a, title={A}}' }
    expect(await message(files)).toBe(
      'source/b.bib:2:1: the key `a` stands at source/a.json:1:2 already; expected a key of its own for each entry',
    )
  })

  test('a file that is missing or of no known kind is named', async () => {
    const missing = [{ path: '/none/none.json', display: 'source/none.json' }]
    await expect(readBibliography(missing)).rejects.toThrow(
      'cannot read source/none.json: no such file',
    )
    expect(await message({ 'a.yaml': 'a: 1' })).toBe(
      'cannot read source/a.yaml: no bibliography ends in `.yaml`; expected .json or .bib or .txt',
    )
  })
})
