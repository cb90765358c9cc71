import type { Check } from './check.ts'
import { citationKnown } from './checks/citation-known.ts'
import { citationParity } from './checks/citation-parity.ts'
import { intervalOrder } from './checks/interval-order.ts'
import { numberParity } from './checks/number-parity.ts'
import { pValueForm } from './checks/p-value-form.ts'
import { partsExceedWhole } from './checks/parts-exceed-whole.ts'
import { percentOfCount } from './checks/percent-of-count.ts'
import { punctuationWidth } from './checks/punctuation-width.ts'
import { referenceUncited } from './checks/reference-uncited.ts'
import { repeatedWord } from './checks/repeated-word.ts'
import { translationMissing } from './checks/translation-missing.ts'
import { unitStale } from './checks/unit-stale.ts'
import { unpairedBracket } from './checks/unpaired-bracket.ts'

const list = [
  citationKnown,
  citationParity,
  intervalOrder,
  numberParity,
  pValueForm,
  partsExceedWhole,
  percentOfCount,
  punctuationWidth,
  referenceUncited,
  repeatedWord,
  translationMissing,
  unitStale,
  unpairedBracket,
] as const

/** Id of a check, as `checks` in biyi.yaml takes it. */
export type CheckId = (typeof list)[number]['id']

/** Every check; one file each in `checks/`, one line here. */
export const checks: readonly Check<CheckId>[] = list
