import type { Rule } from '../rule.ts'
import { replaceMatches } from './line-changes.ts'

/** Joiners that make one emoji of several, or shape letters of other scripts, say something. */
const before =
  '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\p{Script=Arabic}\\p{Script=Devanagari}])'
const joiners = `${before}[\\u200C\\u200D]`
const pattern = new RegExp(
  `(?:[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]|${joiners})+`,
  'gu',
)

/** CLEAN-26, the part that is certain. */
export const zeroWidth: Rule = {
  id: 'zero-width',
  summary: 'Characters without width and marks of direction are deleted.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '骨髓\u200B瘤', after: '骨髓瘤' },
    { before: '0.2\u2060～\u2060800', after: '0.2～800' },
    { before: 'T\u200D细胞\uFEFF', after: 'T细胞' },
  ],
  counterExamples: [{ before: '👩\u200D🔬' }, { before: 'T 细胞' }, { before: 're\u00ADlapsed' }],
  find: (text) => ({ changes: replaceMatches(text, pattern, '') }),
}
