import type { CslDate } from '../model/reference.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Seasons as citeproc numbers them. */
const seasons: readonly (readonly [RegExp, number])[] = [
  [/spring|春/iu, 13],
  [/summer|夏/iu, 14],
  [/autumn|fall|秋/iu, 15],
  [/winter|冬/iu, 16],
]

function monthOf(word: string): number | undefined {
  const at = months.indexOf(word.slice(0, 3).toLowerCase())
  return at === -1 ? undefined : at + 1
}

type Parts = readonly number[]

const isMonth = (value: number): boolean => value >= 1 && value <= 12
const isDay = (value: number): boolean => value >= 1 && value <= 31

/** What is no month ends the date before it, and what is no day: `2019/00/00` is 2019. */
function checked(year: number, month?: number, day?: number): Parts {
  if (month === undefined || !(isMonth(month) || (month > 12 && month < 17))) return [year]
  return day === undefined || !isDay(day) || month > 12 ? [year, month] : [year, month, day]
}

/** `2019/06/15/`, `2019-06`, `2019年6月15日`, `20190615`, `2019.6.15`; undefined where letters stand. */
function numeric(text: string): Parts | undefined {
  const packed = /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  const parted =
    /^(\d{4})\s*(?:$|[/.年-])\s*(?:(\d{1,2})\s*(?:$|[/.月-]|(?=[T\s])))?\s*(?:(\d{1,2})日?)?(?:[T\s/]|$)/u.exec(
      text,
    )
  const match = packed ?? parted
  if (match === null) return undefined
  const [, year, month, day] = match
  const isKnown = month !== undefined && isMonth(Number(month))
  return checked(Number(year), isKnown ? Number(month) : undefined, Number(day ?? 0))
}

/** `2019 Jun 15`, `Jun 15, 2019`, `15 June 2019`, `2019///Spring`, `2019 Winter`. */
function worded(text: string): Parts | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/u.exec(text)?.[0]
  if (year === undefined) return undefined
  const rest = text.replace(year, ' ')
  const word = /\p{L}{3,}/u.exec(rest)?.[0]
  const season = seasons.find(([pattern]) => pattern.test(rest))?.[1]
  const month = word === undefined ? undefined : monthOf(word)
  if (month === undefined && season === undefined) return undefined
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(rest)?.[0]
  return checked(Number(year), month ?? season, Number(day ?? 0))
}

/**
 * A date as databases write it. The first day or month of a range (`2019 Jun-Jul`, `2019 Jun 15-20`);
 * what cannot be read stays as it is written, as `literal`.
 */
export function writtenDate(written: string): CslDate {
  const text = written.trim().replace(/\s+/gu, ' ')
  const parts = worded(text) ?? numeric(text)
  return parts === undefined ? { literal: text } : { 'date-parts': [parts] }
}
