import { han } from '../../language/han.ts'
import type { Stretch } from '../../language/language.ts'
import type { Marker } from './marker-order.ts'
import {
  areEntries,
  type Body,
  type Bracket,
  bodyOf,
  isAscending,
  numbersOf,
} from './marker-scan.ts'
import { oncePerText } from './once.ts'

export type DamageKind = 'empty' | 'sign' | 'letter' | 'dot' | 'merged' | 'unclosed'

/** One way to read a damaged marker. */
export interface Reading {
  readonly numbers: readonly number[]
  /** The marker as it would be written. */
  readonly text: string
}

/** A marker that cannot be read as it stands: `[29.30]`, `[l2]`, `[21。`. */
export interface Damage extends Stretch {
  readonly kind: DamageKind
  /** None where nothing can be made of it. */
  readonly readings: readonly Reading[]
}

export interface Survey {
  readonly body: Body
  readonly markers: readonly Marker[]
  readonly damages: readonly Damage[]
}

type Pair = readonly [open: string, close: string]

const wide: Pair = ['［', '］']
const narrow: Pair = ['[', ']']

const nuclide = /^(?:12[345]I|131I|1[578]O|1[45]O)$/u
const lookAlike: ReadonlyMap<string, string> = new Map([
  ['l', '1'],
  ['I', '1'],
  ['|', '1'],
  ['O', '0'],
  ['o', '0'],
])
const numeric = /^[\d\s.．,，、;；~～∼–—−－\\-]*\d[\d\s.．,，、;；~～∼–—−－\\-]*$/u
/** Blots that stand for digits: `[7"]`, `[1°]`. */
const blot = /^\d{0,3}["'“”‘’°″′*^?]{1,2}\d{0,3}$/u
/** What an interval holds, and no marker: 0, a decimal on each side. */
const interval = /(?:^|[^\d.．])0|^\s*[-−]|\d[.．]\d+\s*[-,，、;；~～–—]\s*[-−]?\d+[.．]\d/u
/** Behind a number whose bracket was lost the sentence goes on. */
const sentence = new RegExp(
  String.raw`^(?:[。，；、：！？）]|[,;:)](?!\d)|\s{0,2}${han}|\s*(?:\n|$)|<\/)`,
  'u',
)

function readingOf(content: string, [open, close]: Pair): readonly Reading[] {
  const numbers = numbersOf(content)
  if (numbers === undefined || !isAscending(numbers)) return []
  return [{ numbers, text: open + content + close }]
}

/** Different readings only: `29,30` and `29-30` say the same. */
function distinct(readings: readonly Reading[], entries: number | undefined): readonly Reading[] {
  const seen = new Set<string>()
  return readings.filter(({ numbers }) => {
    const key = numbers.join()
    if (seen.has(key) || !areEntries(numbers, entries)) return false
    seen.add(key)
    return true
  })
}

/** Each dot as a comma or as a dash. */
function dotReadings(content: string, pair: Pair): readonly Reading[] {
  const parts = content.split(/[.．]/u)
  if (parts.length > 4) return []
  let texts: readonly string[] = [parts[0] ?? '']
  for (const part of parts.slice(1)) {
    texts = texts.flatMap((text) => [`${text},${part}`, `${text}-${part}`])
  }
  return texts.flatMap((text) => readingOf(text, pair))
}

/** `[816]`: a sign between two numbers was lost. */
function mergedReadings(digits: string, pair: Pair): readonly Reading[] {
  return [...digits].slice(1).flatMap((_, index) => {
    const parts = [digits.slice(0, index + 1), digits.slice(index + 1)]
    if (parts.some((part) => part.startsWith('0') || part.length > 3)) return []
    return [parts.join(','), parts.join('-')].flatMap((text) => readingOf(text, pair))
  })
}

interface Context {
  readonly before: string
  readonly after: string
}

/** True for `[]` that is no marker: a task of a list, an empty link, an array. */
function isOtherEmpty({ before, after }: Context): boolean {
  const isArray = /[A-Za-z_\d]$/u.test(before) && /^[ (.;=]? ?[A-Za-z_=]/u.test(after)
  return isArray || /^[(:]/u.test(after) || /(?:^|\n)\s*[-*+]\s$/u.test(before)
}

/** True where digits, perhaps with letters that look like them, may have been a marker. */
function mayBeMarker(content: string, digits: string, { before }: Context): boolean {
  if (!numeric.test(digits) || interval.test(digits)) return false
  // `[I]` may be 1; `[II]` is no 11.
  if (!/\d/u.test(content) && !/^[lI|]$/u.test(content)) return false
  // `18.8［10.1-12.4］`, `a[l2]`: what follows a value or a variable is no citation.
  const isRange = /[.．]/u.test(digits) && /[-,，、;；~～–—]/u.test(digits)
  if (isRange && /[\d%]\s?$/u.test(before)) return false
  return !nuclide.test(content) && (digits === content || !/[a-z_]$/u.test(before))
}

function closedDamage(bracket: Bracket, body: Body, pair: Pair): Damage | undefined {
  const { start, end, content } = bracket
  const damage = (kind: DamageKind, readings: readonly Reading[]): Damage => {
    return { kind, start, end, readings: distinct(readings, body.entries) }
  }
  const context = {
    before: body.text.slice(Math.max(0, start - 6), start),
    after: body.text.slice(end, end + 12),
  }
  if (content.trim() === '') return isOtherEmpty(context) ? undefined : damage('empty', [])
  if (content.length > 40) return undefined
  if (blot.test(content)) return damage('sign', [])
  const digits = [...content].map((character) => lookAlike.get(character) ?? character).join('')
  if (!mayBeMarker(content, digits, context)) return undefined
  const isDotted = /[.．]/u.test(digits)
  const readings = isDotted ? dotReadings(digits, pair) : readingOf(digits, pair)
  // A number far beyond the list was never a marker: 131I.
  if (digits !== content) {
    return distinct(readings, body.entries).length > 0 ? damage('letter', readings) : undefined
  }
  if (isDotted) return damage('dot', readings)
  return numbersOf(digits) === undefined ? damage('sign', []) : undefined
}

function unclosedDamage(bracket: Bracket, body: Body, pair: Pair): Damage | undefined {
  // `[,`: the number was lost with the bracket.
  if (/^[,，。；、]/u.test(bracket.content)) {
    return { kind: 'sign', start: bracket.start, end: bracket.start + 1, readings: [] }
  }
  const found = /^(\d{1,3}(?:[-–—～~,，、]\d{1,3})*)/u.exec(bracket.content)?.[1]
  if (found === undefined || found.startsWith('0')) return undefined
  const start = bracket.start
  const end = start + 1 + found.length
  const after = body.text.slice(end, end + 4)
  const isList = /\D/u.test(found)
  // `[1, 2)` is an interval.
  if (isList && /^[)）]/u.test(after)) return undefined
  if (!sentence.test(after) && !(isList && /^[A-Z]/u.test(after))) {
    // `[0.5`, `[18F`, `[95%` never were markers.
    return /^[\d.．%A-Za-z)）\]］[［]/u.test(after)
      ? undefined
      : { kind: 'sign', start, end, readings: [] }
  }
  // `]` itself may have been read as the last 1.
  const short = /\d1$/u.test(found) ? readingOf(found.slice(0, -1), pair) : []
  const readings = distinct([...readingOf(found, pair), ...short], body.entries)
  return { kind: 'unclosed', start, end, readings }
}

/** A marker of one number that may be two, run together: `[816]`. */
function mergedDamage(bracket: Bracket, body: Body, pair: Pair): Damage | undefined {
  const { start, end } = bracket
  const digits = bracket.content.trim()
  const isElement = /^-?[A-Z]/u.test(body.text.slice(end, end + 2))
  if (!/^\d{2,4}$/u.test(digits) || isElement || /^(?:19|20)\d\d$/u.test(digits)) return undefined
  const readings = distinct(mergedReadings(digits, pair), body.entries)
  return { kind: 'merged', start, end, readings }
}

/** All markers of the body and all that were or may be damaged, in order. */
export const surveyOf = oncePerText((text, setting): Survey => {
  const body = bodyOf(text, setting)
  const markers: Marker[] = []
  const damages = body.brackets.flatMap((bracket) => {
    const pair = body.text[bracket.start] === '［' ? wide : narrow
    const numbers = bracket.close === '' ? undefined : numbersOf(bracket.content)
    if (numbers !== undefined && areEntries(numbers, body.entries)) {
      markers.push({ at: bracket.start, numbers })
    }
    const read = bracket.close === '' ? unclosedDamage : closedDamage
    const damage = (numbers === undefined ? read : mergedDamage)(bracket, body, pair)
    return damage === undefined ? [] : [damage]
  })
  return { body, markers, damages }
})
