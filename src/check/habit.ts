/** How often each form stands. */
export function countBy<T>(
  items: readonly T[],
  form: (item: T) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(form(item), (counts.get(form(item)) ?? 0) + 1)
  return counts
}

/**
 * The form that a text has more often than all others together; of two that stand equally often
 * `preferred`, where it is one of them. Undefined where there is one form only, or no such form.
 */
export function usual(counts: ReadonlyMap<string, number>, preferred?: string): string | undefined {
  if (counts.size < 2) return undefined
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (most === undefined) return undefined
  if (2 * most[1] > total) return most[0]
  const own = preferred === undefined ? 0 : (counts.get(preferred) ?? 0)
  return own > 0 && 2 * own === total ? preferred : undefined
}
