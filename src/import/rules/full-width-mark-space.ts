import { han } from '../../language/han.ts'
import type { Rule } from '../rule.ts'
import { codeUnitTest } from './code-units.ts'
import { deleteSpaces, findInLines, spaced } from './line-changes.ts'
import type { LineRole } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'heading', 'table', 'list'])

const mark = '，。；：！？、（）［］【】《》〈〉「」『』〔〕～'
// What is masked as `other` may be an address, which a mark beside it would become part of.
const pairs = [
  { before: new RegExp(`[${mark}]$`, 'u'), behind: /^[^\s|\uFDD2]/u },
  { before: /[^\s|\uFDD2]$/u, behind: new RegExp(`^[${mark}]`, 'u') },
  {
    before: new RegExp(`[${han}${mark}]$`, 'u'),
    behind: new RegExp(`^[“‘”’…—][${han}${mark}]`, 'u'),
  },
  {
    before: new RegExp(`[${han}${mark}][”’…—]$`, 'u'),
    behind: new RegExp(`^[${han}${mark}]`, 'u'),
  },
]

const isMark = codeUnitTest(new RegExp(`[${mark}“‘”’…—]`, 'u'))

/** CLEAN-07. */
export const fullWidthMarkSpace: Rule = {
  id: 'full-width-mark-space',
  summary: 'Spaces beside full-width marks are deleted.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '（multiple myeloma， MM），', after: '（multiple myeloma，MM），' },
    { before: '获益［12］ 。', after: '获益［12］。' },
    { before: '甲（乙 ）', after: '甲（乙）' },
    { before: '为18.8 ［10.1，无法评估］', after: '为18.8［10.1，无法评估］' },
    { before: '小于 $x$ ，其中', after: '小于 $x$，其中', kind: 'markdown' },
    { before: '所谓 “耗竭” 状态', after: '所谓“耗竭”状态' },
  ],
  counterExamples: [
    { before: '［摘要］　多发性骨髓瘤' },
    { before: 'All the patients in the “A” group （n=5） were treated with 来那度胺 ， too' },
    { before: '- （1）甲', kind: 'markdown' },
    { before: '## （一）甲', kind: 'markdown' },
    { before: '见https://a.org/b ，另有' },
    { before: '| ，甲 | 乙。 |', kind: 'markdown' },
    { before: '甲，  \n乙' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles, trigger: spaced }, (line) => ({
      changes: deleteSpaces(line.text, pairs, isMark),
    })),
}
