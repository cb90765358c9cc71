import type { Language, Stretch } from './language.ts'

/** A number in a text. `value` is normal: `1234`, `31.8`, `5%`. */
export interface NumberToken extends Stretch {
  readonly value: string
  /** Written as a word, a Roman numeral or a raised sign: it may match digits, but need not. */
  readonly isLoose: boolean
}

const fullWidth: Readonly<Record<string, string>> = { '．': '.', '％': '%' }

/** Full-width digits, point and percent sign as half-width ones; keeps the length. */
function halfWidth(text: string): string {
  return text.replaceAll(
    /[０-９．％]/gu,
    (sign) => fullWidth[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

/**
 * Thousands are parted by commas or by narrow or fixed spaces (SI brochure 5.4.4), decimals by a
 * point or, in some journals, a raised one.
 */
const digits =
  /\d{1,3}(?:,\d{3})+(?![\d,])(?:[.·]\d+)?|\d{1,3}(?:[\u00A0\u2009\u202F]\d{3})+(?!\d)(?:[.·]\d+)?|\d+(?:[.·]\d+)*|(?<=[<>=≤≥≈＜＞＝(（[\s])\.\d+/gu
/** A percent sign belongs to its number, also behind the bracket of `（5.2±1.3）%`. */
const percentAfter = /^\s?%|^[^\d%]?±\s?[\d.]+\s?[)）]\s?%|^\s?[)）]\s?%/u
/** `10～20%` says 10% to 20%; Chinese prints both signs (GB/T 15835). */
const percentRange = /^\s?[-–—~～±]\s?\d+(?:\.\d+)?\s?%/u

function normal(written: string): string {
  const plain = written.replaceAll(/[,\u00A0\u2009\u202F]/gu, '').replaceAll('·', '.')
  if (plain.startsWith('.')) return `0${plain}`
  return plain.replace(/^0+(?=\d+$)/u, '')
}

function isPercent(before: string, after: string): boolean {
  if (percentRange.test(after)) return true
  const match = percentAfter.exec(after)
  if (match === null) return false
  return !/[)）]/u.test(match[0]) || match[0].includes('±') || /±\s?$/u.test(before)
}

const signs = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉'
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function signValue(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0x2160 && code <= 0x216b) return String(code - 0x215f)
  if (code >= 0x2460 && code <= 0x2473) return String(code - 0x245f)
  return [...sign].map((one) => String(signs.indexOf(one) % 10)).join('')
}

function loose(match: RegExpExecArray, value: string): NumberToken {
  return { start: match.index, end: match.index + match[0].length, value, isLoose: true }
}

function looseTokens(text: string, { numberWords }: Language): readonly NumberToken[] {
  const words = Object.keys(numberWords).sort((a, b) => b.length - a.length)
  const latin = '\\p{Script=Latin}'
  const word = new RegExp(`(?<!${latin})(?:${words.join('|')})(?!${latin})`, 'giu')
  return [
    ...[...text.matchAll(/[⁰¹²³⁴-⁹]+|[₀-₉]+|[Ⅰ-Ⅻ①-⑳]/gu)].map((match) =>
      loose(match, signValue(match[0])),
    ),
    ...[
      ...text.matchAll(/(?<![\p{L}\d])(?:VI{0,3}|I{1,3}|I[VX]|XI{0,2})(?![\p{Script=Latin}\d])/gu),
    ].map((match) => loose(match, String(romans.indexOf(match[0]) + 1))),
    ...[...text.matchAll(word)].map((match) =>
      loose(match, String(numberWords[match[0].toLowerCase()] ?? '')),
    ),
  ]
}

/**
 * The numbers of a text in order. Digits of names count (CD38, PD-1); words, Roman numerals and
 * raised signs are loose. 20世纪90年代 is 1990. Magnitudes such as 万 are not read.
 */
export function numberTokens(text: string, language: Language): readonly NumberToken[] {
  const tokens: NumberToken[] = []
  let half = halfWidth(text)
  if (language.decade !== undefined) {
    half = half.replaceAll(language.decade, (whole, century: string, years: string, at: number) => {
      const value = String((Number(century) - 1) * 100 + Number(years))
      tokens.push({ start: at, end: at + whole.length, value, isLoose: false })
      return ' '.repeat(whole.length)
    })
  }
  for (const match of half.matchAll(digits)) {
    const end = match.index + match[0].length
    const before = half.slice(Math.max(0, match.index - 2), match.index)
    const sign = isPercent(before, half.slice(end, end + 24)) ? '%' : ''
    tokens.push({ start: match.index, end, value: normal(match[0]) + sign, isLoose: false })
  }
  return [...tokens, ...looseTokens(half, language)].sort((a, b) => a.start - b.start)
}
