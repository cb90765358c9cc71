import { han } from '../../language/han.ts'
import type { Language, Stretch } from '../../language/language.ts'
import { bodyStart } from '../rule.ts'
import { formulasIn } from './latex-formulas.ts'
import { oncePerText } from './once.ts'

/** A bracket of the body, open to its end or left open; code, formulas and links are no text. */
export interface Bracket extends Stretch {
  readonly content: string
  /** Empty where nothing closes it on its line. */
  readonly close: string
}

/** The body with all that holds no markers blanked, place for place, and its brackets in order. */
export interface Body {
  readonly text: string
  readonly brackets: readonly Bracket[]
  /** Number of entries in the printed list; undefined where there is none. */
  readonly entries: number | undefined
}

/** No journal prints longer lists than these. */
const numbersAtMost = 999
const rangeAtMost = 200
const blank = '\ufffc'
const code =
  /^(?<fence>`{3,12}|~{3,12})(?![`~])[^\n]*\n(?:(?!\k<fence>)[^\n]*\n)*\k<fence>|(?<!`)(?<tick>`{1,2})(?!`)[^`\n]{1,300}\k<tick>(?!`)/gmu
const linkTarget = new RegExp(String.raw`\]\([^()\s]{1,300}\)|https?:\/\/[^\s${han}]{1,300}`, 'gu')
const bracket = /[[［]([^[\]［］\n]{0,200})([\]］]?)/gu
const bracketed = /(?:^|\s)[[［【]\s?(\d{1,3})\s?[\]］】」]/gmu
const bare = /^\s{0,3}(\d{1,3})(?:[.．、]|\s)/gmu
/** So many of the numbers of a list can be read, or it is none. */
const readableAtLeast = 0.4

/** Value of a stretch of digits, half or full width. */
function half(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

function blanked(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of stretches) {
    if (start < at) continue
    parts.push(text.slice(at, start), blank.repeat(end - start))
    at = end
  }
  return parts.join('') + text.slice(at)
}

function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map((match) => {
    return { start: match.index, end: match.index + match[0].length }
  })
}

/** Offset of the line that heads the printed list; the end of the text where there is none. */
function listStart(text: string, language: Language): number {
  let at = 0
  let found = text.length
  for (const line of text.split('\n')) {
    const label = line.length > 60 ? '' : line.replace(/[#*\s[\]［］【】:：]/gu, '').toLowerCase()
    const isHeading = language.headings.references.some(
      (name) => label.startsWith(name) && label.length <= name.length + 12,
    )
    if (isHeading) found = at
    at += line.length + 1
  }
  return found
}

/** The highest number of the list, of whose numbers some may be unreadable. */
function entriesOf(list: string): number | undefined {
  const inBrackets = [...list.matchAll(bracketed)]
  const found = inBrackets.length > 1 ? inBrackets : [...list.matchAll(bare)]
  const numbers = [...new Set(found.map(([, number]) => Number(number)))].toSorted((a, b) => a - b)
  return numbers.findLast(
    (number, index) => number > 0 && index + 1 >= Math.max(1, number * readableAtLeast),
  )
}

/** `[^2]` where a footnote of that name stands; without one it may be a damaged marker. */
function footnoteSigns(text: string, whole: string): readonly Stretch[] {
  const names = new Set([...text.matchAll(/^\[\^([^\]\s]{1,60})\]:/gmu)].map(([, name]) => name))
  if (names.size === 0) return []
  const signs = [...whole.matchAll(/\[\^([^\]\s]{1,60})\]/gu)].filter(([, name]) => names.has(name))
  return signs.map(({ 0: sign, index }) => ({ start: index, end: index + sign.length }))
}

/** What of a text may hold markers. */
export const bodyOf = oncePerText((text, { language }): Body => {
  const end = listStart(text, language)
  const whole = text.slice(0, end)
  const protectedParts = [
    { start: 0, end: bodyStart(whole) },
    ...stretchesOf(whole, code),
    ...stretchesOf(whole, linkTarget),
    ...footnoteSigns(text, whole),
    ...formulasIn(whole),
  ].toSorted((a, b) => a.start - b.start)
  const body = blanked(whole, protectedParts)
  const brackets = [...body.matchAll(bracket)].map((match) => {
    const [written, content = '', close = ''] = match
    return { start: match.index, end: match.index + written.length, content, close }
  })
  return { text: body, brackets, entries: entriesOf(text.slice(end)) }
})

/** The numbers of a marker, ranges expanded; undefined where the text is no marker (CLEAN-17). */
export function numbersOf(content: string): readonly number[] | undefined {
  const bare = half(content).replace(/[\s\\]/gu, '')
  if (!/^\d{1,4}(?:[-‐‑–—−－～~∼〜,，、;；]\d{1,4})*$/u.test(bare)) return undefined
  const numbers: number[] = []
  for (const item of bare.split(/[,，、;；]/u)) {
    const [from = 0, to = from, ...more] = item.split(/[-‐‑–—−－～~∼〜]/u).map(Number)
    const isRange = item.length > String(from).length
    if (from === 0 || to - from > rangeAtMost || more.length > 0) return undefined
    if (isRange && to <= from) return undefined
    for (let number = from; number <= to; number += 1) numbers.push(number)
  }
  return numbers
}

/** True where every number may be that of an entry. */
export function areEntries(numbers: readonly number[], entries: number | undefined): boolean {
  return numbers.every((number) => number <= (entries ?? numbersAtMost))
}

export function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
}
