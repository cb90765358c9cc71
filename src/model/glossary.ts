import type { Place } from './problem.ts'

/** What may be done with a term (ISO 30042: administrativeStatus). */
export const variantStatuses = ['preferred', 'admitted', 'deprecated', 'superseded'] as const
export type VariantStatus = (typeof variantStatuses)[number]

/** Parts of speech of TBX-Basic. */
export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const
export type PartOfSpeech = (typeof partsOfSpeech)[number]

/** Another name of a concept; `preferred` is one as good as the first. */
export interface Variant {
  readonly term: string
  readonly status: VariantStatus
}

/** What one language calls a concept (ISO 30042: a langSec). */
export interface LanguageTerms {
  readonly preferred: string
  readonly abbreviations: readonly string[]
  readonly variants: readonly Variant[]
}

/** One concept, one entry (ISO 30042: conceptEntry; craft TERM-01). */
export interface Concept {
  /** Lower-case letters, digits, hyphens; unique in the glossary. */
  readonly id: string
  readonly subject?: string
  readonly partOfSpeech?: PartOfSpeech
  /** Texts in other scripts keep the Latin name: PD-1, BiTE. */
  readonly keepLatin?: boolean
  /** By primary language subtag: `zh`, `en`. */
  readonly terms: Readonly<Record<string, LanguageTerms>>
  readonly definition: Readonly<Record<string, string>>
  /** Ids of the sections and units where a form that another concept has too means this one. */
  readonly scope?: readonly string[]
  /** Ids of the concepts that this one is a kind of. */
  readonly broader?: readonly string[]
  readonly source?: string
  readonly note?: string
}

/** What concepts of a glossary contradict one another in. */
export interface GlossaryFault {
  readonly kind: 'clash' | 'cycle' | 'duplicate' | 'override' | 'unknown'
  readonly message: string
  /** Ids of the concepts that it is about. */
  readonly concepts: readonly string[]
  /** What stands for more than one concept. */
  readonly forms?: readonly string[]
  /** Where the concepts stand that it is about, the later one first. */
  readonly places: readonly Place[]
}

export interface Glossary {
  readonly concepts: readonly Concept[]
  /** Absent where there is none. */
  readonly faults?: readonly GlossaryFault[]
}

/** True of a status that lets a term be written. */
export const isAllowed = ({ status }: Variant): boolean =>
  status === 'preferred' || status === 'admitted'

/** The forms of a language that may be written, the preferred one first. */
export function allowedForms(terms: LanguageTerms | undefined): readonly string[] {
  if (terms === undefined) return []
  const variants = terms.variants.filter(isAllowed)
  return [terms.preferred, ...terms.abbreviations, ...variants.map(({ term }) => term)]
}
