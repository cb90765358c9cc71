import { describe, expect, test } from 'vitest'
import { itemLanguage } from '../src/model/item-language.ts'
import type { CslItem } from '../src/model/reference.ts'
import { readStyle } from '../src/read/styles.ts'
import { formatReferences } from '../src/resolve/citeproc.ts'
import { shortJournalTitle } from '../src/resolve/journal-title.ts'
import { entries, fixtures, mixed } from './printed-entries.ts'

async function entry(item: Omit<CslItem, 'id'>, style = 'gb-t-7714-2025'): Promise<string> {
  const [text = ''] = await entries([{ id: 'one', type: 'book', ...item }], style)
  return text
}

const gbEntries = [
  '中国医师协会血液科医师分会，中华医学会血液学分会. 中国多发性骨髓瘤诊治指南（2022年修订）[J/OL]. 中华内科杂志，2022，61（5）：480-487. DOI:10.3760/cma.j.cn112138-20220309-00165.',
  'Facon T，Kumar S，Plesner T，et al. Daratumumab plus lenalidomide and dexamethasone for untreated myeloma[J]. New England Journal of Medicine，2019，380（22）：2104-2115.',
  '王建祥，欧阳明，李娟，等. 抗CD38单克隆抗体治疗伴t(11;14)多发性骨髓瘤的疗效：一项前瞻性研究[J]. 中华血液学杂志，2021，42（3）：201-208.',
  '张之南，沈悌. 血液病诊断及疗效标准[M]. 4 版. 北京：科学出版社，2018：232-235.',
  'Park J-R，van der Veen P H，Durie B G M. Loss of TP53 and IL-6+ cells（a review）：what is known[J/OL]. Blood，2015，125：e12-e19. https://example.org/a?b=1&c=2. DOI:10.1182/blood-2015-01-000001.',
  'World Health Organization. Cancer[EB/OL]. （2020-09-01）[2021-02-03]. https://www.who.int/health-topics/cancer.',
]

describe('GB/T 7714—2025', () => {
  test('prints Chinese and English entries in one list', async () => {
    expect(await entries(await mixed(), 'gb-t-7714-2025')).toEqual(gbEntries)
  })

  test('needs no language field', async () => {
    const items = (await mixed()).map((item) => ({ ...item, language: 'xx;' }))
    expect(await entries(items, 'gb-t-7714-2025')).toEqual(gbEntries)
  })

  test('keeps italics and raised text of a title as nodes and links what may be linked', async () => {
    const style = await readStyle('gb-t-7714-2025', fixtures)
    const formatted = await formatReferences(await mixed(), style, 'zh-CN')
    const park = formatted[4] ?? []
    expect(park.map((node) => node.type)).toEqual([
      ...['text', 'emphasis', 'text', 'superscript', 'text'],
      ...['link', 'text', 'link', 'text'],
    ])
    expect(park.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([
      'https://example.org/a?b=1&c=2',
      'https://doi.org/10.1182/blood-2015-01-000001',
    ])
  })

  test('prints each type with its mark', async () => {
    const person = {
      author: [{ family: '李', given: '明' }],
      issued: { 'date-parts': [[2020, 3, 4]] },
    }
    const press = { publisher: '人民卫生出版社', 'publisher-place': '北京' }
    expect(await entry({ ...person, ...press, type: 'thesis', title: '论文' })).toBe(
      '李明. 论文[D]. 北京：人民卫生出版社，2020.',
    )
    expect(
      await entry({
        ...person,
        ...press,
        type: 'chapter',
        title: '章',
        'container-title': '书',
        page: '1–9',
      }),
    ).toBe('李明. 章[M]//书. 北京：人民卫生出版社，2020：1-9.')
    expect(
      await entry({
        ...person,
        type: 'paper-conference',
        title: '文',
        'container-title': '会议集',
      }),
    ).toBe('李明. 文[C]//会议集，2020.')
    expect(
      await entry({
        ...person,
        type: 'article-newspaper',
        title: '报',
        'container-title': '健康报',
        page: '5',
      }),
    ).toBe('李明. 报[N]. 健康报，2020-03-04（5）.')
    expect(await entry({ ...person, type: 'patent', title: '装置', number: 'CN1' })).toBe(
      '李明. 装置：CN1[P]. 2020-03-04.',
    )
    expect(await entry({ type: 'standard', title: '规范', number: 'WS/T 1—2020' })).toBe(
      'WS/T 1—2020 规范[S].',
    )
    expect(
      await entry({
        ...person,
        type: 'article',
        title: '预印本',
        publisher: 'ChinaXiv',
        URL: 'https://chinaxiv.org/abs/1',
        accessed: { 'date-parts': [[2021, 1, 2]] },
      }),
    ).toBe('李明. 预印本[PP/OL]. ChinaXiv（2020-03-04）[2021-01-02]. https://chinaxiv.org/abs/1.')
    expect(
      await entry({
        title: 'Haematology',
        author: [{ family: 'Hoffbrand', given: 'A. Victor' }],
        translator: [{ family: 'Li', given: 'Ming' }],
        edition: 'Third',
        publisher: 'Wiley',
      }),
    ).toBe('Hoffbrand A V. Haematology[M]. Li M，trans. 3rd ed. Wiley.')
  })

  test('prints the authors that are known and et al. where the list is incomplete', async () => {
    const author = [{ family: 'Topp', given: 'Max S' }]
    expect(await entry({ author, title: 'A study', note: 'AUTHORS-INCOMPLETE' })).toBe(
      'Topp M S，et al. A study[M].',
    )
    expect(await entry({ author: [...author, { family: 'others' }], title: 'A study' })).toBe(
      'Topp M S，et al. A study[M].',
    )
    const chinese = [{ literal: '王建祥' }, { literal: '等' }]
    expect(await entry({ author: chinese, title: '一项研究' })).toBe('王建祥，等. 一项研究[M].')
    expect(
      await entry({ author: [...author, { family: 'others' }], title: 'A study' }, 'vancouver'),
    ).toBe('Topp MS, et al. A study.')
  })

  test('never prints a DOI twice', async () => {
    const item = { type: 'article-journal', title: 'A study', URL: 'https://doi.org/10.1000/AB' }
    expect(await entry({ ...item, DOI: '10.1000/ab' })).toBe(
      'A study[J/OL]. https://doi.org/10.1000/AB.',
    )
  })
})

describe('Vancouver', () => {
  test('prints entries as the ICMJE does', async () => {
    expect(await entries(await mixed(), 'vancouver')).toEqual([
      '中国医师协会血液科医师分会, 中华医学会血液学分会. 中国多发性骨髓瘤诊治指南(2022年修订). 中华内科杂志. 2022;61(5):480-7. Chinese.',
      'Facon T, Kumar S, Plesner T, Orlowski RZ, Moreau P, Bahlis N, et al. Daratumumab plus lenalidomide and dexamethasone for untreated myeloma. N Engl J Med. 2019;380(22):2104-15.',
      '王建祥, 欧阳明, 李娟, 赵敏. 抗CD38单克隆抗体治疗伴t(11;14)多发性骨髓瘤的疗效: 一项前瞻性研究. 中华血液学杂志. 2021 Mar 14;42(3):201-8. Chinese.',
      '张之南, 沈悌. 血液病诊断及疗效标准. 4th ed. 北京: 科学出版社; 2018. p. 232-5. Chinese.',
      'Park JR, van der Veen PH, Durie BGM. Loss of TP53 and IL-6+ cells (a review): what is known. Blood. 2015;125:e12-9.',
      'World Health Organization. Cancer [Internet]. 2020 Sep 1 [cited 2021 Feb 3]. Available from: https://www.who.int/health-topics/cancer.',
    ])
  })

  test('shortens a journal title only where every word is known', () => {
    expect(shortJournalTitle('The Lancet Oncology')).toBe('Lancet Oncol')
    expect(shortJournalTitle('Blood')).toBe('Blood')
    expect(shortJournalTitle('Journal of Zymurgy')).toBeUndefined()
  })
})

describe('itemLanguage', () => {
  test.each([
    [{ title: '多发性骨髓瘤CAR-T细胞治疗' }, 'zh'],
    [{ title: '多发性骨髓瘤', language: 'en' }, 'zh'],
    [{ title: 'Multiple myeloma', language: '中文;' }, 'en'],
    [{ author: [{ literal: '昂温' }] }, 'zh'],
    [{ edition: '5', language: 'american' }, 'en'],
    [{ edition: '5', language: 'chi' }, 'zh'],
    [{ title: 'KRAS G12C', 'container-title': '中华肿瘤杂志', language: 'zh-Hans-CN' }, 'zh'],
    [{}, 'en'],
  ] as const)('%j is %s', (fields, subtag) => {
    expect(itemLanguage({ id: 'a', type: 'book', ...fields }).subtag).toBe(subtag)
  })
})
