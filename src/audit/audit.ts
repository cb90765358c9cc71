import type { CitationGroup } from '../model/nodes.ts'
import { type Review, type Side, sides } from '../model/review.ts'

interface At {
  readonly side: Side
  readonly line: number
  readonly column: number
}

/** `cite audit --format json` */
export interface CitationAudit {
  readonly markers: readonly (At & {
    readonly text: string
    readonly numbers: readonly number[]
    readonly narrative: boolean
    readonly locator: string | null
  })[]
  readonly rejected: readonly (At & { readonly text: string; readonly reason: string })[]
  readonly unresolved: readonly (At & {
    readonly text: string
    readonly number?: number
    readonly key?: string
  })[]
  readonly uncited: readonly { readonly id: string; readonly number: number }[]
  readonly orderBreaks: readonly (At & { readonly number: number; readonly expected: number })[]
}

type Marker = CitationAudit['markers'][number]

const place = (node: CitationGroup) => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
})

function markersOf({ units, numbers }: Review, side: Side): readonly Marker[] {
  return units.flatMap(({ blocks }) =>
    (blocks[side]?.leaves ?? []).flatMap(({ node }): readonly Marker[] => {
      if (node.type !== 'citationGroup') return []
      const cited = node.items.flatMap(
        (item) => item.number ?? (item.key === undefined ? [] : (numbers.get(item.key) ?? [])),
      )
      const locator = node.items.find((item) => item.locator !== undefined)?.locator ?? null
      const { value: text, narrative } = node
      return [{ side, ...place(node), text, numbers: cited, narrative, locator }]
    }),
  )
}

/** A number whose first use comes before that of a lower one. */
function orderBreaks(markers: readonly Marker[]): CitationAudit['orderBreaks'] {
  const seen = new Set<number>()
  let expected = 1
  return markers.flatMap(({ side, line, column, numbers }) =>
    numbers.flatMap((number) => {
      if (seen.has(number)) return []
      const wanted = expected
      seen.add(number)
      while (seen.has(expected)) expected += 1
      return number === wanted ? [] : [{ side, line, column, number, expected: wanted }]
    }),
  )
}

/** Every marker of both texts, what became of it, and what the bibliography says to it. */
export function auditCitations(review: Review): CitationAudit {
  const { articles, bibliography, references, uses, unresolved, config } = review
  const markers = sides.map((side) => markersOf(review, side))
  const cited = new Set(uses.map(({ number }) => number))
  const countsUncited = !bibliography.isLibrary || config.citations.complete
  return {
    markers: markers.flat(),
    rejected: sides.flatMap((side) =>
      articles[side].refusals.map((refusal) => ({ side, ...refusal })),
    ),
    unresolved: unresolved.map(({ unit: _, ...rest }) => rest),
    uncited: countsUncited
      ? references
          .filter(({ number }) => !cited.has(number))
          .map(({ item, number }) => ({ id: item.id, number }))
      : [],
    orderBreaks: markers.flatMap(orderBreaks),
  }
}
