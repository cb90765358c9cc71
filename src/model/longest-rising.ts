import { countFirst } from './ordered.ts'

/** Places of a longest rising part of `values`, which are all different; n log n. */
export function longestRising(values: readonly number[]): readonly number[] {
  // Of each length, the place at which a rising part of that length ends lowest.
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [place, value] of values.entries()) {
    const length = countFirst(ends.length, (index) => (values[ends[index] ?? 0] ?? 0) < value)
    previous.push(length === 0 ? undefined : ends[length - 1])
    ends[length] = place
  }
  const places: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) places.push(place)
  return places.reverse()
}
