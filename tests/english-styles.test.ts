import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CslItem, CslName } from '../src/model/reference.ts'
import { entries } from './printed-entries.ts'

/** `Facon|Thierry` is a person, `World Health Organization` a body. */
function people(...names: readonly string[]): readonly CslName[] {
  return names.map((name) => {
    const [family = '', given] = name.split('|')
    return given === undefined ? { literal: family } : { family, given }
  })
}

const on = (...parts: readonly number[]) => ({ 'date-parts': [parts] })

const kinds: Readonly<Record<string, Omit<CslItem, 'id'>>> = {
  'an article of seven authors': {
    type: 'article-journal',
    title: 'Daratumumab plus lenalidomide in untreated myeloma.',
    author: people(
      ...['Facon|Thierry', 'Kumar|Shaji', 'Plesner|Torben', 'Orlowski|Robert Z'],
      ...['Moreau|Philippe', 'Bahlis|Nizar', 'Basu|Supratik'],
    ),
    'container-title': 'New England Journal of Medicine',
    volume: '380',
    issue: '22',
    page: '2104-15',
    issued: on(2019),
    DOI: '10.1056/NEJMoa1817249',
  },
  'six authors and a supplement': {
    type: 'article-journal',
    title: 'Six of them',
    author: people('Ash|A B', 'Bell|B', 'Cole|C', 'Dean|D', 'Ek|E', 'Fry|F-G'),
    'container-title': 'Journal of Clinical Oncology',
    volume: '36',
    issue: 'Suppl 2',
    page: 'S93-S99',
    issued: on(2018),
  },
  'a name with a suffix and one with a particle': {
    type: 'article-journal',
    title: 'Names',
    author: [
      { family: 'Anderson', given: 'Larry D', suffix: 'Jr' },
      { family: 'Veen', given: 'Pieter H', 'non-dropping-particle': 'van der' },
    ],
    'container-title': 'Blood',
    volume: '1',
    page: 'e12',
    issued: on(2018),
  },
  'a Chinese article with English data': {
    type: 'article-journal',
    title: '多发性骨髓瘤的治疗',
    author: [{ literal: '王建祥' }],
    'container-title': '中华血液学杂志',
    volume: '42',
    issue: '3',
    page: '201-208',
    issued: on(2021),
    custom: {
      translation: {
        title: 'Treatment of multiple myeloma',
        author: people('Wang|Jianxiang'),
        'container-title': 'Chinese Journal of Hematology',
      },
    },
  },
  'a Chinese article without English data': {
    type: 'article-journal',
    title: '白血病的治疗',
    author: [{ literal: '王建祥' }],
    'container-title': '中华血液学杂志',
    volume: '42',
    page: '201-208',
    issued: on(2021),
  },
  'a book': {
    type: 'book',
    title: 'Medical microbiology',
    author: people('Murray|Patrick R', 'Rosenthal|Ken S'),
    edition: '4',
    'publisher-place': 'St. Louis',
    publisher: 'Mosby',
    issued: on(2002),
  },
  'a book of editors': {
    type: 'book',
    title: 'Operative obstetrics',
    editor: people('Gilstrap|Larry C', 'Cunningham|F Gary'),
    edition: '2nd ed.',
    'publisher-place': 'New York',
    publisher: 'McGraw-Hill',
    issued: on(2002),
  },
  'a chapter': {
    type: 'chapter',
    title: 'Chromosome alterations in human solid tumors',
    author: people('Meltzer|P S', 'Kallioniemi|A', 'Trent|J M'),
    editor: people('Vogelstein|B', 'Kinzler|K W'),
    'container-title': 'The genetic basis of human cancer',
    'publisher-place': 'New York',
    publisher: 'McGraw-Hill',
    page: '93-113',
    issued: on(2002),
  },
  'a thesis': {
    type: 'thesis',
    title: 'Infant sleep and feeding',
    author: people('Borkowski|M M'),
    publisher: 'Central Michigan University',
    'publisher-place': 'Mount Pleasant (MI)',
    issued: on(2002),
  },
  'a page': {
    type: 'webpage',
    title: 'Cancer',
    author: people('World Health Organization'),
    URL: 'https://www.who.int/cancer',
    issued: on(2020, 9, 1),
    accessed: on(2021, 2, 3),
  },
  'a preprint': {
    type: 'article',
    title: 'Protein folding',
    author: people('Smith|J'),
    publisher: 'bioRxiv',
    issued: on(2020, 6, 3),
    DOI: '10.1101/2020.01.01.123456',
  },
  'a newspaper': {
    type: 'article-newspaper',
    title: 'Medical improvements lower homicide rate',
    author: people('Tynan|T'),
    'container-title': 'The Washington Post',
    issued: on(2002, 8, 12),
    page: '2',
  },
  'a patent': {
    type: 'patent',
    title: 'Grasping device',
    author: people('Pagedas|A C'),
    genre: 'United States patent',
    number: 'US 20020103498',
    issued: on(2002, 8, 1),
  },
}

const printed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vancouver: {
    'an article of seven authors':
      'Facon T, Kumar S, Plesner T, Orlowski RZ, Moreau P, Bahlis N, et al. Daratumumab plus lenalidomide in untreated myeloma. N Engl J Med. 2019;380(22):2104-15.',
    'six authors and a supplement':
      'Ash AB, Bell B, Cole C, Dean D, Ek E, Fry FG. Six of them. J Clin Oncol. 2018;36 Suppl 2:S93-9.',
    'a name with a suffix and one with a particle':
      'Anderson LD Jr, van der Veen PH. Names. Blood. 2018;1:e12.',
    'a Chinese article with English data':
      'Wang J. [Treatment of multiple myeloma]. Chin J Hematol. 2021;42(3):201-8. Chinese.',
    'a Chinese article without English data':
      '王建祥. 白血病的治疗. 中华血液学杂志. 2021;42:201-8. Chinese.',
    'a book': 'Murray PR, Rosenthal KS. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
    'a book of editors':
      'Gilstrap LC, Cunningham FG, editors. Operative obstetrics. 2nd ed. New York: McGraw-Hill; 2002.',
    'a chapter':
      'Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: McGraw-Hill; 2002. p. 93-113.',
    'a thesis':
      'Borkowski MM. Infant sleep and feeding [dissertation]. Mount Pleasant (MI): Central Michigan University; 2002.',
    'a page':
      'World Health Organization. Cancer [Internet]. 2020 Sep 1 [cited 2021 Feb 3]. Available from: https://www.who.int/cancer.',
    'a preprint':
      'Smith J. Protein folding. bioRxiv [Preprint]. 2020 Jun 3. doi: 10.1101/2020.01.01.123456.',
    'a newspaper':
      'Tynan T. Medical improvements lower homicide rate. The Washington Post. 2002 Aug 12:2.',
    'a patent':
      'Pagedas AC, inventor. Grasping device. United States patent US 20020103498. 2002 Aug 1.',
  },
  ama: {
    'an article of seven authors':
      'Facon T, Kumar S, Plesner T, et al. Daratumumab plus lenalidomide in untreated myeloma. N Engl J Med. 2019;380(22):2104-2115. doi:10.1056/NEJMoa1817249',
    'six authors and a supplement':
      'Ash AB, Bell B, Cole C, Dean D, Ek E, Fry FG. Six of them. J Clin Oncol. 2018;36(suppl 2):S93-S99.',
    'a name with a suffix and one with a particle':
      'Anderson LD Jr, van der Veen PH. Names. Blood. 2018;1:e12.',
    'a Chinese article with English data':
      'Wang J. Treatment of multiple myeloma. Article in Chinese. Chin J Hematol. 2021;42(3):201-208.',
    'a Chinese article without English data':
      '王建祥. 白血病的治疗. Article in Chinese. 中华血液学杂志. 2021;42:201-208.',
    'a book': 'Murray PR, Rosenthal KS. Medical Microbiology. 4th ed. Mosby; 2002.',
    'a book of editors':
      'Gilstrap LC, Cunningham FG, eds. Operative Obstetrics. 2nd ed. McGraw-Hill; 2002.',
    'a chapter':
      'Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: Vogelstein B, Kinzler KW, eds. The Genetic Basis of Human Cancer. McGraw-Hill; 2002:93-113.',
    'a thesis':
      'Borkowski MM. Infant Sleep and Feeding. Dissertation. Central Michigan University; 2002.',
    'a page':
      'World Health Organization. Cancer. September 1, 2020. Accessed February 3, 2021. https://www.who.int/cancer',
    'a preprint':
      'Smith J. Protein folding. bioRxiv. Preprint posted online June 3, 2020. doi:10.1101/2020.01.01.123456',
    'a newspaper':
      'Tynan T. Medical improvements lower homicide rate. The Washington Post. August 12, 2002:2.',
    'a patent':
      'Pagedas AC, inventor. Grasping device. United States patent US 20020103498. August 1, 2002.',
  },
  nature: {
    'an article of seven authors':
      'Facon, T. et al. Daratumumab plus lenalidomide in untreated myeloma. N. Engl. J. Med. 380, 2104–2115 (2019).',
    'six authors and a supplement':
      'Ash, A. B. et al. Six of them. J. Clin. Oncol. 36, S93–S99 (2018).',
    'a name with a suffix and one with a particle':
      'Anderson, L. D. Jr & van der Veen, P. H. Names. Blood 1, e12 (2018).',
    'a Chinese article with English data':
      'Wang, J. Treatment of multiple myeloma (in Chinese). Chin. J. Hematol. 42, 201–208 (2021).',
    'a Chinese article without English data':
      '王建祥. 白血病的治疗 (in Chinese). 中华血液学杂志 42, 201–208 (2021).',
    'a book': 'Murray, P. R. & Rosenthal, K. S. Medical microbiology 4th edn (Mosby, 2002).',
    'a book of editors':
      'Gilstrap, L. C. & Cunningham, F. G. (eds). Operative obstetrics 2nd edn (McGraw-Hill, 2002).',
    'a chapter':
      'Meltzer, P. S., Kallioniemi, A. & Trent, J. M. Chromosome alterations in human solid tumors. in The genetic basis of human cancer (eds Vogelstein, B. & Kinzler, K. W.) 93–113 (McGraw-Hill, 2002).',
    'a thesis':
      'Borkowski, M. M. Infant sleep and feeding. PhD thesis, Central Michigan University (2002).',
    'a page': 'World Health Organization. Cancer. https://www.who.int/cancer (2020).',
    'a preprint':
      'Smith, J. Protein folding. Preprint at https://doi.org/10.1101/2020.01.01.123456 (2020).',
    'a newspaper':
      'Tynan, T. Medical improvements lower homicide rate. The Washington Post 2 (12 August 2002).',
    'a patent': 'Pagedas, A. C. Grasping device. United States patent US 20020103498 (2002).',
  },
}

describe.each(Object.keys(printed))('%s', (style) => {
  test.each(Object.keys(kinds))('%s', async (kind) => {
    const item = { type: 'book', ...kinds[kind], id: 'one' }
    expect(await entries([item], style)).toEqual([printed[style]?.[kind]])
  })
})

describe('the language of a work', () => {
  const item = { id: 'a', type: 'article-journal', 'container-title': 'Blood', issued: on(2020) }
  test.each([
    [{ title: 'Sykdomsangst', language: 'no' }, 'Sykdomsangst. Blood. 2020. Norwegian.'],
    [
      { title: '[Treatment of myeloma]', language: 'chi' },
      '[Treatment of myeloma]. Blood. 2020. Chinese.',
    ],
    [{ title: 'Treatment of myeloma', language: '中文;' }, 'Treatment of myeloma. Blood. 2020.'],
    [{ title: 'Treatment of myeloma', language: 'en_US' }, 'Treatment of myeloma. Blood. 2020.'],
    [{ title: 'がんの治療' }, 'がんの治療. Blood. 2020. Japanese.'],
    [{ title: 'Treatment', annote: 'read it' }, 'Treatment. Blood. 2020.'],
  ])('%j', async (fields, expected) => {
    expect(await entries([{ ...item, ...fields }], 'vancouver')).toEqual([expected])
  })
})

test('Nature names one author of a list whose end is not known', async () => {
  const author = people('Kumar|S', 'Paiva|B')
  const item = { id: 'a', type: 'book', title: 'A', author, note: 'AUTHORS-INCOMPLETE' }
  expect(await entries([item], 'nature')).toEqual(['Kumar, S. et al. A.'])
})

const published = new URL('../../shared/data/gbt7714/vancouver-nlm-examples.tsv', import.meta.url)
describe.skipIf(!existsSync(published))('published examples of the NLM', () => {
  test('are printed to the character', async () => {
    const rows = readFileSync(published, 'utf8').trim().split(/\r?\n/u).slice(1)
    const cells = rows.map((row) => row.split('\t'))
    const items = cells.map(([, json = '{}'], index): CslItem => {
      const item: CslItem = JSON.parse(json)
      return { ...item, id: `row${index}` }
    })
    expect(await entries(items, 'vancouver')).toEqual(cells.map(([expected]) => expected))
  })
})
