import type { Side, Unit } from '../model/review.ts'
import type { Mention } from '../terms/mentions.ts'
import type { Difference, Token } from './differences.ts'

/** A name that one text holds more often than the other, and how often more. */
interface Excess {
  readonly id: string
  readonly count: number
}

/** Ids that a text mentions by a name or an abbreviation: full forms alone are counted by nobody. */
function namedIds(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.filter(({ kind }) => kind !== 'term').map(({ id }) => id))
}

function countsOf(mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id, isStatistic } of mentions) {
    if (!isStatistic) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function excess(
  own: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  ids: ReadonlySet<string>,
) {
  return [...own].flatMap(([id, count]): readonly Excess[] => {
    const more = count - (other.get(id) ?? 0)
    return more > 0 && ids.has(id) ? [{ id, count: more }] : []
  })
}

const total = (list: readonly Excess[]) => list.reduce((sum, { count }) => sum + count, 0)

/** Which sentence pair of a unit a mention stands in; -1 for none. */
export function pairAt(unit: Unit, side: Side, { start }: Mention) {
  return unit.sentences.findIndex((pair) =>
    pair[side].some((span) => start >= span.start && start < span.end),
  )
}

/** The mention of `id` in the sentence pair where this text has it more often than the other. */
function place(
  unit: Unit,
  side: Side,
  id: string,
  own: readonly Mention[],
  other: readonly Mention[],
): Mention | undefined {
  const otherSide: Side = side === 'source' ? 'translation' : 'source'
  const mine = own.filter((mention) => mention.id === id)
  const spare = new Map<number, number>()
  for (const mention of other) {
    if (mention.id !== id) continue
    const at = pairAt(unit, otherSide, mention)
    spare.set(at, (spare.get(at) ?? 0) + 1)
  }
  return (
    mine.find((mention) => {
      const at = pairAt(unit, side, mention)
      const left = spare.get(at) ?? 0
      spare.set(at, left - 1)
      return left <= 0
    }) ?? mine.at(-1)
  )
}

const token = ({ text, start, end }: Mention): Token => ({ value: text, span: { start, end } })

/** A translation may repeat so many names that the source leaves to be understood. */
const mostAdded = 2

/** One name that the source mentions once more than the translation. */
export interface CountDifference {
  readonly difference: Difference
  readonly kind: Mention['kind']
  readonly id: string
  /** The mention in the source. */
  readonly from: Mention
}

/**
 * The one name that the source mentions once more than the translation, where they mention all others
 * as often, with the one that stands in its place. A translation may name a thing again where the
 * source does not, but hardly says less; one that goes its own way in several places shows nothing.
 */
export function countDifference(
  unit: Unit,
  source: readonly Mention[],
  translation: readonly Mention[],
  isSpaced: boolean,
): CountDifference | undefined {
  const [left, right] = [countsOf(source), countsOf(translation)]
  const missing = excess(left, right, namedIds(source))
  const added = excess(right, left, namedIds(translation))
  const [lost] = missing
  if (lost === undefined || total(missing) !== 1 || total(added) > mostAdded) return undefined
  const from = place(unit, 'source', lost.id, source, translation)
  if (from === undefined) return undefined
  const at = pairAt(unit, 'source', from)
  const inPlace = added
    .map(({ id }) => place(unit, 'translation', id, translation, source))
    .find((mention) => mention !== undefined && pairAt(unit, 'translation', mention) === at)
  const kind = from.kind === 'term' ? 'abbreviation' : from.kind
  const { id } = lost
  if (inPlace !== undefined) {
    return { difference: { source: token(from), translation: token(inPlace) }, kind, id, from }
  }
  // Chinese leaves out what English has to repeat.
  return isSpaced ? { difference: { source: token(from) }, kind, id, from } : undefined
}
