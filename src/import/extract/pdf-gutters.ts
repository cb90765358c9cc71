import type { Placed, Row } from './pdf-rows.ts'

/** Part of a row without a wide gap in it. */
export interface Fragment {
  readonly items: readonly Placed[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
}

/** The empty strip between two columns. */
export interface Gutter {
  readonly start: number
  readonly end: number
}

/** Gap, in the size of the type, at which two texts on one line cease to be one. */
const wideGap = 1.2

export function toFragment(items: readonly Placed[], row: Row): Fragment {
  const plain = items.filter(({ script }) => script === undefined)
  const [first] = plain
  return {
    items,
    x0: items[0]?.x0 ?? 0,
    x1: items.reduce((most, { x1 }) => Math.max(most, x1), 0),
    y: first?.y ?? row.y,
    size: plain.reduce((most, { size }) => Math.max(most, size), 0) || row.size,
  }
}

/** Cuts a row where a gap is wide, and where it spans the gutter. */
export function fragmentsOf(row: Row, gutter?: Gutter): readonly Fragment[] {
  const fragments: Fragment[] = []
  let open: Placed[] = []
  let end = -Infinity
  for (const item of row.items) {
    const gap = item.x0 - end
    const covered =
      gutter === undefined ? 0 : Math.min(item.x0, gutter.end) - Math.max(end, gutter.start)
    const atGutter = gutter !== undefined && covered > 0.8 * (gutter.end - gutter.start)
    if (open.length > 0 && (gap > wideGap * item.size || atGutter)) {
      fragments.push(toFragment(open, row))
      open = []
    }
    open.push(item)
    end = Math.max(end, item.x1)
  }
  if (open.length > 0) fragments.push(toFragment(open, row))
  return fragments
}

/**
 * For every point of the width, how many rows cover it: a gutter is where few do. Gaps as wide as a
 * space count as covered.
 */
function coverage(rows: readonly Row[], left: number, width: number): readonly number[] {
  const change = new Array<number>(width + 2).fill(0)
  const mark = (from: number, to: number): void => {
    const start = Math.min(Math.max(Math.floor(from - left), 0), width)
    const end = Math.min(Math.max(Math.ceil(to - left), start), width)
    change[start] = (change[start] ?? 0) + 1
    change[end] = (change[end] ?? 0) - 1
  }
  for (const row of rows) {
    let start: number | undefined
    let end = 0
    for (const item of row.items) {
      if (start === undefined) start = item.x0
      else if (item.x0 - end > 0.7 * item.size) {
        mark(start, end)
        start = item.x0
      }
      end = Math.max(end, item.x1)
    }
    if (start !== undefined) mark(start, end)
  }
  let sum = 0
  return change.slice(0, width).map((step) => {
    sum += step
    return sum
  })
}

/** The gutter between two columns among rows, or undefined where there is one column only. */
export function findGutter(rows: readonly Row[], from: number, to: number): Gutter | undefined {
  const width = Math.min(Math.ceil(to - from), 10_000)
  if (rows.length < 4 || width < 60) return undefined
  const counts = coverage(rows, from, width)
  const low = Math.floor(width * 0.27)
  const high = Math.ceil(width * 0.73)
  const least = counts.slice(low, high).reduce((a, b) => Math.min(a, b), Infinity)
  const at = counts.indexOf(least, low)
  const peak = (part: readonly number[]): number => part.reduce((a, b) => Math.max(a, b), 0)
  const lower = Math.min(peak(counts.slice(0, at)), peak(counts.slice(at)))
  // Titles and tables lie across the gutter, and short centred lines across a part of it.
  const allowed = least + Math.max(1, Math.floor(0.4 * (lower - least)))
  const best = widestRun(counts, low, high, allowed)
  if (best === undefined) return undefined
  const gutter = { start: from + best.start, end: from + best.end }
  return isGutter(rows, gutter, counts, least, from) ? gutter : undefined
}

function widestRun(
  counts: readonly number[],
  low: number,
  high: number,
  allowed: number,
): Gutter | undefined {
  let best: Gutter | undefined
  let start = -1
  for (let at = low; at <= high; at += 1) {
    const free = at < high && (counts[at] ?? 0) <= allowed
    if (free && start < 0) start = at
    if (!free && start >= 0) {
      if (best === undefined || at - start > best.end - best.start) best = { start, end: at }
      start = -1
    }
  }
  return best
}

/** Both sides must be filled with lines of their own, most of which end or begin at the gutter. */
function isGutter(
  rows: readonly Row[],
  gutter: Gutter,
  counts: readonly number[],
  least: number,
  from: number,
): boolean {
  const size = medianSize(rows)
  if (gutter.end - gutter.start < 0.6 * size) return false
  const reach = 4 * size
  const beside = (start: number, end: number): number => {
    const part = counts.slice(Math.max(0, Math.round(start - from)), Math.round(end - from))
    return part.reduce((a, b) => Math.max(a, b), 0)
  }
  const before = beside(gutter.start - reach, gutter.start) - least
  const behind = beside(gutter.end, gutter.end + reach) - least
  return Math.min(before, behind) >= Math.max(3, 0.12 * rows.length) && isFilled(rows, gutter)
}

/** A column of text is filled: lists of short cells beside one another are a table, read by rows. */
function isFilled(rows: readonly Row[], gutter: Gutter): boolean {
  const sides = rows.flatMap((row) =>
    fragmentsOf(row, gutter).filter(({ x0, x1 }) => x1 <= gutter.start + 2 || x0 >= gutter.end - 2),
  )
  const texts = sides.map(({ items }) => items.reduce((sum, { text }) => sum + text.length, 0))
  const sorted = texts.toSorted((a, b) => b - a)
  return (sorted[Math.floor(sorted.length / 4)] ?? 0) >= 12
}

/** Size of type of the row in the middle. */
export function medianSize(rows: readonly Row[]): number {
  const sizes = rows.map(({ size }) => size).toSorted((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 10
}

type Side = 'left' | 'right' | 'all'

export function sideOf({ x0, x1 }: Fragment, { start, end }: Gutter): Side {
  // A mark may hang out of its column into the gutter; a short centred line fills it.
  if (Math.min(x1, end) - Math.max(x0, start) > 0.7 * (end - start)) return 'all'
  return (x0 + x1) / 2 < (start + end) / 2 ? 'left' : 'right'
}

/** True where few lines cross the gutter of another page, and a line begins behind it. */
export function isUsed(rows: readonly Row[], gutter: Gutter): boolean {
  const fragments = rows.map((row) => fragmentsOf(row, gutter))
  const crossing = fragments.filter((row) => row.some((one) => sideOf(one, gutter) === 'all'))
  const begins = (one: Fragment): boolean =>
    Math.abs(one.x0 - gutter.end) < 2.5 * one.size &&
    one.items.reduce((sum, { text }) => sum + text.length, 0) >= 12
  return crossing.length <= 0.4 * rows.length && fragments.some((row) => row.some(begins))
}
