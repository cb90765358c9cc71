import type { Element } from 'hast'
import type { Labels } from '../../language/language.ts'
import type { Review, Side } from '../../model/review.ts'
import { element } from './element.ts'

/** A heading of ours in every language that the page shows. */
export function heading(review: Review, shown: readonly Side[], label: keyof Labels): Element {
  return element('h2', {}, ...labels(review, shown, label))
}

/** The word of the interface in every language that the page shows, one span each. */
export function labels(
  review: Review,
  shown: readonly Side[],
  label: keyof Labels,
): readonly Element[] {
  return shown.map((side) => {
    const { tag, language } = review.articles[side]
    return element('span', { lang: tag, dataSide: side }, language.labels[label])
  })
}
