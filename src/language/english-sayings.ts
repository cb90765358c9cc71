import { englishNumbers } from './english-numbers.ts'
import { frequency, prescriptions } from './frequency.ts'
import type { Saying } from './language.ts'

const small = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+'

function wordValue(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written)
  return Number(englishNumbers(written)[0]?.value ?? Number.NaN)
}

const parts: Readonly<Record<string, number>> = {
  ...{ half: 2, halves: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7 },
  ...{ eighth: 8, ninth: 9, tenth: 10 },
}
const fraction =
  /(?<![\p{L}\d])(?:(a|one|two|three|four|five|six|seven|eight|nine|\d+)[-\s](third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?|(half|halves|halved|halving))(?![\p{L}-])/giu
/** `a third` is a fraction before `of`, else perhaps one more. */
const fractionAfter = /^\s(?:of|as|the|to|that)\b|^[.,;)]/u

function fractions(text: string): readonly Saying[] {
  return [...text.matchAll(fraction)].flatMap((match): readonly Saying[] => {
    const { 0: whole, 1: above, 2: below, index } = match
    const end = index + whole.length
    if (/^a$/iu.test(above ?? '') && !fractionAfter.test(text.slice(end, end + 6))) return []
    const value =
      above === undefined
        ? '1/2'
        : `${/^a$/iu.test(above) ? 1 : wordValue(above)}/${parts[below?.toLowerCase() ?? ''] ?? 0}`
    return [{ kind: 'fraction', start: index, end, value }]
  })
}

const often = `once|twice|thrice|(?:${small})\\s(?:times|doses|injections|sessions|infusions|treatments|visits)`
const repeated = new RegExp(
  [
    `(?:(?<times>${often})(?:\\s(?:in|for))?[\\s-])?(?:(?<!\\p{L})(?<daily>daily|weekly|monthly|yearly|annually|nightly)|(?:every|per|an?|each)\\s(?:(?<count>other|second|third|${small})[\\s-])?(?<period>hours?|days?|nights?|weeks?|months?|years?|h|d|wk))(?!\\p{L})`,
    `(?<only>${small})\\stimes/(?<span>day|week|month|year|d|wk)`,
    `(?<!\\p{L})intervals?\\sof\\s(?<each>${small}|an?)\\s(?<every>hour|day|week|month|year)s?(?!\\p{L})`,
    `(?<!\\p{L})(?<gap>${small})[-\\s](?<gaps>hour|day|week|month|year)(?:ly)?s?\\sintervals?(?!\\p{L})`,
  ].join('|'),
  'giu',
)
const periods: Readonly<Record<string, string>> = {
  ...{ h: 'h', hour: 'h', d: 'day', day: 'day', dai: 'day', wk: 'week', week: 'week' },
  ...{ month: 'month', year: 'year', annual: 'year', night: 'day' },
}

function timesOf(written: string | undefined): number {
  const word = written?.toLowerCase()
  if (word === undefined || word === 'once') return 1
  return word === 'twice' ? 2 : word === 'thrice' ? 3 : wordValue(word.split(/\s/u)[0] ?? '')
}

/** 2 of `every other`, 3 of `every third`, 1 where no number is said. */
function everyOf(written: string | undefined): number {
  const word = (written ?? 'one').toLowerCase().replace(/^an?$/u, 'one')
  if (word === 'other' || word === 'second') return 2
  return word === 'third' ? 3 : wordValue(word)
}

function frequencies(text: string): readonly Saying[] {
  return [...text.matchAll(repeated)].flatMap((match): readonly Saying[] => {
    const { times, daily, count, period, only, span, each, every, gap, gaps } = match.groups ?? {}
    // `a day`, `per week` alone are the length or the unit of something else.
    if (times === undefined && period !== undefined && !/^every/iu.test(match[0])) return []
    const name = [daily, period, span, every, gaps]
      .join('')
      .toLowerCase()
      .replace(/(?:s|ly|ally)$/u, '')
    const value = frequency(timesOf(times ?? only), everyOf(count ?? each ?? gap), periods[name])
    const start = match.index
    return value === undefined
      ? []
      : [{ kind: 'frequency', start, end: start + match[0].length, value }]
  })
}

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const ordinal = new RegExp(
  `(?<![\\p{L}\\d-])(?:(${ordinalWords.join('|')})(?!\\p{L})|(\\d{1,2})(?:st|nd|rd|th)(?!\\p{L}))`,
  'giu',
)

function ordinals(text: string, taken: readonly Saying[]): readonly Saying[] {
  return [...text.matchAll(ordinal)].flatMap((match): readonly Saying[] => {
    const [whole, word, digits] = match
    const start = match.index
    if (taken.some((saying) => start >= saying.start && start < saying.end)) return []
    const value = digits ?? String(ordinalWords.indexOf(word?.toLowerCase() ?? '') + 1)
    return [{ kind: 'ordinal', start, end: start + whole.length, value }]
  })
}

/** One third, twice weekly, second, in order of kinds. */
export function englishSayings(text: string): readonly Saying[] {
  const said = [...fractions(text), ...frequencies(text), ...prescriptions(text)]
  return [...said, ...ordinals(text, said)]
}
