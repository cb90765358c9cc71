import type { PhrasingContent } from 'mdast'
import type { MarkerProfile } from '../language/language.ts'
import type { CitationGroup } from '../model/nodes.ts'
import type { AuthorDate, Resolved, Side } from '../model/review.ts'
import { asWritten, layoutMarker, type MarkerPart } from './marker-layout.ts'
import { partMarkers, placeMarkers } from './marker-placement.ts'

/** How a review prints its markers: what a renderer needs to know of them. */
export interface MarkerPrinting {
  /** True where markers are words of the line (author and year), which are never raised. */
  readonly inline?: boolean
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

/** `（Facon 等，2019；王建祥，2021）`, every citation a part of its own. */
function authorDateParts(
  { items, value }: CitationGroup,
  { prefix, suffix, delimiter, labels }: AuthorDate,
): readonly MarkerPart[] {
  const colon = prefix === '（' ? '：' : ': '
  const cited = items.map(({ number, key, locator }): MarkerPart => {
    const label = number === undefined ? undefined : labels.get(number)
    // A number or a key without an entry is shown as it stands: nothing may vanish.
    if (label === undefined || number === undefined) return { text: key ?? String(number ?? '') }
    return { text: locator === undefined ? label : `${label}${colon}${locator}`, number }
  })
  if (cited.every(({ number }) => number === undefined)) return [{ text: value }]
  const parted = cited.flatMap((part, index) =>
    index === 0 ? [part] : [{ text: delimiter }, part],
  )
  return [{ text: prefix }, ...parted, { text: suffix }]
}

/** The author's own form, or the one that the profile of `citations.markers` asks for. */
export function printMarkers({ config, numbers, articles, authorDate }: Resolved): MarkerPrinting {
  if (authorDate !== undefined) {
    return {
      inline: true,
      parts: (node) => authorDateParts(withNumbers(node, numbers), authorDate),
      place: (children) => children,
    }
  }
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
