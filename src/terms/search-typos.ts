const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Unlike a letter, a digit of a name is its meaning: CD33 is no slip for CD38. */
const forbidden = 99

const price = (code: number): number => (isDigit(code) ? forbidden : 1)

/** Cost of the cell at a row and a column of the table of the distance. */
function cost(
  one: string,
  other: string,
  rows: readonly (readonly number[])[],
  i: number,
  j: number,
): number {
  const [row, last, before] = [rows[2] ?? [], rows[1] ?? [], rows[0] ?? []]
  const [a, b] = [one.charCodeAt(i - 1), other.charCodeAt(j - 1)]
  const replaced = (last[j - 1] ?? 0) + (a === b ? 0 : Math.max(price(a), price(b)))
  const least = Math.min(replaced, (last[j] ?? 0) + price(a), (row[j - 1] ?? 0) + price(b))
  const isSwap = i > 1 && j > 1 && a === other.charCodeAt(j - 2) && b === one.charCodeAt(i - 2)
  return isSwap ? Math.min(least, (before[j - 2] ?? 0) + Math.max(price(a), price(b))) : least
}

/** Bits of the letters of a text, some of which share one. */
function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** True where one text has more letters of its own than can be typing errors, which most pairs have. */
function isFar(one: string, other: string, most: number): boolean {
  const [own, rest] = [lettersOf(one), lettersOf(other)]
  return countBits(own & ~rest) > most || countBits(rest & ~own) > most
}

/**
 * Letters to replace, add, leave out or swap with their neighbours (optimal string alignment) to make
 * one text of the other; undefined where there are more than `most`.
 */
export function typos(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most || isFar(one, other, most)) return undefined
  let before: readonly number[] = []
  let last: number[] = [0]
  for (let j = 1; j <= other.length; j += 1) {
    last.push((last[j - 1] ?? 0) + price(other.charCodeAt(j - 1)))
  }
  for (let i = 1; i <= one.length; i += 1) {
    const row = [(last[0] ?? 0) + price(one.charCodeAt(i - 1))]
    const rows = [before, last, row]
    for (let j = 1; j <= other.length; j += 1) row.push(cost(one, other, rows, i, j))
    if (Math.min(...row) > most) return undefined
    before = last
    last = row
  }
  const whole = last[other.length] ?? 0
  return whole > most ? undefined : whole
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
