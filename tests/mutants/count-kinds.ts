import { type Kind, oneOf, rewriting } from './kind.ts'

const other = (list: readonly string[]) => (own: string, random: () => number) =>
  oneOf(
    list.filter((one) => one !== own),
    random,
  ) ?? own
const roman = other(['I', 'II', 'III', 'IV'])
const romanSign = other(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'])
const digit = other(['1', '2', '3', '4'])
const ordinal = other(['first', 'second', 'third'])
const hanOrdinal = other(['一', '二', '三'])
const cardinal = other(['two', 'three', 'four', 'five', 'six', 'eight', 'ten'])
const hanCardinal = other(['两', '三', '四', '五', '六'])

const often = new Map([
  ['once daily', 'twice daily'],
  ['twice daily', 'once daily'],
  ['once a day', 'twice a day'],
  ['twice a day', 'once a day'],
  ['daily', 'weekly'],
  ['weekly', 'monthly'],
  ['monthly', 'weekly'],
  ['every week', 'every month'],
  ['every two weeks', 'every four weeks'],
  ['a week', 'a month'],
  ['once a week', 'once a month'],
  ['per day', 'per week'],
  ['per week', 'per day'],
  ['每周', '每月'],
  ['每日', '每周'],
  ['每天', '每周'],
  ['每月', '每周'],
  ['每两周', '每四周'],
  ['每日1次', '每日2次'],
  ['每日2次', '每日1次'],
  ['每周一次', '每月一次'],
  ['/d', '/周'],
  ['/w', '/d'],
])
const sorted = (test: RegExp) =>
  [...often.keys()]
    .filter((one) => test.test(one))
    .sort((a, b) => b.length - a.length)
    .join('|')

/** Changes of phases, ranks and counts in words, and of how often a drug is given. */
export const countKinds: readonly Kind[] = [
  rewriting('phase-changed', {
    zh: [
      [
        /[ⅠⅡⅢⅣ](?=[期级型a-c]|[和、或至]?[ⅠⅡⅢⅣ][期级])/gu,
        ([own = ''], random) => romanSign(own, random),
      ],
      [/(?<![\d.\-–~～])[1-4](?=[期级](?!间))/gu, ([own = ''], random) => digit(own, random)],
    ],
    en: [
      [
        /(?<=\b(?:[Pp]hase|[Gg]rade|[Ss]tage|[Tt]ype) )(?:III|II|IV|I)(?![A-Za-z])/gu,
        ([own = ''], random) => roman(own, random),
      ],
      [
        /(?<=\b(?:[Pp]hase|[Gg]rade|[Ss]tage|[Tt]ype) )[1-4](?![\d.])/gu,
        ([own = ''], random) => digit(own, random),
      ],
    ],
  }),
  rewriting('ordinal-changed', {
    zh: [
      [
        /(?<=第)[一二三](?=[次个组种类例代天周年])/gu,
        ([own = ''], random) => hanOrdinal(own, random),
      ],
      [
        /(?<![\p{Script=Han}](?<=[统第界哪]))[一二三](?=线)/gu,
        ([own = ''], random) => hanOrdinal(own, random),
      ],
    ],
    en: [
      [
        /(?<=\b(?:the|a|in|at|to|of|as) )(?:first|second|third)\b(?!,|-in-| (?:two|three|four|few|author|time that))/gu,
        ([own = ''], random) => ordinal(own, random),
      ],
      [
        /\b(?:first|second|third)(?=-(?:line|generation|degree|class))/gu,
        ([own = ''], random) => ordinal(own, random),
      ],
    ],
  }),
  rewriting('number-word-changed', {
    zh: [
      [
        /(?<![一二三四五六七八九十第])[两三四五六](?=[组种例项药个类次年周](?!月十))/gu,
        ([own = ''], random) => hanCardinal(own, random),
      ],
    ],
    en: [
      [
        /(?<![-\w])(?:two|three|four|five|six|eight|ten)\b(?!-| (?:thirds|quarters))/gu,
        ([own = ''], random) => cardinal(own, random),
      ],
    ],
  }),
  rewriting('multiple-changed', {
    zh: [
      [/一半|半数/gu, () => '三分之一'],
      [/三分之一/gu, () => '一半'],
      [/三分之二/gu, () => '三分之一'],
      [/(?<=\d ?)万/gu, () => '亿'],
      [/(?<=\d ?)亿/gu, () => '万'],
      [/(?<=\d)倍/gu, () => '个百分点'],
    ],
    en: [
      [/\bhalf(?= (?:of|the|a)\b)/gu, () => 'one third'],
      [/\bone third\b/gu, () => 'one half'],
      [/\btwo thirds\b/gu, () => 'one third'],
      [/\btwice (?=the|as)/gu, () => 'four times '],
      [/(?<=\d )million\b/gu, () => 'billion'],
      [/(?<=\d )billion\b/gu, () => 'million'],
      // `3 times a day` is how often, not how many times as much.
      [/(?<=\d) times\b(?! (?:a|an|per|each|every|daily|weekly|monthly)\b)/gu, () => ' percent'],
    ],
  }),
  rewriting('frequency-changed', {
    zh: [[new RegExp(sorted(/[\p{Script=Han}]/u), 'gu'), ([own = '']) => often.get(own)]],
    en: [
      [
        new RegExp(
          String.raw`\b(?:${sorted(/^[a-z]/u)})\b(?! (?:life|living|activit|basis))`,
          'gu',
        ),
        ([own = '']) => often.get(own),
      ],
      [/(?<=g|kg)\/d\b/gu, () => '/w'],
    ],
  }),
]
