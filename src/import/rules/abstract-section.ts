import { abstractEnd, findAbstractEnd } from '../abstract-end.ts'
import type { Change } from '../edits.ts'
import { addFrontMatter, frontMatterKeys, isPrintable } from '../front-matter-text.ts'
import { bodyStart, type Findings, type Rule, type Setting } from '../rule.ts'

function find(text: string, { language }: Setting): Findings {
  const from = bodyStart(text)
  const heading = `## ${language.labels.abstract}\n`
  const end = findAbstractEnd(text, Math.max(0, from - 1)) - 1
  if (end < 0) return { changes: [] }
  const behind = end + 1 + abstractEnd.length
  const closing: Change = {
    start: end + 1,
    end: behind + (/^\s*/u.exec(text.slice(behind, behind + 4))?.[0].length ?? 0),
    after: '',
  }
  const start = text.indexOf(heading, from)
  const content = start === -1 ? '' : text.slice(start + heading.length, end).trim()
  const keys = frontMatterKeys(text)
  if (start === -1 || start > end || keys === undefined || keys.has('abstract')) {
    return { changes: [closing] }
  }
  const added = isPrintable(content) ? addFrontMatter(text, { abstract: content }) : undefined
  if (content === '' || added === undefined) return { changes: [closing] }
  return { changes: [added, { start, end: closing.end, after: '' }] }
}

/** CLEAN-15, the second half: the abstract is repaired by now. */
export const abstractSection: Rule = {
  id: 'abstract-section',
  summary: 'Moves the abstract that was set apart to the front matter.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: `---\ntitle: 甲状腺疾病\n---\n\n## 摘要\n\n甲状腺疾病多见。\n\n${abstractEnd}\n\n甲状腺疾病的病因很多。\n`,
      after: '---\ntitle: 甲状腺疾病\nabstract: 甲状腺疾病多见。\n---\n\n甲状腺疾病的病因很多。\n',
    },
  ],
  counterExamples: [
    { before: '## 摘要\n\n甲状腺疾病多见。\n\n## 1 病因\n\n病因很多。\n', kind: 'markdown' },
  ],
  find,
}
