import type { Change } from '../edits.ts'
import type { Doubt, Findings, Rule, Setting } from '../rule.ts'
import { standingCaptions } from './captions.ts'
import {
  endsSentence,
  entryNumber,
  isReferencesHeading,
  isSurelyShort,
  isWrapped,
  type LocalWidths,
  linesOf,
  localWidths,
  type TextLine,
} from './text-lines.ts'

type Verdict = 'end' | 'ask' | 'end-and-ask' | 'none'

/** What the whole document says. */
interface Evidence {
  readonly wrapped: boolean
  /** Paragraphs begin with an indent throughout: where there is none, none begins. */
  readonly indented: boolean
  readonly widths: LocalWidths
  /** Captions that cut no sentence. */
  readonly captions: ReadonlySet<TextLine>
}

const listItem =
  /^(?:[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，、]|[-*•●■◆▪‣⁃][ \t])/u
const itemEnd = /[。；：;:]$/u

/** Columns that a line is set in by; a tab counts two. */
function indentOf(line: TextLine, text: string): number {
  const space = text.slice(line.from, Math.min(line.start, line.from + 20))
  return space.length + (space.match(/[\u3000\t]/gu)?.length ?? 0)
}

function evidenceOf(lines: readonly TextLine[], text: string): Evidence {
  const widths = localWidths(lines)
  let indented = 0
  let plain = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const next = lines[index + 1]
    if (next?.kind !== 'text' || line.kind !== 'text' || !endsSentence(line)) continue
    if (indentOf(next, text) >= 2) indented += 1
    else if (isSurelyShort(line, next, widths.get(line))) plain += 1
  }
  return {
    wrapped: isWrapped(lines),
    indented: indented >= 3 && indented > plain * 4,
    widths,
    captions: standingCaptions(lines, widths),
  }
}

/** True for a line that ends no sentence and that the next one goes on with. */
function isOpen({ text, width }: TextLine, { wrapped }: Evidence): boolean {
  return wrapped || width > 100 || /[，、（(［—～,-]$/u.test(text)
}

function verdictOn(line: TextLine, next: TextLine, text: string, evidence: Evidence): Verdict {
  const ended = endsSentence(line)
  const isItem = listItem.test(next.text) && itemEnd.test(line.text)
  const short = (ended || isItem) && isSurelyShort(line, next, evidence.widths.get(line))
  const indent = indentOf(next, text)
  if (isItem) return short || !evidence.wrapped || indent >= 2 ? 'end' : 'ask'
  // Where a line is a paragraph, one that ends no sentence is a title or an item.
  if (!ended) return isOpen(line, evidence) ? 'none' : 'end'
  if (!evidence.wrapped || short || indent >= 2) return 'end'
  // One space may be anything; behind the end of a sentence it most likely begins a paragraph.
  if (indent === 1 && indentOf(line, text) === 0) return 'end-and-ask'
  return evidence.indented ? 'none' : 'ask'
}

/** For each line of a printed list of references whether it begins an entry; others: undefined. */
function entryStarts(lines: readonly TextLine[], setting: Setting): ReadonlyMap<TextLine, boolean> {
  const starts = new Map<TextLine, boolean>()
  let last: number | undefined
  for (const line of lines) {
    if (isReferencesHeading(line, setting.language)) last = 0
    else if (line.kind === 'structure') last = undefined
    else if (last !== undefined && line.kind === 'text') {
      const isNext = entryNumber(line) === last + 1
      starts.set(line, isNext)
      if (isNext) last += 1
    }
  }
  return starts
}

/** What stands between two lines that touch. */
function verdictBetween(
  line: TextLine,
  next: TextLine,
  text: string,
  evidence: Evidence,
  startsEntry: boolean | undefined,
): Verdict {
  if (line.kind === 'blank' || next.kind === 'blank') return 'none'
  if (line.kind === 'structure' || next.kind === 'structure') {
    return isHeading(line) || isHeading(next) ? 'end' : 'none'
  }
  if (startsEntry !== undefined) return startsEntry ? 'end' : 'none'
  if (evidence.captions.has(line) || evidence.captions.has(next)) return 'end'
  return verdictOn(line, next, text, evidence)
}

const isHeading = ({ text }: TextLine): boolean => /^#{1,6}[ \t]/u.test(text)

function find(text: string, setting: Setting): Findings {
  const lines = linesOf(text, setting)
  const evidence = evidenceOf(lines, text)
  const entries = entryStarts(lines, setting)
  const changes: Change[] = []
  const doubts: Doubt[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const next = lines[index + 1]
    if (next === undefined) break
    const verdict = verdictBetween(line, next, text, evidence, entries.get(next))
    if (verdict.startsWith('end')) changes.push({ start: line.end, end: next.start, after: '\n\n' })
    if (verdict.endsWith('ask')) doubts.push({ kind: 'paragraph-end', at: line.start })
  }
  return { changes, doubts }
}

/** CLEAN-02 and CLEAN-03; an entry of a printed list of references is a paragraph. */
export const paragraphEnd: Rule = {
  id: 'paragraph-end',
  summary: 'A short line that ends a sentence ends a paragraph; of a full one the editor is asked.',
  kinds: ['lines'],
  examples: [
    {
      before:
        '对患者体内分离的细胞进行了修饰。\n图1　细胞的制备\n扩增得到的细胞可以特异性地结合\n肿瘤表面的分子并且可以将其杀伤\n',
      after:
        '对患者体内分离的细胞进行了修饰。\n\n图1　细胞的制备\n\n扩增得到的细胞可以特异性地结合\n肿瘤表面的分子并且可以将其杀伤\n',
    },
    {
      before:
        '目前达雷妥尤单抗联合其他药物\n治疗的临床研究已经全部开始且\n正在进行中。\n其他的药物主要用于复发的患者\n它们的作用机制与上述药物类似\n',
      after:
        '目前达雷妥尤单抗联合其他药物\n治疗的临床研究已经全部开始且\n正在进行中。\n\n其他的药物主要用于复发的患者\n它们的作用机制与上述药物类似\n',
    },
    {
      before:
        '目前达雷妥尤单抗联合其他药物\n治疗的临床研究已经得到开展。\n　　其他的药物主要用于复发\n的患者，作用机制与其类似。\n',
      after:
        '目前达雷妥尤单抗联合其他药物\n治疗的临床研究已经得到开展。\n\n其他的药物主要用于复发\n的患者，作用机制与其类似。\n',
    },
    {
      before:
        '## 参考文献\n\n[1] 李志. 骨髓瘤的\n治疗[J]. 2019.\n[2] 黄方. 淋巴瘤的诊断\n[3] 郝国.\n',
      after:
        '## 参考文献\n\n[1] 李志. 骨髓瘤的\n治疗[J]. 2019.\n\n[2] 黄方. 淋巴瘤的诊断\n\n[3] 郝国.\n',
    },
    {
      before: '第一段说明疾病的定义。\n第二段说明治疗。\n第三段总结全文的内容并展望未来。\n',
      after: '第一段说明疾病的定义。\n\n第二段说明治疗。\n\n第三段总结全文的内容并展望未来。\n',
    },
  ],
  counterExamples: [
    { before: '对患者体内分离的细胞进行修饰、\n 扩增得到的，可特异性结合肿瘤\n' },
    { before: '粒单核细胞集落刺激因子（macrophage \n colony-stimulating factor）可促进\n' },
    // A full line that ends a sentence is asked about, not decided.
    {
      before:
        '目前达雷妥尤单抗联合其他药物\n治疗的临床研究已经得到开展。\n其他的药物主要用于复发的患者\n',
    },
    // A short line that ends nothing was shortened by something on the page.
    { before: '目前达雷妥尤单抗联合其他药物\n治疗的临床\n研究已经得到开展并且进展很快\n' },
    // The long word that follows did not fit.
    {
      before:
        '目前达雷妥尤单抗联合其他药物\n治疗的研究很多。\nimmunotherapeutic 药物主要用于\n复发的患者并且作用机制与其类似\n',
    },
  ],
  find,
}
