import type { Check } from './check.ts'
import { citationKnown } from './checks/citation-known.ts'
import { citationParity } from './checks/citation-parity.ts'
import { numberParity } from './checks/number-parity.ts'
import { polarity } from './checks/polarity.ts'
import { referenceUncited } from './checks/reference-uncited.ts'
import { translationMissing } from './checks/translation-missing.ts'
import { unitStale } from './checks/unit-stale.ts'

const list = [
  citationKnown,
  citationParity,
  numberParity,
  polarity,
  referenceUncited,
  translationMissing,
  unitStale,
] as const

/** Id of a check, as `checks` in biyi.yaml takes it. */
export type CheckId = (typeof list)[number]['id']

/** Every check; one file each in `checks/`, one line here. */
export const checks: readonly Check<CheckId>[] = list
