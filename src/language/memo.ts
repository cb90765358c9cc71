/** Of more texts than this, what was worked out is worked out again. */
const most = 50_000

/** A pure function of short texts that remembers what it made of them: words come again and again. */
export function memoized<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const value = make(text)
    if (made.size >= most) made.clear()
    made.set(text, value)
    return value
  }
}

/**
 * A test of the code unit at a place of a text, for a pattern of one character of the basic plane. A
 * table remembers the answers: a pattern of Unicode classes takes far longer, for every character anew.
 */
export function characterTest(pattern: RegExp): (text: string, at: number) => boolean {
  const table = new Uint8Array(0x10000)
  return (text, at) => {
    const code = text.charCodeAt(at)
    if (Number.isNaN(code)) return false
    if (table[code] === 0) table[code] = pattern.test(String.fromCharCode(code)) ? 2 : 1
    return table[code] === 2
  }
}
