/** How characters are read in Latin letters, every reading, ü as v: 重 → zhong, chong. */
export type Readings = ReadonlyMap<string, readonly string[]>

/** How much of a form a query in Latin letters spells. */
export interface Spelled {
  /** `full`: syllables; `initials`: first letters; `mixed`: both. */
  readonly manner: 'full' | 'initials' | 'mixed'
  readonly extent: 'whole' | 'start' | 'inside'
}

/** The query as it may be typed: `duofa`, `duo1fa1`; undefined where it holds other signs. */
export function spelling(key: string): string | undefined {
  if (/^(?:[a-z]+[1-5])+$/u.test(key)) return key.replaceAll(/[1-5]/gu, '')
  return /^[a-z\d]*[a-z][a-z\d]*$/u.test(key) ? key : undefined
}

/** A way to a place in the query: how many syllables were said in full and by their first letters. */
interface Way {
  readonly at: number
  readonly initials: number
  readonly syllables: number
}

function spells(query: string, at: number, reading: string): boolean {
  if (query.startsWith(reading, at)) return true
  // Who has no ü on the keyboard types v or u.
  return reading.includes('v') && query.startsWith(reading.replace('v', 'u'), at)
}

/** The ways on from a place by one reading of a character. */
function* waysBy(query: string, { at, initials, syllables }: Way, reading: string): Iterable<Way> {
  const more = syllables + 1
  if (spells(query, at, reading)) yield { at: at + reading.length, initials, syllables: more }
  // The syllable that is being typed.
  else if (query.length - at > 1 && reading.startsWith(query.slice(at)))
    yield { at: query.length, initials, syllables: more }
  if (query[at] === reading[0]) yield { at: at + 1, initials: initials + 1, syllables: more }
  if (/^[zcs]h/u.test(reading) && query.startsWith(reading.slice(0, 2), at))
    yield { at: at + 2, initials: initials + 1, syllables: more }
}

function step(query: string, ways: readonly Way[], readings: readonly string[], character: string) {
  const found = new Map<string, Way>()
  for (const way of ways) {
    if (query[way.at] === character) found.set(`${way.at + 1} 0`, { ...way, at: way.at + 1 })
    for (const reading of readings) {
      for (const next of waysBy(query, way, reading)) {
        // Of the ways to one place only the purest matter.
        const manner = mannerOf(next)
        const known = `${next.at} ${manner}`
        if (!found.has(known)) found.set(known, next)
      }
    }
  }
  return [...found.values()]
}

function mannerOf({ initials, syllables }: Way): Spelled['manner'] {
  if (initials === 0) return 'full'
  return initials === syllables ? 'initials' : 'mixed'
}

const ranks = { full: 0, initials: 1, mixed: 2 } as const
const extents = { whole: 0, start: 1, inside: 2 } as const

function better(one: Spelled | undefined, other: Spelled | undefined): Spelled | undefined {
  if (one === undefined || other === undefined) return one ?? other
  const by = extents[one.extent] - extents[other.extent] || ranks[one.manner] - ranks[other.manner]
  return by <= 0 ? one : other
}

const tab = 9
const space = 32

/** True at the end of a form's key in a row. */
function isEnd(row: string, at: number): boolean {
  const code = row.charCodeAt(at)
  return code === tab || code === space || at >= row.length
}

/** How a query spells the characters of a row from a place on. */
function spelledFrom(
  query: string,
  row: string,
  start: number,
  readings: Readings,
): (Omit<Spelled, 'extent'> & { readonly end: number }) | undefined {
  let ways: readonly Way[] = [{ at: 0, initials: 0, syllables: 0 }]
  for (let at = start; !isEnd(row, at) && ways.length > 0; at += 1) {
    const character = row[at] ?? ''
    ways = step(query, ways, readings.get(character) ?? [], character)
    const done = ways.filter((way) => way.at === query.length && way.syllables > 0)
    const manners = done.map(mannerOf).sort((a, b) => ranks[a] - ranks[b])
    const [manner] = manners
    if (manner !== undefined) return { manner, end: at + 1 }
  }
  return undefined
}

function spelledAt(
  query: string,
  row: string,
  at: number,
  readings: Readings,
): Spelled | undefined {
  const isStart = at === 1 || row.charCodeAt(at - 2) === tab
  // Any two letters are the first letters of something.
  if (!isStart && query.length < 3) return undefined
  const found = spelledFrom(query, row, at, readings)
  if (found === undefined) return undefined
  const extent = !isStart ? 'inside' : isEnd(row, found.end) ? 'whole' : 'start'
  return { manner: found.manner, extent }
}

/** Characters one of whose readings is of this kind, as a class of a regular expression. */
function classOf(readings: Readings, isOne: (reading: string) => boolean, more = ''): string {
  const found = [...readings].flatMap(([one, read]) => (read.some(isOne) ? [one] : []))
  return found.length === 0 && more === '' ? '(?!)' : `[${found.join('')}${more}]`
}

/** Finds the places of a row where a query may begin: most are passed over without a call. */
function beginnings(query: string, readings: Readings): RegExp {
  const [first = '', second = ''] = query
  const inFull = classOf(readings, (reading) =>
    reading.length > 1 ? reading.startsWith(first + second) : reading === first,
  )
  const initial = classOf(readings, (reading) => reading[0] === first)
  const next = classOf(readings, (reading) => reading[0] === second, second)
  const latin = `(?<=(?:^|\\t)\\d)${first}(?=[^\\t ]*[^\\0-\\u024F])`
  return new RegExp(`${inFull}|${initial}(?=${next})|${latin}`, 'gu')
}

/**
 * Makes a test of the rows of a search index: the best way in which a query of two Latin letters or
 * more spells one of the forms, by any reading of its characters, by first letters or by both in turn.
 */
export function speller(query: string, readings: Readings): (row: string) => Spelled | undefined {
  const begin = beginnings(query, readings)
  return (row) => {
    let best: Spelled | undefined
    for (const { index } of row.matchAll(begin)) {
      best = better(best, spelledAt(query, row, index, readings))
    }
    return best
  }
}
