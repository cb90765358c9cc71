import type { Place, Problem } from './problem.ts'

/** What a person says of findings: that they may stand, and why. */
interface WaiverText {
  /** Id of the rule as written. */
  readonly rule: string
  /** Empty where none is given. */
  readonly reason: string
  /** What the finding quotes or names, or a stretch of text that holds what it quotes. */
  readonly text?: string
  /** Where the waiver itself is written. */
  readonly place: Place
}

/** An entry of `waivers.yaml`. */
export interface FileWaiver extends WaiverText {
  /** Id of a unit or a sentence, as `align` and the findings show it: `s2.p3`, `s2.p3.t4`. */
  readonly id?: string
}

/** A comment in a text that is written for biyi: `<!-- biyi-waive number-parity: reason -->`. */
export interface WaiverComment {
  /** One for each rule that it names; none where it cannot be read. */
  readonly waivers: readonly WaiverText[]
  readonly place: Place
  /** Offset in the file at which it begins. */
  readonly offset: number
}

/** A finding that a person accepted, with the reason and where that is written. */
export interface Waived extends Problem {
  readonly waiver: {
    readonly reason: string
    readonly file: string
    readonly line: number
    readonly column: number
  }
}

/** What there is to say of a review: what counts, and what a person let stand. */
export interface Findings {
  readonly problems: readonly Problem[]
  readonly waived: readonly Waived[]
}
