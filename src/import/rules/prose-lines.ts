import { han } from '../../language/han.ts'
import { bodyStart, type Setting, type SourceKind } from '../rule.ts'
import { codeUnitTest } from './code-units.ts'
import { oncePerText } from './once.ts'
import { maskInline, masks } from './protected-text.ts'

/**
 * What a line is. `prose`: running text. `bare`: a line without any mark of a sentence, which may be
 * a title, names, a cell. `list`: keywords, names, addresses, where a space parts two items.
 * `english`: its own spacing. `reference`: an entry of the printed list.
 */
export type LineRole = 'prose' | 'bare' | 'heading' | 'table' | 'list' | 'english' | 'reference'

/** What is the document's own text: entries of the printed list stay as they are. */
export const ownText: ReadonlySet<LineRole> = new Set([
  'prose',
  'bare',
  'heading',
  'table',
  'list',
  'english',
])

export interface ProseLine {
  /** Offset of the line in the text. */
  readonly start: number
  /** As long as the line itself; what no rule may change is masked. */
  readonly text: string
  readonly role: LineRole
}

const fence = /^ {0,3}(?:`{3,}|~{3,})/u
const tableRow = /^\s*\||\t.*\t|(?<! ) {3,}\S.*(?<! ) {3,}\S/u
const cell = /<t[dhr][\s>]/iu
const delimiterRow = /^[\s|:-]+$/u
const blockMark = /^\s*(?:>\s*)*(?:(?:[-*+•⁃]|\d{1,3}[.)、]|[（(]\d{1,2}[）)])\s+)?/u
const headingMark = /^\s*#{1,6}\s+(?:\*\*)?(?:\d{1,2}(?:\.\d{1,2}){0,4}[.、]?[ \u3000]+)?/u
const caption =
  /^\s*(?:\*\*)?(?:附?[图表]|Fig(?:ure|\.)?|Tab(?:le|\.)?)\s*\d{1,3}(?:[-.]\d{1,3})?(\s+)/iu
const numberedHead = /^\s*\d{1,2}(?:\.\d{1,2}){0,4}[.、]?[ \u3000]+/u
const counted = /^[例名个年月日岁周天次级期种项组倍款条类位只株份小分]/u
const runInHead = new RegExp(
  String.raw`^(\s*(?:\*\*)?\d{1,2}(?:\.\d{1,2}){1,4}[.、]?[ \u3000]*${han}{2,14})([ \u3000]+)`,
  'u',
)

const listsLabel =
  /^[\s#*]*[［【[]?\s*(?:关\s*键\s*词|主\s*题\s*词|作\s*者(?!\s*贡)(?=[\s:：］】\]\d]|$)|第一作者|通[信讯]作者|审\s*校|审\s*稿|编\s*辑|译\s*者|执笔|单\s*位|作者单位|Key\s*words|Authors?|Affiliations?)/iu
/** Names side by side, perhaps with the numbers of their institutions. */
const names = new RegExp(
  String.raw`^[\s*]*(?:${han}[${han}·]{0,3}(?:\d[\d,，]{0,4})?[*'’]?(?:\s*[,，、;；\s]\s*|$)){2,}$`,
  'u',
)
/** An address: of an institution, with its post code. */
const address = /(?:大学|学院|医院|研究所|研究院|中心|公司).{0,60}(?<!\d)\d{6}(?!\d)/u
const institution = new RegExp(
  String.raw`^[\s\d(（.．、*]*${han}{2,20}(?:大学|学院|医院|研究所|研究院)\S{0,40}\s`,
  'u',
)
const sentenceMark = /[，。；：！？、]/u
const referencesHead =
  /^[\s#*]*[［【[]?\s*(?:主要)?参\s*考\s*文\s*献\s*[］】\]]?[\s:：*]*$|^[\s#*]*References?[\s:：*]*$/iu
const referenceEntry = /[[［](?:[JMCDNSPRZGA]|EB|DB|CP)(?:\/OL|\/CD)?[\]］]/u
const frontProse = /^(?:title|subtitle|short_title|abstract|description):/u

const isHan = codeUnitTest(new RegExp(han, 'u'))
const latinWord = /[A-Za-z][a-z]+|\b[a-z]\b/gu

/** What a line is shows in its beginning; a paragraph may be as long as the text. */
const beginning = 600

/** True of a sentence in English, perhaps with a Chinese word or two in it. */
function isEnglish(line: string): boolean {
  const head = line.slice(0, beginning)
  let words = head.match(latinWord)?.length ?? 0
  if (words < 5) return false
  // A Chinese line soon has as many letters.
  for (let at = 0; at < head.length && words > 0; at += 1) {
    if (isHan(head.charCodeAt(at))) words -= 1
  }
  return words > 0
}

function isReference(line: string): boolean {
  return /\d/u.test(line) && referenceEntry.test(line) && /(?:19|20)\d\d/u.test(line)
}

function bareRole(text: string): LineRole {
  if (institution.test(text)) return 'list'
  return 'bare'
}

function roleOf(text: string, line: string): LineRole {
  if (/^\s*#{1,6}\s/u.test(text)) return 'heading'
  if (/^\s*\|/u.test(text) || cell.test(line)) return 'table'
  if (isReference(text)) return 'reference'
  if (listsLabel.test(text) && !/。./u.test(text)) return 'list'
  if (isEnglish(text)) return 'english'
  if (names.test(text) || (!text.includes('。') && address.test(text))) return 'list'
  if (sentenceMark.test(text))
    return /[。；]/u.test(text) || !tableRow.test(text) ? 'prose' : 'table'
  return tableRow.test(text) ? 'table' : bareRole(text)
}

function hide(text: string, from: number, to: number): string {
  return text.slice(0, from) + masks.other.repeat(to - from) + text.slice(to)
}

/** The wide space behind a label is how it is set off: `［摘要］　…`. */
const setOff = /^\s*(?:\*\*)?[［【[][^［【[\]】］]{1,16}[\]】］](?:\*\*)?(\u3000+)/u

/** Hides what a line begins with: signs of Markdown, numbers of headings, the space in a caption. */
function maskHead(text: string, role: LineRole): string {
  const head = (role === 'heading' ? headingMark : blockMark).exec(text)?.[0].length ?? 0
  const hidden = hide(text, 0, head)
  if (role === 'heading' || head > 0) return hidden
  const gapped = caption.exec(text) ?? setOff.exec(text)
  if (gapped !== null) {
    return hide(text, gapped[0].length - (gapped[1]?.length ?? 0), gapped[0].length)
  }
  const runIn = runInHead.exec(text)
  if (runIn !== null) {
    const [all, , gap] = runIn
    return hide(maskNumber(text), all.length - (gap?.length ?? 0), all.length)
  }
  return maskNumber(text)
}

/** `1 单克隆抗体` may be a heading; `24 例` is none. */
function maskNumber(text: string): string {
  const number = numberedHead.exec(text)?.[0].length ?? 0
  return number > 0 && !counted.test(text.slice(number)) ? hide(text, 0, number) : text
}

function maskLine(line: string): Omit<ProseLine, 'start'> {
  if (delimiterRow.test(line)) return { text: masks.other.repeat(line.length), role: 'table' }
  const text = maskInline(line)
  const role = roleOf(text, line)
  return { text: maskHead(text, role), role }
}

/** Of the front matter only titles and the abstract are prose; their keys are hidden. */
function frontLines(text: string, end: number): readonly ProseLine[] {
  const lines: ProseLine[] = []
  let isOpen = false
  for (let start = 0; start < end; ) {
    const stop = text.indexOf('\n', start)
    const line = text.slice(start, stop === -1 ? end : stop)
    const key = /^[^\s:]+:\s*(?:[|>][-+\d]*\s*)?["']?/u.exec(line)
    if (key !== null || !/^\s/u.test(line)) isOpen = frontProse.test(line)
    if (isOpen && line.trim() !== '') {
      const head = key?.[0].length ?? /^\s*/u.exec(line)?.[0].length ?? 0
      lines.push({ start, text: hide(maskInline(line), 0, head), role: 'prose' })
    }
    start += line.length + 1
  }
  return lines
}

/** The lines behind the front matter, without those of fenced code and empty ones. */
function bodyLines(
  text: string,
  from: number,
  kind: SourceKind,
): readonly Omit<ProseLine, 'role'>[] {
  const lines: Omit<ProseLine, 'role'>[] = []
  let start = from
  let isFenced = false
  for (const line of text.slice(from).split('\n')) {
    if (kind === 'markdown' && fence.test(line)) isFenced = !isFenced
    else if (!isFenced && line.trim() !== '') lines.push({ start, text: line.replace(/\r$/u, '') })
    start += line.length + 1
  }
  return lines
}

/** A line as it stands; what of it may be changed is found when it is asked for. */
class WrittenLine {
  readonly #line: string
  readonly #start: number
  #made: ProseLine | undefined

  constructor(line: string, start: number) {
    this.#line = line
    this.#start = start
  }

  /** The line with what no rule may change masked, if the trigger is found in it. */
  ifHolds(trigger: RegExp): ProseLine | undefined {
    if (!trigger.test(this.#line)) return undefined
    this.#made ??= { start: this.#start, ...maskLine(this.#line) }
    return this.#made
  }
}

interface Written {
  readonly front: readonly ProseLine[]
  readonly body: readonly WrittenLine[]
}

/** The lines of a text without those of code and of the printed list. */
const writtenLines = oncePerText((text, { kind }): Written => {
  const from = bodyStart(text)
  const body: WrittenLine[] = []
  let isList = false
  for (const { start, text: line } of bodyLines(text, from, kind)) {
    if (line.includes('参') || line.includes('eference') || line.includes('EFERENCE')) {
      isList ||= referencesHead.test(line)
    } else if (isList && /^\s*#{1,6}\s/u.test(line)) isList = false
    if (!isList) body.push(new WrittenLine(line, start))
  }
  return { front: frontLines(text, from), body }
})

/** Lines of a text that hold words, with what no rule may change masked; code is left out. */
export function proseLines(text: string, setting: Setting, trigger: RegExp): readonly ProseLine[] {
  // A text without it needs no lines.
  if (!trigger.test(text)) return []
  const { front, body } = writtenLines(text, setting)
  const lines = front.filter((line) => trigger.test(line.text))
  for (const one of body) {
    const line = one.ifHolds(trigger)
    if (line !== undefined) lines.push(line)
  }
  return lines
}
