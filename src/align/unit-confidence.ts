import { type SentencePair, sides, type Unit } from '../model/review.ts'
import { rounded } from './measure.ts'

/**
 * Where blocks without sentences are compared, a right pair may have this little in common and more;
 * the power makes 0.5 of it, so that one threshold serves all units.
 */
const least = 0.35
const power = Math.log(0.5) / Math.log(least)

/**
 * Confidence, 0 to 1, that the two blocks of a unit say the same: of blocks with sentences the share of
 * their text, each side alike, that stands in pairs of sentences, each weighed by its probability; a
 * gap has none. Fitted on the sample and on paragraphs of other reviews of which some were exchanged.
 */
export function unitConfidence({ blocks, confidence, sentences }: Unit): number {
  const hasBoth = blocks.source !== undefined && blocks.translation !== undefined
  // Of what a person has pinned nobody else doubts.
  if (!hasBoth || confidence === 1) return confidence
  if (sentences.length === 0) return rounded(confidence ** power)
  const shares = sides.map((side) => {
    let [sure, all] = [0, 0]
    for (const pair of sentences) {
      const size = pair[side].reduce((sum, { start, end }) => sum + end - start, 0)
      all += size
      const isPair = pair.source.length > 0 && pair.translation.length > 0
      if (isPair) sure += size * pair.confidence
    }
    return all === 0 ? 0 : sure / all
  })
  const share = shares.reduce((sum, one) => sum + one, 0) / shares.length
  // One sentence opposite one leaves no other way to compare it with: what the blocks share counts too.
  return rounded(sentences.length > 1 ? share : Math.sqrt(share * confidence))
}

/**
 * The sentences of a unit, whose confidence is worked out. Where one stands opposite one, nothing else
 * could have been paired with it, and that it was says nothing: it is no surer than its unit.
 */
export function surelyPaired(
  sentences: readonly SentencePair[],
  confidence: number,
): readonly SentencePair[] {
  const [only, another] = sentences
  const isPair = only !== undefined && only.source.length > 0 && only.translation.length > 0
  if (!isPair || another !== undefined || only.source.length + only.translation.length > 2)
    return sentences
  return [{ ...only, confidence: Math.min(only.confidence, confidence) }]
}
