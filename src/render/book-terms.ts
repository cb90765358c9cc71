import type { Concept } from '../model/glossary.ts'
import type { Review, Side } from '../model/review.ts'
import { usedTerms } from '../terms/used-terms.ts'
import { isWide } from './manuscript.ts'

/** The concepts that one of the shown texts uses, in the order of the glossary. */
export function conceptsOf(review: Review, shown: readonly Side[]): readonly Concept[] {
  const used = new Set(shown.flatMap((side) => usedTerms(review, side).map(({ id }) => id)))
  return review.glossary.concepts.filter(({ id }) => used.has(id))
}

/** A concept's term and its short forms in one language: `非常好的部分缓解（VGPR）`. */
export function namedAs(concept: Concept, review: Review, side: Side): string | undefined {
  const article = review.articles[side]
  const terms = concept.terms[article.language.subtag]
  if (terms === undefined) return undefined
  const others = terms.abbreviations.filter((one) => one !== terms.preferred)
  const [open, comma, close] = isWide(article) ? ['（', '，', '）'] : [' (', ', ', ')']
  return `${terms.preferred}${others.length === 0 ? '' : `${open}${others.join(comma)}${close}`}`
}
