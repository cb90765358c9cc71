import type { Rule } from '../rule.ts'
import { cuttingCaption } from './cutting-caption.ts'
import { hardHyphen } from './hard-hyphen.ts'
import { lineJoin } from './line-join.ts'
import { meaninglessBlankLine } from './meaningless-blank-line.ts'
import { paragraphEnd } from './paragraph-end.ts'
import { softHyphen } from './soft-hyphen.ts'
import { unbalancedMark } from './unbalanced-mark.ts'

/** In the order in which they are made. */
export const joinRules: readonly Rule[] = [
  meaninglessBlankLine,
  paragraphEnd,
  cuttingCaption,
  // How soft hyphens are written tells what the hard ones are.
  hardHyphen,
  softHyphen,
  lineJoin,
  unbalancedMark,
]
