import type { Check } from './check.ts'
import { abbreviationDefinedTwice } from './checks/abbreviation-defined-twice.ts'
import { abbreviationFirstUse } from './checks/abbreviation-first-use.ts'
import { abbreviationParity } from './checks/abbreviation-parity.ts'
import { abbreviationUnused } from './checks/abbreviation-unused.ts'
import { alignmentCrossing } from './checks/alignment-crossing.ts'
import { alignmentTexts } from './checks/alignment-texts.ts'
import { alignmentUncertain } from './checks/alignment-uncertain.ts'
import { citationKnown } from './checks/citation-known.ts'
import { citationParity } from './checks/citation-parity.ts'
import { nameParity } from './checks/name-parity.ts'
import { numberParity } from './checks/number-parity.ts'
import { referenceUncited } from './checks/reference-uncited.ts'
import { termUse } from './checks/term-use.ts'
import { translationMissing } from './checks/translation-missing.ts'
import { unitStale } from './checks/unit-stale.ts'
import { variantDrift } from './checks/variant-drift.ts'

const list = [
  abbreviationDefinedTwice,
  abbreviationFirstUse,
  abbreviationParity,
  abbreviationUnused,
  alignmentCrossing,
  alignmentTexts,
  alignmentUncertain,
  citationKnown,
  citationParity,
  nameParity,
  numberParity,
  referenceUncited,
  termUse,
  translationMissing,
  unitStale,
  variantDrift,
] as const

/** Id of a check, as `checks` in biyi.yaml takes it. */
export type CheckId = (typeof list)[number]['id']

/** Every check; one file each in `checks/`, one line here. */
export const checks: readonly Check<CheckId>[] = list
