import { characterTest } from '../language/memo.ts'
import { buildFlatTrie, type FlatTrie, none, slotOf } from './flat-trie.ts'
import { foldedAt, inflections, isSpellingOf, parting, spellingKey } from './spelling.ts'

/** A form of a concept to look for. */
export interface Form {
  readonly text: string
  readonly concept: string
  /** Only these characters, no other spelling of the same term. */
  readonly isExact?: boolean
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

export type Matcher = (text: string) => readonly Match[]

/** A form with what it is found by. */
interface Keyed extends Form {
  readonly key: string
  /** Its own key, of letters that have one spelling. */
  readonly isPlain: boolean
}

const hasLatin = /[\p{Script=Latin}\p{Script=Greek}\p{N}]/u

function keyedAs(form: Form): Keyed {
  const key = spellingKey(form.text)
  return { ...form, key, isPlain: key === form.text && !hasLatin.test(key) }
}

function wordEnd(text: string, at: number): number | undefined {
  if (!insideWord(text, at)) return at
  return text.charAt(at) === 's' && !insideWord(text, at + 1) ? at + 1 : undefined
}

/** True when a hyphen and a digit follow: they belong to the name. */
function isNumbered(text: string, at: number): boolean {
  return isHyphen(text, at) && isNumber(text, at + 1)
}

/** Of the forms that share a key, the one that is written so, else the first that may be. */
function formAt(
  trie: FlatTrie,
  forms: readonly Keyed[],
  first: number,
  written: string,
): Keyed | undefined {
  let likely: Keyed | undefined
  for (let term = first; term >= 0; term = trie.next[term] ?? -1) {
    const form = forms[term]
    if (form === undefined) continue
    if (form.text === written) return form
    if (likely === undefined && form.isExact !== true && isSpellingOf(form.text, written)) {
      likely = form
    }
  }
  return likely
}

/** Where the rest of a term's key, from `depth` on, ends in the text at `from`; -1 where the text goes on otherwise. */
function restEnd(trie: FlatTrie, term: number, depth: number, text: string, from: number): number {
  const { characters, ends } = trie
  const last = ends[term] ?? 0
  let at = from
  for (let place = (ends[term - 1] ?? 0) + depth; place < last; place += 1) {
    if (foldedAt(text, at) === parting) at += 1
    if (foldedAt(text, at) !== characters[place]) return none
    at += 1
  }
  return at
}

function longestAt(
  trie: FlatTrie,
  forms: readonly Keyed[],
  text: string,
  start: number,
): Match | undefined {
  const { slots, mask } = trie
  let longest: Match | undefined
  let node = 0
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    // One hyphen or blank may stand where the spelling of a term parts it, two may not.
    if (depth > 0 && foldedAt(text, at) === parting) at += 1
    const slot = slotOf(slots, mask, node, foldedAt(text, at))
    if (slots[slot] === none) return longest
    depth += 1
    node = slots[slot + 2] ?? none
    const term = slots[slot + 3] ?? none
    if (term === none) continue
    const end = restEnd(trie, term, depth, text, at + 1)
    if (end !== none) longest = matchTo(trie, forms, term, text, start, end) ?? longest
    if (node === none) return longest
  }
  return longest
}

/** The match of a form that ends here, where the word ends with it. */
function matchTo(
  trie: FlatTrie,
  forms: readonly Keyed[],
  term: number,
  text: string,
  start: number,
  at: number,
): Match | undefined {
  const end = wordEnd(text, at)
  if (end === undefined || isNumbered(text, end)) return undefined
  // Most need not be compared again: nothing parts them here, and no other form has their key.
  const only = forms[term]
  const isOnly =
    only?.isPlain === true && at - start === only.text.length && trie.next[term] === none
  const form = isOnly ? only : formAt(trie, forms, term, text.slice(start, at))
  return form && { start, end, concept: form.concept }
}

/** Bits of a table of what forms start with: few enough for the processor's cache, many enough for a large termbase. */
const tableBits = 20

const mixed = (before: number, code: number) =>
  Math.imul(Math.imul(before, 0x9e3779b1) ^ code, 0x85ebca6b)

/** A set of numbers of which it is known for sure only that one is not in it. */
class BitTable {
  private readonly bits = new Uint32Array(2 ** (tableBits - 5))

  add(hash: number): void {
    const bit = hash >>> (32 - tableBits)
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  mayHold(hash: number): boolean {
    const bit = hash >>> (32 - tableBits)
    return ((this.bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
}

/**
 * Whether a form may start at a place, by its first three characters. Most places of a text are passed
 * over so, without the look-up in the trie, which is too large for the cache.
 */
function startTest(keyed: readonly Keyed[]): (text: string, at: number) => boolean {
  /** 1: a form starts with it; 2: it is one by itself. */
  const starts = new Uint8Array(0x10000)
  const pairs = new BitTable()
  /** Forms of two characters. */
  const wholes = new BitTable()
  const triples = new BitTable()
  for (const { key } of keyed) {
    const first = key.charCodeAt(0)
    if (key.length === 1) starts[first] = 2
    if (key.length < 2) continue
    starts[first] = Math.max(starts[first] ?? 0, 1)
    const pair = mixed(first, key.charCodeAt(1))
    pairs.add(pair)
    if (key.length === 2) wholes.add(pair)
    else triples.add(mixed(pair, key.charCodeAt(2)))
  }
  return (text, at) => {
    const first = foldedAt(text, at)
    if (starts[first] !== 1) return starts[first] === 2
    const second = foldedAt(text, at + 1)
    if (second === 0) return false
    if (second === parting) return true
    const pair = mixed(first, second)
    if (!pairs.mayHold(pair)) return false
    if (wholes.mayHold(pair)) return true
    const third = foldedAt(text, at + 2)
    return third === parting || triples.mayHold(mixed(pair, third))
  }
}

/**
 * Finds forms in a text: leftmost, longest first, never inside a Latin word (`CR` in `CRS`, `nCR`),
 * never inside a longer form or a name that goes on with a number (`OS` in `OS-2`). An English plural
 * belongs to the word; hyphens, blanks, width and the capitals of titles make no difference, unless
 * `isExact`. Linear in the text, whatever the number of forms.
 */
export function buildMatcher(forms: readonly Form[], isExact = false): Matcher {
  const keyed = forms.flatMap(({ text, concept, ...form }): readonly Keyed[] => {
    if (isExact || form.isExact === true) {
      return [keyedAs({ text, concept, isExact: true })]
    }
    return inflections(text).map((one) => keyedAs({ text: one, concept }))
  })
  const trie = buildFlatTrie(keyed.map(({ key }) => key))
  const mayStart = startTest(keyed)
  return (text) => {
    const matches: Match[] = []
    let from = 0
    while (from < text.length) {
      if (!mayStart(text, from)) {
        from += 1
        continue
      }
      const match = insideWord(text, from) ? undefined : longestAt(trie, keyed, text, from)
      if (match) matches.push(match)
      from = match?.end ?? from + 1
    }
    return matches
  }
}
