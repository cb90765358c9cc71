import { chineseNumbers } from './chinese-numbers.ts'
import { frequency, prescriptions } from './frequency.ts'
import type { Saying } from './language.ts'

const numeral = '[一二两三四五六七八九十百]+|\\d+'

/** The value of 三, 十二 or 12; NaN where it is none. */
function numeralValue(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written)
  const words = chineseNumbers(written)
  return words.length === 1 ? Number(words[0]?.value) : Number.NaN
}

const fraction =
  /(?<![百千万])([一二两三四五六七八九十]+|\d+)分之([一二两三四五六七八九十]+|\d+)|一半|半数|过半|减半|(?<=[近约超达])半(?=的|数|患)/gu

function fractions(text: string): readonly Saying[] {
  return [...text.matchAll(fraction)].map(({ 0: whole, 1: below, 2: above, index }) => ({
    kind: 'fraction',
    start: index,
    end: index + whole.length,
    value: below && above ? `${numeralValue(above)}/${numeralValue(below)}` : '1/2',
  }))
}

const periods: Readonly<Record<string, string>> = {
  ...{ 小时: 'h', h: 'h', 天: 'day', 日: 'day', d: 'day', 周: 'week', 星期: 'week', w: 'week' },
  ...{ 月: 'month', 年: 'year', 晚: 'day', 晨: 'day', 早: 'day' },
}
const period = '小时|天|日|周|星期|月|年|晚|晨|早(?![期产])|[hdw](?!\\p{L})'
/** 每日一次, 每3周给药1次, 一天两次, 2次/d, 每两周给药, 隔日一次. */
const repeated = new RegExp(
  [
    `(?:每|(?<!\\p{L})(?=一[天日周]))(?<count>${numeral})?\\s?个?(?<period>${period})(?:[\\p{Script=Han}\\s]{0,8}?(?<![第首])(?<times>${numeral})\\s?次(?!于))?`,
    `(?<often>${numeral})\\s?次\\s?[/／每]\\s?(?<span>${period})`,
    '隔(?<every>日|天|周)',
  ].join('|'),
  'gu',
)

function frequencies(text: string): readonly Saying[] {
  return [...text.matchAll(repeated)].flatMap((match): readonly Saying[] => {
    const { count, period: unit, times, often, span, every } = match.groups ?? {}
    // 一天 alone is a stretch of time.
    if (match[0].startsWith('一') && times === undefined) return []
    const value = frequency(
      numeralValue(times ?? often ?? '1'),
      every === undefined ? numeralValue(count ?? '1') : 2,
      periods[unit ?? span ?? every ?? ''],
    )
    const start = match.index
    return value === undefined
      ? []
      : [{ kind: 'frequency', start, end: start + match[0].length, value }]
  })
}

const ordinal =
  /第(?:([一二三四五六七八九十]+)|(\d{1,2})(?=\s?个?(?:月|周|年|天|日|次|组|代|阶段|疗程|轮|线|例|位)))|最初(?=[\d一二两三四五六七八九十数几])|首(?=次|个|例|先|批|要|位|项|款|选|月|年|周|剂|轮)|(?<![\d一二三四五六七八九十])([一二三四])线(?=治|药|方|用|抗|化|疗|的|之|失|患|就|[，。；、]|$)|最[先早](?=的|获|用|出|在|由|被|进|一|报)|(?<![之以目空])前(?=[两二三四五六]\p{Script=Han})/gu

function ordinals(text: string): readonly Saying[] {
  return [...text.matchAll(ordinal)].map(({ 0: whole, 1: number, 2: digits, 3: line, index }) => ({
    kind: 'ordinal',
    start: index,
    end: index + whole.length,
    value: String(numeralValue(number ?? digits ?? line ?? '1')),
  }))
}

/** 三分之一, 每周两次, 第二, in order of kinds. */
export function chineseSayings(text: string): readonly Saying[] {
  return [...fractions(text), ...frequencies(text), ...prescriptions(text), ...ordinals(text)]
}
