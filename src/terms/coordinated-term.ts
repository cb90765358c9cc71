import type { Language } from '../language/language.ts'
import { isCoordinated, type TermEvidence, termStart } from './term-start.ts'

const joint = /([\p{L}\p{N}\-‐‑–/+·]{2,40})、$/u

/**
 * What stands before a term and belongs to it, where its full form in the other language names two
 * things: 来那度胺、 of 来那度胺、地塞米松（revlimid and dexamethasone，RD）. Empty where the term is whole.
 */
export function firstOfTwo(before: string, language: Language, evidence: TermEvidence): string {
  if (evidence.gloss === undefined || !isCoordinated(evidence.gloss)) return ''
  const found = joint.exec(before)
  const item = found?.[1]
  if (found === null || item === undefined) return ''
  const start = termStart(item, before.charAt(found.index - 1), language, evidence)
  const name = item.slice(start)
  // A clause is no name.
  return name.length > 12 ? '' : `${name}、`
}
