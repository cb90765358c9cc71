import type { Rule } from '../rule.ts'
import { canonicalSign } from './canonical-sign.ts'
import { innerSoftHyphen } from './inner-soft-hyphen.ts'
import { radical } from './radical.ts'
import { signWidth } from './sign-width.ts'
import { unreadableCharacter } from './unreadable-character.ts'
import { zeroWidth } from './zero-width.ts'

/** In the order in which they are made. */
export const characterRules: readonly Rule[] = [
  unreadableCharacter,
  // What has no width parts characters that later rules want to see side by side.
  zeroWidth,
  innerSoftHyphen,
  radical,
  signWidth,
  canonicalSign,
]
