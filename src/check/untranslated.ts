import { isUntranslated } from '../model/placeholder.ts'
import type { Review, Unit } from '../model/review.ts'

/** The units whose two texts can be compared: none where there is no translation at all. */
export function comparableUnits({ units, articles }: Review): readonly Unit[] {
  if (!units.some(({ blocks }) => blocks.translation)) return []
  return units.filter(
    ({ blocks: { source, translation } }) =>
      translation === undefined ||
      !isUntranslated(articles.translation, translation) ||
      (source !== undefined && isUntranslated(articles.source, source)),
  )
}
