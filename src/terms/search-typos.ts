const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Unlike a letter, a digit of a name is its meaning: CD33 is no slip for CD38. */
const forbidden = 99

function price(one: string, other: string, i: number, j: number): number {
  const [a, b] = [one.charCodeAt(i), other.charCodeAt(j)]
  if (a === b) return 0
  return isDigit(a) || isDigit(b) ? forbidden : 1
}

function isSwap(one: string, other: string, i: number, j: number): boolean {
  return (
    i > 0 &&
    j > 0 &&
    one.charCodeAt(i) === other.charCodeAt(j - 1) &&
    one.charCodeAt(i - 1) === other.charCodeAt(j) &&
    !isDigit(one.charCodeAt(i)) &&
    !isDigit(one.charCodeAt(i - 1))
  )
}

const single = (text: string, at: number): number => (isDigit(text.charCodeAt(at)) ? forbidden : 1)

/**
 * Letters to replace, add, leave out or swap with their neighbours (optimal string alignment) to make
 * one text of the other; undefined where there are more than `most`.
 */
export function typos(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined
  let before: number[] = []
  let last = [0]
  for (let j = 0; j < other.length; j += 1) last.push((last[j] ?? 0) + single(other, j))
  for (let i = 0; i < one.length; i += 1) {
    const row = [(last[0] ?? 0) + single(one, i)]
    let least = row[0] ?? 0
    for (let j = 0; j < other.length; j += 1) {
      let cost = Math.min(
        (last[j] ?? 0) + price(one, other, i, j),
        (last[j + 1] ?? 0) + single(one, i),
        (row[j] ?? 0) + single(other, j),
      )
      if (isSwap(one, other, i, j)) cost = Math.min(cost, (before[j - 1] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return undefined
    before = last
    last = row
  }
  const cost = last[other.length] ?? 0
  return cost > most ? undefined : cost
}

/**
 * Typing errors that a query of this length may hold. A character of a script without spaces is a
 * syllable, most of a word, so that fewer are forgiven.
 */
export function typosAllowed(query: string): number {
  const { length } = query
  if (/[^\0-\u024F]/u.test(query)) return length < 4 ? 0 : length < 8 ? 1 : 2
  if (length < 4) return 0
  return length < 8 ? 1 : length < 15 ? 2 : 3
}
