import { allowedForms, type Concept, isAllowed, type LanguageTerms } from '../../model/glossary.ts'
import { type Review, type Side, sides } from '../../model/review.ts'
import { evenText } from '../../terms/concept-index.ts'
import { buildMatcher } from '../../terms/trie.ts'
import { defineCheck, type Finding } from '../check.ts'
import { placesOf } from '../differences.ts'
import { type NameDifference, nameDifferences } from '../named.ts'
import { placeOf } from '../place.ts'

const glossary = `
concepts:
  - id: cr
    terms:
      zh: { preferred: 完全缓解, abbreviations: [CR] }
      en:
        preferred: complete response
        abbreviations: [CR]
        variants: [{ term: complete remission, status: deprecated }]
  - id: daratumumab
    terms:
      zh: { preferred: 达雷妥尤单抗, variants: [{ term: 达雷木单抗, status: superseded }] }
      en: { preferred: daratumumab }
`

/** Deprecated and superseded forms, each with what stands in its place. */
function forbidden({ concepts }: Review['glossary'], subtag: string) {
  const allowed = new Set(concepts.flatMap(({ terms }) => allowedForms(terms[subtag])))
  return concepts.flatMap((concept: Concept) => {
    const terms = concept.terms[subtag]
    return (terms?.variants ?? [])
      .filter((variant) => !isAllowed(variant) && !allowed.has(variant.term))
      .map(({ term, status }) => ({ term, status, preferred: terms?.preferred ?? '' }))
  })
}

function* forbiddenIn(review: Review, side: Side): Generator<Finding> {
  const article = review.articles[side]
  const list = forbidden(review.glossary, article.language.subtag)
  if (list.length === 0) return
  // Allowed forms are looked for too: 完全缓解 inside a longer allowed term is no forbidden one.
  const allowed = review.glossary.concepts.flatMap(({ terms }) =>
    allowedForms(terms[article.language.subtag]).map((text) => ({ text, concept: '' })),
  )
  const matcher = buildMatcher([
    ...list.map(({ term }, index) => ({ text: term, concept: String(index), isExact: true })),
    ...allowed,
  ])
  for (const unit of review.units) {
    const block = unit.blocks[side]
    if (block === undefined) continue
    for (const { start, end, concept } of matcher(block.text)) {
      const entry = concept === '' ? undefined : list[Number(concept)]
      if (entry === undefined) continue
      yield {
        message: `Unexpected ${entry.status} term \`${block.text.slice(start, end)}\`, expected \`${entry.preferred}\` as in the glossary`,
        unit: unit.id,
        places: [placeOf(article, block, { start, end })],
      }
    }
  }
}

function isFormOf({ preferred, variants }: LanguageTerms, text: string): boolean {
  return [preferred, ...variants.map(({ term }) => term)].includes(text)
}

/** What says in the translation what a difference is about: its sentence, where another term stands there. */
function translationOf({ unit, difference: { source, translation } }: NameDifference): string {
  const text = unit.blocks.translation?.text ?? ''
  const pair = unit.sentences.find((one) =>
    one.source.some(
      ({ start, end }) => source && source.span.start >= start && source.span.start < end,
    ),
  )
  const spans = pair?.translation ?? []
  const isHere = spans.some(
    ({ start, end }) =>
      translation && translation.span.start >= start && translation.span.start < end,
  )
  return isHere ? spans.map(({ start, end }) => text.slice(start, end)).join(' ') : text
}

/** Every word of a form that carries meaning begins a word of the text, as far as its ending allows. */
function isParaphrased(review: Review, found: NameDifference, concept: Concept): boolean {
  const { language } = review.articles.translation
  const text = evenText(translationOf(found))
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])
  const stems = new Set([...words].map((word) => language.stem?.(word) ?? word))
  return allowedForms(concept.terms[language.subtag]).some((form) => {
    const parts = evenText(form).match(/[\p{L}\p{N}]+/gu) ?? []
    return parts.every((part) => stems.has(language.stem?.(part) ?? part))
  })
}

/** The texts use the terms that the glossary asks for. */
export const termUse = defineCheck({
  id: 'term-use',
  summary: {
    en: 'Finds forbidden terms, and glossary terms whose translation holds none of the glossary’s terms for them.',
    zh: '找出不应使用的术语，以及译文未按术语表翻译的术语。',
  },
  reason: {
    en: 'The glossary is what author, translator and editor have agreed on; a reader takes two terms for two things.',
    zh: '术语表是作者、译者与编辑的约定；一物两名，读者会误以为是两回事。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'forbidden terms',
      source: '达雷木单抗使3例完全缓解。',
      translation: 'Daratumumab brought three patients into complete remission.',
      glossary,
      messages: [
        'Unexpected superseded term `达雷木单抗`, expected `达雷妥尤单抗` as in the glossary',
        'Unexpected deprecated term `complete remission`, expected `complete response` as in the glossary',
      ],
    },
    {
      name: 'a term translated by another word',
      source: '3例完全缓解。',
      translation: 'Three patients were cured.',
      glossary,
      messages: [
        'Missing translation of `完全缓解`, expected `complete response` as in the glossary',
      ],
    },
    {
      name: 'one term of the glossary for another that stands in the next sentence',
      source: '骨髓瘤患者8例。淋巴瘤患者5例。骨髓瘤和淋巴瘤均不常见，多发性骨髓瘤也是骨髓瘤。',
      translation:
        'Eight patients had lymphoma. Five patients had lymphoma. Myeloma and lymphoma are both uncommon; multiple myeloma is a myeloma, too.',
      glossary: `
concepts:
  - id: myeloma
    terms: { zh: { preferred: 骨髓瘤 }, en: { preferred: myeloma } }
  - id: multiple-myeloma
    terms: { zh: { preferred: 多发性骨髓瘤 }, en: { preferred: multiple myeloma } }
  - id: lymphoma
    terms: { zh: { preferred: 淋巴瘤 }, en: { preferred: lymphoma } }
`,
      messages: ['Missing translation of `骨髓瘤`, expected `myeloma` as in the glossary'],
    },
    {
      name: 'preferred terms, an abbreviation, and words in another order',
      source: '3例完全缓解。\n\n2例完全缓解。\n\n1例完全缓解，用达雷妥尤单抗。',
      translation:
        'Three complete responses.\n\nTwo patients had a CR.\n\nIn one, the response to daratumumab was complete.',
      glossary,
      messages: [],
    },
  ],
  *find(review) {
    for (const side of sides) yield* forbiddenIn(review, side)
    const byId = new Map(review.glossary.concepts.map((concept) => [concept.id, concept]))
    const { subtag } = review.articles.translation.language
    for (const found of nameDifferences(review)) {
      const { unit, difference, kind, id } = found
      const concept = byId.get(id)
      const preferred = concept?.terms[subtag]?.preferred
      if (kind !== 'term' || difference.source === undefined) continue
      if (concept === undefined || preferred === undefined) continue
      // An abbreviation such as 单抗 may be said in any words.
      const own = concept.terms[review.articles.source.language.subtag]
      if (own?.abbreviations.includes(difference.source.value) === true) continue
      // 心率（HR） shares nothing but its short form with 风险比.
      if (own !== undefined && !isFormOf(own, difference.source.value)) continue
      if (isParaphrased(review, found, concept)) continue
      yield {
        message: `Missing translation of \`${difference.source.value}\`, expected \`${preferred}\` as in the glossary`,
        unit: unit.id,
        places: placesOf(review, unit, difference),
      }
    }
  },
})
