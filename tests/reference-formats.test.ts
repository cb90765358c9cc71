import { describe, expect, test } from 'vitest'
import { isDoiList } from '../src/read/doi-list.ts'
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

describe('MEDLINE', () => {
  const nbib = `
PMID- 31141632
STAT- MEDLINE
IS  - 1533-4406 (Electronic)
VI  - 380
IP  - 22
DP  - 2019 May 30
TI  - Daratumumab for untreated myeloma: results
      of a trial.
PG  - 2104-15
LID - 10.1056/NEJMoa1817249 [doi]
FAU - Facon, Thierry
AU  - Facon T
FAU - King, Martin Jr
AU  - King M Jr
CN  - MAIA Trial Investigators
LA  - eng
PT  - Journal Article
TA  - N Engl J Med
JT  - The New England journal of medicine
QQQ - what

PMID- 35680605
TI  - [The guidelines of myeloma].
LA  - chi
AU  - Wang JX
DP  - 2022 May-Jun
AID - S0140-6736(20)30183-5 [pii]
`
  test('becomes CSL-JSON', async () => {
    const [article, other] = await items({ 'a.nbib': nbib })
    expect(article).toEqual({
      id: 'facon2019',
      type: 'article-journal',
      author: [
        { family: 'Facon', given: 'Thierry' },
        { family: 'King', given: 'Martin', suffix: 'Jr' },
        { literal: 'MAIA Trial Investigators' },
      ],
      title: 'Daratumumab for untreated myeloma: results of a trial',
      'container-title': 'The New England journal of medicine',
      'container-title-short': 'N Engl J Med',
      issued: { 'date-parts': [[2019, 5, 30]] },
      volume: '380',
      issue: '22',
      page: '2104-2115',
      DOI: '10.1056/NEJMoa1817249',
      PMID: '31141632',
      ISSN: '1533-4406',
      language: 'eng',
    })
    expect(other).toEqual({
      id: 'wang2022',
      type: 'article-journal',
      author: [{ family: 'Wang', given: 'JX' }],
      title: 'The guidelines of myeloma',
      issued: { 'date-parts': [[2022, 5]] },
      PMID: '35680605',
      language: 'chi',
    })
    expect(await told({ 'a.nbib': nbib })).toEqual(['info read/unknown-tag 21:1'])
  })
})

const enw = `%0 Journal Article
%A 王建祥;李娟;
%A Smith, John
%+ 医院
%T 急性白血病研究进展
%J 中华血液学杂志
%D 2020
%V 41
%N 05
%X 第一行
第二行
%P 353-360
%@ 0253-2727
%L 12-1090/R
%R 10.3760/cma.j.issn.0253-2727.2020.05.001
%W CNKI


%0 Thesis
%A 李四
%Y 张三
%T 题目
%I 北京大学
%9 博士
%D 2019
`

describe("EndNote's tagged format", () => {
  test('becomes CSL-JSON', async () => {
    expect(await items({ 'a.enw': enw })).toMatchObject([
      {
        id: '王建祥2020',
        type: 'article-journal',
        author: [{ family: '王建祥' }, { family: '李娟' }, { family: 'Smith', given: 'John' }],
        title: '急性白血病研究进展',
        'container-title': '中华血液学杂志',
        volume: '41',
        issue: '05',
        page: '353-360',
        ISSN: '0253-2727',
        DOI: '10.3760/cma.j.issn.0253-2727.2020.05.001',
      },
      { id: '李四2019', type: 'thesis', genre: '博士', publisher: '北京大学' },
    ])
    expect((await items({ 'a.enw': enw }))[1]).not.toHaveProperty('collection-editor')
    expect(await told({ 'a.enw': enw })).toEqual([])
  })

  test('without types, entries are parted by empty lines', async () => {
    const refer = enw.replaceAll(/^%0.*\n/gmu, '')
    expect((await items({ 'a.enw': refer })).map(({ type }) => type)).toEqual([
      'article-journal',
      'book',
    ])
    expect(await told({ 'a.enw': refer })).toHaveLength(2)
  })
})

describe('XML of EndNote', () => {
  const record = (inner: string) =>
    `<record><ref-type name="Journal Article">17</ref-type>${inner}</record>`
  const one = record(
    '<contributors><authors><author><style face="normal">Facon, T.</style></author></authors></contributors><titles><title><style>Effect of </style><style face="italic">BRCA1</style><style face="superscript">+</style> A &amp; B</title><secondary-title>J</secondary-title></titles><dates><year>2019</year><pub-dates><date>May 30</date></pub-dates></dates><pages>1-5</pages><electronic-resource-num>10.1056/x</electronic-resource-num>',
  )
  const file = (...records: readonly string[]) =>
    `<?xml version="1.0"?>\n<xml><records>\n${records.join('\n')}\n</records></xml>`

  test('becomes CSL-JSON, faces as mark-up', async () => {
    expect(await items({ 'a.xml': file(one) })).toEqual([
      {
        id: 'facon2019',
        type: 'article-journal',
        author: [{ family: 'Facon', given: 'T.' }],
        title: 'Effect of <i>BRCA1</i><sup>+</sup> A & B',
        'container-title': 'J',
        issued: { 'date-parts': [[2019, 5, 30]] },
        page: '1-5',
        DOI: '10.1056/x',
      },
    ])
  })

  test('a record that is no XML does not stop the others', async () => {
    const loose = record('<titles><title>T &eacute; & more</title></titles>')
    const broken = record('<titles><title>Broken</titles><dates><year>2001</year></dates>')
    const files = { 'a.xml': file(loose, broken, one) }
    expect(await items(files)).toMatchObject([
      { title: 'T é & more' },
      { type: 'document', title: 'Broken', issued: { 'date-parts': [[2001]] } },
      { id: 'facon2019' },
    ])
    expect((await told(files)).map((line) => line.replace(/:\d+$/u, ''))).toEqual([
      'warning read/entry-syntax 3',
      'error read/entry-syntax 4',
    ])
  })

  test('anything else is refused', async () => {
    await expect(read({ 'a.xml': '<html></html>' })).rejects.toThrow(
      'source/a.xml:1:1: no XML of EndNote; expected `<xml><records><record>`',
    )
  })
})

describe('a list of DOIs', () => {
  test('is entries without data, each with a warning', async () => {
    const list =
      '10.1056/NEJMoa1817249\n\n# note\n[3] https://doi.org/10.1016/S0140-6736(20)30183-5\n10/abc\nno doi\n'
    const { bibliography } = await read({ 'a.doi': list })
    expect(bibliography.items).toEqual([
      { id: '10.1056/NEJMoa1817249', type: 'document', DOI: '10.1056/NEJMoa1817249' },
      {
        id: '10.1016/S0140-6736(20)30183-5',
        type: 'document',
        DOI: '10.1016/S0140-6736(20)30183-5',
      },
      { id: '10/abc', type: 'document', DOI: '10/abc' },
      { id: 'line-4', type: 'document', title: 'no doi' },
    ])
    expect(bibliography.isLibrary).toBe(false)
    expect(await told({ 'a.doi': list })).toEqual([
      'warning read/unresolved-doi 1:1',
      'warning read/unresolved-doi 4:1',
      'warning read/unresolved-doi 5:1',
      'warning read/short-doi 5:1',
      'error read/doi 6:1',
    ])
  })

  test.each([
    ['10.1056/a\r\nhttps://doi.org/10.1056/b\n', true],
    ['1. 10.1056/a\n2. doi: 10.1056/b.\n', true],
    ['', false],
    ['# nothing', false],
    ['10.1056/a\n[2] Facon T. A trial[J]. 2019. DOI: 10.1056/b\n', false],
    ['Facon T, et al. 10.1056/a', false],
  ])('%j is one: %j', (text, expected) => {
    expect(isDoiList(text)).toBe(expected)
  })
})
