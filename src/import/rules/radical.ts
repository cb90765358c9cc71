import type { Rule } from '../rule.ts'
import { replaceMatches } from './line-changes.ts'
import { ideographOf } from './radical-table.ts'

const radicals = /[\u2E80-\u2EF3\u2F00-\u2FD5]/gu
/** Frequent characters that traditional type has not. */
const simplifiedOnly = /[这们为发时对个疗细]/u

/** CLEAN-24. The rest of the text is never normalised: that would change `，`, `Ⅱ`, `①`, `²`. */
export const radical: Rule = {
  id: 'radical',
  summary: 'Radicals that stand for ideographs become the ideographs.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '⻣髓瘤', after: '骨髓瘤' },
    { before: '⼀例⼥性', after: '一例女性' },
    { before: '他们的⼾籍', after: '他们的户籍' },
    { before: '⻅图', after: '见图' },
  ],
  counterExamples: [{ before: 'Ⅱ期，①' }, { before: '10²个℃' }, { before: '⺀' }],
  find: (text) => {
    const isSimplified = simplifiedOnly.test(text)
    return {
      changes: replaceMatches(text, radicals, ([found]) => ideographOf(found, isSimplified)),
    }
  },
}
