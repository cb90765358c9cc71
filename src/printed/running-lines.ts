import { plainOf } from './piece.ts'
import type { TextLine } from './text-lines.ts'

/** Volume and issue as the head of a page prints them, and the mark of a preprint server. */
const headShapes: readonly RegExp[] = [
  /^第? ?\d{1,3} ?卷 ?,? ?第 ?\d{1,3} ?期/u,
  /^第 ?\d{1,3} ?期\s/u,
  /^Vol\.? ?\d{1,3},? ?No\.? ?\d{1,3}/iu,
  /^chinaxiv[: ]?\d{6}\.\d{5}(?:v\d+)?$/iu,
  /^[-·•|]+ ?\d{1,4} ?[-·•|]+$/u,
  /(?:\s|^)[·•] ?\d{1,4} ?[·•]$/u,
]

/** A bare number is that of a page where the line before does not go on with one. */
function isPageNumber(plain: string, before: string | undefined): boolean {
  return /^\d{1,4}$/u.test(plain) && !/[-:,;(/]$/u.test(plainOf(before ?? '').trim())
}

/** Numbers differ from page to page. */
const shapeOf = (plain: string): string => plain.replace(/\d+/gu, '#').replace(/\s+/gu, '')

/** The longest head of a page. */
const longest = 100

/** Whether a line is the head or foot of a page inside a list, by what it says or how often. */
export function runningLines(lines: readonly TextLine[]): (line: TextLine) => boolean {
  const plains = lines.map(({ text }) => (text.length > longest ? '' : plainOf(text)))
  const counts = new Map<string, number>()
  for (const plain of plains) {
    const shape = shapeOf(plain)
    if (shape.length > 5) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const running = new Set<number>()
  for (const [at, plain] of plains.entries()) {
    if (plain === '') continue
    const isMarked = /^#{1,6} /u.test(plain) || headShapes.some((one) => one.test(plain))
    // What stands on several pages and has no sign of an entry is no part of any.
    const isRepeated =
      (counts.get(shapeOf(plain)) ?? 0) > 1 && !/^\W?\d|[[\]]|(?:18|19|20)\d\d.*\d.*\d/u.test(plain)
    const isAlone = isPageNumber(plain, lines[at - 1]?.text)
    if (isMarked || isRepeated || isAlone) running.add(lines[at]?.start ?? -1)
  }
  return ({ start }) => running.has(start)
}
