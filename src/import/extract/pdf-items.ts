import { withoutShadows } from './pdf-shadows.ts'

/** A run of characters on a page; lengths in points, y downwards, `y` is the baseline. */
export interface Item {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Size of the type. */
  readonly size: number
}

export interface PageItems {
  readonly items: readonly Item[]
  /** Texts that run in another direction than the page's: marks on the margin, watermarks. */
  readonly turned: readonly string[]
}

interface RawItem {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
}

type Matrix = readonly [number, number, number, number, number, number]

function toMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values
  return [a, b, c, d, e, f]
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** Quarter turns from left-to-right; undefined for text that runs aslant. */
function quarterOf([a, b]: Matrix): number | undefined {
  const turns = Math.atan2(b, a) / (Math.PI / 2)
  const near = Math.round(turns)
  return Math.abs(turns - near) < 0.06 ? (near + 4) % 4 : undefined
}

/** Turns a point of the page so that text of the quarter runs from left to right. */
function upright([, , , , x, y]: Matrix, quarter: number): readonly [number, number] {
  if (quarter === 1) return [y, -x]
  if (quarter === 2) return [-x, -y]
  if (quarter === 3) return [-y, x]
  return [x, y]
}

/** Characters that Unicode keeps out of texts mark places in our own: they are no text either way. */
function readable(text: string): string {
  return text.replaceAll(/[\uFDD0-\uFDEF]/gu, '\uFFFD')
}

/**
 * Text of a page in the direction in which most of it runs. `viewport` is the page's matrix to
 * device space at scale 1.
 */
export function pageItems(raw: readonly RawItem[], viewport: readonly number[]): PageItems {
  const device = toMatrix(viewport)
  const placed = raw
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, width, transform }) => {
      const matrix = times(device, toMatrix(transform))
      return { text: readable(str), width, matrix, quarter: quarterOf(matrix) }
    })
  const counts = [0, 0, 0, 0]
  for (const { quarter, text } of placed) {
    if (quarter !== undefined) counts[quarter] = (counts[quarter] ?? 0) + text.length
  }
  const main = counts.indexOf(Math.max(...counts))
  const turned = placed.filter(({ quarter }) => quarter !== main).map(({ text }) => text)
  const items = placed
    .filter(({ quarter }) => quarter === main)
    .map(({ text, width, matrix }) => {
      const [x0, y] = upright(matrix, main)
      const size = Math.hypot(matrix[2], matrix[3])
      return trimmed({ text, x0, x1: x0 + Math.max(width, 0), y, size })
    })
    .filter(({ size, x0, y }) => size > 0 && Number.isFinite(x0) && Number.isFinite(y))
  return { items: withoutShadows(items), turned }
}

/** Spaces at the ends of a run are gaps, as those between runs are. */
function trimmed(item: Item): Item {
  const text = item.text.trim()
  if (text.length === item.text.length) return text === item.text ? item : { ...item, text }
  const leading = item.text.length - item.text.trimStart().length
  const trailing = item.text.length - item.text.trimEnd().length
  const blank = Math.min(item.size * 0.28, (item.x1 - item.x0) / item.text.length)
  return { ...item, text, x0: item.x0 + leading * blank, x1: item.x1 - trailing * blank }
}
