import { describe, expect, it } from 'vitest'
import { glossaryTable } from '../src/exchange/glossary-csv.ts'
import type { Concept } from '../src/model/glossary.ts'
import { columnOf, headerOf } from '../src/model/glossary-columns.ts'
import { readGlossaryTable } from '../src/read/glossary-csv.ts'

const read = (text: string) => readGlossaryTable(text, 'g.csv')
const messages = (text: string) => read(text).problems.map(({ message }) => message)

describe('a glossary in CSV', () => {
  it('is written with a byte order mark, CRLF and quotes, one concept a row', () => {
    const concept: Concept = {
      id: 'mm',
      terms: {
        zh: { preferred: '多发性骨髓瘤', abbreviations: ['MM'], variants: [] },
        en: {
          preferred: 'multiple "myeloma", all',
          abbreviations: ['MM', 'M|M'],
          variants: [
            { term: 'plasma cell myeloma', status: 'admitted' },
            { term: 'Kahler disease', status: 'deprecated' },
          ],
        },
      },
      definition: { zh: '=cmd|calc' },
    }
    expect(glossaryTable({ concepts: [concept] }, ',')).toBe(
      '\uFEFFid,subject,zh,zh abbreviations,zh variants,zh definition,en,en abbreviations,en variants,en definition,part of speech,keep Latin,scope,broader,source,note\r\n' +
        'mm,,多发性骨髓瘤,MM,,\'=cmd|calc,"multiple ""myeloma"", all",MM|M\\|M,plasma cell myeloma|deprecated: Kahler disease,,,,,,,\r\n',
    )
  })

  it('is read by headers of many kinds, and without ids', () => {
    const { concepts, problems } = read(
      '中文全称;英文全称;缩写;中文定义;备注\r\n无进展生存期;progression-free survival;PFS;从随机到进展的时间;"a;b"\r\n',
    )
    expect(problems).toEqual([])
    expect(concepts).toEqual([
      {
        id: 'pfs',
        terms: {
          zh: { preferred: '无进展生存期', abbreviations: ['PFS'], variants: [] },
          en: { preferred: 'progression-free survival', abbreviations: ['PFS'], variants: [] },
        },
        definition: { zh: '从随机到进展的时间' },
        note: 'a;b',
      },
    ])
  })

  it('takes what spreadsheets write for yes, and columns of one status', () => {
    const [concept] = read(
      'id,EN,zh-CN,Part of Speech,keep_latin,en deprecated,scope\nPD-1,PD-1,PD-1,N.,TRUE,PD1|PD 1,"s2, s3.p4"\n',
    ).concepts
    expect(concept).toMatchObject({
      id: 'pd-1',
      partOfSpeech: 'noun',
      keepLatin: true,
      scope: ['s2', 's3.p4'],
      terms: {
        en: {
          variants: [
            { term: 'PD1', status: 'deprecated' },
            { term: 'PD 1', status: 'deprecated' },
          ],
        },
      },
    })
  })

  it('tells each faulty row by its number, and reads the others', () => {
    const text = [
      'id,zh,en,en abbreviations,part of speech,colour',
      'a,甲,one,,,',
      '"b","乙\n乙",two,,,blue',
      'c,丙,"thr"ee,,,',
      'd,,,,,',
      'e,戊,five',
      '',
      'f,己,six, seven,,,',
      'a,庚,seven,,,',
      'h,辛,,EIGHT,,',
      'i,壬,nine,,thing,',
      'j,癸\u0007,ten,,,',
      'k,子,"never closed,,,',
      'l,丑,twelve,,,',
    ].join('\n')
    const { concepts, problems } = read(text)
    expect(concepts.map(({ id }) => id)).toEqual(['a', 'b', 'l'])
    expect(problems.map(({ message, places }) => [places[0]?.line, message])).toEqual([
      [1, 'Unexpected the column `colour`, 1 of its cells are left out'],
      [5, 'Row 4 is left out: `e` stands behind a closing quotation mark'],
      [6, 'Row 5 is left out: there is no term in any language, expected one'],
      [7, 'Row 6 is left out: it has 3 cells, expected 6 as in the header'],
      [9, 'Row 8 is left out: it has 7 cells, expected 6 as in the header'],
      [10, 'Row 9 is left out: the id `a` stands in row 2 already'],
      [11, 'Row 10 is left out: `EIGHT` has no preferred term in the language en, expected one'],
      [
        12,
        'Row 11 is left out: there stands `thing`, expected one of noun, verb, adjective, adverb, other',
      ],
      [13, 'Row 12 is left out: there stands U+0007, expected no control characters'],
      [14, 'Row 13 is left out: a quotation mark is never closed'],
    ])
  })

  it.each([
    ['', 'g.csv:1:1: there is no column of terms'],
    ['id,colour\na,b\n', 'g.csv:1:1: there is no column of terms'],
    ['id,zh,中文\na,b,c\n', 'g.csv:1:7: the column `中文` stands twice'],
  ])('is refused without a header that can be read: %j', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('has formulas made harmless, and means what it meant', () => {
    for (const text of ['=1+1', '+x', '-x', '@x', "'=x", "''=x", '＝x', '\t=x', ' =x', "'x"]) {
      const one: Concept = {
        id: 'a',
        terms: { en: { preferred: 'a', abbreviations: [], variants: [] } },
        definition: {},
        note: text,
      }
      const csv = glossaryTable({ concepts: [one] }, ',')
      expect(csv).not.toMatch(/(?:^|[,"])\s*[=+\-@＝]/u)
      expect(read(csv.slice(1)).concepts).toEqual([one])
    }
  })

  it('tells nothing of empty columns that it does not know', () => {
    expect(messages('id,zh,\na,甲,\n')).toEqual([])
  })
})

describe('a header', () => {
  it.each([
    ['ID', { field: 'id' }],
    ['zh', { field: 'preferred', language: 'zh' }],
    ['zh_CN', { field: 'preferred', language: 'zh' }],
    ['English', { field: 'preferred', language: 'en' }],
    ['英文', { field: 'preferred', language: 'en' }],
    ['Definition (en)', { field: 'definition', language: 'en' }],
    ['en:abbreviations', { field: 'abbreviations', language: 'en' }],
    ['zh-variants', { field: 'variants', language: 'zh' }],
    ['enAbbreviations', { field: 'abbreviations', language: 'en' }],
    ['zh-TW definition', { field: 'definition', language: 'zh' }],
    ['Chinese term', { field: 'preferred', language: 'zh' }],
    ['partOfSpeech', { field: 'partOfSpeech' }],
    ['中文定义', { field: 'definition', language: 'zh' }],
    ['term', { field: 'preferred', language: undefined }],
    ['url', undefined],
    ['colour', undefined],
    ['', undefined],
  ])('%s', (header, column) => {
    expect(columnOf(header)).toEqual(column)
  })

  it.each(['id', 'no', 'de', 'qaa'])('of the language %s is read back', (language) => {
    for (const field of ['preferred', 'variants', 'definition'] as const) {
      expect(columnOf(headerOf(field, language))).toEqual({ field, language })
    }
  })
})

describe('what spreadsheets write', () => {
  it('may name the sign between cells first', () => {
    const { concepts, placeOf } = read('sep=;\r\nid;zh;en\r\na;甲,乙;one\r\n')
    expect(concepts[0]?.terms['zh']?.preferred).toBe('甲,乙')
    expect(placeOf(0)).toMatchObject({ line: 3, column: 1 })
  })
})
