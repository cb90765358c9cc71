import {
  type Block,
  type Leaf,
  type Review,
  type Side,
  sides,
  type Unit,
} from '../../model/review.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../place.ts'

interface Marker {
  readonly unit: Unit
  readonly block: Block
  readonly leaf: Leaf
  /** The mark of punctuation that it stands before or behind. */
  readonly mark: string
  readonly where: 'before' | 'behind'
}

const before = /^[。，；：、！？.,;:!?]/u
const behind = /[。，；：、！？.,;:!?]$/u

function markerAt(unit: Unit, block: Block, leaf: Leaf): readonly Marker[] {
  const next = before.exec(block.text.slice(leaf.end, leaf.end + 1))?.[0]
  const last = behind.exec(block.text.slice(0, leaf.start).trimEnd().slice(-1))?.[0]
  if (next !== undefined && last === undefined) {
    return [{ unit, block, leaf, mark: next, where: 'before' }]
  }
  // Behind a full stop, `. [5] showed` begins a sentence; `.[5]` ends one.
  const isClose = last !== undefined && !/\s$/u.test(block.text.slice(0, leaf.start))
  const ends = /^(?:\s|$)/u.test(block.text.slice(leaf.end))
  if (next === undefined && last !== undefined && (isClose || ends)) {
    return [{ unit, block, leaf, mark: last, where: 'behind' }]
  }
  return []
}

function markersOf({ units }: Review, side: Side): readonly Marker[] {
  return units.flatMap((unit) => {
    const block = unit.blocks[side]
    if (block === undefined || unit.kind !== 'paragraph') return []
    return block.leaves.flatMap((leaf) => {
      if (leaf.node.type !== 'citationGroup' || leaf.node.narrative) return []
      return markerAt(unit, block, leaf)
    })
  })
}

/** Fewer markers show no usage; of more, so many must stand alike. */
const leastMarkers = 4
const usualShare = 0.8

/** Markers stand on the same side of a mark of punctuation throughout a text. */
export const citationPlacement = defineCheck({
  id: 'citation-placement',
  summary: {
    en: 'Finds markers that stand before a mark of punctuation where the text sets them behind it, or behind where it sets them before.',
    zh: '找出与全文习惯不同、标在标点之前或之后的引用标注。',
  },
  reason: {
    en: 'A journal sets all markers alike; one behind the full stop may be read with the next sentence.',
    zh: '期刊要求标注位置统一；标在句号之后的标注容易被看作属于下一句。',
  },
  severity: 'info',
  examples: [
    {
      name: 'one marker behind the full stop',
      source: '疗效好［1］。毒性低［2］。费用少［3］。生存长［4］。依从性好。［5］',
      translation:
        'Efficacy was good [1]. Toxicity was low [2]. Cost was low [3]. Survival was long [4]. Adherence was good [5].',
      messages: [
        'Unexpected place of `［5］` behind `。`, expected it before, as elsewhere in the source',
      ],
    },
    {
      name: 'all alike',
      source: '疗效好［1］。毒性低［2］。费用少［3］。生存长［4］。',
      translation:
        'Efficacy was good.[1] Toxicity was low.[2] Cost was low.[3] Survival was long.[4]',
      messages: [],
    },
  ],
  *find(review) {
    for (const side of sides) {
      const markers = markersOf(review, side)
      for (const mark of new Set(markers.map((marker) => marker.mark))) {
        const alike = markers.filter((marker) => marker.mark === mark)
        const isBefore = alike.filter(({ where }) => where === 'before')
        const usual = isBefore.length * 2 > alike.length ? 'before' : 'behind'
        const odd = alike.filter(({ where }) => where !== usual)
        if (alike.length < leastMarkers || odd.length > alike.length * (1 - usualShare) + 1e-9)
          continue
        for (const { unit, block, leaf, where } of odd) {
          const written = block.text.slice(leaf.start, leaf.end)
          yield {
            message: `Unexpected place of \`${written}\` ${where} \`${mark}\`, expected it ${usual}, as elsewhere in the ${side}`,
            unit: unit.id,
            places: [placeOf(review.articles[side], block, leaf)],
          }
        }
      }
    }
  },
})
