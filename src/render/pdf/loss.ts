/** Letters, digits and signs; what is left out draws nothing or may be drawn by another mark. */
const counted = /[\p{L}\p{N}\p{S}]/u

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.normalize('NFKC')) {
    if (counted.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}

/**
 * The characters of `expected` that `printed` holds too few times, each with the number lacking.
 * Compatibility forms count as one (NFKC): a font may draw µ and μ with one glyph.
 */
export function lostCharacters(
  expected: string,
  printed: string,
  exempt: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const found = tally(printed)
  const lost = new Map<string, number>()
  for (const [character, count] of tally(expected)) {
    const lacking = count - (found.get(character) ?? 0)
    if (lacking > 0 && !exempt.has(character)) lost.set(character, lacking)
  }
  return lost
}
