/** What is wrong with the way in which a DOI is written; the DOI itself may still be clear. */
export type DoiFault =
  /** Something stands before it: `https://doi.org/`, `doi:`. */
  | 'prefix'
  /** White space stands around it or in it. */
  | 'space'
  /** A mark stands behind it that ends a sentence or closes a bracket: `10.1/a.` */
  | 'end'
  /** `10/f2vbrs`, an alias by shortdoi.org for another DOI. */
  | 'short'
  /** No DOI can be made out. */
  | 'bad'

/** A DOI as it was written, and what it says. */
export interface ReadDoi {
  /** Lower case, without what stands before it (DOIs are compared so: DOI Handbook 2.4); absent where none can be made out. */
  readonly doi?: string
  readonly faults: readonly DoiFault[]
}

const prefix =
  /^(?:(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|(?:info|urn):doi[:/]|doi\s*[:：]?\s*(?=10[./]))+/iu
// As the DOI Handbook (2.2) has it: 10, a registrant of digits and points, a slash, anything.
const whole = /^10\.\d{3,}(?:\.\d+)*\/\S+$/u
const short = /^10\/[\da-z]{3,}$/u

/** True where a closing bracket has its opening one before it: `10.1016/s0140-6736(20)30183-5`. */
function isBalanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1
  return count('(') >= count(')') && count('[') >= count(']')
}

function withoutEnd(text: string): string {
  const last = text.slice(-1)
  const isMark = '.,;:，。；：'.includes(last) || (')]'.includes(last) && !isBalanced(text))
  return last !== '' && isMark ? withoutEnd(text.slice(0, -1)) : text
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads the DOI in a field of a bibliography; never throws. */
export function readDoi(written: string): ReadDoi {
  const trimmed = written.trim()
  const bare = trimmed.replace(prefix, '')
  const unescaped = bare === trimmed ? bare : decoded(bare)
  const solid = withoutEnd(unescaped.replace(/\s+/gu, ''))
  const doi = solid.toLowerCase()
  const isShort = short.test(doi)
  if (!isShort && !whole.test(doi)) return { faults: ['bad'] }
  const faults: readonly (DoiFault | false)[] = [
    bare !== trimmed && 'prefix',
    (trimmed !== written || /\s/u.test(bare)) && 'space',
    solid.length < unescaped.replace(/\s+/gu, '').length && 'end',
    isShort && 'short',
  ]
  return { doi, faults: faults.filter((fault) => fault !== false) }
}
