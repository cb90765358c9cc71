import type { Rule } from '../rule.ts'
import { escapedTilde } from './escaped-tilde.ts'
import { latexMarker } from './latex-marker.ts'
import { latexNumber } from './latex-number.ts'
import { latexSpacing } from './latex-spacing.ts'

/** In the order in which they are made. */
export const latexRules: readonly Rule[] = [
  // Markers first: what is left of their formulas may be a real one.
  latexMarker,
  latexNumber,
  latexSpacing,
  escapedTilde,
]
