import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Findings, Rule, Setting } from '../rule.ts'
import {
  endsSentence,
  filledLines,
  isShort,
  isWrapped,
  localWidths,
  type TextLine,
} from './text-lines.ts'

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
 * Blank lines mean nothing when three in ten part sentences, and either so do several or three in
 * ten lines have one behind them. Between paragraphs that stand on one line each they mean what they
 * say; elsewhere only the one that cuts a sentence behind a full line is a column's or page's end.
 */
function find(text: string, setting: Setting): Findings {
  const lines = filledLines(text, setting)
  if (!isWrapped(lines)) return { changes: [] }
  const count = lines.filter(({ kind }) => kind === 'text').length
  const gaps = gapsOf(text, lines)
  const cutting = gaps.filter(({ line }) => !endsSentence(line))
  const isMeaningless =
    cutting.length / gaps.length >= 0.3 && (cutting.length >= 3 || gaps.length / count > 0.3)
  const widths = localWidths(lines)
  const dropped = isMeaningless
    ? gaps
    : cutting.filter(({ line, next }) => !isShort(line, widths.get(line)) && goesOn(line, next))
  const changes: Change[] = dropped.map(({ line, next }) => ({
    start: line.to,
    end: next.from,
    after: '\n',
  }))
  return { changes }
}

/** Letters on both sides, or a mark behind which every sentence goes on: no caption, no item. */
function goesOn(line: TextLine, next: TextLine): boolean {
  if (/[，、]$/u.test(line.text)) return true
  return (
    new RegExp(String.raw`[${han}]$`, 'u').test(line.text) &&
    new RegExp(String.raw`^[${han}](?<![图表注续])`, 'u').test(next.text)
  )
}

/** CLEAN-01. */
export const meaninglessBlankLine: Rule = {
  id: 'meaningless-blank-line',
  summary: 'Blank lines that part sentences all over the document are dropped.',
  kinds: ['lines'],
  examples: [
    // One at the end of a column, among others that stand between paragraphs.
    {
      before:
        '多发性骨髓瘤是一种浆\n细胞恶性疾病，常引起\n贫血。\n\n骨髓瘤常见于老年人，\n目前还没有药物可以将\n其治愈。\n\n近年来有多种新药进入\n临床，使得患者的预后\n\n得到了极大改善。\n\n本文就此作一综述。\n',
      after:
        '多发性骨髓瘤是一种浆\n细胞恶性疾病，常引起\n贫血。\n\n骨髓瘤常见于老年人，\n目前还没有药物可以将\n其治愈。\n\n近年来有多种新药进入\n临床，使得患者的预后\n得到了极大改善。\n\n本文就此作一综述。\n',
    },
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
    // Blank lines are few and cut no sentence; a title and its authors are no sentence.
    {
      before:
        '骨髓瘤的治疗\n\n李志超\n\n多发性骨髓瘤是一种浆\n细胞恶性疾病，常引起\n终末器官的损伤，包括\n贫血。\n\n骨髓瘤常见于老年人，\n其中男性较为多见，且\n目前还没有药物可以将\n其完全治愈。\n',
    },
    { before: '骨髓瘤是一种恶性疾病。\n\n本文综述其治疗。\n\n其一为抗体：\n\n抗体有两种。\n' },
    {
      before:
        '多发性骨髓瘤是一种浆\n细胞恶性疾病，常引起\n终末器官的损伤，包括\n贫血。\n\n骨髓瘤常见于老年人，\n尚不可治愈。\n',
    },
  ],
  find,
}
