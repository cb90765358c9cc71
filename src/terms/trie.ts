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

interface TrieNode {
  readonly next: Map<string, TrieNode>
  concept?: string
}

const letter = /[\p{Script=Latin}\p{Script=Greek}\p{N}]/u

/** True when a Latin word goes on over this place, so that no term may start or end here. */
function insideWord(text: string, at: number): boolean {
  return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at))
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
function spellings(text: string): ReadonlySet<string> {
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
  const root: TrieNode = { next: new Map() }
  for (const { text, concept } of forms) {
    for (const spelling of spellingsOf(text)) {
      let node = root
      for (const character of spelling) {
        const next = node.next.get(character) ?? { next: new Map() }
        node.next.set(character, next)
        node = next
      }
      node.concept ??= concept
    }
  }
  return (text) => {
    const matches: Match[] = []
    let from = 0
    while (from < text.length) {
      const match = insideWord(text, from) ? undefined : longestAt(root, text, from)
      if (match) matches.push(match)
      from = match?.end ?? from + 1
    }
    return matches
  }
}

function longestAt(root: TrieNode, text: string, start: number): Match | undefined {
  let node: TrieNode | undefined = root
  let found: Match | undefined
  let at = start
  while (node && at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    node = node.next.get(character)
    at += character.length
    if (node?.concept === undefined) continue
    const end = wordEnd(text, at)
    if (end !== undefined && !isNumbered(text, end)) found = { start, end, concept: node.concept }
  }
  return found
}

/** True when a hyphen and a digit follow: they belong to the name. */
function isNumbered(text: string, at: number): boolean {
  return /^[-‐‑]\p{N}/u.test(text.slice(at, at + 3))
}

function wordEnd(text: string, at: number): number | undefined {
  if (!insideWord(text, at)) return at
  return text.charAt(at) === 's' && !insideWord(text, at + 1) ? at + 1 : undefined
}
