import type { Rule } from '../rule.ts'

/** In the order in which they are made. */
export const characterRules: readonly Rule[] = []
