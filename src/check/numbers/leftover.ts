import type { Sided } from '../../model/review.ts'

/** Something found in a text, with the part of the unit that it stands in, where that is known. */
export interface Found {
  readonly segment: number | undefined
}

/** Items by key, in order. */
export function grouped<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Both lists without what has an equal key in the other, one for one. */
export function withoutEqual<T>(
  { source, translation }: Sided<readonly T[]>,
  keyOf: (item: T) => string,
): Sided<readonly T[]> {
  const others = grouped(translation, keyOf)
  const taken = new Set<T>()
  const left = source.filter((item) => {
    const other = others.get(keyOf(item))?.shift()
    if (other !== undefined) taken.add(other)
    return other === undefined
  })
  return { source: left, translation: translation.filter((item) => !taken.has(item)) }
}

/** Items with equal keys taken away inside one segment only. */
export function leftInSegments<T extends Found>(
  lists: Sided<readonly T[]>,
  keyOf: (item: T) => string,
): Sided<readonly T[]> {
  return withoutEqual(lists, (item) => `${item.segment ?? '?'} ${keyOf(item)}`)
}

/** What is left of both lists when equal keys are taken away in pairs, those of one segment first. */
export function leftAfter<T extends Found>(
  lists: Sided<readonly T[]>,
  keyOf: (item: T) => string,
): Sided<readonly T[]> {
  return withoutEqual(leftInSegments(lists, keyOf), keyOf)
}

/** Takes pairs that `fit` out of both lists; what is left stays in order. */
export function takePairs<T>(
  source: readonly T[],
  translation: readonly T[],
  fit: (source: T, translation: T) => boolean,
): { readonly pairs: readonly (readonly [T, T])[]; readonly left: Sided<readonly T[]> } {
  const waiting = [...translation]
  const pairs: (readonly [T, T])[] = []
  const left = source.filter((item) => {
    const at = waiting.findIndex((other) => fit(item, other))
    const [other] = at < 0 ? [] : waiting.splice(at, 1)
    if (other !== undefined) pairs.push([item, other])
    return other === undefined
  })
  return { pairs, left: { source: left, translation: waiting } }
}

/** Pairs inside one segment, or among what stands in no segment that is known. */
export function pairedInSegments<T extends Found>(
  lists: Sided<readonly T[]>,
  fit: (source: T, translation: T) => boolean,
): { readonly pairs: readonly (readonly [T, T])[]; readonly left: Sided<readonly T[]> } {
  const others = grouped(lists.translation, ({ segment }) => `${segment ?? '?'}`)
  const paired = [...grouped(lists.source, ({ segment }) => `${segment ?? '?'}`)].map(
    ([key, items]) => takePairs(items, others.get(key) ?? [], fit).pairs,
  )
  const pairs = paired.flat()
  const taken = new Set(pairs.flat())
  return {
    pairs,
    left: {
      source: lists.source.filter((item) => !taken.has(item)),
      translation: lists.translation.filter((item) => !taken.has(item)),
    },
  }
}
