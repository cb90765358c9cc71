import { visit } from 'unist-util-visit'
import type { CitationGroup } from '../../model/nodes.ts'
import type { Review, Side } from '../../model/review.ts'

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
    visit(node, 'citationGroup', (group) => {
      const ids = new Map<number, string>()
      for (const item of group.items) {
        const number = item.number ?? review.numbers.get(item.key ?? '')
        if (number === undefined) continue
        const id = waiting.get(`${unit.id} ${number}`)?.shift()
        if (id !== undefined) ids.set(number, id)
      }
      anchors.set(group, ids)
    })
  }
  return anchors
}
