import type { Element as HastElement } from 'hast'
import type { Definition } from 'mdast'
import type { Node } from 'unist'
import type { Severity } from '../../model/problem.ts'
import type { Review, Side } from '../../model/review.ts'
import type { MarkerPrinting } from '../format.ts'
import type { Formula } from '../html/formulas.ts'

/** What the parts of one language's article look up. */
export interface JatsContext {
  readonly review: Review
  readonly side: Side
  /** Tag of the language in the file: `zh`. */
  readonly lang: string
  readonly markers: MarkerPrinting
  /** Id in the file of what has this id in the review: `s2.p3`, in a translation behind it `s2.p3.en`. */
  readonly idOf: (id: string) => string
  /** Value of `lang-group` of a unit that both languages have; JATS 1.4 only. */
  readonly groupOf: (id: string) => string | undefined
  /** Whether a range also lists the numbers between its ends. */
  readonly listsHidden: boolean
  readonly formulas: ReadonlyMap<Formula, HastElement>
  readonly definitions: ReadonlyMap<string, Definition>
  /** Number and id of a footnote by its label. */
  readonly notes: ReadonlyMap<string, { readonly number: number; readonly id: string }>
  /** Kinds of the units that this article has, by id. */
  readonly kinds: ReadonlyMap<string, string>
  readonly numbers: ReadonlySet<number>
  /** Concepts that its list of terms holds. */
  readonly terms: ReadonlySet<string>
  /** Name of a picture's file beside the article, by the address that the text writes. */
  readonly picture: (url: string) => string | undefined
  readonly report: (rule: string, severity: Severity, message: string, node: Node) => void
}
