import type { Change } from '../edits.ts'
import type { Findings, Rule } from '../rule.ts'
import { endsSentence, filledLines, isWrapped, type TextLine } from './text-lines.ts'

interface Gap {
  readonly line: TextLine
  readonly next: TextLine
}

/** Places where blank lines stand between two lines of text. */
function gapsOf(text: string, lines: readonly TextLine[]): readonly Gap[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || line.kind !== 'text' || next.kind !== 'text') return []
    const blank = text.indexOf('\n', line.end) !== text.lastIndexOf('\n', next.start)
    return blank ? [{ line, next }] : []
  })
}

/**
 * Blank lines mean nothing when more than three in ten lines have one behind them, and when they
 * part sentences: between paragraphs that stand on one line each they mean what they say.
 */
function find(text: string): Findings {
  const lines = filledLines(text)
  const count = lines.filter(({ kind }) => kind === 'text').length
  const gaps = gapsOf(text, lines)
  const cutting = gaps.filter(({ line }) => !endsSentence(line)).length
  const isMeaningless =
    isWrapped(lines) && gaps.length / count > 0.3 && cutting / gaps.length >= 0.3
  if (!isMeaningless) return { changes: [] }
  const changes: Change[] = gaps.map(({ line, next }) => ({
    start: line.to,
    end: next.from,
    after: '\n',
  }))
  return { changes }
}

/** CLEAN-01. */
export const meaninglessBlankLine: Rule = {
  id: 'meaningless-blank-line',
  summary: 'Blank lines that part sentences all over the document are dropped.',
  kinds: ['lines'],
  examples: [
    {
      before:
        '多发性骨髓瘤是一种浆\n\n细胞恶性疾病，常引起\n\n贫血。\n\n骨髓瘤常见于老年人，\n尚不可治愈。\n',
      after:
        '多发性骨髓瘤是一种浆\n细胞恶性疾病，常引起\n贫血。\n骨髓瘤常见于老年人，\n尚不可治愈。\n',
    },
    {
      before: '一种浆\n\n## 1 诊断\n\n细胞疾病，\n\n常引起\n\n贫血。\n',
      after: '一种浆\n\n## 1 诊断\n\n细胞疾病，\n常引起\n贫血。\n',
    },
  ],
  counterExamples: [
    { before: '骨髓瘤是一种恶性疾病。\n\n本文综述其治疗。\n\n其一为抗体：\n\n抗体有两种。\n' },
    {
      before:
        '多发性骨髓瘤是一种浆\n细胞恶性疾病，常引起\n终末器官的损伤，包括\n贫血。\n\n骨髓瘤常见于老年人，\n尚不可治愈。\n',
    },
  ],
  find,
}
