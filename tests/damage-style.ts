/** How one printed document looks and what its extraction does to it. */
export interface Style {
  readonly random: () => number
  /** Width of a line in full squares. */
  readonly columns: number
  /** Share of lines with a blank one behind. */
  readonly blank: number
  /** Behind the last line of a paragraph stands a blank line. */
  readonly isParted: boolean
  readonly soft: string
  readonly letterGap: string
  readonly indent: string
  /** Lines of a column. */
  readonly page: number
  readonly head: ((page: number) => string) | undefined
  readonly number: ((page: number) => string) | undefined
  /** What stands at the end of a column and cuts a sentence; or the two columns side by side. */
  readonly column: 'none' | 'note' | 'caption' | 'beside'
}

export const heads: readonly ((page: number) => string)[] = [
  (page) => `中华医学综述杂志2021年第20卷第1期　Chin Rev Med，2021，Vol. 20，No. 1　·${page}·`,
  (page) => `临床与病理杂志 2020 年 3 月第 40 卷第 3 期 ${page}`,
  (page) =>
    page % 2 === 0 ? `${page} 李明，等：疾病治疗的研究进展` : `第3期 疾病治疗的研究进展 ${page}`,
  () => '疾病治疗的研究进展',
  (page) => `J Clin Pathol Res 2019, 39(5): ${page}`,
  (page) => `李明等. 疾病治疗的研究进展 · ${page} ·`,
]
const numbers: readonly ((page: number) => string)[] = [
  (page) => `· ${page} ·`,
  (page) => `第${page}页`,
  (page) => `- ${page} -`,
  (page) => `${page}`,
  (page) => `${page}/12`,
  (page) => `第 ${page} 页 共 12 页`,
]
export const notes = [
  '基金项目：国家自然科学基金（81270000）',
  '收稿日期：2020-01-12',
  '通信作者：李明，E-mail：liming@example.com',
]

/** A document of its own for each run of numbers. */
export function styleFrom(random: () => number): Style {
  const oneOf = <T>(values: readonly T[]): T | undefined =>
    values[Math.floor(random() * values.length)]
  const blank = oneOf([0, 0.5, 0.8, 1]) ?? 0
  return {
    random,
    columns: 18 + Math.floor(random() * 7),
    blank,
    isParted: blank > 0 || random() < 0.3,
    soft: oneOf(['\u2043', '\u00AD', '\u2010', '-']) ?? '-',
    letterGap: oneOf([' ', '  ', '\u3000', '\u00A0']) ?? ' ',
    indent: oneOf(['　　', '　　', '  ', '']) ?? '',
    page: 28 + Math.floor(random() * 16),
    head: oneOf([...heads, undefined]),
    number: oneOf([...numbers, undefined]),
    column: oneOf(['none', 'note', 'caption', 'beside'] as const) ?? 'none',
  }
}
