import type { Language, NumberWord, QuantityWords, Stretch } from './language.ts'
import { magnitudeAfter } from './magnitudes.ts'
import { withClasses } from './number-classes.ts'
import { unitAt } from './units.ts'
import { wideCharacter } from './wide.ts'

/** A number in a text. `value` is normal: `1234`, `31.8`, `5%`. */
export interface NumberToken extends Stretch {
  readonly value: string
  /** Written as a word, a Roman numeral or a raised sign: it may match digits, but need not. */
  readonly isLoose: boolean
  /** The name that it ends, in capitals and without hyphens: `CD38`, `IL6`; `#3` of a class: Ⅲ期, grade 3. */
  readonly name?: string
  /** Written as a word that certainly counts: 三组, `three`; no 三 of 三氧化二砷, no `both`. */
  readonly isCount?: boolean
  /** A word for the month of a date. */
  readonly isMonth?: boolean
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
 * point or, in some journals, a raised one. A list, `0,50,150,300`, is no number of thousands, and a
 * point between Han letters and a digit is a stop that a scanner made of a comma.
 */
const digits =
  /(?<!\d,)\d{1,3}(?:,\d{3})+(?!\d|,\d)(?:[.·]\d+)?|\d{1,3}(?:[\u00A0\u2009\u202F]\d{3})+(?!\d)(?:[.·]\d+)?|\d+(?:[.·]\d+)*|(?<=[<>=≤≥≈＜＞＝(（[,;]\s?|\p{Script=Latin}\s)\.\d+/gu
/** A percent sign or word belongs to its number, also behind the bracket of `（5.2±1.3）%`. */
const percentAfter = /^\s?%|^\s?per\s?cent(?!\p{L})|^[^\d%]?±\s?[\d.]+\s?[)）]\s?%|^\s?[)）]\s?%/iu
/** `10～20%` says 10% to 20%; Chinese prints both signs (GB/T 15835). */
const percentRange = /^\s?[-–—~～±]\s?\d+(?:\.\d+)?\s?(?:%|per\s?cent(?!\p{L}))/iu
/** So does `10 to 20%`, but no year does: from 88% in 2002 to 84%. */
const percentSpan = /^\s?(?:to|至)\s?\d+(?:\.\d+)?\s?(?:%|per\s?cent(?!\p{L}))/iu

const addressPart = String.raw`(?![‘-‟—…·]|${wideCharacter.source})[^\s<>"()]`
/** URLs and DOIs, which may hold brackets in pairs: 10.1016/S0140-6736(20)30183-5. */
const address = new RegExp(
  String.raw`(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]*://|(?<![a-z\d.])www\.|(?<![a-z\d])doi:\s?|(?<![\d.])10\.\d{4,9}/)(?:${addressPart}|\((?:${addressPart})*\))+`,
  'giu',
)

/** What every address holds. */
const addressSign = /:\/\/|www\.|doi:|10\.\d{4}/i

/** A text with its addresses replaced by what `blank` makes of each. */
export const withoutAddresses = (text: string, blank: (found: string) => string): string =>
  addressSign.test(text) ? text.replaceAll(address, blank) : text

function normal(written: string): string {
  const plain = written.replaceAll(/[,\u00A0\u2009\u202F]/gu, '').replaceAll('·', '.')
  if (plain.startsWith('.')) return `0${plain}`
  return plain.replace(/^0+(?=\d+$)/u, '')
}

function isPercent(before: string, written: string, after: string): boolean {
  if (before.endsWith('百分之') || percentRange.test(after)) return true
  if (percentSpan.test(after) && !/^(?:19|20)\d\d$/u.test(written)) return true
  const match = percentAfter.exec(after)
  if (match === null) return false
  return !/[)）]/u.test(match[0]) || match[0].includes('±') || /±\s?$/u.test(before)
}

const signs = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉'
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
/** Several letters, with the letter of a subclass (IIIA, IVb); or one in brackets: (i), (v). */
const roman =
  /(?<![\p{Script=Latin}\d])(?:VI{1,3}|I{2,3}|I[VX]|XI{1,2})(?=[A-Ca-c]?(?![\p{Script=Latin}\d]))|(?<=[（(])(?:vi{0,3}|i{1,3}|i[vx]|x)(?=[)）])/gu
/** What every match of `roman` holds: most texts are passed over by that alone. */
const romanSign = /[VIX]I|I[VX]|[（(][ivx]/
/** A scanner loses the spaces around a numeral: IIAchronic, groupI. */
const gluedRoman =
  /(?<![\p{Script=Latin}\d])(?:I{2,3}|IV)(?=[A-C]?\p{Ll}{3})|(?<=(?<!\p{L})(?:group|type|phase|stage|grade))(?:I{1,3}|IV|V)(?!\p{Script=Latin})/gu
/** What every match of `gluedRoman` holds. */
const gluedSign = /II|IV|(?:group|type|phase|stage|grade)[IV]/
/**
 * One letter is a numeral only of a class or in a range: phase I, phase Ib, V型, I/II; not X线, vitamin
 * K.
 */
const lone = String.raw`[IVX](?=[a-c]?(?![\p{Script=Latin}\d]))`
const romanLetter = new RegExp(
  [
    String.raw`(?<=(?:[Pp]hases?|[Ss]tages?|[Gg]rades?|[Tt]ypes?|[Cc]lass|[Ff]actor|[Gg]roups?|[Pp]art|[Ll]evel|第|因子)\s?)${lone}`,
    String.raw`(?<![\p{Script=Latin}\d])[IVX](?=[a-c]?\s?[期型级度类相组区])`,
    String.raw`(?<![\p{Script=Latin}\d])[IVX](?=[a-c]?\s?[-–—~～/、]\s?[IVX]+[a-c]?(?![\p{Script=Latin}\d]))`,
    String.raw`(?<=(?<![\p{Script=Latin}\d])[IVX]+[a-c]?\s?[-–—~～/、]\s?)${lone}`,
  ]
    // What it must begin with is looked at first: most places of a text are passed over by that alone.
    .map((pattern) => `(?=[IVX])${pattern}`)
    .join('|'),
  'gu',
)

function signValue(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0x2160 && code <= 0x216b) return String(code - 0x215f)
  if (code >= 0x2460 && code <= 0x2473) return String(code - 0x245f)
  return [...sign].map((one) => String(signs.indexOf(one) % 10)).join('')
}

function loose(match: RegExpExecArray, value: string): NumberToken {
  return { start: match.index, end: match.index + match[0].length, value, isLoose: true }
}

/** A whole number from two on, with what it counts behind it; 半年 counts no six years. */
function counts(word: NumberWord, text: string, { counted, uncounted }: QuantityWords): boolean {
  const isWhole = /^\d+$/u.test(word.value) && Number(word.value) > 1
  if (!isWhole || uncounted?.test(text.slice(word.start, word.end))) return false
  return text[word.start] !== '半' && counted.test(text.slice(word.end, word.end + 4))
}

/** From here on no other word, such as both or again, says a number. */
const leastSure = 10

function looseTokens(text: string, { numberWords, quantities }: Language): readonly NumberToken[] {
  const numeral = (match: RegExpExecArray) =>
    loose(match, String(romans.indexOf(match[0].toUpperCase()) + 1))
  return [
    ...[...text.matchAll(/[⁰¹²³⁴-⁹]+|[₀-₉]+|[Ⅰ-Ⅻ①-⑳]/gu)].map((match) => ({
      ...loose(match, signValue(match[0])),
      // A power of ten is as exact as any other digits.
      isLoose: !/10⁻?$/u.test(text.slice(Math.max(0, match.index - 4), match.index)),
    })),
    ...(romanSign.test(text) ? [...text.matchAll(roman)].map(numeral) : []),
    ...(gluedSign.test(text) ? [...text.matchAll(gluedRoman)].map(numeral) : []),
    ...(/[IVX]/.test(text) ? [...text.matchAll(romanLetter)].map(numeral) : []),
    ...numberWords(text).map(({ isExact, ...word }): NumberToken => {
      const isCount = isExact !== true && counts(word, text, quantities)
      const isSure = isExact === true || (isCount && Number(word.value) >= leastSure)
      return {
        ...word,
        isLoose: !isSure,
        ...(isCount ? { isCount } : {}),
        ...(isExact ? { isMonth: true } : {}),
      }
    }),
  ]
}

/** `1.2` moved by 4 places is `12000`: exact, as no product of floating-point numbers is. */
function shifted(value: string, places: number): string {
  const [whole = '', fraction = ''] = value.split('.')
  const kept = fraction.slice(places)
  const moved = `${whole}${fraction.slice(0, places).padEnd(places, '0')}`
  return `${moved.replace(/^0+(?=\d)/u, '')}${kept === '' ? '' : `.${kept}`}`
}

/** `(1)` and `1）` at the start of a clause count the clauses. */
const enumerator = /(?:^|[;；。:：,，、\n]|\.\s)\s*[（(]?$/u

function isEnumerator(before: string, after: string): boolean {
  const clause = enumerator.exec(before)
  if (clause === null || !/^\s?[)）]/u.test(after)) return false
  return /[（(]$/u.test(before) || !/[（(][^（()）]*$/u.test(before)
}

/** Letters, and what they hold of digits, directly before a whole number. */
const nameBefore = /\p{Script=Latin}[\p{Script=Latin}\d]*(?:[-‐‑][\p{Script=Latin}\d]+)*[-‐‑]?$/u

/** A scanner loses the space before a name: withLP-PLA2. */
const glued = /^.*\p{Ll}{3,}(?=\p{Lu})/u

/** Words that a scanner glued to a number: for3 years, levelsofthe5 groups, Atotalof343. */
const gluedWords = /(?:^|\p{Ll})(?:for|of|the|with|from|were|was)$|\p{L}{18}$/u

function nameOf(before: string, written: string): string | undefined {
  const found = /^\d{1,4}$/u.test(written) ? nameBefore.exec(before)?.[0] : undefined
  const letters = found !== undefined && gluedWords.test(found) ? undefined : found
  return letters === undefined
    ? undefined
    : `${letters.replace(glued, '')}${written}`.replaceAll(/[-‐‑]/gu, '').toUpperCase()
}

/** `(1)` behind a word begins an enumeration where `(2)` follows: 结果(1)…；(2)…. */
function startsList(written: string, before: string, rest: string): boolean {
  return (
    written === '1' && /[（(]$/u.test(before) && /^1[)）]/u.test(rest) && /[（(]2[)）]/u.test(rest)
  )
}

/** `3D`, `5-FU`: capitals that are no unit make a name with the number before them. */
function nameFrom(written: string, after: string, language: Language): string | undefined {
  const letters = /^-?\p{Lu}{1,4}(?![\p{Lu}\d])/u.exec(after)?.[0]
  if (letters === undefined || !/^\d{1,2}$/u.test(written)) return undefined
  return unitAt(letters, language) ? undefined : `${written}${letters}`
}

/** `2015.10` and `2015.10.31` are dates, where no unit stands behind them. */
const date = /^((?:19|20)\d\d)\.(0?[1-9]|1[0-2])(?:\.(0?[1-9]|[12]\d|3[01]))?$/u

/** The year, month and day of a date written with points; undefined for any other number. */
function dateTokens(
  { 0: written, index: start }: RegExpExecArray,
  text: string,
  language: Language,
): readonly NumberToken[] | undefined {
  const [, ...parts] = date.exec(written) ?? []
  const after = text.slice(start + written.length, start + written.length + 24)
  if (parts.length === 0 || /^\s?(?:[%±]|\d)/u.test(after)) return undefined
  if (/[±=<>≤≥]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return undefined
  if (unitAt(after.trimStart(), language) !== undefined && !/^[年月日]/u.test(after))
    return undefined
  let at = start
  return parts.flatMap((part: string | undefined) => {
    if (part === undefined) return []
    const token = { start: at, end: at + part.length, value: normal(part), isLoose: false }
    at = token.end + 1
    return [token]
  })
}

function digitToken(match: RegExpExecArray, text: string, language: Language): NumberToken {
  const [written] = match
  const start = match.index
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(start + written.length, start + written.length + 24)
  const [places, length] = magnitudeAfter(before, after, language)
  const sign = isPercent(before, written, after) ? '%' : ''
  const plain = normal(written)
  const name = nameOf(before, written) ?? nameFrom(written, after, language)
  const around = `${before.slice(-12)}${written}¦${after.slice(0, 20)}`
  const isUnspoken = written.length === 1 && language.quantities.unspoken?.test(around) === true
  return {
    ...(name === undefined ? {} : { name }),
    start,
    end: start + written.length + length,
    value: (places > 0 && /^\d+(?:\.\d+)?$/u.test(plain) ? shifted(plain, places) : plain) + sign,
    isLoose:
      isUnspoken ||
      startsList(written, before, text.slice(start, start + 2000)) ||
      (/^\d{1,2}$/u.test(written) && isEnumerator(before, after)),
  }
}

/** Whether a token starts in one of these, which stand in order and apart. */
function within(stretches: readonly Stretch[]): (token: Stretch) => boolean {
  return ({ start }) => {
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return start < (stretches[low - 1]?.end ?? 0)
  }
}

/**
 * The numbers of a text in order. Digits of names count (CD38, PD-1); words, Roman numerals, raised
 * signs and the numbers of an enumeration are loose. Addresses hold none. 20世纪90年代 is 1990, 1.2万 and 12 thousand are
 * 12000.
 */
export function numberTokens(text: string, language: Language): readonly NumberToken[] {
  const tokens: NumberToken[] = []
  let half = withoutAddresses(halfWidth(text), (found) => ' '.repeat(found.length))
  if (language.decade !== undefined) {
    half = half.replaceAll(language.decade, (whole, century: string, years: string, at: number) => {
      const value = String((Number(century) - 1) * 100 + Number(years))
      tokens.push({ start: at, end: at + whole.length, value, isLoose: false })
      return ' '.repeat(whole.length)
    })
  }
  const written = [...half.matchAll(digits)].flatMap(
    (match) => dateTokens(match, half, language) ?? [digitToken(match, half, language)],
  )
  const inDigits = within(written)
  const words = looseTokens(half, language).filter((token) => !inDigits(token))
  const all = [...tokens, ...written, ...words].sort((a, b) => a.start - b.start)
  return withClasses(all, half, language)
}
