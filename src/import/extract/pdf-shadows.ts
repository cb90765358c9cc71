import { wideCharacter } from '../../language/wide.ts'
import type { Item } from './pdf-items.ts'

/** How far apart, in the size of the type, two prints of one character may be: a narrow one is wider. */
const hair = 0.12

/** Items whose baselines differ by a hair, each by where it begins. */
function baselines(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  let last: Item | undefined
  for (const item of items.toSorted((a, b) => a.y - b.y)) {
    const isNear = last !== undefined && item.y - last.y < hair * item.size
    if (isNear) groups.at(-1)?.push(item)
    else groups.push([item])
    last = item
  }
  return groups.map((group) => group.toSorted((a, b) => a.x0 - b.x0))
}

function overlaps(group: readonly Item[]): boolean {
  let end = -Infinity
  return group.some((item) => {
    const covers = item.x0 < end - 0.2 * item.size
    end = Math.max(end, item.x1)
    return covers
  })
}

interface Sign {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

/** Characters of an item, each about where it stands: wide ones take twice the room. */
function signsOf({ text, x0, x1 }: Item): readonly Sign[] {
  const signs = [...text]
  const widths = signs.map((sign) => (wideCharacter.test(sign) ? 2 : 1))
  const unit = (x1 - x0) / widths.reduce((sum, width) => sum + width, 0)
  let at = x0
  return signs.map((sign, index) => {
    const start = at
    at += (widths[index] ?? 1) * unit
    return { text: sign, x0: start, x1: at }
  })
}

interface Printed {
  readonly x: number
  readonly item: Item
}

/** What stands where on a line, by character and place. */
function placesOn(group: readonly Item[]) {
  const step = hair * group.reduce((most, { size }) => Math.max(most, size), 0)
  const printed = new Map<string, Printed[]>()
  const keyOf = (sign: Sign, by = 0): string => `${sign.text}${Math.round(sign.x0 / step) + by}`
  return {
    add: (sign: Sign, item: Item): void => {
      const same = printed.get(keyOf(sign)) ?? []
      printed.set(keyOf(sign), [...same.slice(-3), { x: sign.x0, item }])
    },
    has: (sign: Sign, item: Item): boolean =>
      [-1, 0, 1].some((by) =>
        printed
          .get(keyOf(sign, by))
          ?.some(
            (other) =>
              other.item !== item &&
              Math.abs(other.x - sign.x0) < hair * item.size &&
              Math.abs(other.item.size - item.size) < 0.1 * item.size,
          ),
      ),
  }
}

/** Leaves of each item what no other one has printed at the same place. */
function printedOnce(group: readonly Item[]): readonly Item[] {
  const places = placesOn(group)
  return group.flatMap((item) => {
    const runs: Item[] = []
    let open = false
    for (const sign of signsOf(item)) {
      const last = runs.at(-1)
      if (places.has(sign, item)) {
        open = false
      } else if (open && last !== undefined) {
        runs[runs.length - 1] = { ...last, text: last.text + sign.text, x1: sign.x1 }
      } else {
        runs.push({ ...item, ...sign })
        open = true
      }
      if (open) places.add(sign, item)
    }
    return runs.filter(({ text }) => text.trim() !== '')
  })
}

/** Bold type is sometimes made by printing the same twice, a hair apart: it is one text. */
export function withoutShadows(items: readonly Item[]): readonly Item[] {
  return baselines(items).flatMap((group) => (overlaps(group) ? printedOnce(group) : group))
}
