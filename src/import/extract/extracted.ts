import type { CslItem } from '../../model/reference.ts'
import type { Question } from '../repair.ts'
import type { SourceKind } from '../rule.ts'

/** What an extractor makes of a file: the raw text that the rules repair. */
export interface Extracted {
  readonly text: string
  readonly kind: SourceKind
  /** Entries of a reference list that the file holds as data. */
  readonly bibliography?: readonly CslItem[]
  /** What of the file is not in the text, one sentence each. */
  readonly notes?: readonly string[]
  /** What the editor has to look at, at the line of the text where it is missing. */
  readonly questions?: readonly Question[]
}
