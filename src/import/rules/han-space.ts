import { han } from '../../language/han.ts'
import { areSurelyNames } from '../author-names.ts'
import type { Change } from '../edits.ts'
import type { Doubt, Rule } from '../rule.ts'
import { findInLines, type LineFindings, space } from './line-changes.ts'
import type { LineRole, ProseLine } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'heading', 'list'])
// The space first: it is rarer than Han, and what is rare is found fast.
const trigger = new RegExp(`${space}(?=${han})(?<=${han}${space}{1,40})`, 'u')

/** Han words with spaces between. */
const stretch = new RegExp(`(?<!${han})${han}+(?:${space}+${han}+)+`, 'gu')
const gaps = new RegExp(`${space}+`, 'gu')
/** Labels that a structured abstract sets off by a space alone. */
const partLabel =
  /^(?:研究)?(?:目的|方法|结果|结论|背景|目标|对象|资料与方法|对象与方法|讨论|意义)$/u
/** What may stand before such a label. */
const partStart = /(?:^|[。；;.】］\]）)：:\uFDD2\uFDD1*])\s*$/u

/** How the spaces of one stretch are read. */
type Reading = 'stretched' | 'words' | 'unsure'

/** Names side by side: nothing longer than four, single characters in pairs. */
function mayBeNames(lengths: readonly number[]): boolean {
  if (lengths.length < 3 || lengths.some((length) => length > 4)) return false
  let singles = 0
  for (const length of [...lengths, 2]) {
    if (length === 1) singles += 1
    else if (singles % 2 === 1) return false
    else singles = 0
  }
  return lengths.some((length) => length > 1)
}

/** The words as names: single characters stand two by two. */
function asNames(words: readonly string[]): readonly string[] {
  const names: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    names.push(word.length === 1 ? word + (words[at + 1] ?? '') : word)
    if (word.length === 1) at += 1
  }
  return names
}

/** Where a list of names may begin: behind a label or bracket; behind another mark hardly ever. */
type Start = 'label' | 'mark' | 'none'

/** True where words in running text may be names, which a space parts. */
function areNames(words: readonly string[], lengths: readonly number[], start: Start): boolean {
  if (start === 'none' || !mayBeNames(lengths)) return false
  if (start === 'label' && longestRun(lengths) < 3) return true
  return areSurelyNames(asNames(words))
}

function longestRun(lengths: readonly number[]): number {
  let run = 0
  let longest = 0
  for (const length of lengths) {
    run = length === 1 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** True where the whole line is set letter by letter, beyond what may be names. */
function isSpacedLine(text: string): boolean {
  const tokens = text.trim().split(/\s+/u)
  const isLatinAmong = tokens.some((token) => /[A-Za-z\d]/u.test(token))
  const lengths = tokens.map((token) => token.length)
  return isLatinAmong && longestRun(lengths) >= 3
}

/** A line and what is true of all its stretches. */
interface Looked {
  readonly line: ProseLine
  /** Set letter by letter, though it may be a title or names. */
  readonly isSpaced: boolean
}

function readingOf(
  { line: { role }, isSpaced }: Looked,
  words: readonly string[],
  start: Start,
): Reading {
  const lengths = words.map((word) => [...word].length)
  const isAllSingle = lengths.every((length) => length === 1)
  if (role === 'heading') return isAllSingle || longestRun(lengths) >= 3 ? 'stretched' : 'words'
  if (role === 'list') return 'words'
  if (role === 'bare') {
    if (isSpaced) return 'stretched'
    return isAllSingle && lengths.length > 2 ? 'unsure' : 'words'
  }
  return areNames(words, lengths, start) ? 'unsure' : 'stretched'
}

function findStretch(looked: Looked, found: RegExpExecArray): LineFindings {
  const { line } = looked
  const [all] = found
  const words = all.split(gaps)
  const before = line.text.slice(Math.max(0, found.index - 2), found.index)
  const behind = line.text.slice(found.index + all.length, found.index + all.length + 1)
  // A list of names begins and ends with a mark.
  const isBounded =
    /(?:^|[：:；;。，（(\uFDD2])\s*$/u.test(before) && !/[A-Za-z\d(（［[]/u.test(behind)
  const isLabelBefore = /(?:^|[：:\uFDD2])\s*$/u.test(before)
  const reading = readingOf(looked, words, isBounded ? (isLabelBefore ? 'label' : 'mark') : 'none')
  if (reading === 'words') return {}
  if (reading === 'unsure') return { doubts: [{ kind: 'words-or-stretched', at: found.index }] }
  const isLabelled = isLabel(line, found.index, words)
  const changes: Change[] = []
  for (const [order, gap] of [...all.matchAll(gaps)].entries()) {
    if (order === 0 && isLabelled) continue
    const start = found.index + gap.index
    changes.push({ start, end: start + gap[0].length, after: '' })
  }
  return { changes }
}

function isLabel({ text }: ProseLine, index: number, [first = '']: readonly string[]): boolean {
  return partLabel.test(first) && partStart.test(text.slice(Math.max(0, index - 8), index))
}

/** CLEAN-10. */
export const hanSpace: Rule = {
  id: 'han-space',
  summary: 'Spaces between Han, with which a line was stretched, are deleted from running text.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '双特 异 性 T 细 胞 衔 接 器', after: '双特异性 T 细胞衔接器' },
    { before: '另一种，方法是减 少（', after: '另一种，方法是减少（' },
    { before: 'PFS明显延长（未达到 比31.8月）。', after: 'PFS明显延长（未达到比31.8月）。' },
    { before: 'PFS 分 别 为 19.4月，', after: 'PFS 分别为 19.4月，' },
    {
      before: '检查时，镜 下 可 见 新 生 物 表 面 血 供丰富。',
      after: '检查时，镜下可见新生物表面血供丰富。',
    },
    { before: '## 结 论', after: '## 结论', kind: 'markdown' },
  ],
  counterExamples: [
    { before: '李志超 黄 方 郝思国' },
    { before: '张 三 李 四 王 五' },
    { before: '关键词：骨髓瘤 免疫治疗 单克隆抗体' },
    { before: '| 总 数 | 例 数 |', kind: 'markdown' },
    { before: '方法 回顾性纳入66例患者。' },
    { before: '摘要：目的 总结特征。方法 回顾病例。' },
    { before: '1.1 一般资料 选取66例患者，' },
    { before: '参加者：李志超 黄 方 郝思国。' },
    { before: '上述患者，李 明 王 芳 郝思国，均已治愈。' },
    { before: '离离原上草 一岁一枯荣' },
    { before: '## 材料 与方法', kind: 'markdown' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles, trigger }, (line) => {
      const looked = { line, isSpaced: line.role === 'bare' && isSpacedLine(line.text) }
      const found = [...line.text.matchAll(stretch)].map((match) => findStretch(looked, match))
      const changes = found.flatMap((each) => each.changes ?? [])
      const doubts: readonly Doubt[] = found.flatMap((each) => each.doubts ?? [])
      return { changes, doubts }
    }),
}
