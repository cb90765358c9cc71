import type { Rule } from '../rule.ts'
import { abstractSection } from './abstract-section.ts'
import { headingLevel } from './heading-level.ts'
import { markdownSigns } from './markdown-signs.ts'
import { referenceList } from './reference-list.ts'

/** In the order in which they are made. */
export const finishRules: readonly Rule[] = [
  referenceList,
  markdownSigns,
  abstractSection,
  headingLevel,
]
