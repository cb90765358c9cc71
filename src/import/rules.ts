import type { Rule } from './rule.ts'
import { characterRules } from './rules/character-rules.ts'
import { finishRules } from './rules/finish-rules.ts'
import { frameRules } from './rules/frame-rules.ts'
import { joinRules } from './rules/join-rules.ts'
import { latexRules } from './rules/latex-rules.ts'
import { lineFrameRules } from './rules/line-frame-rules.ts'
import { markerRules } from './rules/marker-rules.ts'
import { sideBySide } from './rules/side-by-side.ts'
import { spacingRules } from './rules/spacing-rules.ts'

/** All repairs in the order in which they are made. */
export const rules: readonly Rule[] = [
  // Columns side by side are found by the widths that the page gives its signs.
  sideBySide,
  // What stood in formulas is text like any other from here on.
  ...latexRules,
  // Characters that only the extraction made: what comes later need not know them.
  ...characterRules,
  // Running heads off; title, authors, labels to front matter; headings marked: lines still stand.
  ...lineFrameRules,
  ...frameRules,
  // Lines to paragraphs.
  ...joinRules,
  // Spaces and numbers inside paragraphs.
  ...spacingRules,
  ...markerRules,
  // Printed list split off, Markdown's own signs escaped.
  ...finishRules,
]
