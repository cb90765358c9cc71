import type { Change } from '../edits.ts'
import type { Findings, Rule, Setting } from '../rule.ts'
import { isCaption } from './captions.ts'
import {
  endsSentence,
  isShort,
  isWrapped,
  type LocalWidths,
  linesOf,
  localWidths,
  type TextLine,
} from './text-lines.ts'

/** True where a sentence breaks off: behind a full line, before one that no item begins. */
function isCut(before: TextLine, next: TextLine, widths: LocalWidths): boolean {
  if (before.kind !== 'text' || next.kind !== 'text') return false
  if (endsSentence(before) || isShort(before, widths.get(before))) return false
  return /^(?:[\p{L}\d（(“，、；]|[［[]\d)/u.test(next.text)
}

/** Offset behind the paragraph that a line belongs to. */
function paragraphEnd(lines: readonly TextLine[], from: number): number {
  let last = from
  while (lines[last + 1]?.kind === 'text') last += 1
  return lines[last]?.end ?? 0
}

function find(text: string, setting: Setting): Findings {
  const lines = linesOf(text, setting)
  if (!isWrapped(lines)) return { changes: [] }
  const widths = localWidths(lines)
  const filled = lines.flatMap((line, place) => (line.kind === 'blank' ? [] : [{ line, place }]))
  const cuts: Change[] = []
  const moved = new Map<number, string[]>()
  for (let index = 1; index < filled.length; index += 1) {
    const first = index
    while (isCaptionAt(filled[index]?.line, widths)) index += 1
    const before = filled[first - 1]
    const next = filled[index]
    if (index === first || before === undefined || next === undefined) continue
    if (!isCut(before.line, next.line, widths)) continue
    const captions = filled.slice(first, index).map(({ line }) => line.text)
    cuts.push({ start: before.line.end, end: next.line.from, after: '\n' })
    const end = paragraphEnd(lines, next.place)
    moved.set(end, [...(moved.get(end) ?? []), ...captions])
  }
  const put = [...moved].map(([end, captions]) => ({
    start: end,
    end,
    after: captions.map((one) => `\n\n${one}`).join(''),
  }))
  return { changes: withInserts(cuts, put) }
}

const isCaptionAt = (line: TextLine | undefined, widths: LocalWidths): boolean =>
  line !== undefined && isCaption(line, widths)

/** A paragraph that ends where the next is cut open: its captions go into that change. */
function withInserts(cuts: readonly Change[], put: readonly Change[]): readonly Change[] {
  const taken = new Set(cuts.map(({ start }) => start))
  const free = put.filter(({ start }) => !taken.has(start))
  if (free.length < put.length) return []
  return [...cuts, ...free].toSorted((a, b) => a.start - b.start)
}

/** CLEAN-22. */
export const cuttingCaption: Rule = {
  id: 'cutting-caption',
  summary: 'A caption that cuts a sentence is moved behind the paragraph.',
  kinds: ['lines'],
  examples: [
    {
      before:
        '对患者体内分离的细胞进行修饰、\n图1　细胞的制备\nFig. 1 Preparation\n扩增得到的细胞可以特异性地结合\n肿瘤表面的分子并将其杀伤。\n\n其他的药物主要用于复发的患者。\n',
      after:
        '对患者体内分离的细胞进行修饰、\n扩增得到的细胞可以特异性地结合\n肿瘤表面的分子并将其杀伤。\n\n图1　细胞的制备\n\nFig. 1 Preparation\n\n其他的药物主要用于复发的患者。\n',
    },
  ],
  counterExamples: [
    // Behind the end of a sentence it cuts nothing.
    {
      before:
        '对患者体内分离的细胞进行修饰。\n图1　细胞的制备\n扩增得到的细胞可以特异性地结合\n肿瘤表面的分子并将其杀伤。\n',
    },
    // A mention, and a full line.
    {
      before:
        '对患者体内分离的细胞进行修饰见\n表1所示的各例\n扩增得到的细胞可以特异性地结合\n图2 细胞扩增并且结合肿瘤的全部\n分子并将其杀伤。\n',
    },
  ],
  find,
}
