/** A number that is first used where another is expected. */
export interface OrderBreak<Marker> {
  readonly marker: Marker
  readonly number: number
  readonly expected: number
}

/** The numbers whose first use comes before that of a lower one, which comes later or, told once, never. */
export function orderBreaks<Marker extends { readonly numbers: readonly number[] }>(
  markers: readonly Marker[],
): readonly OrderBreak<Marker>[] {
  const cited = new Set(markers.flatMap(({ numbers }) => numbers))
  const seen = new Set<number>()
  let expected = 1
  return markers.flatMap((marker) =>
    marker.numbers.flatMap((number) => {
      if (seen.has(number)) return []
      const wanted = expected
      seen.add(number)
      while (seen.has(expected) || (expected < number && !cited.has(expected))) expected += 1
      return number === wanted ? [] : [{ marker, number, expected: wanted }]
    }),
  )
}
