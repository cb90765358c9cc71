// Shared by the rules about hyphens; no rule itself.
import type { Change } from '../edits.ts'
import type { Doubt, Findings } from '../rule.ts'

/** How often the document writes a word, and the same with hyphens, apart from line ends. */
export interface Words {
  readonly count: (word: string) => number
}

const word =
  /[\p{Script=Latin}\p{Script=Greek}\d]+(?:[-\u2010][\p{Script=Latin}\p{Script=Greek}\d]+)*/gu

/** The Latin words of a text in lower case, those with hyphens whole. */
export function wordsOf(text: string): Words {
  const written = new Map<string, number>()
  for (const found of text.match(word) ?? []) {
    if (found.length <= 60) written.set(found, (written.get(found) ?? 0) + 1)
  }
  const counts = new Map<string, number>()
  for (const [found, count] of written) {
    const key = found.replaceAll('\u2010', '-').toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return { count: (sought) => counts.get(sought.toLowerCase()) ?? 0 }
}

/** A hyphen at a line end with the word pieces on either side of it. */
export interface BrokenWord {
  readonly left: string
  readonly sign: string
  readonly right: string
  /** Where the sign stands, and where the next line's word begins. */
  readonly start: number
  readonly end: number
}

const pieceBefore =
  /[\p{Script=Latin}\p{Script=Greek}\d]+(?:-[\p{Script=Latin}\p{Script=Greek}\d]+)*$/u
const pieceAfter =
  /^[\p{Script=Latin}\p{Script=Greek}\d]+(?:-[\p{Script=Latin}\p{Script=Greek}\d]+)*/u
const reach = 60

/** The places where one of `signs` (inside of a character class) ends a line inside a word. */
export function brokenWords(text: string, signs: string): readonly BrokenWord[] {
  const broken: BrokenWord[] = []
  for (const found of text.matchAll(new RegExp(`[${signs}][ \\t]{0,8}\\r?\\n\\s{0,80}`, 'gu'))) {
    const start = found.index
    const end = start + found[0].length
    const left = pieceBefore.exec(text.slice(Math.max(0, start - reach), start))?.[0]
    const right = pieceAfter.exec(text.slice(end, end + reach))?.[0]
    if (left !== undefined && right !== undefined) {
      broken.push({ left, sign: text.slice(start, start + 1), right, start, end })
    }
  }
  return broken
}

/** True when U+2010 stands inside lines: then it is the document's hyphen, not one that breaks words. */
export function isPrintedHyphen(text: string): boolean {
  return text.includes('\u2010') && /\p{L}\u2010[\p{L}\d]/u.test(text)
}

/** What becomes of a hyphen; a rule keeps its own where nothing tells, and asks. */
export type Verdict = 'soft' | 'hard' | 'ask'

/** Changes and doubts of all hyphens: `afterOf` gives what stands in place of one, undefined leaves it. */
export function judgeHyphens(
  text: string,
  broken: readonly BrokenWord[],
  verdictOn: (place: BrokenWord, words: Words) => Verdict,
  afterOf: (verdict: Verdict, place: BrokenWord) => string | undefined,
): Findings {
  if (broken.length === 0) return { changes: [] }
  const changes: Change[] = []
  const doubts: Doubt[] = []
  // Many a hyphen is told without them.
  let found: Words | undefined
  const words: Words = {
    count: (sought) => {
      found ??= wordsOf(text)
      return found.count(sought)
    },
  }
  for (const place of broken) {
    const verdict = verdictOn(place, words)
    if (verdict === 'ask') doubts.push({ kind: 'hyphen', at: place.start })
    const after = afterOf(verdict, place)
    if (after !== undefined) changes.push({ start: place.start, end: place.end, after })
  }
  return { changes, doubts }
}
