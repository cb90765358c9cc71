import type { Doubt, Rule } from '../rule.ts'
import { findInLines } from './line-changes.ts'
import type { LineRole } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'heading', 'table', 'list'])
const trigger = /[IVXⅠ-Ⅻ][ab]? ?[期级型度类相]/u

const counted = '[ ]?[期级型度类相]'
/** One written with letters beside one that is a sign of its own, `I/Ⅱ期`, is how a phase is named. */
const letters = new RegExp(
  `(?<![\\w/／～~Ⅰ-Ⅻ-])(?:I{1,3}|IV|VI{0,3}|IX|X)(?=[ab]?${counted})`,
  'gu',
)
const signs = new RegExp(`(?<![\\w/／～~-])[Ⅰ-Ⅻ](?=[ab]?${counted})`, 'gu')

/** CLEAN-27: one question for the document. */
export const romanNumeral: Rule = {
  id: 'roman-numeral',
  summary: 'Roman numerals written in two ways in one document are asked about.',
  kinds: ['lines', 'markdown'],
  examples: [{ before: 'I期与Ⅱ期', after: 'I期与Ⅱ期' }],
  counterExamples: [{ before: 'I/Ⅱ期' }, { before: 'I期与II期' }, { before: 'Ⅰ期与Ⅱ期' }],
  find: (text, setting) => {
    let hasSigns = false
    const first: Doubt[] = []
    findInLines(text, setting, { roles, trigger }, ({ text: line, start }) => {
      signs.lastIndex = 0
      hasSigns ||= signs.test(line)
      const at = first.length === 0 ? line.search(letters) : -1
      if (at !== -1) first.push({ kind: 'mixed-roman-numerals', at: start + at })
      return {}
    })
    return { changes: [], doubts: hasSigns ? first : [] }
  },
}
