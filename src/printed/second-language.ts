import { languages, unspacedLetter } from '../language/languages.ts'
import { cut, type Piece } from './piece.ts'

const lastWide = new RegExp(`^.*${unspacedLetter}`, 'su')

/** The end of an entry in one script and the beginning of its translation in another. */
const border =
  /[.\d)\]][.;,]?\s*(?:\(\s*)?(?=(?:[A-Z][\p{L}'’-]+|[A-Z]{2,}|[A-Z]\.)[\s,.-]*\p{L})/gu
const inChinese = /\(in [A-Z][a-z]+(?: with [A-Za-z ]+)?\)/u

interface Parted {
  readonly own: Piece
  /** The same work in another language, as the entry prints it. */
  readonly other: Piece | undefined
}

/** Fewer letters are a note or the name of a place. */
const fewestLetters = 40

/**
 * Parts an entry that prints its work twice under one label, in a script without spaces and then in
 * Latin letters, bracketed or not.
 */
export function partedByLanguage(entry: Piece): Parted {
  const whole = { own: entry, other: undefined }
  const wide = lastWide.exec(entry.text)
  if (wide === null || !languages.some(({ isWrittenIn }) => isWrittenIn(wide[0]))) return whole
  const from = Math.max(0, wide[0].length - 1)
  const rest = entry.plain.slice(from)
  for (const found of rest.matchAll(border)) {
    const at = from + found.index + found[0].length
    const tail = cut(entry, at)
    const before = entry.plain.slice(0, at)
    const letters = tail.plain.match(/\p{Script=Latin}/gu)?.length ?? 0
    const isDated = /(?:1[5-9]|20)\d\d/u.test(before) && /(?:1[5-9]|20)\d\d/u.test(tail.plain)
    const isWork = /\[ ?[A-Z]{1,2}(?: ?\/ ?OL)? ?\]/u.test(tail.plain) || inChinese.test(tail.plain)
    if (letters < fewestLetters || !isDated || !isWork) continue
    const own = cut(entry, 0, at)
    const bare = own.plain.replace(/\(\s*$/u, '')
    const isBracketed = bare !== own.plain
    const close = isBracketed ? tail.plain.lastIndexOf(')') : -1
    return {
      own: cut(own, 0, bare.length),
      other: close > 0 ? cut(tail, 0, close) : tail,
    }
  }
  return whole
}
