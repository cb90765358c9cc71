/** Blanks and what draws nothing: line ends, joiners, soft hyphens. */
const undrawn = /[\s\p{Cc}\p{Cf}\uFFFD\u2010-\u2011-]+/gu

/** Text as it can be compared: compatibility forms as one, for a font may draw µ and μ with one glyph. */
export function folded(text: string, exempt: ReadonlySet<string> = new Set()): string {
  const plain = text.normalize('NFKC').replace(undrawn, '')
  return exempt.size === 0 ? plain : [...plain].filter((one) => !exempt.has(one)).join('')
}

/** Where two texts begin to differ: what stands before it, in the one and in the other. */
export function firstDifference(expected: string, found: string): string | undefined {
  if (expected === found) return undefined
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at += 1
  const shown = (text: string) => text.slice(at, at + 24) || 'nothing'
  return `behind "${expected.slice(Math.max(0, at - 24), at)}" stands "${shown(found)}" instead of "${shown(expected)}"`
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
