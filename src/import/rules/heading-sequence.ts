import type { TextLine } from './text-lines.ts'

// Shared with the rule about numbered headings; no rule itself.

/** A line that may be a heading, by its place among the lines that are not blank. */
export interface Candidate {
  readonly index: number
  /** `1.2` is 1, 2. */
  readonly number: readonly number[]
  readonly isChinese: boolean
  /** Number and title are parted by U+3000, which hardly anything but a heading has. */
  readonly isWide: boolean
}

interface Link {
  readonly candidate: Candidate
  readonly score: number
  readonly before: Link | undefined
  /** A number before this one is missing. */
  readonly isGap: boolean
}

interface Before {
  readonly link: Link | undefined
  readonly isGap: boolean
}

/** What it costs a sequence to leave numbers out, in headings. */
const gapCost = 0.6

const keyOf = (candidate: Candidate, number: readonly number[]): string =>
  (candidate.isChinese ? 'c' : '') + number.join('.')

/** Rows of a table or items of a list: the number before or behind stands in the line next to it. */
function isRow(candidate: Candidate, other: Candidate | undefined): boolean {
  if (other === undefined || Math.abs(other.index - candidate.index) !== 1) return false
  const [a, b] = [candidate.number, other.number]
  if (a.length !== b.length || a.slice(0, -1).join('.') !== b.slice(0, -1).join('.')) return false
  return Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 0)) <= 1
}

/** Sequences by the number that they end with, and by each number that it lies under. */
class Sequences {
  readonly #ending = new Map<string, Link>()
  readonly #under = new Map<string, Link>()
  best: Link | undefined

  #better(a: Link | undefined, b: Link | undefined): Link | undefined {
    return b === undefined || (a !== undefined && a.score >= b.score) ? a : b
  }

  /**
   * What a candidate may follow: its parent where it is a first child, else the number before it on
   * its own level; and, where headings are missing, one that is a little further back.
   */
  #before(candidate: Candidate): Before {
    const { number } = candidate
    const last = number.at(-1) ?? 0
    const parent = number.slice(0, -1)
    const direct = this.#better(
      this.#under.get(keyOf(candidate, [...parent, last - 1])),
      last <= 1 ? this.#ending.get(keyOf(candidate, parent)) : undefined,
    )
    const further = number.flatMap((part, depth) => {
      const above = number.slice(0, depth)
      return [
        this.#under.get(keyOf(candidate, [...above, part - 1])),
        this.#under.get(keyOf(candidate, [...above, part - 2])),
        this.#ending.get(keyOf(candidate, above)),
      ]
    })
    const jump = further.reduce((best, link) => this.#better(best, link), undefined)
    const isGap = (jump?.score ?? 0) - gapCost > (direct?.score ?? 0)
    return { link: isGap ? jump : direct, isGap }
  }

  add(candidate: Candidate): void {
    const { link, isGap } = this.#before(candidate)
    const { number } = candidate
    const isFirst = number.length === 1 && (number[0] ?? 2) <= 1
    const start = isFirst ? 0.5 : 0
    const own = (candidate.isWide ? 1.25 : 1) - (isGap ? gapCost : 0)
    const made: Link = { candidate, score: (link?.score ?? start) + own, before: link, isGap }
    this.#put(this.#ending, keyOf(candidate, number), made)
    for (let depth = 1; depth <= number.length; depth += 1) {
      this.#put(this.#under, keyOf(candidate, number.slice(0, depth)), made)
    }
    this.best = this.#better(this.best, made)
  }

  #put(map: Map<string, Link>, key: string, link: Link): void {
    const old = map.get(key)
    if (old === undefined || link.score > old.score) map.set(key, link)
  }
}

/**
 * The longest run of candidates whose numbers follow each other; those behind a missing number are
 * in `gaps` too. A single number is no sequence.
 */
export function bestSequence(
  candidates: readonly Candidate[],
  lines: readonly TextLine[],
): { readonly chosen: readonly Candidate[]; readonly gaps: readonly Candidate[] } {
  const sequences = new Sequences()
  for (const [at, candidate] of candidates.entries()) {
    if (isRow(candidate, candidates[at - 1]) || isRow(candidate, candidates[at + 1])) continue
    // A heading without anything under it is no heading.
    if (lines[candidate.index + 1] !== undefined) sequences.add(candidate)
  }
  const chosen: Candidate[] = []
  const gaps: Candidate[] = []
  for (let link = sequences.best; link !== undefined; link = link.before) {
    chosen.push(link.candidate)
    if (link.isGap) gaps.push(link.candidate)
  }
  if (chosen.length < 2) return { chosen: [], gaps: [] }
  return { chosen: chosen.reverse(), gaps: gaps.reverse() }
}
