import type { Severity } from '../model/problem.ts'
import type { Example, Told } from './check.ts'

/** What `explain` and the reports say of a rule, whether a check or another stage finds it. */
export interface Rule {
  /** As it stands in `Problem.rule`. */
  readonly id: string
  readonly summary: Told
  readonly reason: Told
  readonly severity: Severity
  /** Of a check: pairs of texts with its messages. */
  readonly examples: readonly Example[]
  /** Of another stage: how it is written wrongly and rightly. */
  readonly wrong?: string
  readonly right?: string
  /** Whether `checks` of biyi.yaml takes it, and whether a person may let its findings stand. */
  readonly isConfigurable: boolean
  readonly isWaivable: boolean
}

/** A rule of another stage than the checks. */
export type StageRule = Omit<Rule, 'examples' | 'isConfigurable' | 'isWaivable'>
