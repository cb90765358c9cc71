import type { TextLine } from '../../printed/text-lines.ts'
import { abstractEnd, findAbstractEnd } from '../abstract-end.ts'
import type { Change } from '../edits.ts'
import { frontMatterKeys } from '../front-matter-text.ts'
import { headLines } from '../head.ts'
import { labelAt } from '../head-labels.ts'
import type { Doubt, Findings, Rule, Setting } from '../rule.ts'

const nothing: Findings = { changes: [] }

/** Columns that a line takes: Han and full-width signs two. */
const widthOf = (line: string): number =>
  line.length + (line.match(/[\u2e80-\uffef]/gu)?.length ?? 0)

const endsSentence = (line: string): boolean => /[。！？.!?][”’」』）)\]］】]*$/u.test(line)

/** How far the next line must fall short of the widest for the paragraph to end there. */
const slack = 6

const isBoundary = (line: string): boolean => labelAt(line) !== undefined || line.startsWith('#')

/** Parts of an abstract that name themselves: 【目的】 … 【方法】 … */
const part = /^[【［[]?(?:目的|方法|结果|结论)/u

/** Index behind the last line of an abstract torn from a page; undefined where it cannot be told. */
function endOfLines(text: string, lines: readonly TextLine[], from: number): number | undefined {
  let widest = 0
  const end = lines.findIndex((line, at) => {
    if (at < from) return false
    const next = lines[at + 1]
    const width = widthOf(line.text)
    widest = Math.max(widest, width)
    if (next === undefined) return endsSentence(line.text)
    if (isBoundary(next.text)) return true
    if (part.test(next.text) || !endsSentence(line.text)) return false
    return width < widest - slack || /[ \u3000\t]/u.test(text[next.start] ?? '')
  })
  return end === -1 ? undefined : end + 1
}

/** Markdown: up to the next label or heading; without one, the paragraph itself. */
function endOfBlocks(
  lines: readonly TextLine[],
  from: number,
  isBare: boolean,
): number | undefined {
  const stop = lines.findIndex(
    (line, at) => at > from && (labelAt(line.text) !== undefined || /^#{1,6} /u.test(line.text)),
  )
  const gap = lines.findIndex((line, at) => at > from && line.isFirst)
  if (stop !== -1 && stop - from <= 12) return stop
  if (isBare) return stop === -1 ? undefined : stop
  return gap === -1 ? lines.length : gap
}

/** Index of the line with the label of the text's own abstract. */
function labelIndex(lines: readonly TextLine[], language: Setting['language']): number {
  return lines.findIndex(({ text }) => {
    const label = labelAt(text)
    if (label?.key !== 'abstract') return false
    const rest = text.slice(label.end).trim()
    return language.isWrittenIn(rest === '' ? text : rest)
  })
}

function find(text: string, { kind, language }: Setting): Findings {
  const keys = frontMatterKeys(text)
  const isDone = keys === undefined || keys.has('abstract') || findAbstractEnd(text, 0) !== -1
  if (isDone) return nothing
  const lines = headLines(text)
  const at = labelIndex(lines, language)
  const line = lines[at]
  const label = line && labelAt(line.text)
  if (line === undefined || label === undefined) return nothing
  const behind = line.text.slice(label.end).trim()
  const heading = `## ${language.labels.abstract}`
  const isBare = behind === ''
  // A section that is headed so stays one: the reader takes it for the abstract.
  if (line.text === heading) return nothing
  const from = isBare ? at + 1 : at
  const end = kind === 'lines' ? endOfLines(text, lines, from) : endOfBlocks(lines, at, isBare)
  const last = end === undefined ? undefined : lines[end - 1]
  if (last === undefined || (isBare && last === line)) {
    return { changes: [], doubts: [{ kind: 'abstract-end', at: line.start }] }
  }
  const content = isBare ? line.next : line.end - behind.length
  const changes: Change[] = [
    { start: line.start, end: content, after: `${heading}\n\n` },
    { start: last.end, end: last.next, after: `\n\n${abstractEnd}\n\n` },
  ]
  const next = kind === 'lines' ? lines[lines.indexOf(last) + 1] : undefined
  return { changes, doubts: fullEnd(last, next) }
}

/** An abstract is set in wider lines than the text: its last one may be as full as those below (CLEAN-03). */
function fullEnd(last: TextLine, next: TextLine | undefined): readonly Doubt[] {
  if (next === undefined || isBoundary(next.text)) return []
  const isFull = widthOf(last.text) >= widthOf(next.text) - slack
  return isFull ? [{ kind: 'paragraph-end', at: last.start }] : []
}

/** CLEAN-15. The abstract is repaired where it stands; `abstract-section` moves it afterwards. */
export const abstractLabel: Rule = {
  id: 'abstract-label',
  summary: 'Sets the abstract apart as a section, so that it is repaired like any text.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: '［摘 要］　甲状腺疾病多见于女性，\n近年发病率上升。\n［关键词］　甲状腺\n',
      after: `## 摘要\n\n甲状腺疾病多见于女性，\n近年发病率上升。\n\n${abstractEnd}\n\n［关键词］　甲状腺\n`,
    },
    {
      before: '摘要：甲状腺疾病多见于女性。\n\n关键词：甲状腺\n',
      after: `## 摘要\n\n甲状腺疾病多见于女性。\n\n${abstractEnd}\n\n关键词：甲状腺\n`,
      kind: 'markdown',
    },
    {
      before: '# 摘要:\n\n[目的］研究病因。\n\n[结论]病因不明。\n\n关键词：甲状腺\n',
      after: `## 摘要\n\n[目的］研究病因。\n\n[结论]病因不明。\n\n${abstractEnd}\n\n关键词：甲状腺\n`,
      kind: 'markdown',
    },
  ],
  counterExamples: [
    { before: '本文摘要如下：甲状腺疾病多见于女性。\n' },
    { before: '## 摘要\n\n甲状腺疾病多见于女性。\n\n## 1 病因\n', kind: 'markdown' },
    // Where it ends cannot be told.
    { before: '［摘要］　甲状腺疾病多见于女性，近年发病\n率上升较快，应予重视\n' },
    { before: 'Abstract: Thyroid disease is common.\n', kind: 'markdown' },
  ],
  find,
}
