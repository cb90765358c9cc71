import type { Place, Replacement, Severity } from '../model/problem.ts'
import type { Review } from '../model/review.ts'

/** What a check found; the runner adds the rule and its severity. */
export interface Finding {
  readonly message: string
  /** `s2.p3`, or null where it belongs to the whole review. */
  readonly unit: string | null
  /** Where the fault stands first, then the places that it is compared with. */
  readonly places: readonly Place[]
  /** Where it is less grave than the check; a configured severity goes before. */
  readonly severity?: Severity
  /** What mends it without a person's judgement: `check --fix` writes it into the file. */
  readonly fixes?: readonly Replacement[]
}

/** A text for people, in each language of the interface (keys are subtags of BCP 47). */
export interface Told {
  readonly en: string
  readonly zh: string
}

/** Two short texts in Markdown and what the check says of them: a test and a page of `explain`. */
export interface Example {
  readonly name: string
  readonly source: string
  readonly translation: string
  /** Number of entries in the bibliography; 9 where it is not said. */
  readonly entries?: number
  /** The bibliography is a library, of which a part is used. */
  readonly isLibrary?: boolean
  /** Both texts as they stood when the translation was accepted. */
  readonly accepted?: { readonly source: string; readonly translation: string }
  /** The glossary, as YAML. */
  readonly glossary?: string
  /** The rules of the journal, as YAML. */
  readonly profile?: string
  /** The messages expected, in reading order. */
  readonly messages: readonly string[]
}

/** One rule about the two texts of a review. It reads the review and changes nothing in it. */
export interface Check<Id extends string = string> {
  readonly id: Id
  /** What it finds, in one sentence. */
  readonly summary: Told
  /** Why that is worth a person's time, in one or two sentences. */
  readonly reason: Told
  /** Unless the configuration says otherwise. */
  readonly severity: Severity
  /** Its findings in one text of a unit are told as one, with all their places. */
  readonly isUnited?: boolean
  /** At least one with a message and one without. */
  readonly examples: readonly Example[]
  readonly find: (review: Review) => Iterable<Finding>
}

/** Gives a check its type, with its id kept as a literal. */
export function defineCheck<const Id extends string>(check: Check<Id>): Check<Id> {
  return check
}
