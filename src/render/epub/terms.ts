import type { Element } from 'hast'
import type { Concept } from '../../model/glossary.ts'
import type { Review, Side } from '../../model/review.ts'
import { conceptsOf, namedAs } from '../book-terms.ts'
import { element } from '../html/element.ts'
import { ownHeading } from './headings.ts'

/** The glossary of the book. */
export function bookGlossary(review: Review, shown: readonly Side[]): Element | undefined {
  const concepts = conceptsOf(review, shown)
  if (concepts.length === 0) return undefined
  return element(
    'section',
    { id: 'glossary', role: 'doc-glossary', 'epub:type': 'glossary' },
    ownHeading(review, shown, 'glossary'),
    element('dl', {}, ...concepts.flatMap((concept) => entry(concept, review, shown))),
  )
}

function entry(concept: Concept, review: Review, shown: readonly Side[]): readonly Element[] {
  const names = shown.flatMap((side) => {
    const name = namedAs(concept, review, side)
    return name === undefined ? [] : [element('span', { lang: review.articles[side].tag }, name)]
  })
  const definitions = shown.flatMap((side) => {
    const { tag, language } = review.articles[side]
    const text = concept.definition[language.subtag]
    return text === undefined ? [] : [element('dd', { lang: tag }, text)]
  })
  const spaced = names.flatMap((name, index) => (index === 0 ? [name] : ['\u3000', name]))
  const described = definitions.length === 0 ? [element('dd', {})] : definitions
  return [element('dt', { id: `term-${concept.id}` }, ...spaced), ...described]
}
