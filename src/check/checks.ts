import type { Check } from './check.ts'
import { alignmentCrossing } from './checks/alignment-crossing.ts'
import { alignmentTexts } from './checks/alignment-texts.ts'
import { alignmentUncertain } from './checks/alignment-uncertain.ts'
import { citationKnown } from './checks/citation-known.ts'
import { citationParity } from './checks/citation-parity.ts'
import { digitGrouping } from './checks/digit-grouping.ts'
import { hanLatinSpace } from './checks/han-latin-space.ts'
import { intervalOrder } from './checks/interval-order.ts'
import { numberParity } from './checks/number-parity.ts'
import { pValueForm } from './checks/p-value-form.ts'
import { partsExceedWhole } from './checks/parts-exceed-whole.ts'
import { percentOfCount } from './checks/percent-of-count.ts'
import { punctuationWidth } from './checks/punctuation-width.ts'
import { quoteStyle } from './checks/quote-style.ts'
import { rangeSign } from './checks/range-sign.ts'
import { referenceUncited } from './checks/reference-uncited.ts'
import { repeatedWord } from './checks/repeated-word.ts'
import { romanNumeralMixed } from './checks/roman-numeral-mixed.ts'
import { translationMissing } from './checks/translation-missing.ts'
import { unitStale } from './checks/unit-stale.ts'
import { unpairedBracket } from './checks/unpaired-bracket.ts'

const list = [
  alignmentCrossing,
  alignmentTexts,
  alignmentUncertain,
  citationKnown,
  citationParity,
  digitGrouping,
  hanLatinSpace,
  intervalOrder,
  numberParity,
  pValueForm,
  partsExceedWhole,
  percentOfCount,
  punctuationWidth,
  quoteStyle,
  rangeSign,
  referenceUncited,
  repeatedWord,
  romanNumeralMixed,
  translationMissing,
  unitStale,
  unpairedBracket,
] as const

/** Id of a check, as `checks` in biyi.yaml takes it. */
export type CheckId = (typeof list)[number]['id']

/** Every check; one file each in `checks/`, one line here. */
export const checks: readonly Check<CheckId>[] = list
