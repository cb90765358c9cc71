import type { Unit as Measure } from '../../language/units.ts'
import type { ReadQuantity } from './side.ts'

/** What is only counted may be named by any noun, 3次 and 3 doses. */
export const isCounted = ({ above }: Measure) => above === 'person' || above === 'times'

/** Units of one kind: what stands near a number may be its unit only beside one of its kind. */
const kinds: readonly ReadonlySet<string>[] = [
  new Set(['year', 'month', 'week', 'day', 'h', 'min', 's']),
  new Set(['kg', 'g', 'mg', 'µg', 'ng', 'pg']),
  new Set(['L', 'dL', 'mL', 'µL']),
  new Set(['m', 'cm', 'mm', 'µm', 'nm']),
]
const [times] = kinds

/** True of a length of time. */
export const isSpan = ({ above }: Measure) => times?.has(above) ?? false

/** Units of activity are written U and IU alike. */
const plainUnit = (unit: string) => unit.replace('IU', 'U')

function sameUnit(one: Measure, other: Measure): boolean {
  if (isCounted(one) && isCounted(other)) return true
  if (one.above === 'times' || other.above === 'times') {
    return one.above !== 'percentage point' && other.above !== 'percentage point'
  }
  const [own, theirs] = [plainUnit(one.above), plainUnit(other.above)]
  if (own !== theirs && own !== '' && theirs !== '') return false
  const lost = one.below.some((part) => !other.below.includes(part))
  const added = other.below.some((part) => !one.below.includes(part))
  return !(lost && added)
}

/** A unit that is only near a number agrees with all but another one of its kind. */
const nearUnit = (near: Measure, other: Measure) =>
  near.above === other.above || !kinds.some((kind) => kind.has(near.above) && kind.has(other.above))

const isYear = (value: string) => /^(?:19|20)\d\d$/u.test(value)
const isPartOfYear = ({ above }: Measure) => ['month', 'week', 'day'].includes(above)

/** The unit of one value is that of the other, or one is left open; no calendar year is a number of months. */
export function unitsAgree(one: ReadQuantity, other: ReadQuantity): boolean {
  if (one.unit && other.unit) {
    // A word may say one of anything: one day.
    const isWord = (one.isLoose && !one.isCount) || (other.isLoose && !other.isCount)
    return isWord ? nearUnit(one.unit, other.unit) : sameUnit(one.unit, other.unit)
  }
  const [unit, open] = one.unit ? [one.unit, other] : [other.unit, one]
  if (unit === undefined) return true
  if (open.unitNear) return nearUnit(open.unitNear, unit)
  return !(isYear(open.value) && isPartOfYear(unit))
}
