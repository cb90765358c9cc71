import { printedList } from '../printed-list.ts'
import type { Findings, Rule } from '../rule.ts'

function find(text: string): Findings {
  const list = printedList(text)
  if (list === undefined) return { changes: [] }
  const { start, end, entries, doubts } = list
  if (entries.length === 0) {
    return { changes: [], doubts: [{ kind: 'reference-list', at: start }] }
  }
  return { changes: [{ start, end, after: '' }], doubts, references: entries }
}

/** The entries are kept as they stand: `references.json`. */
export const referenceList: Rule = {
  id: 'reference-list',
  summary: 'Takes the printed reference list out of the text.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before:
        '甲状腺疾病多见［1-2］。\n\n参考文献：\n\n[1] 王小明. 甲状腺[J]. 2020.\n[2] Li X. Thyroid[J]. 2021.\n',
      after: '甲状腺疾病多见［1-2］。\n\n',
    },
    {
      before:
        '甲状腺疾病多见。\n\n# 参考文献\n\n[1]王小明．甲状腺[J]．2020. [2]李华．病因[J]．2021.\n\n# 作者贡献\n\n都写了。\n',
      after: '甲状腺疾病多见。\n\n# 作者贡献\n\n都写了。\n',
      kind: 'markdown',
    },
    {
      before: '甲状腺疾病多见。\n[1] 甲. 2020.\n[2] 乙. 2021.\n[3] 丙. 2022.\n',
      after: '甲状腺疾病多见。\n',
    },
  ],
  counterExamples: [
    { before: '以下参考文献多见。\n' },
    { before: '## 参考文献\n\n见另一文件。\n', kind: 'markdown' },
    { before: '［1］甲状腺疾病多见。\n［2］病因不明。\n结束。\n' },
  ],
  find,
}
