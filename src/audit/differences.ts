import { longestRising } from '../model/longest-rising.ts'
import type { Side, Sided } from '../model/review.ts'

interface Point {
  readonly line: number
  readonly column: number
}

/** A number that the two texts do not cite alike. */
export type CitationDifference =
  /** Cited in one text only, where that text cites it first. */
  | (Point & { readonly kind: 'only-in'; readonly number: number; readonly side: Side })
  /** First cited at another place among the others: `after` is the number whose first use goes before, null for none. */
  | {
      readonly kind: 'first-use'
      readonly number: number
      readonly source: Point & { readonly after: number | null }
      readonly translation: Point & { readonly after: number | null }
    }

/** First use of each number, in the order of the text. */
export type FirstUses = ReadonlyMap<number, Point>

function onlyIn(side: Side, own: FirstUses, other: FirstUses): readonly CitationDifference[] {
  return [...own].flatMap(([number, at]) =>
    other.has(number) ? [] : [{ kind: 'only-in' as const, number, side, ...at }],
  )
}

/**
 * What is cited in one text only, and the fewest numbers that would have to change places for both
 * texts to cite everything first in one order. A text that cites nothing is compared with nothing.
 */
export function citationDifferences({
  source,
  translation,
}: Sided<FirstUses>): readonly CitationDifference[] {
  if (source.size === 0 || translation.size === 0) return []
  const orders = {
    source: [...source.keys()].filter((number) => translation.has(number)),
    translation: [...translation.keys()].filter((number) => source.has(number)),
  }
  const placeInSource = new Map(orders.source.map((number, index) => [number, index]))
  const placeInTranslation = new Map(orders.translation.map((number, index) => [number, index]))
  const inPlace = new Set(
    longestRising(orders.translation.map((number) => placeInSource.get(number) ?? 0)),
  )
  const moved = orders.translation.filter((_, index) => !inPlace.has(index))
  const at = (uses: FirstUses, order: readonly number[], number: number, index: number) => ({
    ...(uses.get(number) ?? { line: 1, column: 1 }),
    after: order[index - 1] ?? null,
  })
  return [
    ...onlyIn('source', source, translation),
    ...onlyIn('translation', translation, source),
    ...moved.map((number) => ({
      kind: 'first-use' as const,
      number,
      source: at(source, orders.source, number, placeInSource.get(number) ?? 0),
      translation: at(translation, orders.translation, number, placeInTranslation.get(number) ?? 0),
    })),
  ]
}
