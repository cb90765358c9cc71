import type { Fault, Repeated } from './bibliography-file.ts'
import { placesIn } from './text-place.ts'

/** Makes a fault of a field that stands a second time in its entry. */
export function repeatedFault(source: string, display: string): (repeated: Repeated) => Fault {
  let placeIn: ReturnType<typeof placesIn> | undefined
  return ({ name, start, end, first }) => {
    placeIn ??= placesIn(source)
    const earlier = placeIn(first)
    return {
      rule: 'read/repeated-field',
      severity: 'warning',
      message: `\`${name}\` stands at ${display}:${earlier.line}:${earlier.column} already, in the same entry; the value given last is taken, expected one`,
      start,
      end,
    }
  }
}
