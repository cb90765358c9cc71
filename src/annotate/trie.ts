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

/** Matches differ in case only where a word of lower-case letters starts a sentence. */
const folded = (text: string) =>
  /\p{Lu}/u.test(text.slice(1)) ? [text] : [text, text.charAt(0).toUpperCase() + text.slice(1)]

export type Matcher = (text: string) => readonly Match[]

/**
 * Finds forms in a text: leftmost, longest first, never inside a Latin word (`CR` in `CRS`, `nCR`),
 * never inside a longer form. An English plural `s` belongs to the word.
 */
export function buildMatcher(forms: readonly Form[]): Matcher {
  const root: TrieNode = { next: new Map() }
  for (const { text, concept } of forms) {
    for (const spelling of folded(text)) {
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
    if (end !== undefined) found = { start, end, concept: node.concept }
  }
  return found
}

function wordEnd(text: string, at: number): number | undefined {
  if (!insideWord(text, at)) return at
  return text.charAt(at) === 's' && !insideWord(text, at + 1) ? at + 1 : undefined
}
