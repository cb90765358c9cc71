import type { Change } from '../edits.ts'
import type { Doubt, Findings, Rule, Setting } from '../rule.ts'
import { linesOf, type TextLine } from './text-lines.ts'

/** The end of an address that goes on in the next line: it has no spaces. */
const openAddress =
  /(?:https?:\/\/|www\.|doi[:：]? ?|(?<![\d.])10\.\d{4,9}\/)[\w./:;()?&=%#~+-]*$/iu
const addressGoesOn = /[./:?&=%#_~-]$/u
const wordSign = /^[\w./:;()?&=%#~+-]/u
const opening = /(?:[（([［〔【“‘「『《〈/~～–—<>=≤≥≈±×⁃]|\S[-\u2010])$/u
const closing = /^[）)\]］〕】”’」』》〉,.;:!?%/~～–—<>=≤≥≈±×]/u

/**
 * An address goes on where its line ends inside a number or behind a sign; behind a letter it goes
 * on where the next line could not begin a word.
 */
function isInsideAddress(before: string, after: string): boolean {
  const tail = before.slice(-120)
  if (!wordSign.test(after) || !openAddress.test(tail)) return false
  return addressGoesOn.test(tail) || /^[./\d?&=%#_-]/u.test(after)
}

const relation = /[<>=≤≥＜＞＝±]\s?\d{0,6}\.\d{1,6}$/u
const numberBegins = /(?:[\u3400-\u9fff，。、（；：]|[<>=≤≥＜＞＝±～~])\s?\d{1,6}(?:\.\d{1,6})?$/u
const numberGoesOn = /^\d{1,6}(?:\.\d{1,6})?\s?[\u3400-\u9fffA-Za-zµ%％）)，。；、～±]/u

/** Whether two lines part the digits of a number: `P<0.0` and `5）` are one; `PD-1` and `24 h` need not be. */
function brokenNumber(before: string, after: string): 'one' | 'unsure' | 'none' {
  const tail = before.slice(-24)
  if (!numberBegins.test(tail) || !numberGoesOn.test(after.slice(0, 24))) return 'none'
  return relation.test(tail) && /^\d{1,3}[）)，。；]/u.test(after) ? 'one' : 'unsure'
}

/** How often a document sets a round bracket off from the Latin letter beside it, and how often not. */
interface Brackets {
  readonly isOpeningSpaced: boolean
  readonly isClosingSpaced: boolean
}

function bracketsOf(text: string): Brackets {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return {
    isOpeningSpaced: count(/[A-Za-z\d] \(/gu) >= count(/[A-Za-z\d]\(/gu),
    isClosingSpaced: count(/\) [A-Za-z\d]/gu) >= count(/\)[A-Za-z\d]/gu),
  }
}

/** What stands between two lines of a paragraph when they become one. */
function between(
  line: TextLine,
  next: TextLine,
  { language }: Setting,
  brackets: Brackets,
): '' | ' ' {
  if (isInsideAddress(line.text, next.text)) return ''
  if (brokenNumber(line.text, next.text) === 'one') return ''
  // Behind or before a quotation mark the letter inside tells which language it is.
  const before = [...line.text.slice(-3).replace(/[”’]+$/u, '')].at(-1) ?? ''
  const after = [...next.text.slice(0, 3).replace(/^[“‘]+/u, '')][0] ?? ''
  if (opening.test(line.text.slice(-2)) || closing.test(after)) return ''
  // A citation marker follows its word without a space.
  if (/^[［[]\d/u.test(next.text)) return ''
  if (after === '(' && !brackets.isOpeningSpaced) return ''
  if (before === ')' && !brackets.isClosingSpaced) return ''
  return language.joinLines(before, after)
}

function find(text: string, setting: Setting): Findings {
  const lines = linesOf(text, setting)
  const changes: Change[] = []
  const doubts: Doubt[] = []
  const brackets = bracketsOf(text)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const next = lines[index + 1]
    // The indent of a paragraph is the page's; four spaces would make code of it.
    const isFirst = lines[index - 1]?.kind !== 'text'
    if (line.kind === 'text' && isFirst && line.start > line.from) {
      changes.push({ start: line.from, end: line.start, after: '' })
    }
    if (line.kind !== 'text' || next?.kind !== 'text') continue
    if (brokenNumber(line.text, next.text) === 'unsure') {
      doubts.push({ kind: 'split-number', at: line.start })
    }
    changes.push({
      start: line.end,
      end: next.start,
      after: between(line, next, setting, brackets),
    })
  }
  return { changes, doubts }
}

/** CLEAN-04. */
export const lineJoin: Rule = {
  id: 'line-join',
  summary: 'The lines of a paragraph become one, with a space only between Latin words.',
  kinds: ['lines'],
  examples: [
    {
      before: '所有患者在回输后 6\n天左右得到控制。\n',
      after: '所有患者在回输后 6天左右得到控制。\n',
    },
    {
      before: '（antibody-dependent \ncell-mediated cytotoxicity）',
      after: '（antibody-dependent cell-mediated cytotoxicity）',
    },
    { before: 'DOI：10.3760/cma.\nj.cn112137', after: 'DOI：10.3760/cma.j.cn112137' },
    { before: '细胞进行修饰、\n 扩增得到的', after: '细胞进行修饰、扩增得到的' },
    { before: '第一段。\n\n　　第二\n段。\n', after: '第一段。\n\n第二段。\n' },
    { before: '（P<0.0\n5）', after: '（P<0.05）' },
    // Either may be meant: asked about.
    { before: '应用抗体 1\n24 h 后', after: '应用抗体 1 24 h 后' },
    { before: '自然杀伤\r\n细胞', after: '自然杀伤细胞' },
    { before: '对象的“乐观”\n“折中”', after: '对象的“乐观”“折中”' },
    { before: '总缓解率（\nORR）为 5～\n10', after: '总缓解率（ORR）为 5～10' },
    { before: '基因T(rs1)、C(rs2)，G\n(rs3)', after: '基因T(rs1)、C(rs2)，G(rs3)' },
    { before: '## 1 诊断\n\n骨髓\n瘤\n', after: '## 1 诊断\n\n骨髓瘤\n' },
  ],
  counterExamples: [
    { before: '第一段。\n\n第二段。\n' },
    { before: '## 1 诊断\n骨髓瘤。\n' },
    { before: '| 药物 | 例数 |\n| --- | --- |\n| 硼替佐米 | 3 |\n' },
    { before: '---\ntitle: 骨髓瘤\nlang: zh\n---\n\n骨髓瘤。\n' },
  ],
  find,
}
