import type { Rule } from '../rule.ts'
import { escapedTilde } from './escaped-tilde.ts'
import { latexMarker } from './latex-marker.ts'
import { latexNumber } from './latex-number.ts'
import { latexSpacing } from './latex-spacing.ts'
import { markerAlone } from './marker-alone.ts'
import { markerBracket } from './marker-bracket.ts'
import { markerDot } from './marker-dot.ts'
import { markerLetter } from './marker-letter.ts'
import { markerMerged } from './marker-merged.ts'
import { markerSpace } from './marker-space.ts'
import { markerTorn } from './marker-torn.ts'

/** In the order in which they are made. */
export const markerRules: readonly Rule[] = [
  // Markers first: what is left of their formulas may be a real one.
  latexMarker,
  latexNumber,
  latexSpacing,
  escapedTilde,
  // Shape, which needs no proof; then what only the order of all markers proves.
  markerBracket,
  markerSpace,
  markerAlone,
  markerLetter,
  markerDot,
  markerTorn,
  markerMerged,
]
