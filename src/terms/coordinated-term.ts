import { wordList } from '../language/line-tokens.ts'
import { isCoordinated } from './term-start.ts'

const joint = /([\p{L}\p{N}\-‐‑–/+·]{2,12})、$/u

/**
 * What stands before a term and belongs to it, where its full form in the other language names two
 * things: 来那度胺、 of 来那度胺、地塞米松（revlimid and dexamethasone，RD）. Empty where the term is whole.
 */
export function isOneTerm(before: string, isAtStart: boolean, gloss: string | undefined): string {
  if (!isAtStart || gloss === undefined || !isCoordinated(gloss)) return ''
  const item = joint.exec(before)?.[1]
  if (item === undefined || wordList().has(item)) return ''
  return `${item}、`
}
