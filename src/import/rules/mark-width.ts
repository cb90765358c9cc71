import { han } from '../../language/han.ts'
import type { Rule } from '../rule.ts'
import { findInLines, replaceMatches } from './line-changes.ts'
import type { LineRole } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'heading', 'table'])
const trigger = /[,;:(]/u

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }
// Spaces between are what a later rule deletes: with them or without, the mark is the same.
const single = new RegExp(String.raw`(?<=${han} {0,3})[,;:](?= {0,3}${han})`, 'gu')
/** A pair is changed as a pair, and where it has Han on either side. */
const pair = new RegExp(
  String.raw`(?<=${han} {0,3})\( {0,3}[${han}“《](?:[^()（）\n]{0,200}[${han}”》])? {0,3}\)(?= {0,3}(?:[${han}，。；：、！？]|$))`,
  'gu',
)

/** CLEAN-16, the marks; once lines are joined, as a mark may stand at the end of one. */
export const markWidth: Rule = {
  id: 'mark-width',
  summary: 'ASCII marks between Han become full-width ones.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '包括贫血,骨病;感染:常见', after: '包括贫血，骨病；感染：常见' },
    { before: '骨髓瘤(一种肿瘤)是', after: '骨髓瘤（一种肿瘤）是' },
    { before: '骨髓瘤 (一种肿瘤) 是', after: '骨髓瘤 （一种肿瘤） 是' },
  ],
  counterExamples: [
    { before: 'P<0.05' },
    { before: '比例1:500，时间12:30' },
    { before: 'B. 盖茨' },
    { before: '骨髓瘤(multiple myeloma)是' },
    { before: '张三,李四,王小五' },
    { before: 'In this trial, the drug 来那度胺,地塞米松 was given to all patients' },
    { before: '[1] 张三,李四.骨髓瘤:综述[J].血液,2020,15(3):1-5.' },
    { before: '[图](甲,乙)', kind: 'markdown' },
    { before: '`甲,乙`', kind: 'markdown' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles, trigger }, ({ text: line }) => ({
      changes: [
        ...replaceMatches(line, single, ([found]) => fullWidth[found]),
        ...[...line.matchAll(pair)].flatMap(({ index, 0: found }) => [
          { start: index, end: index + 1, after: '（' },
          { start: index + found.length - 1, end: index + found.length, after: '）' },
        ]),
      ].toSorted((a, b) => a.start - b.start),
    })),
}
