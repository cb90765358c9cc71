import type { CitationGroup } from '../../model/nodes.ts'
import type { Review, Side } from '../../model/review.ts'
import { walkMdast } from '../../model/walk.ts'

/** Id of the anchor for each number of each marker. */
export type Anchors = ReadonlyMap<CitationGroup, ReadonlyMap<number, string>>

/** Gives the k-th use of an entry in a unit to the k-th marker there that holds its number. */
export function anchorsOf(review: Review, side: Side): Anchors {
  const waiting = new Map<string, string[]>()
  for (const use of review.uses) {
    if (use.side !== side) continue
    const key = `${use.unit} ${use.number}`
    const known = waiting.get(key)
    if (known === undefined) waiting.set(key, [use.anchor])
    else known.push(use.anchor)
  }
  const anchors = new Map<CitationGroup, ReadonlyMap<number, string>>()
  for (const unit of review.units) {
    const node = unit.blocks[side]?.node
    if (node === undefined) continue
    walkMdast(node, (group) => {
      if (group.type !== 'citationGroup') return
      const next = (number: number) => waiting.get(`${unit.id} ${number}`)?.shift()
      anchors.set(group, idsOf(group, review, next))
    })
  }
  return anchors
}

function idsOf(
  group: CitationGroup,
  review: Review,
  next: (number: number) => string | undefined,
): ReadonlyMap<number, string> {
  const ids = new Map<number, string>()
  for (const item of group.items) {
    const number = item.number ?? review.numbers.get(item.key ?? '')
    if (number === undefined || ids.has(number)) continue
    const id = next(number)
    if (id !== undefined) ids.set(number, id)
  }
  return ids
}
