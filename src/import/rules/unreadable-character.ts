import type { Doubt, Rule } from '../rule.ts'

// A form feed ends a page: it is left to the rules that look for running heads.
const unreadable = /(?![\t\n\f\r])\p{Cc}|[\p{Co}\p{Cs}\uFFFD-\uFFFF]/gu

/** CLEAN-26: one question for each line. */
export const unreadableCharacter: Rule = {
  id: 'unreadable-character',
  summary: 'Characters that no reader can read are asked about.',
  kinds: ['lines', 'markdown'],
  examples: [{ before: '骨髓\uFFFD瘤', after: '骨髓\uFFFD瘤' }],
  counterExamples: [{ before: '骨髓瘤\t①' }, { before: '👩\u200D🔬' }],
  find: (text) => {
    const doubts: Doubt[] = []
    let last = -1
    for (const { index } of text.matchAll(unreadable)) {
      // Behind the end of the line that was asked about last.
      if (index < last) continue
      const end = text.indexOf('\n', index)
      last = end === -1 ? text.length : end
      doubts.push({ kind: 'unreadable-character', at: index })
    }
    return { changes: [], doubts }
  },
}
