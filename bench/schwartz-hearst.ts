/**
 * The algorithm of A. S. Schwartz and M. A. Hearst, A simple algorithm for identifying abbreviation
 * definitions in biomedical text (2003), after its description, to compare with.
 */
const isAlphanumeric = (character: string) => /[\p{L}\p{N}]/u.test(character)

/** Short forms: at most two words, two to ten characters, a letter among them, none but a letter or digit first. */
function isShort(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 10 &&
    text.split(/\s+/u).length <= 2 &&
    /\p{L}/u.test(text) &&
    isAlphanumeric(text.charAt(0))
  )
}

/** The letters of the short form from the last to the first, the first of them at the start of a word. */
function bestLongForm(short: string, long: string): string | undefined {
  let at = long.length - 1
  for (let index = short.length - 1; index >= 0; index -= 1) {
    const wanted = short.charAt(index).toLowerCase()
    if (!isAlphanumeric(wanted)) continue
    while (
      at >= 0 &&
      (long.charAt(at).toLowerCase() !== wanted ||
        (index === 0 && at > 0 && isAlphanumeric(long.charAt(at - 1))))
    ) {
      at -= 1
    }
    if (at < 0) return undefined
    at -= 1
  }
  return long.slice(long.lastIndexOf(' ', at) + 1)
}

/** The words before a bracket that may be of the long form: min(|A| + 5, |A| × 2) of them. */
function wordsBefore(text: string, short: string): string {
  const words = text.trim().split(/\s+/u)
  return words.slice(-Math.min(short.length + 5, short.length * 2)).join(' ')
}

function isFit(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/u)
  const isSized = words.length <= Math.min(short.length + 5, short.length * 2)
  return isSized && long.length > short.length && !words.includes(short)
}

/** The pair of a bracket: `long (short)`, or `short (long)` where more than two words stand in it. */
function pairOf(before: string, inside: string): string | undefined {
  const isReversed = inside.split(/\s+/u).length > 2
  const short = isReversed ? (before.trim().split(/\s+/u).at(-1) ?? '') : inside
  if (!isShort(short)) return undefined
  const long = bestLongForm(short, isReversed ? inside : wordsBefore(before, short))
  return long !== undefined && isFit(short, long) ? `${short}|${long}` : undefined
}

/** Pairs of a text, `short|long`. */
export function schwartzHearst(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u)
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(/[([](?<inside>[^()[\]]+)[)\]]/gu)].flatMap(({ index, groups }) => {
      const inside = (groups?.['inside'] ?? '').split(/[,;]\s/u)[0]?.trim() ?? ''
      return pairOf(sentence.slice(0, index), inside) ?? []
    }),
  )
}
