import { describe, expect, it } from 'vitest'
import { readPrintedList } from '../src/printed/read-list.ts'

function numbers(text: string): readonly unknown[] {
  return readPrintedList(text).map(({ item }) => item['citation-number'] ?? null)
}

const names = ['Li H', 'Wang X', 'Zhao M', 'Chen Q', 'Sun Y']
const entry = (at: number) =>
  `${names[at % names.length]}. Study of cells ${String.fromCharCode(97 + (at % 26))}[J]. J Cells, 2016, ${at + 1}(5): 541-58.`
const list = (label: (number: number) => string, count = 4, join = '\n') =>
  Array.from({ length: count }, (_, at) => label(at + 1) + entry(at)).join(join)

describe('a printed list', () => {
  it('loses the hyphens that the page alone has put there', () => {
    const wrapped =
      '[1] Wang Xiao-\nming. Dexametha-\nsone for untreated mye-\nloma: a meta-\nanalysis of immuno-\ntherapy[J]. J Cells, 2019, 380(22): 2104-\n2115. doi:10.1056/nej-\nmoa1817249.\n'
    const [first] = readPrintedList(wrapped)
    expect(first?.item).toMatchObject({
      author: [{ family: 'Wang', given: 'Xiao-ming' }],
      title: 'Dexametha-sone for untreated myeloma: a meta-analysis of immunotherapy',
      page: '2104-2115',
      DOI: '10.1056/nej-moa1817249',
    })
  })

  it.each([
    ['[1]', (n: number) => `[${n}] `],
    ['［1］', (n: number) => `［${n}］`],
    ['【1】', (n: number) => `【${n}】`],
    ['1.', (n: number) => `${n}. `],
    ['1．', (n: number) => `${n}．`],
    ['1、', (n: number) => `${n}、`],
    ['(1)', (n: number) => `(${n}) `],
    ['1 ', (n: number) => `${n}  `],
    ['a damaged bracket', (n: number) => (n === 3 ? '[3」' : `[${n}]`)],
    ['a lost bracket', (n: number) => (n === 3 ? '3]' : `[${n}]`)],
    ['a letter for a digit', (n: number) => (n === 1 ? '[l] ' : `[${n}] `)],
  ])('is split at labels: %s', (_, label) => {
    expect(numbers(list(label))).toEqual([1, 2, 3, 4])
  })

  it.each([
    ['on one line', list((n) => `[${n}] `, 4, ' ')],
    ['with blank lines', list((n) => `[${n}] `, 4, '\n\n')],
    ['hard-wrapped', list((n) => `[${n}] `).replaceAll(' cells', '\ncells')],
    [
      'under its heading',
      `# 甲\n\n正文［1］。\n\n参考文献\n\n${list((n) => `[${n}] `)}\n\n收稿日期：2018-03-21`,
    ],
    ['with a running head', list((n) => (n === 3 ? '第 5 卷 第 3 期\n[3] ' : `[${n}] `))],
  ])('is split %s', (_, text) => {
    expect(numbers(text)).toEqual([1, 2, 3, 4])
    for (const { item } of readPrintedList(text)) {
      expect(item).toMatchObject({ page: '541-58', biyi: { structured: true } })
      expect(item['biyi']).not.toHaveProperty('unread')
    }
  })

  it('is split without labels where lines begin in the middle of an entry', () => {
    const entries = [
      'Facon T, Kumar S, et al. Daratumumab plus dexamethasone. N Engl J Med. 2019\nMay 30;380(22):2104-15.',
      'World Health Organization. Cancer [Internet]. Geneva: WHO; 2022 [cited 2023 Jan\n1]. Available from: https://www.who.int/detail/\ncancer',
      'van de Donk N, Yong KL. Multiple myeloma. Lancet. 2020 Nov;136\nSuppl 1:27-8.',
      'Li H. 骨髓瘤的治疗. 中华血液学杂志. 2020;5:1-9.\nChinese.',
      'Palumbo A. Myeloma[M]//Hoffman R. Hematology in 2018. 7th ed.\nPhiladelphia: Elsevier, 2018: 1-20.',
      'Smith J. Molecular biology[M]. 3rd ed. 2001.',
      '国家癌症中心. 2022年中国癌症统计[EB/OL]. (2022-12-30). https://www.ncc.org.cn/a.',
      'May R. Another work. Lancet. 2001;3:5-6.',
    ]
    const found = readPrintedList(`References\n${entries.join('\n')}\n`)
    const first = entries.map((_, at) => entries.slice(0, at).join('\n').split('\n').length)
    expect(found.map(({ item }) => item['biyi'])).toMatchObject(
      first.map((lines, at) => ({ line: at === 0 ? 2 : lines + 2 })),
    )
  })

  it('is split where the labels are lost', () => {
    expect(numbers(list(() => ''))).toEqual([null, null, null, null])
    const wrapped = list(() => '').replaceAll(' cells', '\ncells')
    expect(readPrintedList(wrapped)).toHaveLength(4)
  })

  it('numbers what stands between labels when as many are missing', () => {
    const text = list((n) => (n < 3 ? (['', ']', "']"][n] ?? '') : `[${n}] `), 5)
    expect(numbers(text)).toEqual([1, 2, 3, 4, 5])
    expect(readPrintedList(text)[1]?.item.author).toEqual([{ family: 'Wang', given: 'X' }])
  })

  it('keeps a number that is printed twice, each entry with an id of its own', () => {
    const text = list((n) => `[${n === 3 ? 4 : n}] `, 5)
    expect(numbers(text)).toEqual([1, 2, 4, 4, 5])
    expect(new Set(readPrintedList(text).map(({ item }) => item.id)).size).toBe(5)
  })

  it('takes no year, page or interval for a label', () => {
    const text =
      '[1] Li H. Cells\n2016. Rods[J]. J Cells, 2016, 1(5):\n541-58.\n[2] Wang X. t[18F] and [95%CI 2, 3][J]. J Cells, 2017, 2: 3.'
    expect(numbers(text)).toEqual([1, 2])
  })

  it('has lines of the file', () => {
    const found = readPrintedList(`参考文献\n\n${list((n) => `[${n}] `)}`)
    expect(found.map(({ item }) => item['biyi'])).toMatchObject(
      [3, 4, 5, 6].map((line) => ({ line })),
    )
  })

  it.each(['', '\n\n', '参考文献\n'])('may hold nothing: %j', (text) => {
    expect(readPrintedList(text)).toEqual([])
  })
})

describe('time', () => {
  const took = (text: string): number => {
    const start = performance.now()
    readPrintedList(text)
    return performance.now() - start
  }

  it('is linear in the number of entries', () => {
    took(list((n) => `[${n}] `, 500))
    const few = Math.max(took(list((n) => `[${n}] `, 500)), 20)
    expect(took(list((n) => `[${n}] `, 4000)) / few).toBeLessThan(25)
  })

  it.each(
    [
      'A. ',
      'Li X, ',
      '12 ',
      '1-',
      '2016, ',
      '[J]. ',
      '/',
      '10.1000/a ',
      '骨髓, ',
      '[1',
      '(',
      'O',
      '. In: ',
    ].map((piece) => [piece] as const),
  )('is bounded in an entry of %j and in a line of a megabyte', (piece) => {
    for (const mark of ['', 'T[J]. ', 'T[M]. ']) {
      expect(
        took(`[1] Li X. ${mark}${piece.repeat(Math.floor(7000 / piece.length))}!`),
      ).toBeLessThan(2000)
    }
    expect(took(`[1] ${piece.repeat(Math.floor(1_000_000 / piece.length))}`)).toBeLessThan(6000)
  })
})
