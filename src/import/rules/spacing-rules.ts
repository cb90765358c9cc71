import type { Rule } from '../rule.ts'
import { fullWidthMarkSpace } from './full-width-mark-space.ts'
import { hanLatinSpace } from './han-latin-space.ts'
import { hanSpace } from './han-space.ts'
import { lostScript } from './lost-script.ts'
import { markWidth } from './mark-width.ts'
import { numberUnitSpace } from './number-unit-space.ts'
import { romanNumeral } from './roman-numeral.ts'
import { splitDecimal } from './split-decimal.ts'
import { splitNumber } from './split-number.ts'

/** In the order in which they are made. */
export const spacingRules: readonly Rule[] = [
  markWidth,
  splitDecimal,
  splitNumber,
  // Before the spaces at marks and Latin words go: they show where names and labels end.
  hanSpace,
  fullWidthMarkSpace,
  hanLatinSpace,
  numberUnitSpace,
  lostScript,
  romanNumeral,
]
