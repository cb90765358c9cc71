import { orderBreaks } from '../model/citation-order.ts'
import type { CitationGroup } from '../model/nodes.ts'
import { type Leaf, type Review, type Side, sides, type Unit } from '../model/review.ts'
import { auditEntries, type EntryAudit } from './audit-entries.ts'
import { type CitationDifference, citationDifferences, type FirstUses } from './differences.ts'

interface At {
  readonly side: Side
  readonly line: number
  readonly column: number
}

/** `cite audit --format json` */
export interface CitationAudit extends EntryAudit {
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
  /** Numbers that a text passes over below the highest that it cites, or the list below its last. */
  readonly gaps: readonly {
    readonly in: Side | 'list'
    readonly from: number
    readonly to: number
  }[]
  /** Numbers that a text cites in tables and nowhere else. */
  readonly tableOnly: readonly (At & { readonly number: number })[]
  readonly differences: readonly CitationDifference[]
}

type Marker = CitationAudit['markers'][number]

interface Found {
  readonly marker: Marker
  readonly inTable: boolean
}

const place = (node: CitationGroup) => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
})

function isInTable({ kind }: Unit, { above }: Leaf): boolean {
  return kind === 'table' || above.includes('table') || above.includes('tableCell')
}

function markersOf({ units, numbers }: Review, side: Side): readonly Found[] {
  return units.flatMap((unit) =>
    (unit.blocks[side]?.leaves ?? []).flatMap((leaf): readonly Found[] => {
      const { node } = leaf
      if (node.type !== 'citationGroup') return []
      const cited = node.items.flatMap(
        (item) => item.number ?? (item.key === undefined ? [] : (numbers.get(item.key) ?? [])),
      )
      const locator = node.items.find((item) => item.locator !== undefined)?.locator ?? null
      const { value: text, narrative } = node
      const marker = { side, ...place(node), text, numbers: cited, narrative, locator }
      return [{ marker, inTable: isInTable(unit, leaf) }]
    }),
  )
}

function firstUses(markers: readonly Marker[]): FirstUses {
  const uses = new Map<number, { readonly line: number; readonly column: number }>()
  for (const { line, column, numbers } of markers) {
    for (const number of numbers) if (!uses.has(number)) uses.set(number, { line, column })
  }
  return uses
}

/** What lies between the numbers, from 1 on. */
function gapsBetween(numbers: Iterable<number>): readonly { from: number; to: number }[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  return sorted.flatMap((number, index) => {
    const from = (sorted[index - 1] ?? 0) + 1
    return from < number ? [{ from, to: number - 1 }] : []
  })
}

function tableOnly(found: readonly Found[], side: Side): CitationAudit['tableOnly'] {
  const inText = new Set(found.flatMap(({ marker, inTable }) => (inTable ? [] : marker.numbers)))
  return [...firstUses(found.map(({ marker }) => marker))].flatMap(([number, at]) =>
    inText.has(number) ? [] : [{ side, ...at, number }],
  )
}

/**
 * Every marker of both texts, what became of it, and what the bibliography says to it. Takes time in
 * proportion to the texts and the bibliography.
 */
export function auditCitations(review: Review): CitationAudit {
  const { articles, bibliography, references, uses, unresolved, config } = review
  const found = {
    source: markersOf(review, 'source'),
    translation: markersOf(review, 'translation'),
  }
  const markers = sides.map((side) => found[side].map(({ marker }) => marker))
  const first = {
    source: firstUses(markers[0] ?? []),
    translation: firstUses(markers[1] ?? []),
  }
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
    orderBreaks: markers.flatMap((list) =>
      orderBreaks(list).map(({ marker: { side, line, column }, number, expected }) => ({
        side,
        line,
        column,
        number,
        expected,
      })),
    ),
    gaps: [
      ...sides.flatMap((side) =>
        gapsBetween(first[side].keys()).map((gap) => ({ in: side, ...gap })),
      ),
      ...(countsUncited ? gapsBetween(references.map(({ number }) => number)) : []).map((gap) => ({
        in: 'list' as const,
        ...gap,
      })),
    ],
    tableOnly: sides.flatMap((side) => tableOnly(found[side], side)),
    differences: citationDifferences(first),
    ...auditEntries(review),
  }
}
