import { type Kind, oneOf, type Rewrite, rewriting } from './kind.ts'

/** A number that is no part of a name (`CD38`), of an item's label (`(1)`) or of a longer number. */
const before = String.raw`(?<![A-Za-zα-ωΑ-Ω\d.,\-–_^/]|[(（](?=\d[)）]))`
const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]*[A-Z\d])`

/** Both languages alike. */
const alike = (...rewrites: readonly Rewrite[]) => ({ zh: rewrites, en: rewrites })

function otherDigit(text: string, random: () => number): string {
  const places = [...text.matchAll(/\d/gu)].map(({ index }) => index)
  const at = oneOf(places, random) ?? 0
  const choices = [...'123456789'].filter((digit) => digit !== text[at])
  return text.slice(0, at) + (oneOf(choices, random) ?? '1') + text.slice(at + 1)
}

/** By one place to the left, or to the right; `0.38` → `3.8`, `31.8` → `3.18`, `8.8` → `0.88`. */
function moved(text: string, random: () => number): string {
  const [whole = '', part = ''] = text.split('.')
  const isRight = part.length > 1 && random() < 0.5
  if (isRight || whole === '0') {
    const rest = part.slice(1)
    return `${Number(whole + part.slice(0, 1))}${rest === '' ? '' : `.${rest}`}`
  }
  return `${Number(whole.slice(0, -1))}.${whole.slice(-1)}${part}`
}

const units: readonly (readonly [string, string])[] = [
  ['mg', 'g'],
  ['µg', 'mg'],
  ['μg', 'mg'],
  ['ng', 'µg'],
  ['kg', 'g'],
  ['g', 'mg'],
  ['mL', 'L'],
  ['ml', 'l'],
  ['L', 'mL'],
  ['cm', 'mm'],
  ['mm', 'cm'],
  ['h', 'd'],
  ['d', 'h'],
  ['min', 'h'],
  ['mmHg', 'kPa'],
  ['years', 'months'],
  ['year', 'month'],
  ['months', 'years'],
  ['month', 'year'],
  ['weeks', 'months'],
  ['week', 'month'],
  ['days', 'weeks'],
  ['day', 'week'],
  ['hours', 'days'],
  ['hour', 'day'],
  ['minutes', 'hours'],
  ['个月', '年'],
  ['年', '个月'],
  ['周', '个月'],
  ['天', '周'],
  ['小时', '天'],
  ['分钟', '小时'],
]
const unit = new Map(units)
const unitNames = units
  .map(([name]) => name)
  .sort((a, b) => b.length - a.length)
  .join('|')

const signs: Readonly<Record<string, readonly string[]>> = {
  '≥': ['≤', '>'],
  '≤': ['≥', '<'],
  '>': ['<'],
  '<': ['>'],
  '＞': ['＜'],
  '＜': ['＞'],
  '⩾': ['⩽'],
  '⩽': ['⩾'],
}
const compared = new Map([
  ['at least', 'at most'],
  ['at most', 'at least'],
  ['more than', 'less than'],
  ['less than', 'more than'],
  ['fewer than', 'more than'],
  ['over', 'under'],
  ['超过', '不足'],
  ['不足', '超过'],
  ['大于', '小于'],
  ['小于', '大于'],
  ['至少', '至多'],
  ['以上', '以下'],
  ['以下', '以上'],
  ['高于', '低于'],
  ['低于', '高于'],
])
const flip: Rewrite[1] = ([whole = '']) => compared.get(whole)

const pair = new RegExp(
  String.raw`${before}(?<!± ?)(\d+(?:\.\d+)?)(?!st|nd|rd|th)(%?)((?:(?![。.;；\n])\D){0,40}?(?:versus|vs\.?|and|compared with|比|和|与|、)(?:(?![。.;；\n])\D){0,25}?)${before}(\d+(?:\.\d+)?)(?![\d.]*[A-Z\d]|st|nd|rd|th)(%?)`,
  'gu',
)
const isYear = (text: string) => /^(?:19|20)\d\d$/u.test(text)

/**
 * Numbers may change places that are two of a kind, on one side of a bracket, of which the order
 * tells which is whose. `between 2004 and 2013` and `at 0 and 6 months` say the same the other way round.
 */
const swap: Rewrite[1] = ([, a = '', percentA = '', between = '', b = '', percentB], _, near) => {
  const isAlike = percentA === percentB && a.includes('.') === b.includes('.')
  const closes = /^[^(（[［]*[)）\]］]/u.test(between)
  const opens = /[(（[［][^)）\]］]*$/u.test(between)
  const isList = /^ ?(?:and|和|与|、) ?$/u.test(between) && percentA === '' && !a.includes('.')
  const isSet = isList && !/分别|respectively|versus|vs/u.test(near)
  const isPeriod = isYear(a) && isYear(b)
  return a === b || !isAlike || closes !== opens || isSet || isPeriod
    ? undefined
    : `${b}${percentA}${between}${a}${percentB}`
}

const removed: Rewrite[1] = () => ''
const years: Rewrite[1] = ([whole = ''], random) =>
  String(Number(whole) + (oneOf([-4, -3, -2, -1, 1, 2, 3], random) ?? 1))

/** Changes of numbers, of what they count, and of how they are compared. */
export const numberKinds: readonly Kind[] = [
  rewriting(
    'digit-changed',
    alike([new RegExp(before + number, 'gu'), ([whole = ''], random) => otherDigit(whole, random)]),
  ),
  rewriting(
    'decimal-moved',
    alike([
      new RegExp(String.raw`${before}\d+\.\d+(?![\d.]*[A-Z\d])`, 'gu'),
      ([whole = ''], random) => moved(whole, random),
    ]),
  ),
  rewriting(
    'decimal-lost',
    alike([
      new RegExp(String.raw`${before}[1-9]\d*\.\d+(?![\d.]*[A-Z\d])`, 'gu'),
      ([whole = '']) => whole.replace('.', ''),
    ]),
  ),
  rewriting(
    'percent-lost',
    alike([/(?<=\d ?)[%％](?! ?[-–~～至到to%])(?![^.。\n]{0,30}[%％])/gu, removed]),
  ),
  rewriting('unit-changed', {
    zh: [
      [
        new RegExp(
          String.raw`(?<=(?<!\d{4}|[A-Za-z]\d*)\d ?)(?:${unitNames})(?![A-Za-z/]|\d+[月日])`,
          'gu',
        ),
        ([whole = '']) => unit.get(whole),
      ],
    ],
    en: [
      [
        new RegExp(
          String.raw`(?<=(?<![A-Za-z]\d*|\d{4})\d[ -]?)(?:${unitNames})(?![A-Za-z/])`,
          'gu',
        ),
        ([whole = '']) => unit.get(whole),
      ],
    ],
  }),
  rewriting('comparator-flipped', {
    zh: [
      [/[≥≤><＞＜⩾⩽](?= ?\d)/gu, ([whole = ''], random) => oneOf(signs[whole] ?? [], random)],
      [/(?:超过|不足|大于|小于|至少|高于|低于)(?=\d)|(?<=\d[%岁年月周天例]?)以[上下]/gu, flip],
    ],
    en: [
      [/[≥≤><＞＜⩾⩽](?= ?\d)/gu, ([whole = ''], random) => oneOf(signs[whole] ?? [], random)],
      [
        /\b(?:at least|at most|more than|less than|fewer than|over)(?= (?:\d|one |two |half ))/gu,
        flip,
      ],
    ],
  }),
  rewriting(
    'sign-changed',
    alike([/(?<=[\s(（=\uE000])[-−](?=\d)/gu, removed], [/(?<=[=＝] ?)(?=\d+\.\d)/gu, () => '-']),
  ),
  rewriting(
    'range-end-changed',
    alike([
      new RegExp(
        String.raw`(${before}\d+(?:\.\d+)?%? ?(?:to|-|–|~|～|至) ?)(\d+(?:\.\d+)?)(?![\d.]*[A-Z\d]|[-–])`,
        'gu',
      ),
      ([, head, end = ''], random) => `${head}${otherDigit(end, random)}`,
    ]),
  ),
  rewriting('arms-swapped', alike([pair, swap])),
  rewriting('number-removed', {
    zh: [
      [/[(（](?:n ?= ?\d+|\d+(?:\.\d+)?[%％])[)）]/gu, removed],
      [/(?<![\d.A-Za-z-])\d{2,} ?例(?=[\p{Script=Han}]{0,6}(?:患者|病人))/gu, removed],
    ],
    en: [
      [/ ?[(（](?:n ?= ?\d+|\d+(?:\.\d+)?[%％])[)）]/gu, removed],
      [
        // Of `27/3157 patients` and `7 of 10 patients` half a share would be left.
        /(?<![\d./A-Za-z-]|\d of )\d{2,} (?=(?:[a-z]+ )?(?:patients|cases|subjects|participants)\b)/gu,
        removed,
      ],
    ],
  }),
  rewriting('number-added', {
    zh: [
      [/(?:患者|受试者|对照组|观察组|治疗组)(?=[，。；的在])/gu, ([whole]) => `${whole}（n=57）`],
    ],
    en: [
      [
        /\b(?:patients|subjects|participants|cases|group)(?= (?:with|in|who|were|was|received)|[.;,])/gu,
        ([whole]) => `${whole} (n = 57)`,
      ],
    ],
  }),
  rewriting('year-changed', {
    zh: [[/(?<!\d)(?:19|20)\d\d(?=年)/gu, years]],
    en: [
      [
        /(?<=\b(?:[Ii]n|[Ff]rom|to|since|[Tt]he|and|January|February|March|April|May|June|July|August|September|October|November|December),? )(?:19|20)\d\d\b(?!-)/gu,
        years,
      ],
    ],
  }),
]
