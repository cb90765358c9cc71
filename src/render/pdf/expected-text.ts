import type { Nodes } from 'mdast'
import type { Review, Side } from '../../model/review.ts'
import type { ExpectedUnit } from './loss.ts'

/** Printed in a form of their own: markers, formulas, notes' numbers, pictures. */
const apart = new Set([
  'citationGroup',
  'math',
  'inlineMath',
  'footnoteReference',
  'image',
  'imageReference',
  'html',
  'definition',
  'break',
])

const blocks = new Set([
  'paragraph',
  'tableCell',
  'caption',
  'heading',
  'code',
  'sentence',
  'htmlElement',
])

function collect(node: Nodes, stretches: string[]): void {
  const add = (text: string) => stretches.push((stretches.pop() ?? '') + text)
  if (apart.has(node.type)) {
    stretches.push('')
  } else if ('children' in node) {
    const isApart = blocks.has(node.type)
    if (isApart) stretches.push('')
    for (const child of node.children) collect(child, stretches)
    if (isApart) stretches.push('')
  } else if ('value' in node) add(node.value)
}

/** What the printed page must hold of each unit, from the syntax tree and not from the page. */
export function expectedUnits(review: Review, shown: readonly Side[]): readonly ExpectedUnit[] {
  return review.units.flatMap(({ id, blocks: cells }) =>
    shown.flatMap((side) => {
      const node = cells[side]?.node
      if (node === undefined) return []
      const stretches: string[] = []
      collect(node, stretches)
      const filled = stretches.filter((text) => text.trim() !== '')
      return [{ id, language: review.articles[side].tag, stretches: filled }]
    }),
  )
}
