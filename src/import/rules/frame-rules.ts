import type { Rule } from '../rule.ts'

/** In the order in which they are made. */
export const frameRules: readonly Rule[] = []
