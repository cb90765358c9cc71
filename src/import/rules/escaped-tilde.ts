import { han } from '../../language/han.ts'
import type { Rule } from '../rule.ts'

const wide = `${han}\u3000-\u303f\uff01-\uff60`
const tilde = new RegExp(
  `(?<=[\\d%℃岁${wide}A-Za-z)])\\\\[~～∼](?=[\\d<>$+-]|[${wide}])|(?<=[${wide}])\\\\[~～∼](?=[A-Za-z(])`,
  'gu',
)

/** Converters escape the swung dash of a range, which GFM would read as struck out. */
export const escapedTilde: Rule = {
  id: 'escaped-tilde',
  summary: 'Turns the escaped tilde of a range into the swung dash.',
  kinds: ['markdown'],
  examples: [
    { before: '在5\\~12岁时', after: '在5～12岁时', kind: 'markdown' },
    { before: '程度轻\\~重度', after: '程度轻～重度', kind: 'markdown' },
    { before: '文献[6\\~8]', after: '文献[6～8]', kind: 'markdown' },
  ],
  counterExamples: [
    { before: '路径 \\~/data', kind: 'markdown' },
    { before: '标记\\*与\\*\\*', kind: 'markdown' },
    { before: 'http://a.b/\\~user', kind: 'markdown' },
  ],
  find: (text, { language }) =>
    language.unspacedLetters !== undefined
      ? {
          changes: [...text.matchAll(tilde)].map(({ index, 0: sign }) => ({
            start: index,
            end: index + sign.length,
            after: '～',
          })),
        }
      : { changes: [] },
}
