/** How many elements of each sequence go together. */
export interface Bead {
  readonly source: number
  readonly translation: number
}

/** Stretches of two sequences that go together, ends exclusive. */
export interface Step {
  readonly source: { readonly start: number; readonly end: number }
  readonly translation: { readonly start: number; readonly end: number }
}

/** Cost of a step, from 0; Infinity forbids it. */
export type Cost = (step: Step) => number

/** Least distance from the diagonal at which partners are still looked for. */
const leastReach = 40

/** Costs nearer than this are equal: the bead named first wins, however the sum was rounded. */
const tie = 1e-9

interface Row {
  readonly from: number
  readonly cost: Float64Array
  readonly bead: Int8Array
}

function makeRow(i: number, source: number, translation: number): Row {
  const reach = leastReach + Math.abs(source - translation)
  const middle = source === 0 ? 0 : Math.round((i * translation) / source)
  const from = source === 0 ? 0 : Math.max(0, middle - reach)
  const to = source === 0 ? translation : Math.min(translation, middle + reach)
  const size = to - from + 1
  return {
    from,
    cost: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    bead: new Int8Array(size).fill(-1),
  }
}

function stepTo(i: number, j: number, bead: Bead): Step {
  return {
    source: { start: i - bead.source, end: i },
    translation: { start: j - bead.translation, end: j },
  }
}

function fillRow(i: number, rows: readonly Row[], row: Row, beads: readonly Bead[], cost: Cost) {
  for (let at = 0; at < row.cost.length; at++) {
    const j = row.from + at
    for (const [index, bead] of beads.entries()) {
      const before = bead.source === 0 ? row : rows[i - bead.source]
      const sum = before?.cost[j - bead.translation - before.from] ?? Number.POSITIVE_INFINITY
      if (sum === Number.POSITIVE_INFINITY) continue
      const total = sum + cost(stepTo(i, j, bead))
      if (total < (row.cost[at] ?? 0) - tie) {
        row.cost[at] = total
        row.bead[at] = index
      }
    }
  }
}

/**
 * The cheapest way to go through two sequences of these lengths in steps of these beads, in order,
 * and what it costs. Searches a band around the diagonal, so that time grows with the length and not
 * with its square. `beads` must hold 1:0 and 0:1 and `cost` allow them, else a RangeError is thrown.
 */
export function cheapestPath(
  source: number,
  translation: number,
  beads: readonly Bead[],
  cost: Cost,
): { readonly steps: readonly Step[]; readonly cost: number } {
  const rows: Row[] = []
  for (let i = 0; i <= source; i++) {
    const row = makeRow(i, source, translation)
    if (i === 0) row.cost[0] = 0
    fillRow(i, rows, row, beads, cost)
    rows.push(row)
  }
  const steps: Step[] = []
  let i = source
  let j = translation
  while (i > 0 || j > 0) {
    const row = rows[i]
    const bead = row && beads[row.bead[j - row.from] ?? -1]
    if (!bead) throw new RangeError('no path: the beads 1:0 and 0:1 must be allowed')
    steps.push(stepTo(i, j, bead))
    i -= bead.source
    j -= bead.translation
  }
  const last = rows[source]
  return { steps: steps.reverse(), cost: last?.cost[translation - last.from] ?? 0 }
}
