import { isReferenceHeading } from '../../printed/reference-heading.ts'
import { linesFrom } from '../../printed/text-lines.ts'
import type { Change } from '../edits.ts'
import { bodyStart, type Findings, type Rule, type Setting } from '../rule.ts'

function find(text: string, { language }: Setting): Findings {
  const lines = linesFrom(text, bodyStart(text))
  const at = lines.findLastIndex((line) => isReferenceHeading(line.text))
  const line = lines[at]
  const next = lines[at + 1]
  const isListed = next !== undefined && /^(?:[［[【]\s?1\s?[\]］」】]|1[.．、])/u.test(next.text)
  if (line === undefined || !isListed || line.text.startsWith('#')) return { changes: [] }
  const before = at > 0 && !line.isFirst ? '\n' : ''
  const after = `${before}## ${language.labels.references}\n\n`
  const change: Change = { start: line.start, end: line.next, after }
  return { changes: [change] }
}

/** A line that is a heading is joined to no other. */
export const referenceHeading: Rule = {
  id: 'reference-heading',
  summary: 'Marks the line above the printed reference list as a heading.',
  kinds: ['lines'],
  examples: [
    {
      before: '甲状腺疾病多见。\n参 考 文 献\n［1］　王小明. 甲状腺[J]. 2020.\n',
      after: '甲状腺疾病多见。\n\n## 参考文献\n\n［1］　王小明. 甲状腺[J]. 2020.\n',
    },
  ],
  counterExamples: [
    { before: '参考文献\n甲状腺疾病多见。\n' },
    { before: '参考文献［1］多见。\n' },
  ],
  find,
}
