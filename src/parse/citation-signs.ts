import { asciiAlphanumeric, unicodePunctuation, unicodeWhitespace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code } from 'micromark-util-types'

/** Brackets of a marker, opening code to closing code: `[` with `]`, `［` with `］`. */
export const closingBracket: ReadonlyMap<number, number> = new Map([
  [codes.leftSquareBracket, codes.rightSquareBracket],
  [0xff3b, 0xff3d],
])

// Hyphens, dashes, minus, swung dashes: print, converters and keyboards give all of them.
const rangeSigns = codesOf('-‐‑–—−－～~∼〜')
const listSigns = codesOf(',，、;；')
const keyInner = codesOf(':.#$%&-+?<>~/')
const keySeparators = codesOf(';；')
const commas = codesOf(',，')
/** A page number ends before one of these; a letter, a unit or 年 makes it part of the sentence. */
const clauseMarks = codesOf('。，；：、？！）」』”’】》］…;:?!)]"\'*_|')
/** These end a page number only where no digit follows: `260.` but not `2.60`. */
const decimalMarks = codesOf('.,')

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)))
}

function among(set: ReadonlySet<number>): (code: Code) => boolean {
  return (code) => code !== null && set.has(code)
}

/** Between the two ends of a range: `10-11`, `10～11`. */
export const isRangeSign = among(rangeSigns)
/** Between two numbers: `1,3`, `1、3`. */
export const isListSign = among(listSigns)
/** Between two keys: `@a; @b`. */
export const isKeySeparator = among(keySeparators)
export const isComma = among(commas)
export const isClauseMark = among(clauseMarks)
export const isDecimalMark = among(decimalMarks)
/** Allowed between two characters of a key but not at its end (pandoc's manual, "Citation syntax"). */
export const isKeyInner = among(keyInner)

/** First or last character of a key: a letter of any script, a digit, `_`. */
export function isKeyCharacter(code: Code): boolean {
  if (code === null || code < 0) return false
  if (code < 128) return asciiAlphanumeric(code) || code === codes.underscore
  return !unicodePunctuation(code) && !unicodeWhitespace(code)
}

/** Value of a decimal digit, half or full width; undefined for any other character. */
export function digitValue(code: Code): number | undefined {
  if (code === null) return undefined
  if (code >= codes.digit0 && code <= codes.digit9) return code - codes.digit0
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : undefined
}
