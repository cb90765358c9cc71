import type { Review, Side, Unit } from '../model/review.ts'
import { rareSigns, type Signs, sharedSigns, signsOf } from './contents.ts'
import { amountIn } from './lengths.ts'

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
export interface Move {
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

/** Weight that two blocks must share of which neither has a partner: one citation. */
const leastOfGaps = 1.5

/** What one of two such blocks says more than the other, as a logarithm, where one translates the other. */
const mostUnlike = Math.log(1.8)

/** Whether a unit has a text on this side alone. */
const standsAlone = ({ blocks }: Unit, side: Side) =>
  blocks[side] !== undefined && blocks[side === 'source' ? 'translation' : 'source'] === undefined

/** Whether two blocks without partners are of one kind and about equally long. */
function areAlike(review: Review, source: Unit, translation: Unit): boolean {
  if (source.kind !== translation.kind || partOf(source) !== partOf(translation)) return false
  const [one, other] = [source.blocks.source, translation.blocks.translation]
  if (!one || !other) return false
  const amount = (unit: Unit, side: Side, end: number) =>
    amountIn(review, unit, side, [{ start: 0, end }]) + 3
  const ratio =
    amount(translation, 'translation', other.text.length) /
    amount(source, 'source', one.text.length)
  return Math.abs(Math.log(ratio)) <= mostUnlike
}

/** A block that is missing and one that is added are one that was moved where they share a little. */
function movedGaps(
  review: Review,
  source: Shown,
  translation: Shown,
  known: readonly Move[],
): readonly Move[] {
  const { units } = review
  const free = (side: Side, taken: (move: Move) => number) => {
    const used = new Set(known.map(taken))
    return units.flatMap((unit, row) => (standsAlone(unit, side) && !used.has(row) ? [row] : []))
  }
  const sources = free('source', ({ from }) => from)
  const translations = free('translation', ({ to }) => to)
  const all = sources.flatMap((from) =>
    translations.flatMap((to) => {
      const [one, other] = [units[from], units[to]]
      if (!one || !other || Math.abs(from - to) > reach) return []
      const weight = sharedSigns(source.rare[from] ?? new Map(), translation.rare[to] ?? new Map())
      return weight >= leastOfGaps && areAlike(review, one, other) ? [{ from, to, weight }] : []
    }),
  )
  const isBest = (one: (typeof all)[number]) =>
    all.every(
      (other) =>
        other === one ||
        (other.from !== one.from && other.to !== one.to) ||
        other.weight < one.weight,
    )
  return all.filter(isBest).map(({ from, to }) => ({ from, to }))
}

const known = new WeakMap<Review, readonly Move[]>()

/** Blocks whose translation stands opposite another block, or opposite none, in the order of the source. */
export function movesOf(review: Review): readonly Move[] {
  const found = known.get(review)
  if (found !== undefined) return found
  const { units } = review
  const [source, translation] = [shownOn(review, 'source'), shownOn(review, 'translation')]
  const sure = units.flatMap((_, from) => {
    const to = bestOf(units, from, source, translation)
    // What merely repeats a number of another block has a source of its own.
    if (to === undefined || bestOf(units, to, translation, source) !== from) return []
    return [{ from, to }]
  })
  const moves = [...sure, ...movedGaps(review, source, translation, sure)]
  moves.sort((a, b) => a.from - b.from)
  known.set(review, moves)
  return moves
}

/** Units of which only one text is there because it was moved: by their ids. */
export function movedUnits(review: Review): ReadonlySet<string> {
  return new Set(
    movesOf(review).flatMap(({ from, to }) => {
      const [source, translation] = [review.units[from], review.units[to]]
      const areGaps =
        source &&
        translation &&
        standsAlone(source, 'source') &&
        standsAlone(translation, 'translation')
      return areGaps ? [source.id, translation.id] : []
    }),
  )
}
