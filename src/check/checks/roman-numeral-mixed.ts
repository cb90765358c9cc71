import { defineCheck } from '../check.ts'
import { driftFinding, driftsIn, type Written } from '../drift.ts'
import type { Prose } from '../prose.ts'

const shown = { sign: 'Ⅱ', letters: 'II', digits: '2' } as const

/** The numbers of phases, stages and types of a text, by how they are written. */
function numbersOf({ text, article }: Prose): readonly (Written & { written: string })[] {
  return [...text.matchAll(article.language.typography.classNumber)].map((match) => {
    const groups = match.groups ?? {}
    const isSign = (groups['sign'] ?? groups['sign2']) !== undefined
    const form = isSign ? shown.sign : groups['digits'] === undefined ? shown.letters : shown.digits
    const [written] = match
    return { start: match.index, end: match.index + written.length, form, written }
  })
}

/** A text writes the numbers of phases and stages in one way. */
export const romanNumeralMixed = defineCheck({
  id: 'roman-numeral-mixed',
  summary: {
    en: 'Finds numbers of phases, stages and types that one text writes as Ⅱ, as II and as 2.',
    zh: '找出同一文中Ⅱ、II、2混用的期别、分级和分型。',
  },
  reason: {
    en: 'A search for phase II does not find phase Ⅱ, and the reader asks whether they differ.',
    zh: '写法不一，检索II期便找不到Ⅱ期，读者也会疑心两者有别。',
  },
  severity: 'info',
  examples: [
    {
      name: 'letters and signs in one text',
      source: 'Ⅰ期与Ⅱ期临床研究。\n\nIIIa期患者。',
      translation: 'In phase II and phase III trials.\n\nA phase 2 trial.',
      messages: [
        'Unexpected `III`, expected it written like `Ⅱ`, as in most of this text',
        'Unexpected `2`, expected it written like `II`, as in most of this text',
      ],
    },
    {
      name: 'one way for each; grades and types have digits of their own',
      source: 'I期与II期研究，I/Ⅱ期，3级不良反应，2型糖尿病，Ⅰ线治疗。',
      translation: 'A phase II trial in type 2 diabetes, grade 3 toxicity, phase 1/2, I/II.',
      messages: [],
    },
  ],
  *find(review) {
    for (const drift of driftsIn(review, { find: numbersOf })) {
      yield driftFinding(
        drift,
        `Unexpected \`${drift.odd[0]?.written}\`, expected it written like \`${drift.habit}\`, as in most of this text`,
      )
    }
  },
})
