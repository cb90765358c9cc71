import { defineCheck } from '../check.ts'
import { driftFinding, driftsIn, type Written } from '../drift.ts'
import { type Prose, replacing } from '../prose.ts'

const range =
  /(?<![\w.·\-–—~～〜/:：年月第+^×]|[\w]\s?[-–])(?<low>\d+(?:\.\d+)?)[%％]?(?<sign>[-–—~～〜－])(?<high>\d+(?:\.\d+)?)(?![\w.]*[-–—~～〜－/:：]|[\d.]*\d|[A-Z])/gu
const isYear = (number: string) => /^(?:1[89]|20)\d\d$/u.test(number)

/** Ranges of measured or counted things; a hyphen without a unit behind it may be part of a name. */
function rangesOf({ text, article: { language } }: Prose): readonly Written[] {
  return [...text.matchAll(range)].flatMap((match) => {
    const { low = '', high = '', sign = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    const isMeasured = language.unitAfterInterval.test(text.slice(end, end + 16))
    const isRange = Number(low) < Number(high) && isMeasured && !isYear(low)
    const start = end - high.length - sign.length
    return isRange ? [{ start, end: start + 1, form: sign }] : []
  })
}

/** Ranges have one sign, one that the language has. */
export const rangeSign = defineCheck({
  id: 'range-sign',
  summary: {
    en: 'Finds ranges of numbers with another sign than most of the text has, or one of another language.',
    zh: '找出与全文不一致或不合规范的数值范围连接号。',
  },
  reason: {
    en: 'One sign for one meaning: GB/T 15834 gives `～` to ranges of numbers in Chinese, English has an en dash.',
    zh: 'GB/T 15834规定数值范围用浪纹线“～”，英文用短破折号；一文之中应当一致。',
  },
  severity: 'info',
  examples: [
    {
      name: 'two signs in one text, and one of the other language',
      source: '剂量为5～10 mg，随访3～5年，缓解率10-20%。',
      translation: 'Response.\n\nAt 10～20%.',
      messages: [
        'Unexpected `-` in a range, expected `～`, as in most of this text',
        'Unexpected `～` in a range, expected `–`, as in English',
      ],
    },
    {
      name: 'one sign; names, dates and years',
      source: '5～10 mg，PD-1，IL-2-5，2019-2021年，2020-01-02，表1-2，CD3-4。',
      translation: 'At 5-10 mg and 10-20%, from 2019-2021, in 1-3 trials.',
      messages: [],
    },
  ],
  *find(review) {
    const signsOf = ({ article }: Prose) => article.language.typography.rangeSigns
    const drifts = driftsIn(review, {
      find: rangesOf,
      preferred: (prose) => signsOf(prose)[0],
      isWrong: (form, prose) => !signsOf(prose).includes(form),
    })
    for (const drift of drifts) {
      const { prose, odd, habit } = drift
      const form = odd[0]?.form ?? ''
      const why = signsOf(prose).includes(form)
        ? 'as in most of this text'
        : `as in ${prose.article.language.name}`
      const fixes = odd.flatMap((span) => replacing(prose, span, habit))
      yield driftFinding(
        drift,
        `Unexpected \`${form}\` in a range, expected \`${habit}\`, ${why}`,
        fixes,
      )
    }
  },
})
