import { describe, expect, test } from 'vitest'
import { items, read } from './bibliography-files.ts'

const told = async (files: Readonly<Record<string, string>>) =>
  (await read(files)).problems.map(({ rule, severity, places: [place] }) =>
    [severity, rule, `${place?.line}:${place?.column}`].join(' '),
  )

const ris = `\uFEFFProvider: someone
TY  - JOUR
AU  - King, Martin Luther, Jr.
A1  - 王建祥;李娟
AU  - World Health Organization
TI  - A &amp; B in CD4&lt;sup&gt;+&lt;/sup&gt; cells, p < 0.05
 and more
JO  - N Engl J Med
JF  - New England Journal of Medicine
Y1  - 2019/06/15/
VL  - 380
IS  - 22
SP  - 123-
EP  - 9
DO  - https://doi.org/10.1056/NEJMoa1817249
L1  - file.pdf
C1  - R733.3
ZZ  - unknown
KW  - a
KW  - b
ER  - 

TY - XXXX
TI - 多发性骨髓瘤诊治指
南（2022年修订）
TI - other
PY - 2022
DA - 2022-05-14
SN - 978-7-117-00000-0 (hardback)
TY  - THES
T1  - 论文
A1  - 张三
PB  - 北京大学
M3  - 博士
PY  - 20xx
ER  - 
`

describe('RIS', () => {
  test('becomes CSL-JSON', async () => {
    const [article, other, thesis] = await items({ 'a.ris': ris })
    expect(article).toEqual({
      id: 'king2019',
      type: 'article-journal',
      author: [
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { family: '王建祥' },
        { family: '李娟' },
        { literal: 'World Health Organization' },
      ],
      title: 'A & B in CD4<sup>+</sup> cells, p < 0.05 and more',
      'container-title': 'New England Journal of Medicine',
      issued: { 'date-parts': [[2019, 6, 15]] },
      volume: '380',
      issue: '22',
      page: '123-129',
      DOI: '10.1056/NEJMoa1817249',
      keyword: 'a, b',
    })
    expect(other).toMatchObject({
      type: 'document',
      title: '多发性骨髓瘤诊治指南（2022年修订）',
      issued: { 'date-parts': [[2022, 5, 14]] },
      ISBN: '978-7-117-00000-0',
    })
    expect(thesis).toMatchObject({
      type: 'thesis',
      publisher: '北京大学',
      genre: '博士',
      issued: { literal: '20xx' },
    })
  })

  test('tells each fault with its place and reads on', async () => {
    expect(await told({ 'a.ris': ris })).toEqual([
      'info read/outside-entry 1:1',
      'warning read/unclosed-entry 23:1',
      'info read/unknown-tag 18:1',
      'warning read/reference-type 23:1',
      'warning read/repeated-field 26:1',
      'warning read/date 35:1',
    ])
  })

  test.each(['\r\n', '\r'])('is the same with line ends %j', async (end) => {
    const [plain, other] = [
      await read({ 'a.ris': ris }),
      await read({ 'a.ris': ris.replaceAll('\n', end) }),
    ]
    expect(other.bibliography.items).toEqual(plain.bibliography.items)
    const lines = (one: typeof plain) => one.problems.map(({ places }) => places[0]?.line)
    expect(lines(other)).toEqual(lines(plain))
  })

  test.each([
    ['SP  - 480\nEP  - 487', '480-487'],
    ['SP  - 480-487\nEP  - 487', '480-487'],
    ['SP  - e123', 'e123'],
    ['SP  - S12\nEP  - S15', 'S12-S15'],
    ['SP  - 12\nEP  - 12', '12'],
    ['C7  - 104567', '104567'],
    ['SP  - 2104\nEP  - 15', '2104-2115'],
    ['SP  - 101–9', '101-109'],
  ])('reads the pages of %j', async (text, page) => {
    expect((await items({ 'a.ris': `TY  - JOUR\nTI  - A\n${text}\nER  - \n` }))[0]?.['page']).toBe(
      page,
    )
  })

  test('a journal with two titles has the one in the script of the work', async () => {
    const both = (title: string) =>
      `TY  - JOUR\nTI  - ${title}\nJO  - 中华血液学杂志\nJF  - Chin J Hematol\nER  - \n`
    const journals = (await items({ 'a.ris': both('综述') + both('Review') })).map(
      (item) => item['container-title'],
    )
    expect(journals).toEqual(['中华血液学杂志', 'Chin J Hematol'])
  })

  test('is a library, and says when it holds nothing', async () => {
    expect((await read({ 'a.ris': ris })).bibliography.isLibrary).toBe(true)
    expect(await told({ 'a.ris': '' })).toEqual(['warning read/no-entries 1:1'])
  })

  test.each([
    // 王建祥, 王建祥 and é in GB 18030, UTF-16 and Windows-1252.
    ['GB 18030', [0xcd, 0xf5, 0xbd, 0xa8, 0xcf, 0xe9], '王建祥'],
    ['WINDOWS-1252', [0x44, 0x65, 0x6e, 0xe9], 'Dené'],
  ])('is read in %s, and that is told', async (name, bytes, family) => {
    const text = Buffer.concat([
      Buffer.from('TY  - JOUR\r\nTI  - A\r\nAU  - '),
      Buffer.from(bytes),
      Buffer.from('\r\nER  - \r\n'),
    ])
    const { bibliography, problems } = await read({ 'a.ris': text })
    expect(bibliography.items[0]?.author).toEqual([{ family }])
    expect(problems.map(({ message }) => message)).toEqual([
      `source/a.ris is read as ${name} text; expected a file saved as UTF-8`,
    ])
  })

  test('is read without its first tag', async () => {
    expect(await told({ 'a.ris': 'TI  - A\nJO  - B\nER  - \n' })).toEqual([
      'warning read/unopened-entry 1:1',
    ])
  })
})
