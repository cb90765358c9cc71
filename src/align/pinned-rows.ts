import type { RootContent } from 'mdast'
import type { Sided } from '../model/review.ts'
import type { Item } from './items.ts'
import type { Pins } from './pins.ts'
import type { Row } from './rows.ts'

type Items = Sided<readonly Item[]>

/** The items with what each may not stand beside. */
function keptApart(items: Items, pins: Pins): Items {
  const source = items.source.map((item): Item => {
    const nodes = items.translation
      .map(({ block }) => block.node)
      .filter((node) => pins.isApart(item.block.node, node))
    return nodes.length === 0 ? item : { ...item, apart: new Set<RootContent>(nodes) }
  })
  return { ...items, source }
}

/** Aligns with `rows` what stands between the rows that a person has pinned. */
export function rowsAroundPins(
  items: Items,
  pins: Pins,
  rows: (items: Items) => readonly Row[],
): readonly Row[] {
  const parted = pins.hasApart ? keptApart(items, pins) : items
  const result: Row[] = []
  let [i, j] = [0, 0]
  for (const pin of pins.rows) {
    const a = parted.source.findIndex(({ block }) => block.node === pin.source)
    const b = parted.translation.findIndex(({ block }) => block.node === pin.translation)
    const [source, translation] = [parted.source[a], parted.translation[b]]
    if (!source || !translation) continue
    result.push(
      ...rows({ source: parted.source.slice(i, a), translation: parted.translation.slice(j, b) }),
      { source, translation, confidence: 1 },
    )
    ;[i, j] = [a + 1, b + 1]
  }
  const rest = { source: parted.source.slice(i), translation: parted.translation.slice(j) }
  return [...result, ...rows(rest)]
}
