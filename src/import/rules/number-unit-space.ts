import type { Rule } from '../rule.ts'
import { findInLines, replaceMatches } from './line-changes.ts'
import type { LineRole } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'english'])

const trigger = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]| {2}/u

const unit =
  '(?:[mkµncd]?g|[mµdn]?[Ll]|[mµnck]?m|IU|U|kU|MU|[mµnk]?mol|kPa|mmHg|Gy|mCi|MBq|h|min|s|d|Hz|kDa|bp|ml|℃|°C)(?![A-Za-z])'
const pattern = new RegExp(
  `(?<=\\d)(?:[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]| {2,4})[ \\u00A0]{0,3}(?=${unit})|(?<=\\d) [\\u00A0\\u2009\\u202F]{1,3}(?=${unit})`,
  'gu',
)
const words =
  / {2,9}(?=[\p{Script=Latin}\p{Script=Greek}\d(])(?<=[\p{Script=Latin}\p{Script=Greek}\d),;.] {2,9})/gu
const prose: ReadonlySet<LineRole> = new Set(['prose', 'english'])

/** CLEAN-09, and of CLEAN-04 that one space parts two Latin words. */
export const numberUnitSpace: Rule = {
  id: 'number-unit-space',
  summary: 'One plain space stands between a number and its unit and between Latin words.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '400\u00A0µg/d剂量组', after: '400 µg/d剂量组' },
    { before: '20\u2009℃', after: '20 ℃' },
    { before: '联合（regulatory  T   cells），', after: '联合（regulatory T cells），' },
  ],
  counterExamples: [
    { before: '20 ℃' },
    { before: '400µg/d' },
    { before: 'Group  n  Age' },
    { before: '| A  | B   |', kind: 'markdown' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles, trigger }, ({ text: line, role }) => {
      const units = replaceMatches(line, pattern, ' ')
      if (!prose.has(role)) return { changes: units }
      const taken = new Set(units.map(({ start }) => start))
      const gaps = replaceMatches(line, words, ' ').filter(({ start }) => !taken.has(start))
      return { changes: [...units, ...gaps].toSorted((a, b) => a.start - b.start) }
    }),
}
