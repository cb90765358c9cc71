import { lonelyMarks } from '../../language/paired-marks.ts'
import type { Doubt, Findings, Rule, Setting } from '../rule.ts'
import { linesOf } from './text-lines.ts'

function find(text: string, setting: Setting): Findings {
  const doubts: Doubt[] = []
  const lines = linesOf(text, setting).filter(({ kind }) => kind !== 'blank')
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (line.kind === 'structure') continue
    const [first, ...more] = lonelyMarks(line.text)
    if (first === undefined) continue
    // A quotation over several paragraphs is opened again in each and closed in the last.
    const goesOn = lines[index + 1]?.text.startsWith('“') === true
    const isQuotation = line.text[first.at] === '“' && more.length === 0 && goesOn
    if (!isQuotation) doubts.push({ kind: 'unbalanced-mark', at: line.start + first.at })
  }
  return { changes: [], doubts }
}

/** CLEAN-28: changes nothing; a bracket without its other half makes the joining of lines suspect. */
export const unbalancedMark: Rule = {
  id: 'unbalanced-mark',
  summary: 'A paragraph with a bracket or quotation mark that lacks its other half is asked about.',
  kinds: ['lines', 'markdown'],
  examples: [{ before: '骨髓瘤（MM是一种恶性疾病。\n', after: '骨髓瘤（MM是一种恶性疾病。\n' }],
  counterExamples: [
    { before: '包括：1）抗体（单克隆）；2）疫苗［1］。\n' },
    { before: '区间为[0, 1)，范围 (0.5, 2]。\n' },
    { before: '“第一段。\n\n“第二段。”\n' },
  ],
  find,
}
