import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Doubt, Rule } from '../rule.ts'

/** A soft hyphen with something of its line on either side. */
const inner = /(?<=[^\s\u00AD])\u00AD+(?=[^\s\u00AD])/gu
const hanBefore = new RegExp(`${han}$`, 'u')
const hanBehind = new RegExp(`^${han}`, 'u')

/**
 * CLEAN-05, inside of lines: between Han a soft hyphen can mean nothing; between Latin letters it may be
 * where a word could have been broken, or what a font has for a hyphen (`anti\u00ADCD38`).
 */
export const innerSoftHyphen: Rule = {
  id: 'inner-soft-hyphen',
  summary: 'Soft hyphens between Han are deleted; inside other words they are asked about.',
  kinds: ['lines', 'markdown'],
  examples: [{ before: '骨髓\u00AD瘤的治疗', after: '骨髓瘤的治疗' }],
  counterExamples: [
    { before: '（re\u00ADlapsed）与anti\u00ADCD38' },
    { before: '（re\u00AD\nfractory）' },
    { before: '骨髓\u00AD\n瘤' },
  ],
  find: (text) => {
    if (!text.includes('\u00AD')) return { changes: [] }
    const changes: Change[] = []
    const doubts: Doubt[] = []
    for (const { index, 0: found } of text.matchAll(inner)) {
      const end = index + found.length
      const isHan =
        hanBefore.test(text.slice(Math.max(0, index - 2), index)) &&
        hanBehind.test(text.slice(end, end + 2))
      if (isHan) changes.push({ start: index, end, after: '' })
      else doubts.push({ kind: 'soft-hyphen', at: index })
    }
    return { changes, doubts }
  },
}
