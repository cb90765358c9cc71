import type { Check } from './check.ts'
import { abbreviationDefinedTwice } from './checks/abbreviation-defined-twice.ts'
import { abbreviationFirstUse } from './checks/abbreviation-first-use.ts'
import { abbreviationParity } from './checks/abbreviation-parity.ts'
import { abbreviationUnused } from './checks/abbreviation-unused.ts'
import { alignmentCrossing } from './checks/alignment-crossing.ts'
import { alignmentTexts } from './checks/alignment-texts.ts'
import { alignmentUncertain } from './checks/alignment-uncertain.ts'
import { citationKnown } from './checks/citation-known.ts'
import { citationOrder } from './checks/citation-order.ts'
import { citationParity } from './checks/citation-parity.ts'
import { citationPlacement } from './checks/citation-placement.ts'
import { clauseMissing } from './checks/clause-missing.ts'
import { digitGrouping } from './checks/digit-grouping.ts'
import { glossaryClash } from './checks/glossary-clash.ts'
import { hanLatinSpace } from './checks/han-latin-space.ts'
import { intervalOrder } from './checks/interval-order.ts'
import { journalRules } from './checks/journal-rules.ts'
import { lengthRatio } from './checks/length-ratio.ts'
import { nameParity } from './checks/name-parity.ts'
import { numberParity } from './checks/number-parity.ts'
import { pValueForm } from './checks/p-value-form.ts'
import { partsExceedWhole } from './checks/parts-exceed-whole.ts'
import { percentOfCount } from './checks/percent-of-count.ts'
import { polarity } from './checks/polarity.ts'
import { punctuationWidth } from './checks/punctuation-width.ts'
import { quoteStyle } from './checks/quote-style.ts'
import { rangeSign } from './checks/range-sign.ts'
import { referenceUncited } from './checks/reference-uncited.ts'
import { repeatedWord } from './checks/repeated-word.ts'
import { romanNumeralMixed } from './checks/roman-numeral-mixed.ts'
import { sentenceAdded } from './checks/sentence-added.ts'
import { sentenceMissing } from './checks/sentence-missing.ts'
import { termUse } from './checks/term-use.ts'
import { translationMissing } from './checks/translation-missing.ts'
import { unitDoubled } from './checks/unit-doubled.ts'
import { unitMissing } from './checks/unit-missing.ts'
import { unitStale } from './checks/unit-stale.ts'
import { unpairedBracket } from './checks/unpaired-bracket.ts'
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
  citationOrder,
  citationParity,
  citationPlacement,
  clauseMissing,
  digitGrouping,
  glossaryClash,
  hanLatinSpace,
  intervalOrder,
  journalRules,
  lengthRatio,
  nameParity,
  numberParity,
  pValueForm,
  partsExceedWhole,
  percentOfCount,
  polarity,
  punctuationWidth,
  quoteStyle,
  rangeSign,
  referenceUncited,
  repeatedWord,
  romanNumeralMixed,
  sentenceAdded,
  sentenceMissing,
  termUse,
  translationMissing,
  unitDoubled,
  unitMissing,
  unitStale,
  unpairedBracket,
  variantDrift,
] as const

/** Id of a check, as `checks` in biyi.yaml takes it. */
export type CheckId = (typeof list)[number]['id']

/** Every check; one file each in `checks/`, one line here. */
export const checks: readonly Check<CheckId>[] = list
