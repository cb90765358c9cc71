import type { NumberWord } from './language.ts'

const digits = '〇一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

const digitOf = (sign: string): number =>
  sign === '两' ? 2 : sign === '零' ? 0 : digits.indexOf(sign)

/** Below 10,000: 十二, 一百零五, 三千. */
const part = '(?:[一二两三四五六七八九]?[十百千]零?)*[一二两三四五六七八九]?'
const whole = new RegExp(`^(?:${part}[万亿]零?)*${part}$`, 'u')
const year = /^[〇零一二三四五六七八九]{4}$/u
const run =
  /(百分之)?([〇零一二两三四五六七八九十百千万亿]+)|双|半|单(?=[胎侧次剂臂个例枚])|纯(?=氧)|[无未](?=1?[例一])/gu

/** Words that say one number: 双胎, 单胎, 纯氧 (pure oxygen, 100 %). */
const words: Readonly<Record<string, string>> = { 双: '2', 单: '1', 纯: '100%', 无: '0', 未: '0' }

function compound(text: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const sign of text) {
    const unit = units[sign]
    const magnitude = large[sign]
    if (magnitude !== undefined) {
      total = (total + group + digit) * magnitude
      group = 0
      digit = 0
    } else if (unit !== undefined) {
      group += (digit || 1) * unit
      digit = 0
    } else digit = digitOf(sign)
  }
  return total + group + digit
}

/** The numbers of one run of numerals: one, or each sign for itself, as in 二三 (two or three). */
function valuesOf(text: string): readonly (readonly [at: number, length: number, value: number])[] {
  if (year.test(text)) return [[0, text.length, Number([...text].map(digitOf).join(''))]]
  // 万 of 万古霉素 and 百 of 百年 say no number that digits would stand for.
  const isWhole = whole.test(text) && /[一二两三四五六七八九十]/u.test(text)
  if (isWhole) return [[0, text.length, compound(text)]]
  return [...text].flatMap((sign, at) =>
    digitOf(sign) > 0 ? [[at, 1, digitOf(sign)] as const] : [],
  )
}

/** Numbers in Chinese numerals to 一万亿, years written by digits (二〇一六), 百分之三十, 双, 单, 纯 and 半 (1/2). */
export function chineseNumbers(text: string): readonly NumberWord[] {
  return [...text.matchAll(run)].flatMap((match): readonly NumberWord[] => {
    const [all, percent = '', numerals] = match
    if (numerals === undefined) {
      const span = { start: match.index, end: match.index + all.length }
      const value = words[all]
      return value !== undefined
        ? [{ ...span, value }]
        : ['1', '2', ...(text[span.end] === '年' ? ['6'] : [])].map((value) => ({ ...span, value }))
    }
    const start = match.index + percent.length
    const sign = percent === '' ? '' : '%'
    return valuesOf(numerals).map(([at, length, value]) => ({
      start: start + at,
      end: start + at + length,
      value: `${value}${sign}`,
    }))
  })
}
