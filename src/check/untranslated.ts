import { isUntranslated } from '../model/placeholder.ts'
import type { Review, Unit } from '../model/review.ts'

const comparable = new WeakMap<Review, readonly Unit[]>()

/** The units whose two texts can be compared: none where there is no translation at all. */
export function comparableUnits(review: Review): readonly Unit[] {
  const known = comparable.get(review)
  if (known !== undefined) return known
  const made = comparableIn(review)
  comparable.set(review, made)
  return made
}

function comparableIn({ units, articles }: Review): readonly Unit[] {
  if (!units.some(({ blocks }) => blocks.translation)) return []
  return units.filter(
    ({ blocks: { source, translation } }) =>
      translation === undefined ||
      !isUntranslated(articles.translation, translation) ||
      (source !== undefined && isUntranslated(articles.source, source)),
  )
}
