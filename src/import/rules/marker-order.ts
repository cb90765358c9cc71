/** A marker that can be read, at its offset. */
export interface Marker {
  readonly at: number
  readonly numbers: readonly number[]
}

/** What the order of first appearances (CLEAN-18) says about a place between the markers. */
interface Gap {
  /** Highest number before the place. */
  readonly last: number
  /** Lowest number that first appears behind it; undefined where none does and no list says so. */
  readonly next: number | undefined
  /** Offset of the marker that holds `next`. */
  readonly until: number
}

interface First {
  readonly at: number
  readonly value: number
}

/** First appearances that do not follow the order may be so many: more, and there is no order. */
const disorderAtMost = 0.2

function firstsOf(markers: readonly Marker[]): readonly First[] {
  const seen = new Set<number>()
  return markers.flatMap(({ at, numbers }) =>
    numbers.flatMap((value) => {
      if (seen.has(value)) return []
      seen.add(value)
      return [{ at, value }]
    }),
  )
}

/** The longest part of the list that ascends (patience sorting). */
function ascending(firsts: readonly First[]): readonly First[] {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  firsts.forEach(({ value }, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((firsts[tails[middle] ?? 0]?.value ?? 0) < value) low = middle + 1
      else high = middle
    }
    before.push(tails[low - 1])
    tails[low] = index
  })
  const kept: First[] = []
  for (let index = tails.at(-1); index !== undefined; index = before[index]) {
    const first = firsts[index]
    if (first !== undefined) kept.push(first)
  }
  return kept.toReversed()
}

/** The order in which a text cites its list; undefined where it follows none. */
export class CitationOrder {
  readonly #steps: readonly First[]
  readonly #entries: number | undefined
  readonly #inOrder: ReadonlySet<number>
  readonly isKept: boolean

  constructor(markers: readonly Marker[], entries: number | undefined) {
    const firsts = firstsOf(markers)
    this.#steps = ascending(firsts)
    this.#entries = entries
    this.#inOrder = new Set(this.#steps.map(({ value }) => value))
    const outside = firsts.length - this.#steps.length
    this.isKept = firsts.length > 0 && outside <= Math.max(1, firsts.length * disorderAtMost)
  }

  /** Tells whether a number first appears where the order wants it. */
  has(value: number): boolean {
    return this.#inOrder.has(value)
  }

  gapAt(offset: number): Gap {
    let low = 0
    let high = this.#steps.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#steps[middle]?.at ?? 0) < offset) low = middle + 1
      else high = middle
    }
    const next = this.#steps[low]
    const end = this.#entries === undefined ? undefined : this.#entries + 1
    return {
      last: this.#steps[low - 1]?.value ?? 0,
      next: next?.value ?? end,
      until: next?.at ?? Number.POSITIVE_INFINITY,
    }
  }
}
