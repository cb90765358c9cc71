import type { Item } from './pdf-items.ts'

export type Script = 'super' | 'sub'

/** An item in its line. */
export interface Placed extends Item {
  readonly script?: Script
}

/** Items on one baseline, from left to right, over the whole width of the page. */
export interface Row {
  readonly y: number
  readonly size: number
  readonly items: readonly Placed[]
}

interface OpenRow {
  y: number
  size: number
  items: Item[]
}

/** Items whose baselines differ by less than a third of the type stand on one line. */
function baselineRows(items: readonly Item[]): readonly OpenRow[] {
  const rows: OpenRow[] = []
  for (const item of items.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1)
    if (row !== undefined && item.y - row.y <= 0.3 * Math.min(item.size, row.size)) {
      row.items.push(item)
      if (item.size > row.size) row.size = item.size
    } else {
      rows.push({ y: item.y, size: item.size, items: [item] })
    }
  }
  for (const row of rows) row.items.sort((a, b) => a.x0 - b.x0)
  return rows
}

/** Index of the last item that begins before `x`. */
function lastBefore(items: readonly Item[], x: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.x0 ?? Infinity) < x) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How a small item stands to a larger one beside it. */
function scriptOf(small: Item, host: Item): Script | undefined {
  if (small.size > host.size * 0.85) return undefined
  const raised = (host.y - small.y) / host.size
  if (raised > 0.1 && raised < 0.85) return 'super'
  return raised < -0.06 && raised > -0.5 ? 'sub' : undefined
}

interface Host {
  readonly row: OpenRow
  readonly script: Script
}

/** How an item stands to the one on its left or right in a row; undefined where it does not touch. */
function scriptBeside(item: Item, other: Item | undefined): Script | undefined {
  if (other === undefined || other === item) return undefined
  const gap = other.x0 < item.x0 ? item.x0 - other.x1 : other.x0 - item.x1
  const touches = gap > -0.6 * other.size && gap < 0.35 * other.size
  return touches ? scriptOf(item, other) : undefined
}

/** The line that a raised or lowered item belongs to: a larger one touches it, the left one first. */
function hostOf(item: Item, near: readonly OpenRow[]): Host | undefined {
  for (const steps of [
    [0, -1, -2],
    [1, 2],
  ]) {
    for (const row of near) {
      const at = lastBefore(row.items, item.x0 + 0.01)
      for (const step of steps) {
        const script = scriptBeside(item, row.items[at + step])
        if (script !== undefined) return { row, script }
      }
    }
  }
  return undefined
}

/** Rows of a page from top to bottom, superscripts and subscripts in the line that they belong to. */
export function rowsOf(items: readonly Item[]): readonly Row[] {
  const rows = baselineRows(items)
  const placed = new Map<OpenRow, Placed[]>(rows.map((row) => [row, []]))
  for (const [index, row] of rows.entries()) {
    const near = nearRows(rows, index)
    let last: { readonly item: Item; readonly host: Host } | undefined
    for (const item of row.items) {
      const follows =
        last !== undefined &&
        Math.abs(item.size - last.item.size) < 0.1 * item.size &&
        item.x0 - last.item.x1 < 0.5 * item.size
      const host = follows ? last?.host : hostOf(item, near)
      last = host === undefined ? undefined : { item, host }
      placed
        .get(host?.row ?? row)
        ?.push(host === undefined ? item : { ...item, script: host.script })
    }
  }
  return rows.flatMap(({ y }, index) => {
    const row = rows[index]
    const kept = (row === undefined ? undefined : placed.get(row)) ?? []
    if (kept.length === 0) return []
    const sorted = kept.toSorted((a, b) => a.x0 - b.x0)
    const size = Math.max(...sorted.slice(0, 10_000).map((item) => item.size))
    const base = sorted.find((item) => item.script === undefined)?.y ?? y
    return [{ y: base, size, items: sorted }]
  })
}

function nearRows(rows: readonly OpenRow[], index: number): readonly OpenRow[] {
  const row = rows[index]
  if (row === undefined) return []
  const isNear = (other: OpenRow | undefined): other is OpenRow =>
    other !== undefined && Math.abs(other.y - row.y) < Math.max(other.size, row.size)
  const near = [row]
  for (let at = index - 1; at > index - 6 && at >= 0; at -= 1) {
    const other = rows[at]
    if (isNear(other)) near.push(other)
  }
  for (let at = index + 1; at < index + 6; at += 1) {
    const other = rows[at]
    if (isNear(other)) near.push(other)
  }
  return near
}
