/** Words of the glossary page. `{n}` stands for a number. */
export interface GlossaryLabels {
  readonly search: string
  readonly hint: string
  readonly order: string
  /** The order of this language's terms. */
  readonly own: string
  readonly found: string
  readonly foundOne: string
  readonly none: string
  readonly near: string
  readonly more: string
  readonly definition: string
  readonly variants: string
  readonly statuses: Readonly<Record<string, string>>
  readonly subject: string
  readonly source: string
  readonly note: string
  readonly used: string
  readonly unused: string
  readonly review: string
}

/** A script that readers type in Latin letters. */
export interface Romanisation {
  /** Every reading of a character, small letters without tones, the commonest first; `[]` of any other script. */
  readonly readings: (character: string) => readonly string[]
  /** A whole text as its words are read, with tones. */
  readonly spell: (text: string) => string
}
