import type { Change } from '../edits.ts'
import type { Doubt, Findings, Setting } from '../rule.ts'
import {
  type Damage,
  type DamageKind,
  type Reading,
  type Survey,
  surveyOf,
} from './marker-damage.ts'
import { CitationOrder } from './marker-order.ts'

/** Numbers that are new behind `last`, in their order. */
function newOnes({ numbers }: Reading, last: number): readonly number[] {
  return numbers.filter((number) => number > last)
}

/** True where the new numbers go on without a gap. */
function goesOn(reading: Reading, last: number): boolean {
  const added = newOnes(reading, last)
  return added.length > 0 && added.every((number, index) => number === last + 1 + index)
}

interface Place {
  readonly last: number
  readonly next: number | undefined
  /** Nothing else that cannot be read stands before `next`. */
  readonly isClear: boolean
}

/** The one reading that the order of the citations leaves; undefined where it leaves several or none. */
function verdict({ kind, readings }: Damage, { last, next, isClear }: Place): Reading | undefined {
  const filling = readings.filter(
    (reading) => goesOn(reading, last) && last + newOnes(reading, last).length + 1 === next,
  )
  const repeats = readings.filter((reading) => newOnes(reading, last).length === 0)
  if (isClear && next !== undefined) {
    if (filling.length > 0) return filling.length === 1 ? filling[0] : undefined
    // All digits are there, and both signs that the dot may be say the same.
    const isSame = kind === 'dot' && readings.length === 1 && next === last + 1
    return isSame ? repeats[0] : undefined
  }
  if (kind === 'merged' || kind === 'dot' || repeats.length > 0) return undefined
  const going = readings.filter(
    (reading) =>
      goesOn(reading, last) &&
      last + newOnes(reading, last).length < (next ?? Number.POSITIVE_INFINITY),
  )
  return going.length === 1 ? going[0] : undefined
}

/** How many markers hold each number. */
function countsOf({ markers }: Survey): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { numbers } of markers) {
    for (const number of new Set(numbers)) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

/** Tells of a number that can be read whether it cannot be meant: beyond the list, far out of order. */
function suspicion(survey: Survey, order: CitationOrder): (damage: Damage) => boolean {
  const counts = countsOf(survey)
  const { entries, text } = survey.body
  return ({ kind, start, end }) => {
    if (kind !== 'merged') return true
    const value = Number(text.slice(start + 1, end - 1))
    if (entries !== undefined && value > entries) return true
    // What is cited nowhere else would be missing once it was read in another way.
    const isElsewhere = (counts.get(value) ?? 0) > 1
    return isElsewhere && !order.has(value) && order.gapAt(start).last + 1 < value
  }
}

/** Numbers this long beyond the list are damage, not a list that lacks its end. */
const digitsOfDamage = 3

/** A number that can be read is asked about only where it cannot be the author's own order. */
function isAsked(damage: Damage, { last, next }: Place, { body }: Survey): boolean {
  const digits = body.text.slice(damage.start + 1, damage.end - 1).trim()
  // `[I]` is iodine or a Roman numeral where 1 is not wanted.
  if (damage.kind !== 'merged') return damage.kind !== 'letter' || /\d/u.test(digits)
  const isBeyond = body.entries !== undefined && Number(digits) > body.entries
  if (isBeyond && digits.length >= digitsOfDamage) return true
  // `[34]` where 5 is next: 3 and 4 would end the gap.
  return damage.readings.some(
    ({ numbers }) => (numbers[0] ?? 0) > last && (numbers.at(-1) ?? 0) + 1 === next,
  )
}

/** Repairs the damaged markers of one kind where one reading is possible, and asks about the others. */
export function repairMarkers(
  text: string,
  setting: Setting,
  kinds: ReadonlySet<DamageKind>,
): Findings {
  const survey = surveyOf(text, setting)
  const order = new CitationOrder(survey.markers, survey.body.entries)
  const suspects = survey.damages.filter(suspicion(survey, order))
  const changes: Change[] = []
  const doubts: Doubt[] = []
  // Highest number that a repair of this run brought in; end of the gap in which one was left.
  let reached = 0
  let blocked = -1
  suspects.forEach((damage, index) => {
    const gap = order.gapAt(damage.start)
    const after = suspects[index + 1]?.start
    const isClear = blocked !== gap.until && (after === undefined || after > gap.until)
    const last = Math.max(gap.last, reached)
    const place = { last, next: gap.next, isClear }
    const isTried = order.isKept && kinds.has(damage.kind)
    const found = isTried ? verdict(damage, place) : undefined
    if (found !== undefined) {
      reached = Math.max(last, ...found.numbers)
      changes.push({ start: damage.start, end: damage.end, after: found.text })
      return
    }
    blocked = gap.until
    if (kinds.has(damage.kind) && isAsked(damage, place, survey)) {
      doubts.push({ kind: 'damaged-marker', at: damage.start })
    }
  })
  return { changes, doubts }
}
