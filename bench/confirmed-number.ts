import type { Place } from '../src/model/problem.ts'
import type { Pair } from '../tests/mutants.ts'

/** A text as one reads it past the scanner: formulas without TeX, no blank inside a number. */
function plain(text: string): string {
  return text
    .replaceAll(/\\(?:pm|leq\w*|geq\w*|sim|times|vert)\b/gu, '~')
    .replaceAll(/\\[A-Za-z]+\*?|[{}$\\]/gu, ' ')
    .replaceAll(/(?<=[\d.,]) +(?=[\d.,])/gu, '')
    .replaceAll(/[０-９．]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** Words in which a small number may hide, roughly: more than need be, so that none is overlooked. */
const hidden: readonly (readonly [number, RegExp])[] = [
  [0, /[无没未零〇]|\b(?:no|not|none|zero|nil)\b/iu],
  [1, /[一单首壹Ⅰ]|\b(?:one|once|first|single|an?|I)\b|uni|mono/iu],
  [2, /[二两双对倍半贰Ⅱ]|two|twice|second|both|double|dual|pair|half|twi|\bII\b|\bbi/iu],
  [3, /[三叁Ⅲ]|three|third|thrice|triple|tri|\bIII\b/iu],
  [4, /[四Ⅳ]|four|quarter|quad|\bIV\b/iu],
  [5, /[五Ⅴ]|five|fifth|\bV\b/iu],
  [6, /[六Ⅵ半]|six|half|\bVI\b/iu],
  [7, /[七Ⅶ]|seven|\bVII\b|week/iu],
  [8, /[八Ⅷ]|eight/iu],
  [9, /[九Ⅸ]|nine|nin/iu],
  [10, /[十Ⅹ]|ten|\bX\b|decade/iu],
  [11, /十一|eleven/iu],
  [50, /半|half/iu],
  [100, /[全均皆都]|\b(?:all|every|each|whole)/iu],
  [12, /十二|twel|dozen|year|年/iu],
]
const anyWord =
  /[十百千万亿]|hundred|thousand|million|billion|dozen|teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet/iu

const escaped = (text: string) => text.replaceAll('.', String.raw`\.`)

/**
 * Of a number that one text tells: the other has it nowhere, not as digits and not in words; only
 * inside other digits; or, of a decimal or a percentage, not as often.
 */
export type Absence = 'absent' | 'glued' | 'rarer'

const standing = (value: string) => new RegExp(`(?<![\\d.])${escaped(value)}(?!\\d|\\.\\d)`, 'gu')

/** Decimals that one text has more often than the other: no word can hide them. */
function isRarer(value: string, own: string, other: string): boolean {
  const count = (text: string) => (text.match(standing(value)) ?? []).length
  return value.includes('.') && count(own) > count(other)
}

function absence(value: string, other: string): Absence | undefined {
  if (standing(value).test(other)) return undefined
  const isWhole = /^\d+$/u.test(value)
  const words = hidden.find(([number]) => String(number) === value)?.[1]
  if (isWhole && (words?.test(other) || (Number(value) > 12 && anyWord.test(other))))
    return undefined
  // `14年` for 2014.
  if (/^20\d\d$/u.test(value) && new RegExp(`(?<!\\d)${value.slice(2)}(?!\\d)`, 'u').test(other))
    return undefined
  // `0.5` may be a half: read by a person.
  if (/^(?:0?\.5|1\.5|2\.5)$/u.test(value)) return undefined
  const isInside = value.length > 2 && other.replaceAll(/\s/gu, '').includes(value)
  return isInside ? 'glued' : 'absent'
}

const isShort = ({ text }: Place) =>
  text.length <= 60 && !/[万亿千百倍]|fold|illion|thousand/u.test(text)

/** What becomes in the other text of a number that is marked; undefined where that tells nothing. */
export function numberAbsence(pair: Pair, places: readonly Place[]): Absence | undefined {
  const found = places.filter(isShort).flatMap(({ side, text }): readonly Absence[] => {
    const own = plain(pair[side])
    const other = plain(pair[side === 'source' ? 'translation' : 'source'])
    const values = plain(text).match(/\d+(?:\.\d+)?/gu) ?? []
    const rarer = values.length > 0 && values.every((value) => isRarer(value, own, other))
    const [value = ''] = values
    const gone = values.length === 1 ? absence(value, other) : undefined
    return gone ? [gone] : rarer ? ['rarer'] : []
  })
  return found.includes('absent') ? 'absent' : found[0]
}
