import type { GlossaryFault } from '../model/glossary.ts'
import type { Problem } from '../model/problem.ts'

/** What a glossary contradicts itself in, as the verbs of `glossary` print it. */
export const faultProblem = ({ message, places }: GlossaryFault): Problem => ({
  rule: 'glossary-clash',
  severity: 'warning',
  message,
  unit: null,
  places,
})
