import { characterTest } from '../language/memo.ts'

/** A form of a concept to look for. */
export interface Form {
  readonly text: string
  readonly concept: string
}

export interface Match {
  readonly start: number
  readonly end: number
  readonly concept: string
}

const isLetter = characterTest(/[\p{Script=Latin}\p{Script=Greek}\p{N}]/u)

const isHyphen = characterTest(/[-‐‑]/u)
const isNumber = characterTest(/\p{N}/u)

/** True when a Latin word goes on over this place, so that no term may start or end here. */
function insideWord(text: string, at: number): boolean {
  return isLetter(text, at) && isLetter(text, at - 1)
}

/** Words all in lower-case letters: not the `n` of `nCR`, not `p53`. */
const lowerWord = /(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?![\p{L}\p{N}])/gu

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Title case, of the words of this many letters or more; the second part of `relapse-free` with them or not. */
function titled(text: string, least: number, afterHyphen: boolean): string {
  return text.replace(lowerWord, (word, at: number) => {
    const isPart = /\p{Pd}/u.test(text.charAt(at - 1))
    const isKept = word !== word.toLowerCase() || (isPart && !afterHyphen)
    return isKept || (at > 0 && word.length < least) ? word : capitalised(word)
  })
}

/**
 * Matches differ in case only where a word of lower-case letters starts a sentence, and in title
 * case, which leaves words of up to three or four letters small where they are none of its own.
 */
function spellings(text: string): Iterable<string> {
  if (!/[a-z]/iu.test(text)) return [text]
  const starts = /\p{Lu}/u.test(text.slice(1)) ? [] : [capitalised(text)]
  const titles = [0, 4, 5].flatMap((least) => [
    titled(text, least, true),
    titled(text, least, false),
  ])
  return new Set([text, ...starts, ...titles])
}

export type Matcher = (text: string) => readonly Match[]

/**
 * Finds forms in a text: leftmost, longest first, never inside a Latin word (`CR` in `CRS`, `nCR`),
 * never inside a longer form or a name that goes on with a number (`OS` in `OS-2`). An English plural `s` belongs to the word.
 */
export function buildMatcher(
  forms: readonly Form[],
  spellingsOf: (text: string) => Iterable<string> = spellings,
): Matcher {
  const byStart = new Map<string, Spelled[]>()
  const lengths = new Uint8Array(0x10000)
  const seen = new Set<string>()
  for (const { text, concept } of forms) {
    for (const spelling of spellingsOf(text)) {
      if (spelling === '' || seen.has(spelling)) continue
      seen.add(spelling)
      const start = spelling.slice(0, startLength)
      const first = spelling.charCodeAt(0)
      lengths[first] = (lengths[first] ?? 0) | (1 << start.length)
      const others = byStart.get(start)
      if (others === undefined) byStart.set(start, [{ spelling, concept }])
      else others.push({ spelling, concept })
    }
  }
  for (const list of byStart.values()) {
    list.sort((a, b) => b.spelling.length - a.spelling.length)
  }
  return (text) => {
    const matches: Match[] = []
    let from = 0
    while (from < text.length) {
      // Most places are passed over without a call, which takes longest in a program just started.
      const starts = lengths[text.charCodeAt(from)] ?? 0
      if (starts === 0) {
        from += 1
        continue
      }
      const match = insideWord(text, from) ? undefined : longestAt(byStart, starts, text, from)
      if (match) matches.push(match)
      from = match?.end ?? from + 1
    }
    return matches
  }
}

/** Forms are found by their first characters, which few share. */
const startLength = 3

interface Spelled {
  readonly spelling: string
  readonly concept: string
}

function longestAt(
  byStart: ReadonlyMap<string, readonly Spelled[]>,
  /** Bit n is set where a form that begins with the first character has a start of n. */
  starts: number,
  text: string,
  start: number,
): Match | undefined {
  for (let length = startLength; length > 0; length -= 1) {
    if ((starts & (1 << length)) === 0) continue
    for (const { spelling, concept } of byStart.get(text.slice(start, start + length)) ?? []) {
      if (!text.startsWith(spelling, start)) continue
      const end = wordEnd(text, start + spelling.length)
      if (end !== undefined && !isNumbered(text, end)) return { start, end, concept }
    }
  }
  return undefined
}

/** True when a hyphen and a digit follow: they belong to the name. */
function isNumbered(text: string, at: number): boolean {
  return isHyphen(text, at) && isNumber(text, at + 1)
}

function wordEnd(text: string, at: number): number | undefined {
  if (!insideWord(text, at)) return at
  return text.charAt(at) === 's' && !insideWord(text, at + 1) ? at + 1 : undefined
}
