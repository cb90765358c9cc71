import type { Rule } from '../rule.ts'
import { numberedHeading } from './numbered-heading.ts'
import { runningLine } from './running-line.ts'

/** In the order in which they are made, before those that look for the document's metadata. */
export const lineFrameRules: readonly Rule[] = [runningLine, numberedHeading]
