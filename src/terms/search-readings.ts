/** How a character is read in Latin letters, every reading, ü as v: 重 → zhong, chong. */
export type Readings = (character: string) => readonly string[]

/** How much of a form a query in Latin letters spells. */
export interface Spelled {
  /** `full`: syllables; `initials`: first letters; `mixed`: both. */
  readonly manner: 'full' | 'initials' | 'mixed'
  readonly extent: 'whole' | 'start' | 'inside'
}

/** No state of the search. */
const never = 250

/** The query as it may be typed: `duō fā`, `duo1 fa1`, `duofa`; undefined where it holds other signs. */
export function spelling(key: string): string | undefined {
  if (/^(?:[a-z]+[1-5])+$/u.test(key)) return key.replaceAll(/[1-5]/gu, '')
  return /^[a-z\d]*[a-z][a-z\d]*$/u.test(key) ? key : undefined
}

function startsAt(query: string, at: number, reading: string): boolean {
  if (query.startsWith(reading, at)) return true
  // Who has no ü on the keyboard types v or u.
  return reading.includes('v') && query.startsWith(reading.replace('v', 'u'), at)
}

interface Step {
  /** For each place in the query: how few syllables before it were spelled by a letter; `never` where none is. */
  readonly costs: Uint8Array
  /** True where the query ends inside the reading of this character. */
  readonly endsInside: boolean
}

/** Goes on by one character of the form. */
function step(query: string, before: Uint8Array, character: string, readings: readonly string[]) {
  const costs = new Uint8Array(query.length + 1).fill(never)
  let endsInside = false
  let isAlive = false
  const reach = (place: number, cost: number) => {
    if (cost >= (costs[place] ?? 0)) return
    costs[place] = cost
    isAlive = true
  }
  for (let at = 0; at < query.length; at += 1) {
    const cost = before[at] ?? never
    if (cost === never) continue
    if (query[at] === character) reach(at + 1, cost)
    for (const reading of readings) {
      if (startsAt(query, at, reading)) reach(at + reading.length, cost)
      else if (at < query.length - 1 && reading.startsWith(query.slice(at))) endsInside = true
      if (query[at] === reading[0]) reach(at + 1, cost + 1)
      if (/^[zcs]h/u.test(reading) && query.startsWith(reading.slice(0, 2), at))
        reach(at + 2, cost + 1)
    }
  }
  const made: Step = { costs, endsInside }
  return isAlive || endsInside ? made : undefined
}

function mannerOf(initials: number, syllables: number): Spelled['manner'] {
  if (initials === 0) return 'full'
  return initials === syllables ? 'initials' : 'mixed'
}

function spelledFrom(
  query: string,
  characters: readonly string[],
  start: number,
  readings: Readings,
): Spelled | undefined {
  // Most places are passed over without a step, of which a large glossary has many.
  const first = characters[start] ?? ''
  const begins = (reading: string) => reading[0] === query[0]
  if (first !== query[0] && !(first > '\u024F' && readings(first).some(begins))) return undefined
  let costs: Uint8Array = new Uint8Array(query.length + 1).fill(never)
  costs[0] = 0
  let syllables = 0
  for (let at = start; at < characters.length; at += 1) {
    const character = characters[at] ?? ''
    const read = character < '\u0250' ? [] : readings(character)
    if (read.length > 0) syllables += 1
    const next = step(query, costs, character, read)
    if (next === undefined) return undefined
    const initials = next.costs[query.length] ?? never
    const isWhole = start === 0 && at === characters.length - 1
    const extent = isWhole ? 'whole' : start === 0 ? 'start' : 'inside'
    if (initials !== never) {
      return syllables === 0 ? undefined : { manner: mannerOf(initials, syllables), extent }
    }
    if (next.endsInside) return { manner: 'full', extent: start === 0 ? 'start' : 'inside' }
    costs = next.costs
  }
  return undefined
}

const ranks = { full: 0, initials: 1, mixed: 2 } as const

/**
 * How a query in Latin letters spells a form, by any reading of its characters, by their first
 * letters or by both in turn; undefined where it does not. `key` is a SearchKey's.
 */
export function spelled(query: string, key: string, readings: Readings): Spelled | undefined {
  const characters = Array.from(key)
  const whole = spelledFrom(query, characters, 0, readings)
  if (whole !== undefined) return whole
  let best: Spelled | undefined
  if (query.length < 3) return undefined
  for (let start = 1; start < characters.length; start += 1) {
    const found = spelledFrom(query, characters, start, readings)
    if (found && (best === undefined || ranks[found.manner] < ranks[best.manner])) best = found
  }
  return best
}
