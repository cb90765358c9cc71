/** Blanks and what draws nothing: line ends, joiners, soft hyphens. */
const undrawn = /[\s\p{Cc}\p{Cf}\uFFFD\u2010-\u2011-]+/gu

/** Text as it can be compared: compatibility forms as one, for a font may draw µ and μ with one glyph. */
export function folded(text: string, exempt: ReadonlySet<string> = new Set()): string {
  const plain = text.normalize('NFKC').replace(undrawn, '')
  return exempt.size === 0 ? plain : [...plain].filter((one) => !exempt.has(one)).join('')
}

/** The browser leaves at most this many letters at the head of a page without a tag. */
const longestUntagged = 12

/**
 * How a found text first differs from the expected one: what stands before it, in the one and in the
 * other. A few letters that `untagged` holds may be missing in their place.
 */
export function firstDifference(
  expected: string,
  found: string,
  untagged = '',
): string | undefined {
  if (expected === found) return undefined
  let left = untagged
  let at = 0
  let other = 0
  while (at < expected.length || other < found.length) {
    if (expected[at] === found[other]) {
      at += 1
      other += 1
      continue
    }
    const length = untaggedLength(expected.slice(at), found.slice(other, other + 24), left)
    if (length === 0) break
    left = left.replace(expected.slice(at, at + length), '')
    at += length
  }
  if (at >= expected.length && other >= found.length) return undefined
  const shown = (text: string, from: number) => text.slice(from, from + 24) || 'nothing'
  return `behind "${expected.slice(Math.max(0, at - 24), at)}" stands "${shown(found, other)}" instead of "${shown(expected, at)}"`
}

/** How many letters of `expected` must be taken from `untagged` so that `found` goes on behind them. */
function untaggedLength(expected: string, found: string, untagged: string): number {
  for (let length = 1; length <= longestUntagged; length += 1) {
    const rest = expected.slice(length, length + found.length)
    const goesOn = rest === found || (found.length > 6 && rest.startsWith(found.slice(0, 6)))
    if (goesOn && untagged.includes(expected.slice(0, length))) return length
  }
  return 0
}

/** The text of one unit in one language, in stretches that are printed without a break. */
export interface ExpectedUnit {
  /** `s2.p3` */
  readonly id: string
  /** BCP 47 tag. */
  readonly language: string
  readonly stretches: readonly string[]
}

/** A stretch that was cut at a page is there in at most this many parts. */
const mostParts = 12

/** Finds texts in a long one that holds them mostly in their order. */
class Finder {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  #find(part: string): boolean {
    const next = this.#text.indexOf(part, this.#at)
    const found = next === -1 ? this.#text.indexOf(part) : next
    if (found === -1) return false
    this.#at = found + part.length
    return true
  }

  /** Length of the longest beginning of `text` that is found. */
  #longest(text: string): number {
    let low = 0
    let high = text.length
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.#text.includes(text.slice(0, middle))) low = middle
      else high = middle - 1
    }
    return low
  }

  /** What is not found of a text, from its first lacking character on; undefined where nothing lacks. */
  lacking(text: string): string | undefined {
    let rest = text
    for (let part = 0; part < mostParts; part += 1) {
      if (rest === '' || this.#find(rest)) return undefined
      const length = this.#longest(rest)
      if (length === 0) return rest
      this.#find(rest.slice(0, length))
      rest = rest.slice(length)
    }
    return rest
  }
}

/** The first unit that `printed` (folded) lacks a character of, and what lacks; undefined if none. */
export function lackingUnit(
  units: readonly ExpectedUnit[],
  printed: string,
  exempt: ReadonlySet<string>,
): { readonly unit: ExpectedUnit; readonly text: string } | undefined {
  const finder = new Finder(printed)
  for (const unit of units) {
    for (const stretch of unit.stretches) {
      const text = finder.lacking(folded(stretch, exempt))
      if (text !== undefined) return { unit, text }
    }
  }
  return undefined
}
