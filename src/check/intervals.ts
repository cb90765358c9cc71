import type { Language } from '../language/language.ts'
import type { Span } from '../model/review.ts'

/** A number as it is written; null where it is not reached or not estimable. */
export interface Written extends Span {
  readonly text: string
  readonly value: number | null
}

/** Two limits and, where a value in front of them belongs to them, that value. */
export interface Interval {
  readonly estimate?: Written
  readonly low: Written
  readonly high: Written
}

const digits = String.raw`\d+(?:[.·]\d+)?`
const minus = '[-−－–]'
const number = String.raw`(?:${minus}\s?)?${digits}`
const open = String.raw`NE|NR|NA|N\/A|∞|未达到|无法评估|not\s(?:reached|evaluable|estimable)`
/** Limits may each have the sign: 3%～5%. */
const limit = String.raw`(?:${number}|${open})`
const separator = String.raw`\s?(?:%|％)?\s?(?:[,，;；、～~〜–—-]|to\b|至|到)\s?`
const limits = String.raw`(?<low>${limit})${separator}(?<high>${limit})(?![\d.]*\d)`
const bracket = '[(（［[【{]'

function written(match: RegExpExecArray, name: string): Written | undefined {
  const [start, end] = match.indices?.groups?.[name] ?? []
  const text = match.groups?.[name]
  if (start === undefined || end === undefined || text === undefined) return undefined
  const plain = text
    .replaceAll(/[−－–]/gu, '-')
    .replaceAll('·', '.')
    .replaceAll(/\s/gu, '')
  const value = /\d$/u.test(plain) ? Number(plain) : null
  return { start, end, text, value }
}

function intervalOf(match: RegExpExecArray, estimate?: Written): Interval | undefined {
  const low = written(match, 'low')
  const high = written(match, 'high')
  if (low === undefined || high === undefined) return undefined
  return estimate === undefined ? { low, high } : { estimate, low, high }
}

/** `0.63, `, `0.63（`, `18.8个月（`, `78% (`, also with the name of the estimate behind. */
const estimateBefore = new RegExp(
  String.raw`(?<![\w.·:/^×])(?<estimate>(?:(?<=(?:^|[\s(（[［=＝,，:：；;]|[为是]))[-−－–])?${digits})(?<sign>\s?[%％])?\s?(?:个?[月年天周日]|months?|years?|days?|weeks?|mg|kg|g|mm|cm|ml)?\s?(?:[,，;；:：]|${bracket}|\s|的)\s?${bracket}?$`,
  'du',
)
/** What makes the number no estimate: a P value, a time, a number of people. */
const notEstimate =
  /(?:[PpＰ]\s?(?:值|value)?\s?[=<>＝＜＞≤≥]|\b(?:at|after|by|in|over|of|from|within)|[nN]\s?=|第|[<>≤≥＜＞～~–−－-])\s?$/u

function estimateOf(text: string, at: number, high: number | null): Written | undefined {
  const from = Math.max(0, at - 48)
  const before = text.slice(from, at)
  const match = estimateBefore.exec(before)
  const found = match === null ? undefined : written(match, 'estimate')
  if (match === null || found === undefined || notEstimate.test(before.slice(0, found.start)))
    return undefined
  // 78% beside 0.60–0.90: the same in another unit.
  const isPercent = match.groups?.['sign'] !== undefined
  if (isPercent && high !== null && high <= 1.5) return undefined
  return { ...found, start: found.start + from, end: found.end + from }
}

const ofConfidence = new Map<string, RegExp>()

function confidencePattern({ arithmetic, subtag }: Language): RegExp {
  const known = ofConfidence.get(subtag)
  if (known !== undefined) return known
  const made = new RegExp(
    String.raw`\b(?:80|90|95|97\.5|99)\s?[%％]\s?(?:的)?(?:CIs?\b|CrI\b|CI|${arithmetic.confidence})(?:\s?[（([［](?:95%\s?)?CI[）)\]］])?\s?(?:[:：,，=＝]|was|is|of|为|是)?\s?${bracket}?\s?${limits}`,
    'dgiu',
  )
  ofConfidence.set(subtag, made)
  return made
}

/** `18.8［10.1，NE］`, `12 (range 3–8)`. */
const inBrackets = new RegExp(
  String.raw`(?<![\w.·])(?<estimate>${digits})\s?(?<unit>[%％]|个?[月年天周日岁]|months?|years?|days?|weeks?)?\s?${bracket}\s?(?:范围|极差|四分位数?间?距?|IQR|range|interquartile\srange)?\s?[:：,，]?\s?${limits}\s?(?:[%％]|个?[月年天周日岁]|months?|years?|days?|weeks?)?\s?[)）］\]】}]`,
  'dgiu',
)

/** A range with the sign that only ranges have, 5.6～10.4, not part of a longer expression. */
const range = new RegExp(
  String.raw`(?<![\w.·:：∶/^×*\-−－–—～~第年月])(?<low>${digits})\s?(?<unit>[%％])?\s?[～〜]\s?(?<high>${digits})(?![\d.·:：∶/^×*～~〜\-–—]|\s?[×^])`,
  'dgu',
)

/** Years cut short, 2018～19, and clocks and calendars, 11～2月, begin again. */
function goesRound({ low, high }: Interval, after: string, { arithmetic }: Language): boolean {
  if (low.value === null || high.value === null) return true
  const isYear = /^(?:19|20)\d\d$/u.test(low.text) && high.text.length <= 2
  const isSmall = [low, high].every(({ text }) => /^(?:\d|[0-5]\d)$/u.test(text))
  return isYear || (isSmall && arithmetic.clockAfter.test(after))
}

/** The matches of a large pattern; none, and the pattern is not made, where the text lacks what each holds. */
const matchesOf = (text: string, sign: RegExp, pattern: () => RegExp) =>
  sign.test(text) ? [...text.matchAll(pattern())] : []

const percentSign = /[%％]/
const rangeSign = /[～〜]/

/** Every interval of a text whose limits, or limits and value, belong together by how they are written. */
export function findIntervals(text: string, language: Language): readonly Interval[] {
  const found: Interval[] = []
  const taken = new Set<number>()
  const take = (interval: Interval | undefined) => {
    if (interval === undefined || taken.has(interval.low.start)) return
    taken.add(interval.low.start)
    found.push(interval)
  }
  for (const match of matchesOf(text, percentSign, () => confidencePattern(language))) {
    const interval = intervalOf(match)
    const estimate = interval && estimateOf(text, match.index, interval.high.value)
    take(interval && estimate ? { ...interval, estimate } : interval)
  }
  for (const match of matchesOf(text, language.arithmetic.medianSign, () => inBrackets)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    if (language.arithmetic.median.test(before)) take(intervalOf(match, written(match, 'estimate')))
  }
  for (const match of matchesOf(text, rangeSign, () => range)) {
    const interval = intervalOf(match)
    const end = match.index + match[0].length
    if (interval && !goesRound(interval, text.slice(end, end + 12), language)) take(interval)
  }
  return found
}
