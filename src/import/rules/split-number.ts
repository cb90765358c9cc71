import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Doubt, Rule } from '../rule.ts'
import { codeUnitTest } from './code-units.ts'
import { deleteSpaces, findInLines, type LineFindings } from './line-changes.ts'
import type { LineRole } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'table'])
const trigger = /[ \u00A0]/u

/** A number of four digits: the standard groups from five digits on, and those stay. */
const thousands = /(?<![\d.,A-Za-z-][ \u00A0]?)([1-9])[ \u00A0](\d{3})(?![\d.]|[ \u00A0]\d)/gu
const measured =
  /^[ \u00A0]?(?:[余多]?(?:[例名个人次倍只株万元份])|(?:[mkµn]?g|[mµ]?[Ll]|IU|U|ml|mm|cm|kg|h|min|d|[mkµn]?mol|Gy|copies)(?![A-Za-z])|[×]10)/u

const operand = new RegExp(String.raw`[\p{Script=Latin}\p{Script=Greek}${han}\d%）)]$`, 'u')
/** Signs of relation and of tolerance have no space where a number follows. */
const pairs = [
  { before: operand, behind: /^[<>=≤≥±＜＞＝][ \u00A0]{0,3}[-+−]?\d/u },
  { before: /[^\s|\uFDD2][ \u00A0]{0,3}[<>=≤≥±＜＞＝]$/u, behind: /^[-+−]?\d/u },
  { before: /\d$/u, behind: /^×[ \u00A0]{0,2}10/u },
  { before: /\d[ \u00A0]?×$/u, behind: /^10/u },
  { before: /\d$/u, behind: /^[%‰％](?!\w)/u },
]

/** In each of the pairs one of these stands beside the space. */
const isSign = codeUnitTest(/[<>=≤≥±＜＞＝×%‰％]/)

function findThousands(text: string): LineFindings {
  const changes: Change[] = []
  const doubts: Doubt[] = []
  if (!/[ \u00A0]\d{3}/u.test(text)) return {}
  for (const { index, 0: all } of text.matchAll(thousands)) {
    const behind = text.slice(index + all.length, index + all.length + 10)
    if (measured.test(behind)) changes.push({ start: index + 1, end: index + 2, after: '' })
    else if (!/^[ ]?年/u.test(behind)) doubts.push({ kind: 'split-number', at: index })
  }
  return { changes, doubts }
}

/** CLEAN-13. */
export const splitNumber: Rule = {
  id: 'split-number',
  summary: 'Spaces inside numbers, and around the signs before them, are deleted.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '共1 000例患者，', after: '共1000例患者，' },
    { before: '差异有统计学意义（P < 0.05）', after: '差异有统计学意义（P<0.05）' },
    { before: '年龄≥ 65岁', after: '年龄≥65岁' },
    { before: '为14.1 ± 4.5月', after: '为14.1±4.5月' },
    { before: '占85 %，', after: '占85%，' },
    { before: '占85 ％，', after: '占85％，' },
    { before: '回输1 × 10个', after: '回输1×10个' },
  ],
  counterExamples: [
    { before: '自2 000 年起' },
    { before: '共12 345 例' },
    { before: '> 5例患者', kind: 'markdown' },
    { before: '剂量为5 100与3' },
    { before: 'The difference between the two groups was significant at P < 0.05' },
    { before: '$P < 0.05$', kind: 'markdown' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles, trigger }, ({ text: line }) => {
      const { changes = [], doubts = [] } = findThousands(line)
      const spaces = deleteSpaces(line, pairs, isSign)
      return { changes: [...changes, ...spaces].toSorted((a, b) => a.start - b.start), doubts }
    }),
}
