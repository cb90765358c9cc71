import type { Replacement } from '../model/problem.ts'
import type { Review, Span } from '../model/review.ts'
import { sides } from '../model/review.ts'
import type { Finding } from './check.ts'
import { countBy, usual } from './habit.ts'
import { type Prose, proseAt, proseOf } from './prose.ts'

/** Something that a text may write in several ways. */
export interface Written extends Span {
  readonly form: string
}

/** Where a text departs from its own habit. */
export interface Drift<T extends Written> {
  readonly prose: Prose
  readonly odd: readonly T[]
  readonly habit: string
}

/** How the habit of a text is found. */
export interface Habit<T extends Written> {
  readonly find: (prose: Prose) => readonly T[]
  /** Of two forms that stand equally often. */
  readonly preferred?: (prose: Prose) => string | undefined
  /** Forms that are a fault by themselves. */
  readonly isWrong?: (form: string, prose: Prose) => boolean
}

/** The blocks of a review that write something otherwise than most of the same text, a block at a time. */
export function driftsIn<T extends Written>(
  review: Review,
  { find, preferred, isWrong }: Habit<T>,
): readonly Drift<T>[] {
  return sides.flatMap((side): readonly Drift<T>[] => {
    const found = proseOf(review, side).map((prose) => ({ prose, items: find(prose) }))
    const first = found.find(({ items }) => items.length > 0)?.prose
    if (first === undefined) return []
    const isFault = (form: string) => isWrong?.(form, first) === true
    const items = found.flatMap((one) => one.items).filter(({ form }) => !isFault(form))
    const counts = countBy(items, ({ form }) => form)
    const only = counts.size === 1 ? [...counts.keys()][0] : undefined
    const own = preferred?.(first)
    const habit = only ?? usual(counts, own) ?? (counts.size === 0 ? own : undefined)
    if (habit === undefined) return []
    return found.flatMap(({ prose, items: here }) => {
      const odd = here.filter(({ form }) => form !== habit)
      return odd.length === 0 ? [] : [{ prose, odd, habit }]
    })
  })
}

/** One finding for all that departs in a block. */
export function driftFinding(
  { prose, odd }: Drift<Written>,
  message: string,
  fixes: readonly Replacement[] = [],
): Finding {
  return {
    message: odd.length === 1 ? message : `${message}; ${odd.length} places in this block`,
    unit: prose.unit.id,
    places: odd.map((span) => proseAt(prose, span)),
    ...(fixes.length > 0 ? { fixes } : {}),
  }
}
