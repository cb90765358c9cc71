import type { Rule } from '../rule.ts'
import { findInLines, replaceMatches } from './line-changes.ts'
import { ownText } from './prose-lines.ts'

const wide = '[０-９Ａ-Ｚａ-ｚ]'
const digit = '[0-9０-９]'
const letter = '[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]'
const halved = new RegExp(
  [
    wide,
    `(?<=${digit})．(?=${digit})`,
    `(?<=${digit})％`,
    `(?<=${letter})／(?=[0-9A-Za-z０-９Ａ-Ｚａ-ｚ])`,
    `(?<=${letter}[ \\u00A0\\u3000]{0,3})＝(?=[ \\u00A0\\u3000]{0,3}[0-9A-Za-z０-９Ａ-Ｚａ-ｚ.±<>-])`,
    `(?<=${letter}[ \\u00A0\\u3000]{0,3})[＜＞](?=[ \\u00A0\\u3000]{0,3}[0-9０-９])`,
    `(?<=${letter})＋`,
    `(?<=${letter})－(?=${letter})`,
  ].join('|'),
  'gu',
)
const trigger = /[０-９Ａ-Ｚａ-ｚ．％＝＋／＜＞－]/u
/** Full-width forms lie at one distance from ASCII. */
const distance = 0xfee0

/** CLEAN-16, the letters and digits; its marks are `mark-width`. */
export const signWidth: Rule = {
  id: 'sign-width',
  summary: 'Full-width letters and digits become the usual ones.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '（ｎ＝２４）', after: '（n=24）' },
    { before: '３．８％的ＣＤ３８＋细胞', after: '3.8%的CD38+细胞' },
    { before: 'Ｐ＜０．０５', after: 'P<0.05' },
    { before: 'ＰＤ－１与１０ ｍｇ／ｋｇ', after: 'PD-1与10 mg/kg' },
  ],
  counterExamples: [
    { before: '甲，乙：丙（丁）' },
    { before: '＜指南＞' },
    { before: '`Ａ１`', kind: 'markdown' },
    { before: '1．方法' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles: ownText, trigger }, (line) => ({
      changes: replaceMatches(line.text, halved, ([found]) =>
        String.fromCharCode(found.charCodeAt(0) - distance),
      ),
    })),
}
