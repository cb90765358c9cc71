import type { PhrasingContent } from 'mdast'
import type { CitationGroup } from '../model/nodes.ts'
import type { Resolved, Side } from '../model/review.ts'
import { asWritten, layoutMarker, type MarkerPart } from './marker-layout.ts'
import { partMarkers, placeMarkers } from './marker-placement.ts'

/** How a review prints its markers: what a renderer needs to know of them. */
export interface MarkerPrinting {
  readonly parts: (node: CitationGroup, side: Side) => readonly MarkerPart[]
  readonly place: (children: readonly PhrasingContent[], side: Side) => readonly PhrasingContent[]
}

function withNumbers(node: CitationGroup, numbers: ReadonlyMap<string, number>): CitationGroup {
  const items = node.items.map((item) => {
    const number = item.key === undefined ? undefined : numbers.get(item.key)
    return number === undefined ? item : { ...item, number }
  })
  return { ...node, items }
}

/** The author's own form, or the one that the profile of `citations.markers` asks for. */
export function printMarkers({ config, numbers, articles }: Resolved): MarkerPrinting {
  const profile = config.citations.markers
  if (profile === 'as-written') {
    return {
      parts: (node) => asWritten(withNumbers(node, numbers)),
      place: (children) => children,
    }
  }
  return {
    parts: (node) => {
      const { items, bracket } = withNumbers(node, numbers)
      const locator = items.length === 1 ? items[0]?.locator : undefined
      const known = items.flatMap(({ number }) => number ?? [])
      // A key without an entry is shown as it stands: nothing may vanish.
      if (known.length === 0) return [{ text: node.value }]
      return layoutMarker(known, profile, {
        bracket,
        ...(locator === undefined ? {} : { locator }),
      })
    },
    place: (children, side) => {
      const placed = placeMarkers(children, articles[side].language, profile)
      return profile === 'ama' ? partMarkers(placed) : placed
    },
  }
}
