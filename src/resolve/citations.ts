import type { CitationGroup, CitationItem } from '../model/nodes.ts'
import { InputError } from '../model/problem.ts'
import type { Bibliography, BibliographyEntry } from '../model/reference.ts'
import {
  type Aligned,
  type CitationUse,
  type Leaf,
  type Side,
  sides,
  type Unresolved,
} from '../model/review.ts'

/** Numbers of the entries, and of the keys that citations use. */
export interface Numbering {
  /** Item of entry n, by n. */
  readonly entries: ReadonlyMap<number, BibliographyEntry>
  readonly numbers: ReadonlyMap<string, number>
}

/** One marker of the text, where it stands. */
export interface MarkerPlace {
  readonly side: Side
  readonly unit: string
  readonly node: CitationGroup
}

function markersOf(leaves: readonly Leaf[]): readonly CitationGroup[] {
  return leaves.flatMap(({ node }) => (node.type === 'citationGroup' ? [node] : []))
}

/** Every marker in reading order, the source's before the translation's in each unit. */
export function markersIn({ units }: Aligned): readonly MarkerPlace[] {
  return units.flatMap(({ id: unit, blocks }) =>
    sides.flatMap((side) =>
      markersOf(blocks[side]?.leaves ?? []).map((node) => ({ side, unit, node })),
    ),
  )
}

/** `source/references.json:3:1: `, where it is known. */
function shownPlace({ placeOf }: Bibliography, { id }: BibliographyEntry): string {
  const place = placeOf(id)
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `
}

function printedNumber(item: BibliographyEntry, bibliography: Bibliography): number | undefined {
  const written = item.number
  if (written === undefined || written === '') return undefined
  const number = Number(written)
  if (Number.isInteger(number) && number > 0) return number
  throw new InputError(
    `${shownPlace(bibliography, item)}entry \`${item.id}\` of the bibliography has the citation-number \`${written}\`, expected a whole number from 1`,
  )
}

/**
 * Numbers the bibliography: the item whose `citation-number` is n is entry n; if no item has one,
 * the n-th item is. In a library (.bib) cited by key, keys get the next free number by first use in
 * the source, then in the translation. Throws InputError at a number that is none or stands twice.
 */
export function numberEntries(aligned: Aligned, markers: readonly MarkerPlace[]): Numbering {
  const { entries: items, isLibrary } = aligned.bibliography
  const entries = new Map<number, BibliographyEntry>()
  const numbers = new Map<string, number>()
  const give = (number: number, item: BibliographyEntry) => {
    entries.set(number, item)
    numbers.set(item.id, number)
  }
  const numbered = items.flatMap((item) => {
    const number = printedNumber(item, aligned.bibliography)
    return number === undefined ? [] : [[number, item] as const]
  })
  for (const [number, item] of numbered) {
    const earlier = entries.get(number)
    if (earlier) {
      throw new InputError(
        `${shownPlace(aligned.bibliography, item)}entries \`${earlier.id}\` and \`${item.id}\` of the bibliography both have the citation-number ${number}`,
      )
    }
    give(number, item)
  }
  const citesByNumber = markers.some(({ node }) =>
    node.items.some((item) => item.key === undefined),
  )
  if (numbered.length === 0 && (!isLibrary || citesByNumber)) {
    for (const [index, item] of items.entries()) give(index + 1, item)
  }
  const inOrder = [...markers].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side))
  const keys = inOrder.flatMap(({ node }) => node.items.flatMap((item) => item.key ?? []))
  const wanted = new Set(keys)
  const byId = new Map(items.filter(({ id }) => wanted.has(id)).map((item) => [item.id, item]))
  let next = 1
  for (const key of keys) {
    const item = byId.get(key)
    if (item === undefined || numbers.has(key)) continue
    while (entries.has(next)) next += 1
    give(next, item)
  }
  return { entries, numbers }
}

function boundNumber(item: CitationItem, { entries, numbers }: Numbering): number | undefined {
  const number = item.number ?? (item.key === undefined ? undefined : numbers.get(item.key))
  return number !== undefined && entries.has(number) ? number : undefined
}

function unbound({ side, unit, node }: MarkerPlace, item: CitationItem): Unresolved {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  const what = item.key === undefined ? { number: item.number ?? 0 } : { key: item.key }
  return { side, unit, line, column, text: node.value, ...what }
}

/** The uses of each entry, and the numbers and keys to which no entry belongs. */
export function findUses(
  markers: readonly MarkerPlace[],
  numbering: Numbering,
): { uses: readonly CitationUse[]; unresolved: readonly Unresolved[] } {
  const uses: CitationUse[] = []
  const unresolved: Unresolved[] = []
  const counts = new Map<string, number>()
  for (const marker of markers) {
    const { side, unit } = marker
    const here = new Set<number>()
    for (const item of marker.node.items) {
      const number = boundNumber(item, numbering)
      if (number === undefined) {
        unresolved.push(unbound(marker, item))
        continue
      }
      // `[20,20]` and `[@a; @a]` are one place.
      if (here.has(number)) continue
      here.add(number)
      const count = (counts.get(`${side}-${number}`) ?? 0) + 1
      counts.set(`${side}-${number}`, count)
      uses.push({ number, side, unit, anchor: `cite-${side}-${number}-${count}` })
    }
  }
  return { uses, unresolved }
}
