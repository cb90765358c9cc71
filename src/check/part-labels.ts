import type { PartLabel } from '../language/language.ts'
import type { Review, Side, Span, Unit } from '../model/review.ts'

/** So many other labels that both texts have show that the two name the same parts. */
const leastShared = 2

const otherSide = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

/** The first sentence of each part of a structured abstract that a text names: 目的, Objective. */
function labelled(unit: Unit, side: Side, labels: readonly PartLabel[]): ReadonlyMap<string, Span> {
  const text = unit.blocks[side]?.text ?? ''
  const spans = unit.sentences.flatMap((pair) => pair[side])
  return new Map(
    labels.flatMap(({ part, starts }) => {
      const span = spans.find(({ start, end }) => starts.test(text.slice(start, end)))
      return span === undefined ? [] : [[part, span] as const]
    }),
  )
}

/**
 * Sentences that begin a part of a structured abstract which the other text does not name anywhere,
 * though it names the other parts: who leaves the sentence out leaves out its label.
 */
export function partGaps({ articles }: Review, unit: Unit, side: Side): readonly Span[] {
  const other = otherSide(side)
  const own = labelled(unit, side, articles[side].language.partLabels)
  if (own.size <= leastShared) return []
  const labels = articles[other].language.partLabels
  const theirs = labelled(unit, other, labels)
  const shared = [...own.keys()].filter((part) => theirs.has(part)).length
  const text = unit.blocks[other]?.text ?? ''
  return [...own].flatMap(([part, span]) => {
    const label = labels.find((one) => one.part === part)
    return shared < leastShared || label === undefined || label.anywhere.test(text) ? [] : [span]
  })
}
