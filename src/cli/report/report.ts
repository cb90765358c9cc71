import type { Excerpt } from '../../check/excerpts.ts'
import type { Rule } from '../../check/rule.ts'
import type { Problem } from '../../model/problem.ts'
import type { Findings } from '../../model/waiver.ts'

/** All that a report of `check` is made of. */
export interface CheckReport extends Findings {
  /** Absolute path of the review's folder. */
  readonly folder: string
  readonly version: string
  /** Every rule that can be named. */
  readonly rules: readonly Rule[]
  /** Title of the review, where it has one. */
  readonly title: string | undefined
  /** BCP 47 tag of the title. */
  readonly tag: string
  /** What a person needs to see of both texts. */
  readonly excerpts: (problem: Problem) => readonly Excerpt[]
  readonly exitCode: number
}
