import { blockHash } from './alignment.ts'
import type { Sided, Unit } from './review.ts'

/** A unit with text on both sides, by the hashes of its texts. */
export interface HashedUnit extends Sided<string> {
  readonly id: string
}

/** The units that have both texts, in reading order. */
export function hashedUnits(units: readonly Unit[]): readonly HashedUnit[] {
  return units.flatMap(({ id, blocks: { source, translation } }) =>
    source && translation
      ? [{ id, source: blockHash(source), translation: blockHash(translation) }]
      : [],
  )
}

/** From the surest sign that an entry is of a unit to the least; ids move when a paragraph is added. */
const keyOf: readonly ((one: HashedUnit) => string)[] = [
  ({ id, source, translation }) => `${id} ${source} ${translation}`,
  ({ source, translation }) => `${source} ${translation}`,
  ({ id, translation }) => `${id} ${translation}`,
  ({ translation }) => translation,
  ({ id, source }) => `${id} ${source}`,
  ({ source }) => source,
]

/** Of both texts of a unit nothing is left: it is told by its place between those that are known. */
function pairRest(
  units: readonly HashedUnit[],
  entries: readonly HashedUnit[],
  found: Map<string, HashedUnit>,
  used: ReadonlySet<HashedUnit>,
): void {
  const placeOf = new Map(entries.map((entry, at) => [entry, at]))
  let run: HashedUnit[] = []
  let from = 0
  const settle = (to: number) => {
    const free = entries.slice(from, to).filter((entry) => !used.has(entry))
    for (const [at, unit] of run.entries()) {
      const own = free.find(({ id }) => id === unit.id)
      const entry = free.length === run.length ? free[at] : own
      if (entry !== undefined) found.set(unit.id, entry)
    }
    run = []
  }
  for (const unit of units) {
    const entry = found.get(unit.id)
    if (entry === undefined) {
      run.push(unit)
      continue
    }
    const place = placeOf.get(entry) ?? 0
    settle(place)
    from = place + 1
  }
  settle(entries.length)
}

/**
 * Which entry of the accepted translations is of which unit, by id of the unit. An entry is known by
 * its texts wherever they stand now, else by its place. Linear.
 */
export function acceptedUnits(
  units: readonly HashedUnit[],
  accepted: ReadonlyMap<string, Sided<string>>,
): ReadonlyMap<string, HashedUnit> {
  const entries = [...accepted].map(([id, texts]): HashedUnit => ({ id, ...texts }))
  const found = new Map<string, HashedUnit>()
  const used = new Set<HashedUnit>()
  for (const key of keyOf) {
    const waiting = new Map<string, HashedUnit[]>()
    for (const entry of entries) {
      if (used.has(entry)) continue
      const same = waiting.get(key(entry))
      if (same) same.push(entry)
      else waiting.set(key(entry), [entry])
    }
    for (const unit of units) {
      if (found.has(unit.id)) continue
      const entry = waiting.get(key(unit))?.shift()
      if (entry === undefined) continue
      found.set(unit.id, entry)
      used.add(entry)
    }
  }
  pairRest(units, entries, found, used)
  return found
}
