import type { Block, Sided, Span } from '../model/review.ts'
import { type Bead, cheapestPath, type Step } from './dynamic.ts'
import { fitOf, type Measure, pairCost } from './measure.ts'
import { profilesOf } from './profile.ts'

const beads: readonly Bead[] = [
  { source: 1, translation: 1 },
  { source: 1, translation: 0 },
  { source: 0, translation: 1 },
]
/** What it costs to leave an item alone. */
const gapCost = 3

/** Stretches of a text between line breaks. */
function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
}

/** Which item of one list says what which of the other says; either side of a row may be empty. */
export function itemRows(
  blocks: Sided<Block>,
  measure: Measure,
): readonly Sided<readonly Span[]>[] {
  const source = linesOf(blocks.source.text)
  const translation = linesOf(blocks.translation.text)
  if (source.length === translation.length)
    return source.map((line, at) => ({
      source: [line],
      translation: translation.slice(at, at + 1),
    }))
  const profiles = {
    source: profilesOf(blocks.source, source),
    translation: profilesOf(blocks.translation, translation),
  }
  const cost = (step: Step) => {
    const one = profiles.source.slice(step.source.start, step.source.end)[0]
    const other = profiles.translation.slice(step.translation.start, step.translation.end)[0]
    return one && other ? pairCost(fitOf(measure, { source: one, translation: other })) : gapCost
  }
  return cheapestPath(source.length, translation.length, beads, cost).steps.map((step) => ({
    source: source.slice(step.source.start, step.source.end),
    translation: translation.slice(step.translation.start, step.translation.end),
  }))
}
