import { orderBreaks } from '../../model/citation-order.ts'
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
  readonly numbers: readonly number[]
}

/** What tables and figures cite first counts where the text mentions them, which nobody can tell. */
const floats: ReadonlySet<string> = new Set(['table', 'figure'])

function markersOf({ units, numbers }: Review, side: Side): readonly Marker[] {
  return units.flatMap((unit) => {
    const block = unit.blocks[side]
    if (block === undefined || floats.has(unit.kind)) return []
    return block.leaves.flatMap((leaf): readonly Marker[] => {
      const { node } = leaf
      if (node.type !== 'citationGroup') return []
      const cited = node.items.flatMap(
        (item) => item.number ?? (item.key === undefined ? [] : (numbers.get(item.key) ?? [])),
      )
      return [{ unit, block, leaf, numbers: cited }]
    })
  })
}

/** Where more than one number in so many is out of order, the list is not numbered by first use. */
const orderedShare = 4

/** Numbers are given in the order in which the text first cites them. */
export const citationOrder = defineCheck({
  id: 'citation-order',
  summary: {
    en: 'Finds numbers that are cited for the first time out of their order.',
    zh: '找出首次引用时次序颠倒的文献序号。',
  },
  reason: {
    en: 'In a numbered style entries are numbered as the text first cites them; a break points to a wrong or moved marker. Lists that follow another order, as by name, are left alone.',
    zh: '顺序编码制按首次引用的先后编号；次序中断往往说明标注有误或位置移动。按其他次序（如姓名）编号的文献表不在此列。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'a number that comes too early',
      source: '疗效良好［1］，毒性可控［2］，生存延长［4］，费用较低［3］，依从性好［5］。',
      translation:
        'Efficacy was good [1], toxicity manageable [2], survival longer [3], cost lower [4] and adherence good [5].',
      messages: [
        'Unexpected citation `4` in the source, expected `3` before it, in the order of first use',
      ],
    },
    {
      name: 'first used in order, then again',
      source: '疗效良好［1-2］，毒性可控［3］，见文献［1］。',
      translation: 'Efficacy was good [1-2] and toxicity manageable [3]; see [1].',
      messages: [],
    },
  ],
  *find(review) {
    if (review.authorDate !== undefined) return
    for (const side of sides) {
      const markers = markersOf(review, side)
      const breaks = orderBreaks(markers)
      const first = new Map<number, number>()
      for (const { number, expected } of breaks) first.set(expected, first.get(expected) ?? number)
      // One number too early puts all up to its place out of order: only it is told.
      const told = breaks.filter(
        ({ number, expected }) => number > expected && first.get(expected) === number,
      )
      const count = new Set(markers.flatMap(({ numbers }) => numbers)).size
      if (told.length * orderedShare > count) continue
      for (const { marker, number, expected } of told) {
        yield {
          message: `Unexpected citation \`${number}\` in the ${side}, expected \`${expected}\` before it, in the order of first use`,
          unit: marker.unit.id,
          places: [placeOf(review.articles[side], marker.block, marker.leaf)],
        }
      }
    }
  },
})
