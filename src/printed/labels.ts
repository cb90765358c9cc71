import { unspacedLetter } from '../language/languages.ts'
import { plainOf } from './piece.ts'
import type { TextLine } from './text-lines.ts'

type LabelKind = 'bracket' | 'dot' | 'parenthesis' | 'bare'

/** What may be the label of an entry. Offsets in the whole text. */
export interface Label {
  readonly kind: LabelKind
  readonly start: number
  /** Behind the label and the space after it. */
  readonly end: number
  readonly number: number
  /** Whether it begins its line. */
  readonly isLineStart: boolean
  /** Whether both brackets stand; a date that ends a line `[cited 2023 May|1].` looks like one that lost the first. */
  readonly isWhole: boolean
}

/** Digits as OCR reads them: `[l2]`, `[3O]`. */
const digits = '[\\dOolI]{1,4}'
const letter = `(?:\\p{Lu}|${unspacedLetter})`

const atStart: readonly (readonly [LabelKind, RegExp])[] = [
  ['bracket', new RegExp(`^\\\\?\\[ ?(${digits}) ?\\\\?[\\])][.,]? *`, 'u')],
  // One bracket is lost: `[12 Author`, `12]Author`.
  ['bracket', /^(\d{1,4}) ?\\?\][.,]? */u],
  ['bracket', /^\\?\[ ?(\d{1,4})[. ] *(?=\p{L})/u],
  ['parenthesis', /^\(? ?(\d{1,4}) ?\)[.,]? */u],
  ['dot', /^(\d{1,4}) ?\\?[.、](?!\d) */u],
  ['bare', new RegExp(`^(\\d{1,3}) +(?=${letter})`, 'u')],
]

/** Between entries that were joined to one line. */
const inBrackets =
  /(?<=[.,)\]\d\p{L}] {0,2})\\?\[ ?(\d{1,4}) ?\\?[\])][.]? *(?=["'“‘《([]?\p{L}|\d)/gu
const inDots = new RegExp(`(?<=[.\\]\\d] {1,4})(\\d{1,4})[.、] {0,2}(?=${letter})`, 'gu')

/** A label and the letter behind it. */
const longestLabel = 24

/** Longer numbers are years and pages. */
const mostEntries = 9999

const numberOf = (printed: string): number =>
  Number(printed.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1'))

/** Where the characters of a line begin. */
function contentStart(text: string, { start, end }: TextLine): number {
  const line = text.slice(start, end)
  return start + line.length - line.trimStart().length
}

/** The label that a line begins with, in each way that it can be read. */
function startLabels(plain: string, shift: number): readonly Label[] {
  return atStart.flatMap(([kind, pattern]): readonly Label[] => {
    const found = pattern.exec(plain)
    const number = numberOf(found?.[1] ?? '')
    if (found === null || !(number >= 1 && number <= mostEntries)) return []
    const isWhole = /^\\?\[[^\]]*\]/u.test(found[0])
    return [
      { kind, start: shift, end: shift + found[0].length, number, isLineStart: true, isWhole },
    ]
  })
}

function inlineLabels(plain: string, shift: number): readonly Label[] {
  const read = (kind: LabelKind, pattern: RegExp): readonly Label[] =>
    [...plain.matchAll(pattern)].flatMap((found): readonly Label[] => {
      if (found.index === 0) return []
      const start = shift + found.index
      const number = Number(found[1])
      return [
        {
          kind,
          start,
          end: start + found[0].length,
          number,
          isLineStart: false,
          isWhole: kind === 'bracket',
        },
      ]
    })
  return [...read('bracket', inBrackets), ...read('dot', inDots)]
}

/** Everything in the lines that may label an entry, sorted by place. */
export function labelsIn(text: string, lines: readonly TextLine[]): readonly Label[] {
  return lines.flatMap((line) => {
    const plain = plainOf(line.text)
    const shift = contentStart(text, line)
    return [...startLabels(plain, shift), ...inlineLabels(plain, shift)].toSorted(
      (a, b) => a.start - b.start,
    )
  })
}

/** The number that a line is labelled with in brackets or with a point; undefined for any other line. */
export function lineNumber(line: string): number | undefined {
  const found = startLabels(plainOf(line.slice(0, longestLabel)), 0).find(
    ({ kind }) => kind !== 'bare',
  )
  return found?.number
}
