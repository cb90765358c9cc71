import { describe, expect, test } from 'vitest'
import { InputError } from '../src/model/problem.ts'
import { readBibliography } from '../src/read/bibliography.ts'
import { items, read, shown } from './bibliography-files.ts'

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
  ])('%j is refused with a place', async (text, expected) => {
    expect(await message({ 'a.json': text })).toBe(`source/a.json:${expected}`)
  })

  test('an item that is no JSON stops no other one and keeps its number', async () => {
    const text = `[{"id":"x","type":"book","title":"ok, {fine}"},
{"id":"y","type":"book","title":"unclosed},
{"id":"w","type":"book","title":"no brace",
{"id":"v","type":"book","author":[{"family":"A"},{"family":"B"}]},,
{"id":3,"type":"book" "title":"c"},
{"id":"z","type":"book","title":5},
]`
    const { bibliography, problems } = await read({ 'a.json': text })
    expect(bibliography.items).toMatchObject([
      { id: 'x', title: 'ok, {fine}' },
      { id: 'y', type: 'document' },
      { id: 'w', type: 'document' },
      { id: 'v', author: [{ family: 'A' }, { family: 'B' }] },
      { id: '3', type: 'document' },
      { id: 'z', title: '5' },
    ])
    expect(problems.map(({ rule, places: [at] }) => `${rule} ${at?.line}:${at?.column}`)).toEqual([
      'read/entry-syntax 2:1',
      'read/entry-syntax 3:1',
      'read/entry-syntax 4:67',
      'read/entry-syntax 5:1',
      'read/entry-syntax 7:1',
      'read/item-shape 6:33',
    ])
  })

  test.each([
    [
      '[1]',
      '1:2: the item is `1`; it keeps its place in the list as `entry-1`, expected an object: one CSL-JSON item',
      { id: 'entry-1', type: 'document' },
    ],
    [
      '[\n {"type":"book"}\n]',
      '2:2: `id` of `entry-1` is nothing; it is read as `entry-1`, expected text or a number',
      { id: 'entry-1', type: 'book' },
    ],
    [
      '[\n {"id":"a"}\n]',
      '2:2: `type` of `a` is nothing; it is read as `document`, expected a type of CSL, such as article-journal',
      { id: 'a', type: 'document' },
    ],
    [
      '[{"id":"a","type":"book",\n"author":"Li, Ming and 王芳；李娟"}]',
      '2:10: `author` of `a` is `"Li, Ming and 王芳；李娟"`; it is read as `[{"family":"Li","given":"Ming"},{"family":"王芳"},{"family":"李娟"}]`, expected a list of names',
      { author: [{ family: 'Li', given: 'Ming' }, { family: '王芳' }, { family: '李娟' }] },
    ],
    [
      '[{"id":"a","type":"book","author":[{"family":"Li"},\n{"name":"Wang"}]}]',
      '2:1: `author.1` of `a` is `{"name":"Wang"}`; it is read as `[{"family":"Li"},{"family":"Wang"}]`, expected `family` and `given`, or `literal`',
      { author: [{ family: 'Li' }, { family: 'Wang' }] },
    ],
    [
      '[{"id":"a","type":"book","issued":"2020-05"}]',
      '1:35: `issued` of `a` is `"2020-05"`; it is read as `{"date-parts":[[2020,5]]}`, expected an object with `date-parts`',
      { issued: { 'date-parts': [[2020, 5]] } },
    ],
    [
      '[{"id":"a","type":"book","volume":{"a":1}}]',
      '1:35: `volume` of `a` is `{"a":1}`; it is left out, expected text or a number',
      { id: 'a', type: 'book' },
    ],
  ])('%j is mended, and the items after it are read', async (text, expected, item) => {
    const more = text.replace(/\]$/u, ',{"id":"z","type":"book"}]')
    const { bibliography, problems } = await read({ 'a.json': more })
    expect(bibliography.items[0]).toMatchObject(item)
    expect(bibliography.items[1]).toEqual({ id: 'z', type: 'book' })
    expect(shown(problems)).toEqual([`error source/a.json:${expected}`])
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

describe('files', () => {
  test('a key that is given twice is told with both places, and both entries are kept', async () => {
    const files = {
      'a.json': '[\n {"id":"a","type":"book"},\n {"id":"a","type":"map"}\n]',
      'b.bib': '\n@book{a, title={A}}\n@book{a-2, title={B}}',
    }
    const { bibliography, problems } = await read(files)
    expect(bibliography.items.map(({ id, type }) => [id, type])).toEqual([
      ['a', 'book'],
      ['a-3', 'map'],
      ['a-4', 'book'],
      ['a-2', 'book'],
    ])
    const text = 'the key `a` stands at source/a.json:2:2 already; this entry is kept as'
    const end = 'expected a key of its own for each entry'
    expect(shown(problems)).toEqual([
      `error source/a.json:3:2: ${text} \`a-3\`, ${end}`,
      `error source/b.bib:2:1: ${text} \`a-4\`, ${end}`,
    ])
    expect(problems[1]?.places[1]).toMatchObject({ file: 'source/a.json', line: 2, column: 2 })
  })

  test('a file that is missing or of no known kind is named', async () => {
    const missing = [{ path: '/none/none.json', display: 'source/none.json' }]
    await expect(readBibliography(missing)).rejects.toThrow(
      'cannot read source/none.json: no such file',
    )
    expect(await message({ 'a.yaml': 'a: 1' })).toBe(
      'cannot read source/a.yaml: no bibliography ends in `.yaml`; expected .json, .bib, .ris, .nbib, .enw, .xml, .doi or .txt',
    )
  })
})
