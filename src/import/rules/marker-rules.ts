import type { Rule } from '../rule.ts'
import { markerAlone } from './marker-alone.ts'
import { markerBracket } from './marker-bracket.ts'
import { markerDot } from './marker-dot.ts'
import { markerLetter } from './marker-letter.ts'
import { markerMerged } from './marker-merged.ts'
import { markerSpace } from './marker-space.ts'
import { markerTorn } from './marker-torn.ts'

/** In the order in which they are made. */
export const markerRules: readonly Rule[] = [
  // Shape, which needs no proof; then what only the order of all markers proves.
  markerBracket,
  markerSpace,
  markerAlone,
  markerLetter,
  markerDot,
  markerTorn,
  markerMerged,
]
