import type { PhrasingContent } from 'mdast'
import type { MarkerProfile } from '../language/language.ts'
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

/** Of several entries each that has pages is a marker of its own: `[4]3[5]`, in AMA `4(p3),5`. */
function inProfile(
  { items, bracket }: CitationGroup,
  profile: MarkerProfile,
): readonly MarkerPart[] {
  const numbersOf = (some: typeof items) => some.flatMap(({ number }) => number ?? [])
  if (items.every(({ locator }) => locator === undefined)) {
    return layoutMarker(numbersOf(items), profile, { bracket })
  }
  return items.flatMap((item, index) => [
    ...(index > 0 && profile === 'ama' ? [{ text: ',' }] : []),
    ...layoutMarker(numbersOf([item]), profile, {
      bracket,
      ...(item.locator === undefined ? {} : { locator: item.locator }),
    }),
  ])
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
      const numbered = withNumbers(node, numbers)
      // A key without an entry is shown as it stands: nothing may vanish.
      return numbered.items.some(({ number }) => number === undefined)
        ? asWritten(numbered)
        : inProfile(numbered, profile)
    },
    place: (children, side) => {
      const placed = placeMarkers(children, articles[side].language, profile)
      return profile === 'ama' ? partMarkers(placed) : placed
    },
  }
}
