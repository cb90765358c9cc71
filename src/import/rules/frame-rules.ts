import type { Rule } from '../rule.ts'
import { abstractLabel } from './abstract-label.ts'
import { articleNotes } from './article-notes.ts'
import { headLabels } from './head-labels.ts'
import { otherLanguageHead } from './other-language-head.ts'
import { referenceHeading } from './reference-heading.ts'
import { titleBlock } from './title-block.ts'

/** In the order in which they are made. */
export const frameRules: readonly Rule[] = [
  titleBlock,
  abstractLabel,
  headLabels,
  otherLanguageHead,
  articleNotes,
  referenceHeading,
]
