import { abstractEnd } from '../abstract-end.ts'
import { addFrontMatter, frontMatterKeys, isPrintable } from '../front-matter-text.ts'
import { blocksOf, type HeadBlock, headLines } from '../head.ts'
import { labelAt } from '../head-labels.ts'
import type { Findings, Rule, Setting } from '../rule.ts'

const nothing: Findings = { changes: [] }

/** Longer than any second title page. */
const longest = 12_000

function find(text: string, { kind, language }: Setting): Findings {
  const blocks = blocksOf(text, headLines(text), kind)
  const isOther = ({ text: block }: HeadBlock) =>
    !language.isWrittenIn(block) && !block.startsWith('|') && block !== abstractEnd
  const isLabelled = (block: HeadBlock) => labelAt(block.text) !== undefined && isOther(block)
  const label = blocks.findIndex(
    (block) => isLabelled(block) && labelAt(block.text)?.key === 'abstract',
  )
  if (label === -1) return nothing
  let from = label
  for (let one = blocks[from - 1]; one !== undefined && isOther(one); one = blocks[from - 1])
    from -= 1
  const behind = blocks.findIndex((block, at) => at > label && !isOther(block))
  const run = blocks.slice(from, behind === -1 ? blocks.length : behind)
  const last = run.findLastIndex((block, at) => at + from >= label && isLabelled(block))
  const taken = run.slice(0, last + 1)
  const [first] = taken
  const end = taken.at(-1)?.next
  // Where all is of the other language, it is the text itself.
  const isWhole = behind === -1 && from === 0 && text.slice(end).trim() === ''
  if (first === undefined || end === undefined || isWhole) return nothing
  if (kind === 'lines' && labelAt(taken.at(-1)?.text ?? '')?.key === 'abstract') {
    return { changes: [], doubts: [{ kind: 'other-language', at: first.start }] }
  }
  const whole = text.slice(first.start, end)
  const isLong = whole.length > longest || !isPrintable(whole)
  if (isLong || frontMatterKeys(text) === undefined) return nothing
  const added = addFrontMatter(
    text,
    {},
    taken.map((block) => block.text),
  )
  if (added === undefined) return nothing
  return {
    changes: [added, { start: first.start, end, after: '' }],
    doubts: [{ kind: 'other-language', at: first.start }],
  }
}

/** Title, names and abstract in the other language are the other text's; comments keep them at hand. */
export const otherLanguageHead: Rule = {
  id: 'other-language-head',
  summary: 'Keeps title, names and abstract of the other language as comments of the front matter.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before:
        '---\ntitle: 甲状腺疾病\n---\n\n# Thyroid disease\n\nWANG Xiaoming\n\nAbstract: It is common.\n\nKey words: thyroid\n\n甲状腺疾病多见。\n',
      after:
        '---\ntitle: 甲状腺疾病\n# # Thyroid disease\n# WANG Xiaoming\n# Abstract: It is common.\n# Key words: thyroid\n---\n\n甲状腺疾病多见。\n',
      kind: 'markdown',
    },
  ],
  counterExamples: [
    { before: 'Abstract: It is common.\n', kind: 'markdown' },
    { before: '甲状腺疾病多见。\n\nIt is common.\n\n甲状腺疾病多见。\n', kind: 'markdown' },
  ],
  find,
}
