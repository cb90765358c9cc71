import type { Piece } from './piece.ts'

/** The mark of a type as GB/T 7714 prints it: `[J]`, `[J/OL]`. Offsets in the entry. */
export interface TypeMark {
  readonly code: string
  readonly isOnline: boolean
  readonly start: number
  readonly end: number
  /** Whether a bracket or a letter of it is damaged. */
  readonly isDamaged: boolean
}

const codes = 'EB|DB|DS|CM|CP|PP|[MCGNJDRSPAZ]'
const carrier = '(?: ?/ ?(?:[O0]L|CD|DK|MT))?'
const whole = new RegExp(`\\[ ?(${codes})( ?/ ?[O0] ?L)?${carrier} ?\\]`, 'gu')
const lowerCase = new RegExp(
  `\\[ ?(${codes.toLowerCase()})( ?/ ?[o0]l)? ?\\](?= ?[.,]| ?$| ?//)`,
  'u',
)

/**
 * Marks that OCR damaged: a bracket read as another (`[J).`), as a letter (`[Cl//`), lost on one side
 * (`[J.`, ` J].`), or round (`(J).`). A full stop, `//` or the end of the entry must stand behind.
 */
const damaged: readonly RegExp[] = [
  /\[ ?([MCGNJDRSPAZ])( ?\/ ?[O0]L)? ?(?:[)}|1lI!]|\] ?)(?=\s*(?:[.,]|\/\/|$))/u,
  /\[ ?(J|EB|[MCDRSPN])( ?\/ ?[O0]L)? ?(?=[.,])/u,
  /(?<=[\s.\p{L}\p{N})])(?:[({|1l!] ?)(J|EB|[MCDRSPN])( ?\/ ?[O0]L)? ?(?:\]|\))(?=\s*[.,])/u,
  /(?<=[\s.)])(J|EB|[MCDRSPN])( ?\/ ?[O0]L)? ?\](?=\s*[.,])/u,
  /\[ ?(EB|DB|[JMDNCR]) ?()(?:[O0]L|\| ?[O0]L) ?\]/u,
]

function markOf(found: RegExpExecArray | RegExpMatchArray, isDamaged: boolean): TypeMark {
  const start = found.index ?? 0
  const isOnline = /[O0o] ?L/iu.test(found[0])
  const code = (found[1] ?? '').toUpperCase()
  return { code, isOnline, start, end: start + found[0].length, isDamaged }
}

/** The first mark of an entry, a damaged one only where no whole one stands. */
export function typeMark({ plain }: Piece): TypeMark | undefined {
  // A mark follows a title: at the very start it is text.
  const found = [...plain.matchAll(whole)].find(({ index }) => index > 0)
  if (found !== undefined) return markOf(found, false)
  for (const pattern of [lowerCase, ...damaged]) {
    const torn = pattern.exec(plain)
    if (torn !== null && torn.index > 0) return markOf(torn, true)
  }
  return undefined
}

const types: Readonly<Record<string, string>> = {
  J: 'article-journal',
  M: 'book',
  C: 'paper-conference',
  G: 'collection',
  N: 'article-newspaper',
  D: 'thesis',
  R: 'report',
  S: 'standard',
  P: 'patent',
  A: 'manuscript',
  DB: 'dataset',
  DS: 'dataset',
  CP: 'software',
  CM: 'map',
  EB: 'webpage',
  PP: 'article',
  Z: 'document',
}

/** The type of CSL 1.0.2 that a mark means; a part of a book is a chapter. */
export function cslType(code: string, isPart: boolean): string {
  if (isPart && (code === 'M' || code === 'G')) return 'chapter'
  return types[code] ?? 'document'
}
