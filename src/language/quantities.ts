import type { Comparator, Language, Saying, Stretch } from './language.ts'
import { type Sign, signOf } from './minus.ts'
import type { NumberToken } from './numbers.ts'
import { type Unit, unitAt } from './units.ts'

/** A number with what its surroundings say of it; what they leave open is absent. */
export interface Quantity extends NumberToken {
  readonly unit?: Unit
  /** A unit that it takes from its surroundings: of a list, `1, 3 and 5 years`; of a word before it, `day 14`; of a date, 5月. */
  readonly unitNear?: Unit
  /** A number behind it, in the same list, may hold the unit of both: `5 and 10 mg`. */
  readonly isInList: boolean
  readonly comparator?: Comparator
  /** Neither a unit stands before it, day 14, nor a letter behind it. */
  readonly isBare: boolean
  /** `raised` numbers are exponents, whose sign counts apart. */
  readonly sign: Sign
  /** Where the comparison, the number and its unit stand together. */
  readonly phrase: Stretch
  /** Comparison and unit as they are written, empty where there are none. */
  readonly written: { readonly unit: string; readonly comparator: string }
  /** More is said to be a part of it, or it a part of less, than what stands before it. */
  readonly isImpossible: boolean
  /** What it may count: of a small whole number, the signs or words behind it. */
  readonly things: readonly string[]
  /** A word that sums up what the other language may list: 三者, all three. */
  readonly isSum: boolean
  /** Between it and the number before it: `±`, `×`, `/`, or `–` for a range. */
  readonly joint?: string
}

const number = '\\d+(?:[.,·]\\d+)*'
/** The other end of a range, or the deviation, has the unit of both. */
const rangeAfter = new RegExp(
  `^\\s?(?:%|‰)?\\s?(?:[-–—~～〜∼±]|to|至|到)\\s?${number}\\s?[)）]?`,
  'u',
)
const bracketAfter = /^[)）]/u
/** `12.5（4～28）月` */
const rangeInBracket = new RegExp(
  `^\\s?[(（]\\s?(?:\\p{L}{1,12}[,，:：]?\\s?)?${number}\\s?(?:[-–—~～〜∼]|to|至|到)\\s?${number}\\s?[)）]`,
  'u',
)
const listAfter = new RegExp(
  `^\\s?(?:[,，、/;；:：]|and|or|vs\\.?|versus|\\p{Script=Han}{1,2}|and/or)?\\s?(?:[,，]\\s)?(?:and\\s|or\\s)?(?:[<>≤≥=＜＞]\\s?)?${number}`,
  'u',
)

/** What stands behind a number. */
interface After {
  readonly unit?: Unit
  /** What would be its unit if it were no part of a date. */
  readonly dated?: Unit
  readonly length: number
  readonly gap: number
  readonly isInList: boolean
}

const nothingAfter: After = { length: 0, gap: 0, isInList: false }

function unitAfter(token: NumberToken, text: string, language: Language): After {
  const after = text.slice(token.end, token.end + 64).replace(/^[%％]\s?/u, ' ')
  const range = (rangeAfter.exec(after) ?? rangeInBracket.exec(after))?.[0] ?? ''
  const spread = /[±～~–-]\s?$/u.test(text.slice(Math.max(0, token.start - 2), token.start))
  const bracket = range === '' && spread ? (bracketAfter.exec(after)?.[0] ?? '') : ''
  const rest = after.slice(range.length + bracket.length)
  const gap = language.quantities.beforeUnit.exec(rest)?.[0] ?? ''
  const unit = unitAt(rest.slice(gap.length), language) ?? belowOnly(rest, language)
  if (unit === undefined) return { length: 0, gap: 0, isInList: listAfter.test(after) }
  if (isDate(token, text, unit, range !== '')) {
    const isTime = unit.above === 'month' && unit.below.length === 0
    return {
      ...(isTime ? { dated: unit } : {}),
      length: 0,
      gap: 0,
      isInList: listAfter.test(after),
    }
  }
  const before = range.length + bracket.length + gap.length
  return { unit, length: before + unit.length, gap: before, isInList: false }
}

/** `10⁹/L` */
function belowOnly(text: string, language: Language): Unit | undefined {
  const stroke = /^\s?\/\s?/u.exec(text)?.[0]
  const unit = stroke === undefined ? undefined : unitAt(text.slice(stroke.length), language)
  if (stroke === undefined || unit === undefined || unit.above === 'person') return undefined
  return {
    above: '',
    below: [...unit.above.split('·'), ...unit.below].sort(),
    length: unit.length + stroke.length,
  }
}

/** The years, months and days of a date are no lengths of time: 2016年, 5月, and 1990s no seconds. */
function isDate(token: NumberToken, text: string, { above }: Unit, isRange: boolean): boolean {
  const isWhole = /^\d+$/u.test(token.value)
  if (/^(?:19|20)\d\d$/u.test(token.value) && /^(?:year|s|g|h)$/u.test(above)) return true
  const before = text.slice(Math.max(0, token.start - 8), token.start)
  const after = text.slice(token.end, token.end + 16)
  if (above === 'month' && isWhole && !/个|龄|mo/iu.test(after.slice(0, isRange ? 16 : 5))) {
    return Number(token.value) <= 12
  }
  return above === 'day' && /(?:月|月.{1,4}[-–—~～至、])\s?$/u.test(before)
}

const nearOnly = (unit: Unit | undefined, near: Unit | undefined) =>
  unit === undefined && near !== undefined ? { unitNear: near } : {}

/** Between two numbers of one list. */
const listJoint =
  /^-?\s?(?:[,，、/;；~～–-]|,?\s?(?:and|or|to|vs\.?|versus)|[和与及或至])\s?(?:and\s|or\s)?$/u

/** The units that numbers without one take from what stands around them, by their place in the list. */
function unitsNear(
  tokens: readonly NumberToken[],
  units: readonly (Unit | undefined)[],
  text: string,
  { quantities: { unitBefore, unitWords } }: Language,
): readonly (Unit | undefined)[] {
  const near: (Unit | undefined)[] = []
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (token === undefined || token.name !== undefined || units[at] !== undefined) continue
    const isListed =
      next !== undefined &&
      next.start - token.end < 10 &&
      listJoint.test(text.slice(token.end, next.start))
    const word = unitBefore?.exec(text.slice(Math.max(0, token.start - 24), token.start))?.[1]
    const above = word === undefined ? undefined : unitWords[word.toLowerCase()]
    near[at] =
      above === undefined
        ? isListed
          ? (units[at + 1] ?? near[at + 1])
          : undefined
        : { above, below: [], length: 0 }
  }
  return near
}

const comparison = /([<>≤≥=＜＞＝⩽⩾≦≧]{1,2})\s?$/u
const signs: Readonly<Record<string, Comparator>> = {
  ...{ '<': '<', '＜': '<', '>': '>', '＞': '>', '=': '=', '＝': '=', '≤': '≤', '⩽': '≤' },
  ...{ '≦': '≤', '<=': '≤', '≥': '≥', '⩾': '≥', '≧': '≥', '>=': '≥' },
}

function countedBy({ start, end, value, isCount }: NumberToken, text: string, language: Language) {
  const { things, summed } = language.quantities
  const isSmall = /^\d{1,2}$/u.test(value)
  const around = `${text.slice(Math.max(0, start - 14), end)}¦${text.slice(end, end + 2)}`
  return {
    things: isSmall
      ? (text
          .slice(end, end + 40)
          .toLowerCase()
          .match(things) ?? [])
      : [],
    isSum: isCount === true && summed.test(around),
  }
}

/** What stands behind a number whose unit was left out; a word may be a unit of its own. */
const behind = /^\s?(?:[%％]|$|[.,;)）\]。，；、\n]\s?(?!\d))/u

function isBare({ start, end }: NumberToken, text: string, { quantities }: Language): boolean {
  if (!behind.test(text.slice(end, end + 4))) return false
  const words = text.slice(Math.max(0, start - 24), start).match(/\p{L}+/gu) ?? []
  return !words.some((word) => word.toLowerCase() in quantities.unitWords)
}

interface Compared extends Stretch {
  readonly comparator: Comparator
}

function comparatorOf(
  { start, end }: NumberToken,
  text: string,
  length: number,
  { quantities }: Language,
): Compared | undefined {
  const before = text.slice(Math.max(0, start - 32), start)
  const sign = comparison.exec(before)
  if (sign !== null) {
    const comparator = signs[sign[1] ?? ''] ?? signs[sign[1]?.slice(-1) ?? '']
    return comparator && { comparator, start: start - sign[0].length, end: start }
  }
  for (const [comparator, pattern] of quantities.comparators) {
    const found = pattern.exec(before)?.[0]
    if (found !== undefined) return { comparator, start: start - found.length, end: start }
  }
  const after = text.slice(end + length, end + length + 32)
  const gap = /^\s?(?:%|[级期度分型线]|of age)?\s?/u.exec(after)?.[0].length ?? 0
  for (const [comparator, pattern] of quantities.comparatorsAfter) {
    const found = pattern.exec(after.slice(gap))?.[0]
    const from = end + length + gap
    if (found !== undefined) return { comparator, start: from, end: from + found.length }
  }
  return undefined
}

/** What joins a number to the one before it, where nothing but its unit stands between. */
const joints: readonly (readonly [string, RegExp])[] = [
  ['±', /^[^\d\p{L}]{0,2}±\s?$/u],
  ['×', /^\s?[×xX*]\s?$/u],
  ['–', /^(?:%|‰)?\s?(?:[-–—~～〜∼]|to|至)\s?$/u],
  ['/', /^\s?\/\s?$/u],
  [':', /^\s?[:：∶]\s?$/u],
]

function jointOf(token: NumberToken, before: NumberToken | undefined, text: string) {
  if (before === undefined || token.start - before.end > 6) return undefined
  const gap = text.slice(before.end, token.start)
  return joints.find(([, pattern]) => pattern.test(gap))?.[0]
}

const isSmaller = (one: NumberToken, other: NumberToken) =>
  /^\d+$/u.test(one.value) && /^\d+$/u.test(other.value) && Number(one.value) < Number(other.value)

/** True of the second of two whole numbers in `8 of 14` and 14例中8例 where the part is the larger one. */
function exceeds(
  token: NumberToken,
  before: NumberToken | undefined,
  text: string,
  language: Language,
) {
  const { between, isWholeFirst } = language.quantities.parts
  if (before === undefined || token.start - before.end > 24) return false
  // `a third of whom`
  if (before.isLoose && token.isLoose && token.start - before.end === 1) return false
  const { ofThem } = language.quantities.parts
  if (ofThem?.test(text.slice(token.end, token.end + 24)) === true) {
    return isSmaller(before, token)
  }
  if (![before.value, token.value].every((value) => /^\d+$/u.test(value))) return false
  if (!between.test(text.slice(before.end, token.start))) return false
  const [one, other] = [Number(before.value), Number(token.value)]
  return isWholeFirst ? other > one : one > other
}

/** Fractions in words as quantities, so that what compares them is read as that of digits. */
export function fractionsOf(
  sayings: readonly Saying[],
  text: string,
  language: Language,
): readonly Quantity[] {
  const said = sayings.filter(({ kind }) => kind === 'fraction')
  return quantitiesOf(
    said.map(({ start, end, value }) => ({ start, end, value, isLoose: true })),
    text,
    language,
  ).map(({ unit: _, ...quantity }) => quantity)
}

/**
 * The numbers of a text with unit, comparison, sign and what joins them. `text` is the text that the
 * tokens were read in, its raised digits as signs of their own (10⁹).
 */
export function quantitiesOf(
  tokens: readonly NumberToken[],
  text: string,
  language: Language,
): readonly Quantity[] {
  const found = tokens.map((token) => unitAfter(token, text, language))
  const units = found.map(({ unit }) => unit)
  const near = unitsNear(tokens, units, text, language)
  return tokens.map((token, at) => {
    const { unit, dated, length, gap, isInList } = found[at] ?? nothingAfter
    const compared = comparatorOf(token, text, length, language)
    const end = Math.max(token.end + length, compared?.end ?? 0)
    const joint = jointOf(token, tokens[at - 1], text)
    return {
      ...token,
      ...(unit === undefined ? {} : { unit }),
      ...nearOnly(unit, dated ?? near[at]),
      isInList,
      ...(compared === undefined ? {} : { comparator: compared.comparator }),
      phrase: { start: Math.min(token.start, compared?.start ?? token.start), end },
      written: {
        unit: text.slice(token.end + gap, token.end + length).trim(),
        comparator: compared === undefined ? '' : text.slice(compared.start, compared.end).trim(),
      },
      ...countedBy(token, text, language),
      isBare: isBare(token, text, language),
      sign: signOf(token, text, language),
      isImpossible: exceeds(token, tokens[at - 1], text, language),
      ...(joint === undefined ? {} : { joint }),
    }
  })
}
