import { defineCheck } from '../check.ts'
import { driftFinding, driftsIn, type Written } from '../drift.ts'
import type { Prose } from '../prose.ts'

function quotesOf({ text, article }: Prose): readonly Written[] {
  const { quotes, otherQuotes } = article.language.typography
  const own = [...text.matchAll(/[“”]/gu)].map((match) => ({ match, form: quotes }))
  const others = [...text.matchAll(otherQuotes)].map((match) => ({ match, form: match[0] }))
  return [...own, ...others]
    .map(({ match, form }) => ({ start: match.index, end: match.index + match[0].length, form }))
    .sort((a, b) => a.start - b.start)
}

/** Quotation marks are those of the language, and one kind in one text. */
export const quoteStyle = defineCheck({
  id: 'quote-style',
  summary: {
    en: 'Finds quotation marks of another kind than the language and most of the text have.',
    zh: '找出不合规范或与全文不一致的引号。',
  },
  reason: {
    en: 'Straight marks do not say where a quotation begins; corner brackets are those of Taiwan and Japan.',
    zh: '直引号不分前后，直角引号不合大陆横排规范。',
  },
  severity: 'info',
  examples: [
    {
      name: 'straight marks and corner brackets',
      source: '所谓"不可治愈"的疾病，「慢性病」。',
      translation: 'So-called “incurable”.\n\nA "chronic" one.',
      messages: [
        'Unexpected `"`, expected `“…”`; 4 places in this block',
        'Unexpected `"`, expected `“…”`; 2 places in this block',
      ],
    },
    {
      name: 'one kind',
      source: '所谓“不可治愈”的疾病，6"长，`"a"`。',
      translation: 'A "chronic" disease, the patient\'s, 5 ft 6".',
      messages: [],
    },
  ],
  *find(review) {
    const drifts = driftsIn(review, {
      find: quotesOf,
      preferred: ({ article }) => article.language.typography.quotes,
      isWrong: (form, { article: { language } }) =>
        form !== language.typography.quotes &&
        (form !== '"' || language.unspacedLetters !== undefined),
    })
    for (const drift of drifts) {
      yield driftFinding(drift, `Unexpected \`${drift.odd[0]?.form}\`, expected \`${drift.habit}\``)
    }
  },
})
