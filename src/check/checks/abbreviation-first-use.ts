import type { Review } from '../../model/review.ts'
import { latinKey } from '../../terms/latin-names.ts'
import { type AbbreviationUse, type TextPart, textParts } from '../abbreviations.ts'
import { type Check, defineCheck } from '../check.ts'
import { placeOf } from '../place.ts'

const glossary = `
concepts:
  - id: maia
    terms: { zh: { preferred: MAIA }, en: { preferred: MAIA } }
`

/** An abbreviation of words: names of trials, substances and antigens are longer or hold digits. */
const ofWords = /^(?=(?:.*\p{Lu}){2})\p{Script=Latin}{2,6}(?:-\p{Script=Latin}{1,5})?$/u

/** Keys that need no definition in this review: names of the glossary, and what is called a study. */
function namesOf(review: Review, { side, uses, definitions }: TextPart): ReadonlySet<string> {
  const { language } = review.articles[side]
  const glossary = review.glossary.concepts.flatMap(({ terms }) =>
    Object.values(terms).map(({ preferred }) => latinKey(preferred)),
  )
  const studies = uses.filter(({ block, span }) =>
    language.trialNoun.test(block.text.slice(span.end, span.end + 40)),
  )
  // BMT CTN is defined as one, and AMG 420 is a code.
  const parts = definitions.flatMap(({ text }) =>
    /\s/u.test(text) ? text.split(/\s/u).map(latinKey) : [],
  )
  const codes = uses.filter(({ block, span }) =>
    /^[\s\u00A0]?\p{Nd}{2}/u.test(block.text.slice(span.end)),
  )
  return new Set([...glossary, ...parts, ...[...studies, ...codes].map(({ key }) => key)])
}

const isBefore = (review: Review, one: AbbreviationUse, other: AbbreviationUse) => {
  const [at, otherAt] = [review.units.indexOf(one.unit), review.units.indexOf(other.unit)]
  return at < otherAt || (at === otherAt && one.span.start < other.span.start)
}

/** An abbreviation is explained where it first stands. */
export const abbreviationFirstUse: Check<'abbreviation-first-use'> = defineCheck({
  id: 'abbreviation-first-use',
  summary: {
    en: 'Finds abbreviations that the abstract or the body of a text uses before it explains them, or never explains.',
    zh: '找出同一文本的摘要或正文中先使用后定义或从未定义的缩写。',
  },
  reason: {
    en: 'A reader who meets an abbreviation without its full form has to guess; abstract and body are read apart.',
    zh: '读者遇到没有全称的缩写只能猜测；摘要与正文常分开阅读，应各自定义。',
  },
  severity: 'info',
  examples: [
    {
      name: 'never explained, and explained too late',
      source: 'NK细胞增多，PFS延长。\n\n无进展生存期（progression-free survival，PFS）为12个月。',
      translation:
        'Natural killer (NK) cells increased, and so did PFS.\n\nProgression-free survival (PFS) was 12 months.',
      messages: [
        'Unexpected abbreviation `NK` without a definition, expected its full form at its first use',
        'Unexpected abbreviation `PFS` before its definition, expected its full form at its first use',
        'Unexpected abbreviation `PFS` before its definition, expected its full form at its first use',
      ],
    },
    {
      name: 'explained at once, well known, and names of trials',
      source:
        '总生存期（overall survival，OS）延长；OS为12个月，DNA和PCR检测，MAIA、GUIDE试验，剂量5 mL。',
      translation:
        'Overall survival (OS) was longer; the OS was 12 months; DNA and PCR; MAIA and the GUIDE trial; 5 mL.',
      glossary,
      messages: [],
    },
  ],
  *find(review) {
    for (const part of textParts(review)) {
      const article = review.articles[part.side]
      const names = namesOf(review, part)
      const definitions = new Map(part.definitions.map((one) => [one.key, one] as const).reverse())
      const firstUses = new Map(part.uses.map((use) => [use.key, use] as const).reverse())
      for (const use of [...firstUses.values()].reverse()) {
        const { key, text, block, span, unit } = use
        const definition = definitions.get(key)
        const isDefined = definition !== undefined && !isBefore(review, use, definition)
        const isKnown = names.has(key) || article.language.knownAbbreviations.has(key)
        const isExempt = isKnown || !ofWords.test(text.replace(/s$/u, ''))
        if (isDefined || isExempt) continue
        yield {
          message: `Unexpected abbreviation \`${text}\` ${definition === undefined ? 'without a' : 'before its'} definition, expected its full form at its first use`,
          unit: unit.id,
          places: [placeOf(article, block, span)],
        }
      }
    }
  },
})
