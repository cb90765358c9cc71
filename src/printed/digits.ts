/** A year as OCR reads it: `2O12`, `20oo`, `l998`. */
export const year = '(?:1[5-9]|20|2[Oo]|[lI]9)[\\dOolI]{2}'

/** Digits as they were meant. */
export function mendedDigits(printed: string): string {
  return printed
    .replace(/(?<=\d)[Oo](?![a-z])|[Oo](?=\d)/gu, '0')
    .replace(/(?<=\d)[Oo]/gu, '0')
    .replace(/(?<=\d)[lI](?=\d|$)|^[lI](?=\d)/gu, '1')
}
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** From 1; undefined for what is no English month. */
export function monthNumber(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  const at = months.indexOf(word.slice(0, 3).toLowerCase())
  return at === -1 ? undefined : at + 1
}

/** Class of patterns: a month in English, short or in full. */
export const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'

/** `date-parts` of one day, the parts that are not known left out. */
export function dateOf(...parts: readonly (string | number | undefined)[]) {
  const end = parts.findIndex((part) => part === undefined || part === '')
  const known = (end === -1 ? parts : parts.slice(0, end)).map((part) =>
    Number(mendedDigits(String(part))),
  )
  return { 'date-parts': [known] }
}
