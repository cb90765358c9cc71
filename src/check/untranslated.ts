import { isPlaceholder } from '../model/placeholder.ts'
import type { Article, Block, Review, Unit } from '../model/review.ts'

/** Whether a block says nothing but that its text is still to come. */
export function isUntranslated({ language }: Article, { leaves }: Block): boolean {
  const text = leaves.map(({ node }) => (node.type === 'text' ? node.value : ' ')).join('')
  return isPlaceholder(text, [language.figureLabel, language.tableLabel])
}

/** The units whose two texts can be compared: none where there is no translation at all. */
export function comparableUnits({ units, articles }: Review): readonly Unit[] {
  if (!units.some(({ blocks }) => blocks.translation)) return []
  return units.filter(
    ({ blocks: { translation } }) =>
      translation === undefined || !isUntranslated(articles.translation, translation),
  )
}
