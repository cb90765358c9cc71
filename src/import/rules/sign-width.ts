import type { Change } from '../edits.ts'
import type { Rule, Setting } from '../rule.ts'
import { findInLines, replaceMatches } from './line-changes.ts'
import type { LineRole } from './prose-lines.ts'

const widthRoles: ReadonlySet<LineRole> = new Set([
  'prose',
  'bare',
  'heading',
  'table',
  'list',
  'english',
])
const markRoles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'heading', 'table'])

const wide = '[０-９Ａ-Ｚａ-ｚ]'
const digit = '[0-9０-９]'
const letter = '[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]'
const halved = new RegExp(
  [
    wide,
    `(?<=${digit})．(?=${digit})`,
    `(?<=${digit})％`,
    `(?<=${letter})[＝／](?=[0-9A-Za-z０-９Ａ-Ｚａ-ｚ.±<>-])`,
    `(?<=${letter} ?)[＜＞](?= ?[0-9０-９])`,
    `(?<=${letter})＋`,
    `(?<=${letter})－(?=${letter})`,
  ].join('|'),
  'gu',
)
/** Full-width forms lie at one distance from ASCII. */
const distance = 0xfee0

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
}
const single = /(?<=\p{Script=Han})[,;:](?=\p{Script=Han})/gu
/** A pair is changed as a pair, and where it has Han on either side. */
const pair =
  /(?<=\p{Script=Han})\([\p{Script=Han}“《](?:[^()（）\n]{0,200}[\p{Script=Han}”》])?\)(?=[\p{Script=Han}，。；：、！？]|$)/gu

function pairs(text: string): readonly Change[] {
  return [...text.matchAll(pair)].flatMap(({ index, 0: found }) => [
    { start: index, end: index + 1, after: '（' },
    { start: index + found.length - 1, end: index + found.length, after: '）' },
  ])
}

function marks(text: string, setting: Setting): readonly Change[] {
  const { changes } = findInLines(text, setting, markRoles, (line) => ({
    changes: [
      ...replaceMatches(line.text, single, ([found]) => fullWidth[found]),
      ...pairs(line.text),
    ].toSorted((a, b) => a.start - b.start),
  }))
  return changes
}

function widths(text: string, setting: Setting): readonly Change[] {
  const { changes } = findInLines(text, setting, widthRoles, (line) => ({
    changes: replaceMatches(line.text, halved, ([found]) =>
      String.fromCharCode(found.charCodeAt(0) - distance),
    ),
  }))
  return changes
}

/** CLEAN-16. */
export const signWidth: Rule = {
  id: 'sign-width',
  summary: 'Letters and digits are half, marks between Han full width.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '（ｎ＝２４）', after: '（n=24）' },
    { before: '３．８％的ＣＤ３８＋细胞', after: '3.8%的CD38+细胞' },
    { before: 'Ｐ＜０．０５', after: 'P<0.05' },
    { before: '包括贫血,骨病;感染:常见', after: '包括贫血，骨病；感染：常见' },
    { before: '骨髓瘤(一种肿瘤)是', after: '骨髓瘤（一种肿瘤）是' },
  ],
  counterExamples: [
    { before: 'P<0.05' },
    { before: '比例1:500，时间12:30' },
    { before: '`Ａ１`', kind: 'markdown' },
    { before: 'B. 盖茨' },
    { before: '骨髓瘤(multiple myeloma)是' },
    { before: 'In this trial, the drug 来那度胺,地塞米松 was given to all patients' },
    { before: '[1] 张三,李四.骨髓瘤:综述[J].血液,2020,15(3):1-5.' },
    { before: '[图](甲,乙)', kind: 'markdown' },
    { before: '`甲,乙`', kind: 'markdown' },
    { before: '1．方法' },
  ],
  find: (text, setting) => ({
    changes: [...widths(text, setting), ...marks(text, setting)].toSorted(
      (a, b) => a.start - b.start,
    ),
  }),
}
