import type { Replacement } from '../../model/problem.ts'
import { defineCheck } from '../check.ts'
import { driftFinding, driftsIn, type Written } from '../drift.ts'
import { type Prose, replacing } from '../prose.ts'

interface Grouped extends Written {
  readonly written: string
}

const forms = { comma: '1,000', space: '1 000', none: '1000' } as const
const comma = String.raw`\d{1,3}(?:,\d{3})+`
const space = String.raw`[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F]\d{3})+`
const number = new RegExp(
  String.raw`(?<![\w.,·/:：#=~～\-–—+]|[\d.,][ \u00A0\u2009\u202F])(?:(?<comma>${comma})|(?<space>${space})|(?<none>\d{4,7}))(?![\w,/:：\-–—~～]|\.\w|[ \u00A0\u2009\u202F]\d)`,
  'gu',
)

/** Counted things of a thousand and more; years, numbers of papers and the like have no unit behind. */
function numbersOf({ text, article: { language } }: Prose): readonly Grouped[] {
  return [...text.matchAll(number)].flatMap((match): readonly Grouped[] => {
    const { comma: commas, space: spaces } = match.groups ?? {}
    const [written] = match
    const end = match.index + written.length
    const after = text.slice(end, end + 24)
    const isCounted = language.unitAfterInterval.test(after)
    const isYear = /^(?:1[89]|20)\d\d$/u.test(written)
    if (commas === undefined && (!isCounted || isYear)) return []
    const form =
      commas !== undefined ? forms.comma : spaces !== undefined ? forms.space : forms.none
    return [{ start: match.index, end, form, written }]
  })
}

/** The number as the habit has it; a plain space is not put where a line could break. */
function regrouped(written: string, habit: string): string {
  const digits = written.replaceAll(/\D/gu, '')
  if (habit === forms.none) return digits
  return digits.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, habit === forms.comma ? ',' : '\u202F')
}

/** A text groups the digits of large numbers in one way. */
export const digitGrouping = defineCheck({
  id: 'digit-grouping',
  summary: {
    en: 'Finds numbers whose digits are grouped otherwise than in most of the text: 1,000, 1 000, 1000.',
    zh: '找出与全文写法不一致的多位数分节：1,000、1 000、1000。',
  },
  reason: {
    en: 'Two ways in one text look like two kinds of numbers; GB/T 15835 wants one.',
    zh: '同一文中写法不一，GB/T 15835要求统一。',
  },
  severity: 'info',
  examples: [
    {
      name: 'a comma and none',
      source: '共1200例，随访1500例。\n\n另有1,300例。',
      translation: 'There were 1,200 patients and 1,500 patients.\n\nAnother 1300 patients.',
      messages: [
        'Unexpected `1,300`, expected digits grouped like `1000`, as in most of this text',
        'Unexpected `1300`, expected digits grouped like `1,000`, as in most of this text',
      ],
    },
    {
      name: 'one way; years, names and pages',
      source: '2016年1200例，GB 15835，12345678，AMG 1234，0.12345。',
      translation: 'In 2016, 1,200 patients (NCT01234567), pages 1234-1240, room 1500.',
      messages: [],
    },
  ],
  *find(review) {
    for (const drift of driftsIn(review, { find: numbersOf })) {
      const { prose, odd, habit } = drift
      const fixes = odd.flatMap((one): readonly Replacement[] =>
        replacing(prose, one, regrouped(one.written, habit)),
      )
      yield driftFinding(
        drift,
        `Unexpected \`${odd[0]?.written}\`, expected digits grouped like \`${habit}\`, as in most of this text`,
        fixes,
      )
    }
  },
})
