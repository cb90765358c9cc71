import type { Place } from '../../model/problem.ts'
import { type Review, type Side, sides, type Unit } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { rareSigns, type Signs, sharedSigns, signsOf } from '../contents.ts'
import { placeOf } from '../place.ts'

/** How many rows away the content of a block is looked for. */
const reach = 40

/** Blocks of one text in which a sign may stand and still tell them apart. */
const mostBlocks = 2

/** Weight of what two blocks must share before one is taken for the other's translation. */
const least = 3

/** What a block shares with its own partner may be this part of what it shares with the other one. */
const ownShare = 0.3

/** The same of all signs, those included that stand in many blocks. */
const ownShareOfAll = 0.5

/** A source block and the translation block, by the numbers of their rows, that says what it says. */
interface Move {
  readonly from: number
  readonly to: number
}

/** What one text shows: the signs of each row's block, and those that tell it from the others. */
interface Shown {
  readonly all: readonly Signs[]
  readonly rare: readonly Signs[]
  /** Rows by rare sign. */
  readonly rows: ReadonlyMap<string, readonly number[]>
}

function shownOn(review: Review, side: Side): Shown {
  const all = review.units.map((unit): Signs => {
    const block = isText(unit) ? unit.blocks[side] : undefined
    return block ? signsOf(review.articles[side], block, review.numbers) : new Map()
  })
  const rare = rareSigns(all, mostBlocks)
  const rows = new Map<string, number[]>()
  for (const [row, signs] of rare.entries())
    for (const sign of signs.keys()) rows.set(sign, [...(rows.get(sign) ?? []), row])
  return { all, rare, rows }
}

const isText = ({ kind }: Unit) => kind === 'paragraph' || kind === 'list' || kind === 'table'

/** An abstract says what the body says, and a footnote may: only blocks of one part are exchanged. */
const partOf = ({ id }: Unit) => /^(?:abstract|fn|s)/u.exec(id)?.[0] ?? ''

/** The row of the other text that shares most, where it shares enough and the own row hardly anything. */
function bestOf(units: readonly Unit[], at: number, own: Shown, other: Shown): number | undefined {
  const unit = units[at]
  const signs = own.rare[at]
  const all = own.all[at]
  if (!unit || !signs || !all) return undefined
  const near = [...new Set([...signs.keys()].flatMap((sign) => other.rows.get(sign) ?? []))].filter(
    (row) => {
      const one = units[row]
      return one && Math.abs(row - at) <= reach && partOf(one) === partOf(unit)
    },
  )
  const share = (row: number) => sharedSigns(signs, other.rare[row] ?? new Map())
  const shareOfAll = (row: number) => sharedSigns(all, other.all[row] ?? new Map())
  const [best] = near
    .map((row) => ({ row, weight: share(row) }))
    .sort((a, b) => b.weight - a.weight || Math.abs(a.row - at) - Math.abs(b.row - at))
  if (!best || best.row === at || best.weight < least) return undefined
  const isElsewhere =
    share(at) <= ownShare * best.weight && shareOfAll(at) <= ownShareOfAll * shareOfAll(best.row)
  return isElsewhere ? best.row : undefined
}

function movesOf(review: Review): readonly Move[] {
  const { units } = review
  const [source, translation] = [shownOn(review, 'source'), shownOn(review, 'translation')]
  return units.flatMap((_, from) => {
    const to = bestOf(units, from, source, translation)
    // What merely repeats a number of another block has a source of its own.
    if (to === undefined || bestOf(units, to, translation, source) !== from) return []
    return [{ from, to }]
  })
}

function placesOf(review: Review, units: readonly (Unit | undefined)[]): readonly Place[] {
  return sides.toReversed().flatMap((side) =>
    units.flatMap((unit) => {
      const block = unit?.blocks[side]
      if (block === undefined) return []
      return [placeOf(review.articles[side], block, { start: 0, end: block.text.length })]
    }),
  )
}

function* crossings(review: Review): Iterable<Finding> {
  const { units } = review
  const moves = movesOf(review)
  for (const { from, to } of moves) {
    const isExchange = moves.some((other) => other.from === to && other.to === from)
    if (isExchange && to < from) continue
    const [unit, other] = [units[from], units[to]]
    if (unit === undefined || other === undefined) continue
    const places = isExchange
      ? placesOf(review, [unit, other])
      : placesOf(review, [
          { ...unit, blocks: onlySource(unit) },
          { ...other, blocks: onlyTranslation(other) },
        ])
    yield {
      message: isExchange
        ? `Unexpected order in the translation: \`${unit.id}\` and \`${other.id}\` say what the other one says in the source, expected the order of the source`
        : `Unexpected place of the translation of \`${unit.id}\`: citations, numbers and names of its source stand in \`${other.id}\` of the translation, expected them opposite their source`,
      unit: unit.id,
      places,
    }
  }
}

const onlySource = ({ blocks: { source } }: Unit) => (source ? { source } : {})
const onlyTranslation = ({ blocks: { translation } }: Unit) => (translation ? { translation } : {})

/** Every block stands opposite the block that says the same, not opposite that block's neighbour. */
export const alignmentCrossing = defineCheck({
  id: 'alignment-crossing',
  summary: {
    en: 'Finds blocks whose citations, numbers and names stand in a neighbouring block of the other text.',
    zh: '找出引用、数字和名称落在另一文本相邻段落中的单元。',
  },
  reason: {
    en: 'Two paragraphs in another order put every sentence beside one that says something else.',
    zh: '段落次序一旦互换，并排的每一句便各说各话。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'two paragraphs exchanged',
      source:
        'MAIA试验的中位随访为28.0个月，对照组为31.9个月［1］。\n\nPOLLUX试验的加药组为44.5个月，对照组为17.5个月［2］。',
      translation:
        'In POLLUX, the figures were 44.5 months and 17.5 months with control [2].\n\nIn MAIA, median follow-up was 28.0 months, and control 31.9 months [1].',
      messages: [
        'Unexpected order in the translation: `s0.p1` and `s0.p2` say what the other one says in the source, expected the order of the source',
      ],
    },
    {
      name: 'a paragraph translated two paragraphs later',
      source:
        'MAIA试验的中位随访为28.0个月，对照组为31.9个月［1］。\n\nPOLLUX试验的加药组为44.5个月，对照组为17.5个月［2］。\n\nIKEMA试验的对照组为19.15个月，共302例［3］。',
      translation:
        'In POLLUX, the figures were 44.5 months and 17.5 months with control [2].\n\nIn IKEMA, control had 19.15 months, in 302 patients [3].\n\nIn MAIA, median follow-up was 28.0 months, and control 31.9 months [1].',
      messages: [
        'Unexpected place of the translation of `s0.p1`: citations, numbers and names of its source stand in `s0.p4` of the translation, expected them opposite their source',
      ],
    },
    {
      name: 'paragraphs in the same order that share a trial and a number',
      source:
        'MAIA试验的中位随访为28.0个月［1］。\n\nMAIA试验的对照组为31.9个月，28.0个月时更新［2］。',
      translation:
        'In MAIA, median follow-up was 28.0 months [1].\n\nIn MAIA, control had 31.9 months, updated at 28.0 months [2].',
      messages: [],
    },
    {
      name: 'a number too many in the neighbour',
      source: '共120例［1］，随访31.8个月。\n\n疗效良好［2］。',
      translation: 'There were 120 patients [1].\n\nEfficacy was good [2] at 31.8 months.',
      messages: [],
    },
  ],
  *find(review) {
    yield* crossings(review)
  },
})
