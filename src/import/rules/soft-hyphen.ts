import type { Findings, Rule } from '../rule.ts'
import {
  type BrokenWord,
  brokenWords,
  isPrintedHyphen,
  judgeHyphens,
  type Verdict,
  type Words,
} from './hyphen-evidence.ts'

const lower = /^[\p{Ll}]+$/u
const upper = /^[\p{Lu}]{2,}$/u
const latin = /^[\p{Script=Latin}]+$/u

/** True when both sides can be syllables of one word: no number, no Greek letter, no abbreviation. */
function isSyllable({ left, right }: BrokenWord): boolean {
  const last = left.split('-').at(-1) ?? ''
  const first = right.split('-')[0] ?? ''
  if (last.length < 2 || !latin.test(last) || !latin.test(first)) return false
  const tail = last.slice(1)
  return (lower.test(tail) && lower.test(first)) || (upper.test(last) && upper.test(first))
}

function verdictOn(broken: BrokenWord, words: Words): Verdict {
  const hard = words.count(`${broken.left}-${broken.right}`)
  const whole = words.count(broken.left + broken.right)
  if (isSyllable(broken)) return hard > whole ? 'ask' : 'soft'
  if (whole > hard) return 'soft'
  return hard > 0 ? 'hard' : 'ask'
}

/** U+2010 inside lines is the document's hyphen; at line ends alone it is what breaks words. */
function softSigns(text: string): string {
  return isPrintedHyphen(text) ? '\u2043\u00AD' : '\u2043\u00AD\u2010'
}

function find(text: string): Findings {
  const after = { soft: '', hard: '-', ask: undefined }
  const broken = brokenWords(text, softSigns(text))
  return judgeHyphens(text, broken, verdictOn, (verdict) => after[verdict])
}

/** CLEAN-05. */
export const softHyphen: Rule = {
  id: 'soft-hyphen',
  summary: 'A hyphen that only breaks a word at a line end is removed.',
  kinds: ['lines'],
  examples: [
    { before: '（relapsed re⁃\nfractory）', after: '（relapsed refractory）' },
    { before: '联合 isatux⁃\nimab 用于', after: '联合 isatuximab 用于' },
    { before: '（cyto\u00AD\nkine release', after: '（cytokine release' },
    { before: '（immunomodu‐\n latory imide', after: '（immunomodulatory imide' },
    // The document says how the word is written.
    { before: '检测 PD-L1 时，PD⁃\nL1 阳性', after: '检测 PD-L1 时，PD-L1 阳性' },
  ],
  counterExamples: [
    { before: '⁃ 第一项\n⁃ 第二项' },
    { before: '包括：\n⁃\n抗体' },
    // A number or an abbreviation is not broken between syllables.
    { before: '表达 CD⁃\n38 的细胞' },
    { before: 'the tumour‐associated anti‐\nbody' },
  ],
  find,
}
