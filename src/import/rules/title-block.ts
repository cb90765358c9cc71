import type { TextLine } from '../../printed/text-lines.ts'
import { areSurelyNames, readAuthors } from '../author-names.ts'
import type { Change } from '../edits.ts'
import { addFrontMatter, frontMatterKeys, isPrintable } from '../front-matter-text.ts'
import { headLines, joinedLines } from '../head.ts'
import { labelAt } from '../head-labels.ts'
import { isAddress, readPeople, splitAddress } from '../people.ts'
import type { Findings, Rule, Setting } from '../rule.ts'

const nothing: Findings = { changes: [] }

const isHeading = (text: string): boolean => /^#{1,6} /u.test(text)
const bareHeading = (text: string): string =>
  text.length > 400 ? text : text.replace(/^#{1,6} +/u, '').replace(/ +#+$/u, '')

/** What a title is not: a sentence, or a name of a column set above it. */
const isTitle = (text: string): boolean =>
  text.length >= 4 && text.length <= 160 && !/[。；;]$|^[·•]/u.test(text)

interface Frame {
  readonly title: readonly TextLine[]
  /** A column's name above the title. */
  readonly above: readonly TextLine[]
  /** Between the title and the first label. */
  readonly rest: readonly TextLine[]
}

/** The first heading; a short one right above another names the column. */
function frameOfMarkdown(lines: readonly TextLine[], labelIndex: number) {
  const head = labelIndex === -1 ? lines.slice(0, 8) : lines.slice(0, labelIndex)
  let at = head.findIndex((line) => isHeading(line.text))
  if (at === -1) return undefined
  const next = head[at + 1]
  const isColumn = bareHeading(head[at]?.text ?? '').length <= 5
  if (isColumn && next !== undefined && isHeading(next.text)) at += 1
  const title = head[at]
  if (title === undefined || !isTitle(bareHeading(title.text))) return undefined
  const above = head.slice(0, at)
  // Before the title stands at most the name of a column: more is a text of its own.
  if (above.length > 3 || above.some((line) => line.text.length > 30)) return undefined
  return { title: [title], above, rest: head.slice(at + 1) }
}

/** Words of the length of names and nothing else: who is who may have to be asked. */
const isNameLike = (line: string): boolean =>
  line.length <= 200 &&
  /^(?:[\u3400-\u9fff]{1,4}[\s\u3000,，、]+)+[\u3400-\u9fff]{1,4}$/u.test(line)

/** The name of a column: by its shortness, or between dots or brackets: `·综述·`, `【专家论坛】`. */
const isColumnName = (text: string): boolean =>
  text.length <= 8 || /^(?:[·•・][^·•・]{1,10}[·•・]|【[^】]{1,10}】|［[^］]{1,10}］)$/u.test(text)

const isNoteAbove = ({ text }: TextLine): boolean => {
  const key = labelAt(text)?.key
  return key === 'doi' || key === 'comment'
}

/** Without the labels that stand above everything else, such as that of a DOI: another rule reads them. */
function belowNotes(lines: readonly TextLine[]): readonly TextLine[] {
  const at = lines.findIndex((line) => !isNoteAbove(line))
  return at === -1 || at > 4 ? lines : lines.slice(at)
}

/** Of the issue, line by line: its date, its number, the journal's name. */
const issueLine =
  /^(?:(?:19|20)\d\d\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s?(?:19|20)\d\d|第\s?\d{1,3}\s?[卷期](?:\s?第\s?\d{1,3}\s?期)?|Vol\.\s?\d{1,3}[\s,，]{0,2}No\.\s?\d{1,3}|[\u3400-\u9fff]{2,14}(?:杂志|学报|导报))$/u

/** How many lines of the issue stand above the title; of a text that is nothing else, none. */
function countIssueLines(lines: readonly TextLine[]): number {
  const at = lines.findIndex(({ text }) => !issueLine.test(text))
  return at > 4 ? 0 : Math.max(0, at)
}

/** The lines up to that with the names, or the only line before the first label. */
function frameOfLines(lines: readonly TextLine[], labelIndex: number): Frame | undefined {
  const issue = lines.slice(0, countIssueLines(lines))
  const end = labelIndex === -1 ? issue.length + 4 : labelIndex
  const head = lines.slice(issue.length, end)
  const hasNames = (line: TextLine) => {
    const found = readAuthors(line.text)
    // Without a label that shows a title page, only family names tell names from other words.
    if (labelIndex === -1) return found !== undefined && areSurelyNames(found.names)
    if (isNameLike(line.text)) return true
    // One word alone can be anything.
    return found !== undefined && (found.names.length > 1 || isAddress(head.at(-1)?.text ?? ''))
  }
  const at = head.slice(1, 5).findIndex(hasNames) + 1
  const isAlone = at === 0 && labelIndex === issue.length + 1
  if (at === 0 && !isAlone) return undefined
  const before = head.slice(0, isAlone ? 1 : at)
  const isColumn = before.length > 1 && isColumnName(before[0]?.text ?? '')
  const title = before.slice(isColumn ? 1 : 0)
  const whole = title.map((line) => line.text).join('')
  if (title.length > 3 || !isTitle(whole) || title.some((line) => isHeading(line.text))) {
    return undefined
  }
  return {
    title,
    above: [...issue, ...before.slice(0, isColumn ? 1 : 0)],
    rest: head.slice(before.length),
  }
}

/** Without a label that follows, only a line of names, and an address in brackets, are sure to belong here. */
function certainRest(frame: Frame, hasLabel: boolean): readonly TextLine[] {
  if (hasLabel) return frame.rest
  const [names, address] = frame.rest
  const people = names && readAuthors(splitAddress(names.text)[0])
  if (names === undefined || people === undefined || !areSurelyNames(people.names)) return []
  return address !== undefined && /^[（(].*[)）]$/u.test(address.text) ? [names, address] : [names]
}

/** Names and addresses may stand between labels, up to the abstract. */
function firstLabel(lines: readonly TextLine[]): number {
  const first = lines.findIndex(({ text }) => labelAt(text) !== undefined)
  const abstract = lines.findIndex(({ text }) => labelAt(text)?.key === 'abstract')
  const keywords = lines.findIndex(({ text }) => labelAt(text)?.key === 'keywords')
  const isNear = abstract >= 0 && abstract - first <= 8 && (keywords === -1 || abstract < keywords)
  return isNear ? abstract : first
}

function find(text: string, { kind, language }: Setting): Findings {
  const keys = frontMatterKeys(text)
  if (keys === undefined || keys.has('title')) return nothing
  const lines = kind === 'lines' ? belowNotes(headLines(text)) : headLines(text)
  const labelIndex = firstLabel(lines)
  const frame =
    kind === 'markdown' ? frameOfMarkdown(lines, labelIndex) : frameOfLines(lines, labelIndex)
  if (frame === undefined) {
    const first = lines[0]
    const isAsked = labelIndex > 0 && first !== undefined && keys.size === 0
    return isAsked ? { changes: [], doubts: [{ kind: 'title', at: first.start }] } : nothing
  }
  const rest = certainRest(frame, labelIndex !== -1)
  if (labelIndex === -1 && rest.length === 0) return nothing
  const taken = [...frame.above, ...frame.title, ...rest]
  const [first] = taken
  const last = taken.at(-1)
  if (first === undefined || last === undefined) return nothing
  // A title page is short; much text before a label means that the label is none of a title page.
  const span = text.slice(first.start, last.next)
  if (span.length > 4000 || !isPrintable(span)) return nothing
  const people = readPeople(rest, language)
  const title = joinedLines(
    frame.title.map((line) => bareHeading(line.text)),
    language,
  )
  const entries = { title, ...people.entries }
  const known = Object.entries(entries).filter(([key]) => !keys.has(key))
  const comments = [...frame.above.map((line) => line.text), ...people.comments]
  const added = addFrontMatter(text, Object.fromEntries(known), comments)
  const removed: Change = { start: first.start, end: last.next, after: '' }
  return { changes: added === undefined ? [] : [added, removed], doubts: people.doubts }
}

/** CLEAN-11. What stands between title and first label belongs to the title page, whatever it says. */
export const titleBlock: Rule = {
  id: 'title-block',
  summary: 'Moves title, authors and affiliations from the head of the text to the front matter.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: ' 甲状腺疾病研究进展\n\n王小明 李 华 赵大海\n\n［摘 要］　甲状腺疾病多见。\n',
      after:
        '---\ntitle: 甲状腺疾病研究进展\nauthors:\n  - 王小明\n  - 李华\n  - 赵大海\n---\n\n［摘 要］　甲状腺疾病多见。\n',
    },
    {
      before:
        '# 综述\n\n# 甲状腺疾病研究进展\n\n王小明,李 华\n\n(某某大学医院，北京)\n\n摘要：多见。\n',
      after:
        '---\ntitle: 甲状腺疾病研究进展\nauthors:\n  - 王小明\n  - 李华\naffiliations:\n  - 某某大学医院，北京\n# 综述\n---\n\n摘要：多见。\n',
      kind: 'markdown',
    },
    {
      before:
        'DOI：10.1000/1\n·综述与专题讲座·\n甲状腺疾病研究进展\n王小明 李 华\n［摘 要］　甲状腺疾病多见。\n',
      after:
        '---\ntitle: 甲状腺疾病研究进展\nauthors:\n  - 王小明\n  - 李华\n# ·综述与专题讲座·\n---\n\nDOI：10.1000/1\n［摘 要］　甲状腺疾病多见。\n',
    },
    {
      before:
        '某某杂志\n2021 年 6 月\n甲状腺疾病研究进展\n王小明 李 华\n［摘 要］　甲状腺疾病多见。\n',
      after:
        '---\ntitle: 甲状腺疾病研究进展\nauthors:\n  - 王小明\n  - 李华\n# 某某杂志\n# 2021 年 6 月\n---\n\n［摘 要］　甲状腺疾病多见。\n',
    },
  ],
  counterExamples: [
    { before: '目录 前言 正文\n甲状腺 疾病\n甲状腺疾病多见于女性。\n' },
    { before: '甲状腺疾病多见于女性。\n\n本文摘要如下。\n' },
    { before: '# 甲状腺疾病\n\n甲状腺疾病多见于女性。\n', kind: 'markdown' },
    { before: '---\ntitle: 甲状腺疾病\n---\n\n甲状腺疾病多见于女性。\n', kind: 'markdown' },
  ],
  find,
}
