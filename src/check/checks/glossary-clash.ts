import type { GlossaryFault } from '../../model/glossary.ts'
import type { Review } from '../../model/review.ts'
import { defineCheck } from '../check.ts'

const remission = `
  - id: pr
    terms:
      zh: { preferred: 部分缓解, abbreviations: [PR] }
      en: { preferred: partial remission, abbreviations: [PR] }
`
const receptor = `
  - id: progesterone-receptor
    terms:
      zh: { preferred: 孕激素受体, abbreviations: [PR] }
      en: { preferred: progesterone receptor, abbreviations: [PR] }
`

/** True where the text itself shows each time which of the concepts is meant. */
function isToldApart({ terms }: Review, { kind, concepts }: GlossaryFault): boolean {
  if (kind !== 'clash') return false
  const uses = terms.filter(({ concept, toldBy }) => toldBy && concepts.includes(concept))
  return uses.length > 0 && uses.every(({ toldBy }) => toldBy !== 'order')
}

/** The entries of the glossary do not contradict one another. */
export const glossaryClash = defineCheck({
  id: 'glossary-clash',
  summary: {
    en: 'Finds entries of the glossary that contradict one another: one form of two concepts, terms that replace each other, entries that stand twice or differ between files. Severity info where the text shows which concept is meant.',
    zh: '找出术语表中相互矛盾的条目：一个词形对应两个概念、互相取代的术语、重复的条目、各文件之间不一致的条目。文中能看出所指时为 info。',
  },
  reason: {
    en: 'A reader who follows the link of an abbreviation lands at another concept, and nobody knows which term to write.',
    zh: '读者顺着缩略语的链接会看到另一个概念，作者也不知道该用哪个术语。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'one abbreviation of two concepts',
      source: '3例PR。',
      translation: 'Three PR.',
      glossary: `concepts:${remission}${receptor}`,
      messages: [
        '`PR` may mean `pr` and `progesterone-receptor`, expected one concept, or a `scope` that says where each is meant',
      ],
    },
    {
      name: 'terms that replace each other',
      source: '正文。',
      translation: 'Text.',
      glossary: `
concepts:
  - id: response
    terms: { en: { preferred: response, variants: [{ term: remission, status: superseded }] } }
  - id: remission
    terms: { en: { preferred: remission, variants: [{ term: response, status: superseded }] } }
`,
      messages: [
        '`remission` is replaced by `response`, which is replaced by `remission`: a circle, expected one term that stays',
      ],
    },
    {
      name: 'one abbreviation, told apart by a scope',
      source: '3例PR。',
      translation: 'Three PR.',
      glossary: `concepts:${remission}${receptor}    scope: [s2]\n`,
      messages: [],
    },
  ],
  *find(review) {
    for (const fault of review.glossary.faults ?? []) {
      const { message, places } = fault
      const isInfo = isToldApart(review, fault)
      yield { message, unit: null, places, ...(isInfo ? { severity: 'info' as const } : {}) }
    }
  },
})
