import { describe, expect, test } from 'vitest'
import { isDoiList } from '../src/read/doi-list.ts'
import { items, read } from './bibliography-files.ts'

const told = async (files: Readonly<Record<string, string>>) =>
  (await read(files)).problems.map(({ rule, severity, places: [place] }) =>
    [severity, rule, `${place?.line}:${place?.column}`].join(' '),
  )

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
    ['10.1056/a\nnot a doi\nhttps://doi.org/10.1056/b\n', true],
    ['10.1056/a\n10.1056/b\nFacon T. A trial. Lancet. 2019;3:1-9.\n', false],
    ['10.1056/a\n[2] Facon T. A trial[J]. 2019. DOI: 10.1056/b\n', false],
    ['Facon T, et al. 10.1056/a', false],
  ])('%j is one: %j', (text, expected) => {
    expect(isDoiList(text)).toBe(expected)
  })
})
