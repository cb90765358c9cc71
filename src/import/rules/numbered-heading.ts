import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Doubt, Findings, Rule, Setting } from '../rule.ts'
import { bestSequence, type Candidate } from './heading-sequence.ts'
import {
  endsSentence,
  firstWordWidth,
  isReferencesHeading,
  isShort,
  type LocalWidth,
  type LocalWidths,
  linesOf,
  localWidths,
  type TextLine,
} from './text-lines.ts'

// Extraction sets a space behind a full stop and loses the one behind the number.
const arabic = new RegExp(
  String.raw`^(\d{1,2}(?:\. ?\d{1,2}){0,3})(\.?[ \t\u3000]+|[.．、]|(?=[${han}])|(?<=\. ?\d{1,2})(?=\p{Lu}))(?=\S)`,
  'u',
)
const chinese = /^([一二三四五六七八九十]{1,3})、[ \u3000]*(?=\S)/u
const digits = '一二三四五六七八九'
/** Columns: 31 characters, the longest a heading may be. */
const longest = 62
/** Headings without a number that a review has at its begin and end. */
const plain = new Set(
  '引言 前言 结语 小结 总结 结论 展望 总结与展望 结语与展望 小结与展望 结论与展望 致谢'.split(' '),
)

/** With a space behind each letter and brackets around. */
const longestPlain = 20

function chineseNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens) + 1) : 0
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1)
}

interface Numbered {
  readonly label: string
  readonly title: string
  readonly number: readonly number[]
  readonly isChinese: boolean
}

function numberedLine(text: string): Numbered | undefined {
  const western = arabic.exec(text)
  if (western !== null) {
    const [whole, spaced = '', gap = ''] = western
    const number = spaced.replaceAll(' ', '')
    const isDotted = /^[.．、]/u.test(gap)
    const label = isDotted ? number + gap.trim() : number
    return {
      label,
      title: text.slice(whole.length),
      number: number.split('.').map(Number),
      isChinese: false,
    }
  }
  const eastern = chinese.exec(text)
  if (eastern === null) return undefined
  const [whole, number = ''] = eastern
  return {
    label: `${number}、`,
    title: text.slice(whole.length),
    number: [chineseNumber(number)],
    isChinese: true,
  }
}

const endMark = /[。；，：！？;,:!?、．.…～～-]$/u
/** A number and what it counts or measures, not a heading: 3 cm, 2 例. */
const quantity =
  /^(?:[例岁个次名倍%％℃～~±×<>=≤≥]|[年月天周期级组项种](?:[，、）)]|$|[\d内后前中的])|(?:mg|g|kg|ml|mL|cm|mm|μg|µg|h|d|min)(?![A-Za-z]))/u

/** True for what may be a title: letters, not too long, no end of a sentence in it or behind it. */
function isTitle(title: string): boolean {
  return (
    /^[\p{L}“‘《「（(]/u.test(title) &&
    /\p{L}{2}/u.test(title) &&
    !endMark.test(title) &&
    !/[。；！？]/u.test(title) &&
    !/[［[〔]\d/u.test(title) &&
    !quantity.test(title)
  )
}

/** True where a paragraph can end: behind a sentence, a heading, or a line that is not full. */
function isBoundary(before: TextLine | undefined, around: LocalWidth | undefined): boolean {
  if (before === undefined || before.kind === 'structure') return true
  return endsSentence(before) || isShort(before, around) || numberedLine(before.text) !== undefined
}

/** True for a line that goes on in the next one: a longer one would not have fitted. */
function isFull(
  line: TextLine,
  next: TextLine | undefined,
  around: LocalWidth | undefined,
): boolean {
  if (next?.kind !== 'text' || around === undefined || around.median <= 20) return false
  return line.width + Math.max(firstWordWidth(next), 2) > around.median - 2
}

function candidatesIn(lines: readonly TextLine[]): readonly Candidate[] {
  const widths = localWidths(lines)
  return lines.flatMap((line, index): readonly Candidate[] => {
    const found = line.kind === 'text' ? numberedLine(line.text) : undefined
    if (found === undefined || line.width > longest || !isTitle(found.title)) return []
    const before = lines[index - 1]
    const isWide = /^\d[\d.]*\u3000/u.test(line.text)
    if (!isWide && !isBoundary(before, before && widths.get(before))) return []
    if (!isWide && isFull(line, lines[index + 1], widths.get(line))) return []
    return [{ index, number: found.number, isChinese: found.isChinese, isWide }]
  })
}

function headingChange(
  text: string,
  lines: readonly TextLine[],
  index: number,
  mark: string,
): Change[] {
  const line = lines[index]
  if (line === undefined) return []
  const before = lines[index - 1]
  const next = lines[index + 1]
  const isOpen = before !== undefined && !isBlankBetween(text, before, line)
  const isClosed = next === undefined || isBlankBetween(text, line, next)
  const start = isOpen ? before.to : line.from
  return [{ start, end: line.to, after: `${isOpen ? '\n\n' : ''}${mark}${isClosed ? '' : '\n'}` }]
}

function isBlankBetween(text: string, line: TextLine, next: TextLine): boolean {
  return /\n[^\n]*\n/u.test(text.slice(line.to, next.from + 1))
}

/** Adds the headings without a number, and that of the list of references, which stands at `end`. */
function addPlain(lines: readonly TextLine[], end: number, marks: Map<number, string>): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const isShort = line.text.length <= longestPlain || index === end
    if (line.kind !== 'text' || !isShort || marks.has(index)) continue
    const name = line.text.replace(/[\s【】［］[\]:：]+/gu, '')
    const isPlain = plain.has(name) && isBoundary(lines[index - 1], undefined)
    if (index === end || isPlain) marks.set(index, `## ${name}`)
  }
}

const bracketed = /^[（(]([一二三四五六七八九十]{1,3})[）)][ \u3000]*(?=\S)/u

/** Lines with a bracketed number between two sections: counted from 1, text between them. */
function bracketedIn(
  lines: readonly TextLine[],
  from: number,
  to: number,
  widths: LocalWidths,
): readonly number[] {
  const found: number[] = []
  for (let index = from; index < to; index += 1) {
    const line = lines[index]
    const [label, number = ''] = bracketed.exec(line?.text ?? '') ?? []
    if (line === undefined || label === undefined || found.at(-1) === index - 1) continue
    const isHead = line.width <= longest && isTitle(line.text.slice(label.length))
    const before = lines[index - 1]
    const isFree = index === from || isBoundary(before, before && widths.get(before))
    const isNext = chineseNumber(number) === found.length + 1
    if (isNext && isHead && isFree && !isFull(line, lines[index + 1], widths.get(line))) {
      found.push(index)
    }
  }
  return found
}

/** Adds the subsections `（一）` of sections `一、`. */
function addBracketed(
  lines: readonly TextLine[],
  sections: readonly number[],
  marks: Map<number, string>,
): void {
  const widths = localWidths(lines)
  for (const [at, section] of sections.entries()) {
    const found = bracketedIn(lines, section + 1, sections[at + 1] ?? lines.length, widths)
    // One alone may be an item of a list.
    for (const index of found.length > 1 ? found : []) {
      marks.set(index, `### ${lines[index]?.text.replace(/[ \u3000]+/gu, ' ') ?? ''}`)
    }
  }
}

function find(text: string, setting: Setting): Findings {
  const lines = linesOf(text, setting).filter(({ kind }) => kind !== 'blank')
  const end = lines.findIndex((line) => isReferencesHeading(line, setting.language))
  const body = end === -1 ? lines : lines.slice(0, end)
  const { chosen, gaps } = bestSequence(candidatesIn(body), body)
  const marks = new Map<number, string>()
  for (const { index, number } of chosen) {
    const found = numberedLine(lines[index]?.text ?? '')
    if (found === undefined) continue
    const space = found.isChinese ? '' : ' '
    marks.set(index, `${'#'.repeat(number.length + 1)} ${found.label}${space}${found.title}`)
  }
  const sections = chosen.filter(({ isChinese }) => isChinese).map(({ index }) => index)
  addBracketed(body, sections, marks)
  addPlain(lines, end, marks)
  const sorted = [...marks].toSorted(([a], [b]) => a - b)
  return {
    changes: sorted.flatMap(([index, mark]) => withoutOverlap(text, lines, index, mark, marks)),
    doubts: gaps.map(({ index }): Doubt => ({ kind: 'heading-gap', at: lines[index]?.start ?? 0 })),
  }
}

/** Of two headings one behind the other the first makes the blank line between them. */
function withoutOverlap(
  text: string,
  lines: readonly TextLine[],
  index: number,
  mark: string,
  marks: ReadonlyMap<number, string>,
): Change[] {
  const line = lines[index]
  const before = lines[index - 1]
  if (
    line !== undefined &&
    before !== undefined &&
    marks.has(index - 1) &&
    !isBlankBetween(text, before, line)
  ) {
    const [change] = headingChange(text, lines, index, mark)
    return change === undefined
      ? []
      : [{ ...change, start: line.from, after: change.after.trimStart() }]
  }
  return headingChange(text, lines, index, mark)
}

/** CLEAN-14. */
export const numberedHeading: Rule = {
  id: 'numbered-heading',
  summary: 'A short line whose number follows that of the heading before becomes a heading.',
  kinds: ['lines'],
  examples: [
    {
      before:
        '骨髓瘤是一种恶性疾病。\n1　单克隆抗体\n目前常用的抗体有多种。\n益［12］ 。\n2　CART 细胞治疗\n细胞来自患者本人的血液。\n',
      after:
        '骨髓瘤是一种恶性疾病。\n\n## 1 单克隆抗体\n\n目前常用的抗体有多种。\n益［12］ 。\n\n## 2 CART 细胞治疗\n\n细胞来自患者本人的血液。\n',
    },
    {
      before:
        '综述如下。\n\n1 诊断\n\n1.1 血液检查\n\n检查包括血红蛋白与肌酐。\n\n1.2 骨髓检查\n\n检查包括骨髓的形态与流式。\n',
      after:
        '综述如下。\n\n## 1 诊断\n\n### 1.1 血液检查\n\n检查包括血红蛋白与肌酐。\n\n### 1.2 骨髓检查\n\n检查包括骨髓的形态与流式。\n',
    },
    {
      before:
        '综述如下。\n1. 1 诊断\n检查包括血红蛋白与肌酐等。\n1. 2DBA的治疗\n治疗包括抗体与疫苗等多种。\n',
      after:
        '综述如下。\n\n### 1.1 诊断\n\n检查包括血红蛋白与肌酐等。\n\n### 1.2 DBA的治疗\n\n治疗包括抗体与疫苗等多种。\n',
    },
    {
      before: '综述如下。\n1 诊断\n1.1 血液检查\n检查包括血红蛋白与肌酐等。\n',
      after: '综述如下。\n\n## 1 诊断\n\n### 1.1 血液检查\n\n检查包括血红蛋白与肌酐等。\n',
    },
    {
      before:
        '综述如下。\n一、诊断\n检查包括血红蛋白与肌酐等。\n二、治疗\n治疗包括抗体与疫苗等多种。\n参 考 文 献\n[1] 李志.\n',
      after:
        '综述如下。\n\n## 一、诊断\n\n检查包括血红蛋白与肌酐等。\n\n## 二、治疗\n\n治疗包括抗体与疫苗等多种。\n\n## 参考文献\n\n[1] 李志.\n',
    },
    {
      before:
        '综述如下。\n一、诊断\n（一）血液检查\n检查包括血红蛋白与肌酐等。\n（二）骨髓检查\n检查包括形态与流式等项。\n二、治疗\n治疗包括抗体与疫苗等多种。\n',
      after:
        '综述如下。\n\n## 一、诊断\n\n### （一）血液检查\n\n检查包括血红蛋白与肌酐等。\n\n### （二）骨髓检查\n\n检查包括形态与流式等项。\n\n## 二、治疗\n\n治疗包括抗体与疫苗等多种。\n',
    },
  ],
  counterExamples: [
    // Items of a list, one line behind the other.
    {
      before:
        '检查有以下几种。\n（一）血液检查\n（二）骨髓检查\n（三）影像检查\n以上各项均须完成。\n',
    },
    // The first words of a paragraph stand behind its number.
    {
      before:
        '具体的试验设计在下面说明。\n1.1 细胞培养所用的溶液\n含有多种成分，加入血清与\n抗体，再培养二十四小时。\n1.2 细胞分离所用的试剂\n含有多种成分，加入酶后\n再振荡二十分钟并且离心。\n',
    },
    { before: '药物\n1 例\n甲\n2 例\n乙\n3 例\n' },
    { before: '患者体重减轻。\n3 cm\n的肿块\n4 cm\n' },
    { before: '费用为\n1　000\n元，另有\n2　000\n元\n' },
    { before: '方法有以下几种。\n1 抗体治疗，效果较好。\n2 疫苗治疗，效果较差。\n' },
    { before: '病例如下。\n1 张三 男\n2 李四 女\n3 王五 男\n' },
    { before: '结果如下。\n1 单克隆抗体\n其余从略。\n' },
    { before: '死亡的有\n2 组接受治疗的\n患者，以及\n3 组接受治疗的\n患者。\n' },
  ],
  find,
}
