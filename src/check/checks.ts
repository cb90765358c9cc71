import type { Check } from './check.ts'
import { alignmentCrossing } from './checks/alignment-crossing.ts'
import { alignmentTexts } from './checks/alignment-texts.ts'
import { alignmentUncertain } from './checks/alignment-uncertain.ts'
import { citationKnown } from './checks/citation-known.ts'
import { citationParity } from './checks/citation-parity.ts'
import { numberParity } from './checks/number-parity.ts'
import { referenceUncited } from './checks/reference-uncited.ts'
import { translationMissing } from './checks/translation-missing.ts'
import { unitStale } from './checks/unit-stale.ts'

const list = [
  alignmentCrossing,
  alignmentTexts,
  alignmentUncertain,
  citationKnown,
  citationParity,
  numberParity,
  referenceUncited,
  translationMissing,
  unitStale,
] as const

/** Id of a check, as `checks` in biyi.yaml takes it. */
export type CheckId = (typeof list)[number]['id']

/** Every check; one file each in `checks/`, one line here. */
export const checks: readonly Check<CheckId>[] = list
