import { headLines } from '../head.ts'
import { labelsIn } from '../head-labels.ts'
import { moveLabels } from '../label-lines.ts'
import type { Findings, Rule, Setting } from '../rule.ts'

function find(text: string, { kind, language }: Setting): Findings {
  return moveLabels(text, headLines(text), {
    kind,
    language,
    isWanted: ({ key, word }, line) => {
      if (key === 'abstract') return false
      // Labels of the other language belong to the other text.
      if (key === 'doi' || language.isWrittenIn(word)) return true
      const [label, second] = labelsIn(line.text)
      return language.isWrittenIn(line.text.slice(label?.end ?? 0, second?.start))
    },
  })
}

/** CLEAN-15. What has no key in front matter is kept there as a comment. */
export const headLabels: Rule = {
  id: 'head-labels',
  summary: 'Moves labelled lines of the title page, such as keywords and DOI, to the front matter.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: '［关键词］　甲状腺；病 因\n中图分类号：R58\n甲状腺疾病多见。\n',
      after: '---\nkeywords:\n  - 甲状腺\n  - 病因\n# 中图分类号：R58\n---\n\n甲状腺疾病多见。\n',
    },
    {
      before:
        '【关键词】甲状腺；病因【中图分类号】R58 【文献标志码】A DOI:10.3969/j. issn.1000.01\n\n甲状腺疾病多见。\n',
      after:
        '---\nkeywords:\n  - 甲状腺\n  - 病因\ndoi: 10.3969/j.issn.1000.01\n# 【中图分类号】R58\n# 【文献标志码】A\n---\n\n甲状腺疾病多见。\n',
      kind: 'markdown',
    },
    {
      before: '关键词　甲状腺　病因\n\n基金项目：国家项目（1）\n\n甲状腺疾病多见。\n',
      after:
        '---\nkeywords:\n  - 甲状腺\n  - 病因\nfunding: 国家项目（1）\n---\n\n甲状腺疾病多见。\n',
      kind: 'markdown',
    },
  ],
  counterExamples: [
    { before: '本文的关键词：甲状腺。\n', kind: 'markdown' },
    { before: 'Key words: thyroid; cause\n', kind: 'markdown' },
    { before: '关键词分析见下文。\n' },
  ],
  find,
}
