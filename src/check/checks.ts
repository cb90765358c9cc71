import type { Check } from './check.ts'
import { alignmentCrossing } from './checks/alignment-crossing.ts'
import { alignmentTexts } from './checks/alignment-texts.ts'
import { alignmentUncertain } from './checks/alignment-uncertain.ts'
import { citationKnown } from './checks/citation-known.ts'
import { citationOrder } from './checks/citation-order.ts'
import { citationParity } from './checks/citation-parity.ts'
import { citationPlacement } from './checks/citation-placement.ts'
import { lengthRatio } from './checks/length-ratio.ts'
import { numberParity } from './checks/number-parity.ts'
import { polarity } from './checks/polarity.ts'
import { referenceUncited } from './checks/reference-uncited.ts'
import { sentenceAdded } from './checks/sentence-added.ts'
import { sentenceMissing } from './checks/sentence-missing.ts'
import { translationMissing } from './checks/translation-missing.ts'
import { unitDoubled } from './checks/unit-doubled.ts'
import { unitMissing } from './checks/unit-missing.ts'
import { unitStale } from './checks/unit-stale.ts'

const list = [
  alignmentCrossing,
  alignmentTexts,
  alignmentUncertain,
  citationKnown,
  citationOrder,
  citationParity,
  citationPlacement,
  lengthRatio,
  numberParity,
  polarity,
  referenceUncited,
  sentenceAdded,
  sentenceMissing,
  translationMissing,
  unitDoubled,
  unitMissing,
  unitStale,
] as const

/** Id of a check, as `checks` in biyi.yaml takes it. */
export type CheckId = (typeof list)[number]['id']

/** Every check; one file each in `checks/`, one line here. */
export const checks: readonly Check<CheckId>[] = list
