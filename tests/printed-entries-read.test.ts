import { describe, expect, it } from 'vitest'
import type { CslItem } from '../src/model/reference.ts'
import { readPrintedList } from '../src/printed/read-list.ts'
import { entries } from './printed-entries.ts'

function items(text: string): readonly CslItem[] {
  return readPrintedList(text).map(({ item }) => item)
}

const one = (text: string): CslItem | undefined => items(text)[0]

/** Fields without what tells about the reading. */
function fields(text: string): Readonly<Record<string, unknown>> {
  const { biyi: _, id: __, ...rest } = one(text) ?? { id: '', type: '' }
  return rest
}

const year = (value: number) => ({ 'date-parts': [[value]] })

describe('one printed entry', () => {
  it.each([
    [
      '[8] 赵敏. 某病研究[C]//第五届全国会议论文集. 北京, 2018: 45.',
      { 'container-title': '第五届全国会议论文集', 'publisher-place': '北京', page: '45' },
    ],
    [
      '[9] 赵敏. 某病研究[C]//第五届全国会议论文集. 上册, 2018: 45.',
      { 'container-title': '第五届全国会议论文集. 上册' },
    ],
    [
      '[7] Veen PH van der, Cruz J. de la, Muller M, et al. Changes[J]. J Neurol Sci, 2014, 337(1/2): 112-118.',
      {
        author: [
          { family: 'Veen', given: 'PH', 'non-dropping-particle': 'van der' },
          { family: 'Cruz', given: 'J.', 'non-dropping-particle': 'de la' },
          { family: 'Muller', given: 'M' },
        ],
      },
    ],
    [
      '[1] 王小明, 李华. 甲状腺疾病的诊断[J]. 中华内科杂志, 2019, 58(3): 161-165.',
      {
        type: 'article-journal',
        author: [{ literal: '王小明' }, { literal: '李华' }],
        title: '甲状腺疾病的诊断',
        'container-title': '中华内科杂志',
        issued: year(2019),
        volume: '58',
        issue: '3',
        page: '161-165',
        language: 'zh-CN',
        'citation-number': 1,
      },
    ],
    [
      '［2］王小明，李华，赵敏，等．甲状腺［Ｊ］．中华内科杂志，２０１９，５８（３）：１６１–５．',
      {
        type: 'article-journal',
        note: 'AUTHORS-INCOMPLETE',
        title: '甲状腺',
        volume: '58',
        page: '161-5',
      },
    ],
    [
      '3. Mughal TI,Radich JP,et al.Chronic leukemia: dreams[J).Haematologica,2O16,101 (Suppl 2): S541-8.',
      {
        type: 'article-journal',
        author: [
          { family: 'Mughal', given: 'TI' },
          { family: 'Radich', given: 'JP' },
        ],
        title: 'Chronic leukemia: dreams',
        issued: year(2016),
        issue: 'Suppl 2',
        page: 'S541-8',
      },
    ],
    [
      '[4] 库恩. 科学革命的结构[M]. 金吾伦, 胡新和, 译. 2 版. 北京: 北京大学出版社, 2012: 10.',
      {
        type: 'book',
        translator: [{ literal: '金吾伦' }, { literal: '胡新和' }],
        edition: '2',
        'publisher-place': '北京',
        publisher: '北京大学出版社',
        page: '10',
      },
    ],
    [
      '[5] Buseck P R. Phenomena in pyroxenes[M]//Prewitt C. Pyroxenes. 2nd ed. Washington, D.C.: Mineralogical Society, 1980: 117-211.',
      {
        type: 'chapter',
        editor: [{ family: 'Prewitt', given: 'C' }],
        'container-title': 'Pyroxenes',
        edition: '2',
        'publisher-place': 'Washington, D.C.',
      },
    ],
    ['[6] 赵敏. 骨髓瘤研究[D]. 武汉: 武汉大学, 2022.', { type: 'thesis', publisher: '武汉大学' }],
    [
      '[7] 李华. 一种装置: CN01128777.2[P]. 2002-03-06.',
      { type: 'patent', title: '一种装置', number: 'CN01128777.2' },
    ],
    [
      '[8] 医用术语 第1部分: GB/T 2659—1986[S]. 北京: 中国标准出版社, 1987.',
      { type: 'standard', title: '医用术语 第1部分', number: 'GB/T 2659—1986' },
    ],
    [
      '[9] 丁文详. 数字革命[N]. 中国青年报, 2000-11-20(15).',
      {
        type: 'article-newspaper',
        issued: { 'date-parts': [[2000, 11, 20]] },
        page: '15',
      },
    ],
    [
      '[10] 萧钰. 出版业[EB/OL]. (2001-12-19)[2002-04-15]. http://www.example.com/a_b.html.',
      {
        type: 'webpage',
        issued: { 'date-parts': [[2001, 12, 19]] },
        accessed: { 'date-parts': [[2002, 4, 15]] },
        URL: 'http://www.example.com/a_b.html',
      },
    ],
    [
      '[11] Li H. Rods[J]. J Cells, 2020, 3: e123. DOI: 10.1016/j.x.2019.10. 005.',
      { page: 'e123', DOI: '10.1016/j.x.2019.10.005' },
    ],
    [
      'Rose ME, Palmer AM, et al. Amino acids after injury. Brain Res. 2002;935(1-2):40-6.',
      {
        type: 'article-journal',
        title: 'Amino acids after injury',
        'container-title': 'Brain Res',
        issue: '1-2',
        page: '40-6',
      },
    ],
    [
      'Murray PR, Kobayashi GS. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
      { type: 'book', edition: '4', 'publisher-place': 'St. Louis', publisher: 'Mosby' },
    ],
    [
      'Trent JM. Tumors. In: Vogelstein B, Kinzler KW, editors. Human cancer. New York: McGraw-Hill; 2002. p. 93-113.',
      { type: 'chapter', 'container-title': 'Human cancer', page: '93-113' },
    ],
    [
      'Abood S. Quality in homes. Am J Nurs [Internet]. 2002 Jun [cited 2002 Aug 12];102(6):23. Available from: https://www.example.org/a.htm',
      {
        type: 'article-journal',
        'container-title': 'Am J Nurs',
        issued: { 'date-parts': [[2002, 6]] },
        volume: '102',
        accessed: { 'date-parts': [[2002, 8, 12]] },
      },
    ],
    [
      'Smith, J. A., & Lee, B. (2010). On memory. Journal of Memory, 12(3), 1-10.',
      { type: 'article-journal', issued: year(2010), title: 'On memory', volume: '12' },
    ],
  ])('%s', (text, expected) => {
    expect(fields(text)).toMatchObject(expected)
    expect(one(text)?.['biyi']).toMatchObject({ line: 1, raw: text, structured: true })
  })

  it('has no field that is not printed', () => {
    const found = fields('[1] Li H. Rods[M]. [S.l.]: [s.n.], 2010.')
    expect(found).not.toHaveProperty('publisher')
    expect(found).not.toHaveProperty('publisher-place')
    expect(fields('[1] Li H. Rods[J]. J Cells, 3: 5-9.')).not.toHaveProperty('issued')
  })

  it('is less sure of what is damaged, field by field', () => {
    const confidence = (text: string) => one(text)?.['biyi']
    const whole = confidence('[1] Li H. Rods[J]. J Cells, 2016, 3: 5.')
    expect(whole).toMatchObject({ fields: { issued: 0.97, type: 0.98 } })
    expect(confidence('[1] Li H. Rods[J). J Cells, 2O16, 3: 5.')).toMatchObject({
      fields: { issued: 0.75, type: 0.75 },
    })
  })

  it.each([
    '[1] 王雪颖.k3.sav.簇3的文档-术语矩阵.',
    '[1] Khorana AA, Mangu PB. Curable Cancer: American Society Cmcai ud UnCu',
  ])('stays as it stands: %s', async (text) => {
    const item = one(text)
    const bare = text.slice(4)
    expect(item).toMatchObject({ custom: { verbatim: bare }, biyi: { structured: false } })
    expect(item).not.toHaveProperty('title')
    expect(await entries(item === undefined ? [] : [item], 'gb-t-7714-2025')).toEqual([bare])
  })

  it('tells what is in no field', () => {
    const item = one('[1] Li H. Rods[J]. J Cells, 2016, 3: 5. (in press 张)')
    expect(item?.['biyi']).toMatchObject({ unread: ['(in press 张)'] })
  })

  it('keeps the same work in another language as its translation', () => {
    const text =
      '[1] 王国胤. 粗糙集的扩充[J]. 计算机研究, 2002, 39(10): 1238-1243. (Wang Guoyin. Extension of rough sets under incomplete systems [J]. Journal of Computer Research, 2002, 39(10): 1238-1243.)'
    expect(fields(text)).toMatchObject({
      title: '粗糙集的扩充',
      page: '1238-1243',
      custom: { translation: { title: 'Extension of rough sets under incomplete systems' } },
    })
  })

  it('prints as it was', async () => {
    const list = [
      '王小明，李华，赵敏，等. 甲状腺疾病的诊断[J]. 中华内科杂志，2019，58（3）：161-165.',
      '库恩. 科学革命的结构[M]. 金吾伦，译. 2 版. 北京：北京大学出版社，2012.',
      'Myburg A A，Grattapaglia D. The genome[J]. Nature，2014，510：356-362.',
    ]
    const read = items(list.map((text, at) => `[${at + 1}] ${text}`).join('\n'))
    expect(await entries(read, 'gb-t-7714-2025')).toEqual(list)
  })
})
