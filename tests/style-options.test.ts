import type { PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { StyleOptions } from '../src/model/citation-style.ts'
import type { CslItem } from '../src/model/reference.ts'
import { readStyle } from '../src/read/styles.ts'
import { formatReferences } from '../src/resolve/citeproc.ts'
import { languageNote } from '../src/resolve/language-note.ts'
import { printList } from '../src/resolve/references.ts'
import { entries, fixtures, mixed, plain } from './printed-entries.ts'

const article: CslItem = {
  id: 'article',
  type: 'article-journal',
  title: '多发性骨髓瘤的治疗（综述）',
  author: [
    { family: '王', given: '建祥' },
    { family: '李', given: '娟' },
  ],
  'container-title': '中华血液学杂志',
  volume: '42',
  issue: '3',
  page: '201-208',
  issued: { 'date-parts': [[2021]] },
  DOI: '10.3760/cma.j.1',
}

const translation = {
  title: 'Treatment of multiple myeloma (a review)',
  author: [
    { family: 'Wang', given: 'Jianxiang' },
    { family: 'Li', given: 'Juan' },
  ],
  'container-title': 'Chinese Journal of Hematology',
}

const bilingual: CslItem = { ...article, custom: { translation } }

/** Text of an entry, its two lines apart. */
function lines(nodes: readonly PhrasingContent[]): readonly string[] {
  const at = nodes.findIndex(({ type }) => type === 'break')
  return at === -1 ? [plain(nodes)] : [plain(nodes.slice(0, at)), plain(nodes.slice(at + 1))]
}

async function one(item: CslItem, name: string, options: StyleOptions = {}) {
  const style = { ...(await readStyle(name, fixtures)), options }
  const [nodes = []] = await formatReferences([item], style, 'zh-CN')
  return lines(nodes)
}

describe('options of the Chinese styles', () => {
  const title = '王建祥，李娟. 多发性骨髓瘤的治疗（综述）'
  const rest = '. 中华血液学杂志，2021，42（3）：201-208. DOI:10.3760/cma.j.1.'
  test.each<[StyleOptions, string]>([
    [{}, `${title}[J/OL]${rest}`],
    [{ carrier: 'with-doi' }, `${title}[J/OL]${rest}`],
    [{ carrier: 'online-only' }, `${title}[J]${rest}`],
    [{ doi: false }, `${title}[J]${rest.replace(' DOI:10.3760/cma.j.1.', '')}`],
    [{ doi: true }, `${title}[J/OL]${rest}`],
    [
      { punctuation: 'half' },
      '王建祥, 李娟. 多发性骨髓瘤的治疗 (综述)[J/OL]. 中华血液学杂志, 2021, 42(3): 201-208. DOI:10.3760/cma.j.1.',
    ],
    [{ brackets: 'full' }, `${title}［J/OL］${rest}`],
  ])('%j', async (options, expected) => {
    expect(await one(article, 'gb-t-7714-2025', options)).toEqual([expected])
  })

  test('full-width marks in the style of 2015', async () => {
    expect(await one(article, 'gb-t-7714-2015', { punctuation: 'full' })).toEqual([
      `${title}[J/OL]${rest}`,
    ])
  })

  test.each([
    ['Logic', '[S.l.]: [s.n.], 2001', 'ROOD H J. '],
    ['逻辑', '[出版地不详]: [出版者不详], 2001', 'ROOD H J. '],
  ])('a place and a publisher that are not known: %s', async (book, expected, author) => {
    const item = {
      id: 'a',
      type: 'book',
      title: book,
      author: [{ family: 'Rood', given: 'H J' }],
      issued: { 'date-parts': [[2001]] },
    }
    const [marked] = await one(item, 'gb-t-7714-2015', { unknown: 'mark' })
    expect(marked).toBe(`${author}${book}[M]. ${expected}.`)
    expect(await one(item, 'gb-t-7714-2015')).toEqual([`${author}${book}[M]. 2001.`])
  })

  test('a DOI that the style leaves out is shown when asked for', async () => {
    const expected = '中华血液学杂志. 2021;42(3):201-8. Chinese. doi: 10.3760/cma.j.1.'
    const [text = ''] = await one(article, 'vancouver', { doi: true })
    expect(text.endsWith(expected)).toBe(true)
  })
})

describe('a work in both languages', () => {
  const chinese =
    '王建祥, 李娟. 多发性骨髓瘤的治疗 (综述)[J]. 中华血液学杂志, 2021, 42(3): 201-208. DOI: 10.3760/cma.j.1.'
  const english =
    'Wang J, Li J. Treatment of multiple myeloma (a review)[J]. Chin J Hematol, 2021, 42(3): 201-208. DOI: 10.3760/cma.j.1.'
  const cma = 'chinese-medical-association'

  test('is printed so in the style of the CMA, and nowhere else unless asked for', async () => {
    expect(await one(bilingual, cma)).toEqual([chinese, english])
    expect(await one(bilingual, cma, { bilingual: false })).toEqual([chinese])
    expect(await one(bilingual, 'gb-t-7714-2025')).toHaveLength(1)
    expect(await one(bilingual, 'gb-t-7714-2025', { bilingual: true })).toHaveLength(2)
  })

  test('in the order, the brackets and with the note that are asked for', async () => {
    const note = { bilingual: { brackets: 'square', note: true } } as const
    expect(await one({ ...bilingual, DOI: '' }, cma, note)).toEqual([
      chinese.replace(' DOI: 10.3760/cma.j.1.', ''),
      `[${english.replace('. DOI: 10.3760/cma.j.1.', '')} (in Chinese).]`,
    ])
    const order = { bilingual: { order: 'translation-first' } } as const
    expect(await one(bilingual, cma, order)).toEqual([english, chinese])
  })

  test('takes original-title and the like, but not of a translated book', async () => {
    const original = {
      'original-title': translation.title,
      'original-author': translation.author,
      'original-container-title': translation['container-title'],
    }
    expect(await one({ ...article, ...original }, cma)).toEqual([chinese, english])
    const book = { ...article, ...original, translator: [{ literal: '谢远涛' }] }
    expect(await one(book, cma)).toHaveLength(1)
  })

  test('what is not there is not made up', async () => {
    expect(await one(article, cma)).toEqual([chinese])
    const title = { ...article, custom: { translation: { title: translation.title } } }
    expect((await one(title, cma))[1]).toContain('王建祥, 李娟. Treatment of multiple myeloma')
    expect(await one({ ...bilingual, title: 'English already' }, cma)).toHaveLength(1)
    expect(await one({ ...article, custom: 'translation' }, cma)).toHaveLength(1)
  })

  test('the second text is in its own language', async () => {
    const [nodes = []] = await formatReferences(
      [bilingual],
      await readStyle(cma, fixtures),
      'zh-CN',
    )
    expect(nodes.at(-1)).toMatchObject({ type: 'htmlSpan', properties: { lang: 'en' } })
  })
})

test('the CMA prints the DOI where an address holds it too', async () => {
  const [text] = await one(
    { ...article, URL: 'https://doi.org/10.3760/cma.j.1' },
    'chinese-medical-association',
  )
  expect(text?.endsWith('201-208. DOI: 10.3760/cma.j.1.')).toBe(true)
})

test('issues are joined by hyphens, and shortened pages written out', async () => {
  const [text] = await one({ ...article, issue: '1–2', page: '2104-15' }, 'gb-t-7714-2025')
  expect(text).toContain('42（1-2）：2104-2115')
})

describe('author-date', () => {
  const book = (id: string, title: string, year: number, ...names: readonly string[]): CslItem => ({
    id,
    type: 'book',
    title,
    author: names.map((name) => {
      const [family = '', given = ''] = name.split('|')
      return { family, given }
    }),
    issued: { 'date-parts': [[year]] },
  })
  const items = [
    book('z', 'Zeta', 2019, 'Facon|Thierry', 'Kumar|S'),
    book('y', 'Alpha', 2019, 'Facon|Thierry', 'Moreau|P'),
    book('x', '乙', 2020, '张|三'),
    book('w', '甲', 2021, '李|四', '王|五'),
    { id: 'v', type: 'book', title: 'Anonymous' },
    book('u', 'Рак', 2001, 'Иванов|И'),
  ]

  test('sorts by language, author, year and title, and tells years apart by letters', async () => {
    const style = await readStyle('gb-t-7714-2025-author-date', fixtures)
    const { order, labels, contents } = await printList(items, style, 'zh-CN')
    expect(order.map((index) => plain(contents[index] ?? []))).toEqual([
      '李四，王五，2021. 甲[M].',
      '张三，2020. 乙[M].',
      'Anon，n.d. Anonymous[M].',
      'Facon T，Kumar S，2019a. Zeta[M].',
      'Facon T，Moreau P，2019b. Alpha[M].',
      'Иванов И，2001. Рак[M].',
    ])
    expect(labels).toEqual([
      'Facon et al.，2019a',
      'Facon et al.，2019b',
      '张三，2020',
      '李四 等，2021',
      'Anon，n.d.',
      'Иванов，2001',
    ])
  })

  test('keeps the open end of a periodical', async () => {
    const periodical = { id: 'p', type: 'periodical', title: '杂志', issued: { literal: '1984-' } }
    const style = await readStyle('gb-t-7714-2015-author-date', fixtures)
    const { contents } = await printList([periodical], style, 'zh-CN')
    expect(plain(contents[0] ?? [])).toBe('佚名, 1984-. 杂志[J].')
  })
})

describe('mark-up in titles', () => {
  const title =
    '<i>TP53</i> and Ca<sup>2+</sup>, H<sub>2</sub>O, <span style="font-variant:small-caps">Abc</span> <script>alert(1)</script>'
  test.each([
    'gb-t-7714-2025',
    'gb-t-7714-2015',
    'chinese-medical-association',
    'vancouver',
    'ama',
    'nature',
  ])('is kept by %s', async (name) => {
    const style = await readStyle(name, fixtures)
    const item = { id: 'a', type: 'article-journal', title, 'container-title': '血液' }
    const [nodes = []] = await formatReferences([item], style, 'zh-CN')
    const types = nodes.map(({ type }) => type)
    for (const type of ['emphasis', 'superscript', 'subscript', 'htmlSpan'] as const) {
      expect(types).toContain(type)
    }
    expect(types).not.toContain('html')
    expect(plain(nodes)).toContain('<script>alert(1)</script>')
  })
})

test('languages that are written oddly', () => {
  const item = { id: 'a', type: 'book', title: '1984' }
  for (const language of ['中文;', 'chi', 'zh_CN', 'Chinese', 'zho', 'ZH-Hans']) {
    expect([language, languageNote({ ...item, language })]).toEqual([language, 'Chinese'])
  }
  for (const language of ['eng', 'en_US', 'English', 'en-GB', '', 'xx']) {
    expect([language, languageNote({ ...item, language })]).toEqual([language, undefined])
  }
})

test('interleaved runs of all styles give what each gives alone', async () => {
  const items = [...(await mixed()), bilingual]
  const names = ['nature', 'gb-t-7714-2015', 'ama', 'vancouver', 'gb-t-7714-2025-author-date']
  const alone: (readonly string[])[] = []
  for (const name of names) alone.push(await entries(items, name))
  const twice = [...names, ...names.toReversed()]
  const together = await Promise.all(twice.map((name) => entries(items, name)))
  expect(together).toEqual([...alone, ...alone.toReversed()])
})
