import type { Rule } from '../rule.ts'
import { formulasIn } from './latex-formulas.ts'
import { latexTokens } from './latex-nodes.ts'

/** Set by hand, at most a few of the signs that could touch stand apart. */
const shareAtLeast = 0.8

/** True where letters, digits and braces all stand apart, as only a converter sets them. */
function isLetterSpaced(content: string): boolean {
  // Blanks count inside `\text`.
  if (/\\(?:text(?:rm|bf|it)?|mbox)\b/u.test(content)) return false
  const bare = content
    .replace(/\\(?:begin|end)\s*\{[a-z*]{1,20}\}/gu, '\\')
    .replace(/\\[A-Za-z]+|\\[\s\S]/gu, '\\')
  const apart = bare.match(/[A-Za-z\d{}^_](?= +[A-Za-z\d{}^_])/gu)?.length ?? 0
  const touching = bare.match(/[A-Za-z\d{}^_](?=[A-Za-z\d{}^_])/gu)?.length ?? 0
  return apart > 0 && apart / (apart + touching) >= shareAtLeast
}

function closed(content: string): string {
  let text = ''
  let last = ''
  for (const token of latexTokens(content)) {
    // `\in X` needs its blank, `\in \{` does not.
    if (/^\\[A-Za-z]+$/u.test(last) && /^[A-Za-z]/u.test(token)) text += ' '
    text += token
    last = token
  }
  return text
}

/** What remains a formula is written as a person would write it. */
export const latexSpacing: Rule = {
  id: 'latex-spacing',
  summary: 'Closes the letter-spacing that a converter gave to formulas.',
  kinds: ['markdown'],
  examples: [
    {
      before: '取 $N R _ { B } ^ { \\delta } \\left( x \\right)$ 。',
      after: '取 $NR_{B}^{\\delta}\\left(x\\right)$ 。',
      kind: 'markdown',
    },
    { before: '$x _ { i } \\in X$', after: '$x_{i}\\in X$', kind: 'markdown' },
    { before: '$$\na _ { 1 } = 2 0\n$$', after: '$$\na_{1}=20\n$$', kind: 'markdown' },
  ],
  counterExamples: [
    { before: '$a + b = c$', kind: 'markdown' },
    { before: '$\\frac{1}{n} \\sum_{i=1}^{n} x_i y_i$', kind: 'markdown' },
    { before: '$x \\in X$', kind: 'markdown' },
    { before: '$$\n\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}\n$$', kind: 'markdown' },
  ],
  find: (text) => ({
    changes: formulasIn(text).flatMap(({ start, end, content, isDisplay }) => {
      if (!isLetterSpaced(content)) return []
      const width = isDisplay ? 2 : 1
      const [head = ''] = /^\s*/u.exec(content) ?? []
      const tail = content.slice(content.trimEnd().length)
      const after = head + closed(content) + (content.endsWith('\\ ') ? '' : tail)
      return after === content ? [] : [{ start: start + width, end: end - width, after }]
    }),
  }),
}
