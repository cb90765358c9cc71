export type VariantStatus = 'admitted' | 'deprecated' | 'superseded'

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

/** One concept, one entry (ISO 30042: conceptEntry). */
export interface Concept {
  /** Lower-case letters, digits, hyphens; unique in the glossary. */
  readonly id: string
  readonly subject?: string
  /** By primary language subtag: `zh`, `en`. */
  readonly terms: Readonly<Record<string, LanguageTerms>>
  readonly definition: Readonly<Record<string, string>>
  readonly source?: string
  readonly note?: string
}

export interface Glossary {
  readonly concepts: readonly Concept[]
}
