import type { Stretch } from '../language/language.ts'

const word = /[\p{L}\p{N}]+/gu

/** Most words of a long form: Schwartz and Hearst allow so many for a short form of n letters. */
export function mostWords(letters: number): number {
  return Math.min(letters + 5, letters * 2)
}

const isAlphanumeric = (character: string) => /[\p{L}\p{N}]/u.test(character)

/**
 * Where the long form of `short` begins in `text`, which ends with it; undefined where the letters
 * of `short` do not stand in it in their order, or the first of them begins no word. After A. S.
 * Schwartz and M. A. Hearst, A simple algorithm for identifying abbreviation definitions in
 * biomedical text (2003).
 */
export function longFormStart(short: string, text: string): number | undefined {
  const wanted = short.toLowerCase()
  const lower = text.toLowerCase()
  let at = lower.length - 1
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const character = wanted.charAt(index)
    if (!isAlphanumeric(character)) continue
    while (
      at >= 0 &&
      (lower.charAt(at) !== character || (index === 0 && isAlphanumeric(lower.charAt(at - 1))))
    ) {
      at -= 1
    }
    if (at < 0) return undefined
    at -= 1
  }
  // The word that holds the first letter may have begun before it: a hyphen joins.
  // A slash parts two names: Ngn3/paired box factor 6.
  const start = Math.max(...[' ', '\n', '/'].map((mark) => lower.lastIndexOf(mark, at))) + 1
  return start
}

const small: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or than that the to with der de la'.split(' '),
)

/** Greek letters are spelled by their names in short forms and in long ones. */
function letters(text: string): string {
  return text.normalize('NFKC')
}

/** Where the bracket that is not closed again stands: what is before it belongs to another clause. */
function openBracket(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const mark = text.charAt(at)
    if (mark === ')' || mark === ']') depth += 1
    if (mark !== '(' && mark !== '[') continue
    if (depth === 0) return at
    depth -= 1
  }
  return -1
}

/** The words before a bracket, as far back as a long form for so many letters may reach. */
function window(before: string, count: number): Stretch {
  const clause = Math.max(
    ...[';', ':', '?', '!', '\n'].map((mark) => before.lastIndexOf(mark)),
    openBracket(before),
  )
  const words = [...before.matchAll(word)].filter(({ index }) => index > clause)
  const first = words.at(-mostWords(count)) ?? words[0]
  return { start: first?.index ?? before.length, end: before.length }
}

/** What a digit of a short form is in its long form: 3D, three-dimensional. */
const numerals: Readonly<Record<string, readonly string[]>> = {
  1: ['one', 'mono', 'first'],
  2: ['two', 'di', 'bi', 'second'],
  3: ['three', 'tri', 'third'],
  4: ['four', 'tetra', 'quadr'],
  5: ['five', 'penta', 'fifth'],
}

/** The last words of `text` whose first letters are those of `short`, small words and hyphens aside. */
function initialsStart(short: string, text: string): number | undefined {
  // A number is one: rps12 is ribosomal protein subunit 12.
  const wanted = short.toLowerCase().match(/\p{N}+|\p{L}/gu) ?? []
  let left = wanted.length
  let start: number | undefined
  for (const { 0: written, index } of [...text.matchAll(word)].reverse()) {
    if (left === 0) break
    const next = wanted[left - 1] ?? ''
    const lower = written.toLowerCase()
    const isNext = next.length === 1 && lower.startsWith(next)
    if (isNext || lower === next || numerals[next]?.some((said) => lower.startsWith(said))) {
      left -= 1
      start = index
    } else if (start === undefined || !small.has(written)) return undefined
  }
  return left === 0 ? start : undefined
}

/** No bracket is opened or closed alone. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const mark of text) {
    if ('([（［'.includes(mark)) depth += 1
    if (')]）］'.includes(mark)) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Two letters of which the second is set lower may stand for their words the other way round: tidal volume, V(T). */
function exchangedStart(short: string, text: string): number | undefined {
  const [first = '', second = '', ...more] = [...short.toLowerCase()].filter(isAlphanumeric)
  if (more.length > 0 || !/^\p{L}{2}$/u.test(first + second)) return undefined
  return initialsStart(`${second}${first}`, text)
}

function isLikely(short: string, long: string): boolean {
  if (!isBalanced(long) || small.has(long.match(word)?.at(-1) ?? '')) return false
  const words: readonly string[] = long.match(word) ?? []
  const count = [...short].filter(isAlphanumeric).length
  if (words.length > mostWords(count) || long.length <= short.length) return false
  // A long form that holds its short form, or begins with a word such as "the", is none.
  if (words.includes(short)) return false
  return !small.has(words[0]?.toLowerCase() ?? '')
}

/**
 * The long form of `short` that ends at the end of `before`, as offsets into it; undefined where
 * there is none: "free survival" is none of OS.
 */
export function longFormBefore(short: string, before: string): Stretch | undefined {
  const trimmed = before.trimEnd()
  const stem = letters(short.replace(/(?<=[\p{Lu}\p{N}])s$/u, ''))
  const count = [...stem].filter(isAlphanumeric).length
  const { start, end } = window(trimmed, count)
  const reach = trimmed.slice(start, end)
  const capitals = stem.replaceAll(/[^\p{Lu}]/gu, '')
  // IMiD is immunomodulatory drug by its capitals alone.
  // The 1.0 of FEV(1.0) is no word of its long form.
  const unlowered = stem.replace(/\(\p{N}(?:\.\p{N})?\)$/u, '')
  const from =
    initialsStart(stem, reach) ??
    (unlowered === stem ? undefined : initialsStart(unlowered, reach)) ??
    exchangedStart(stem, reach) ??
    longFormStart(stem, reach) ??
    (capitals.length > 1 && /^\p{Lu}/u.test(stem) && !/\p{N}{2}/u.test(stem)
      ? (initialsStart(capitals, reach) ?? longFormStart(capitals, reach))
      : undefined)
  if (from === undefined) return undefined
  const long = trimmed.slice(start + from, end)
  return isLikely(stem, long) ? { start: start + from, end } : undefined
}

/** True when `long` as a whole spells `short` by its letters. */
export function spellsOut(short: string, long: string): boolean {
  const found = longFormBefore(short, long)
  return found !== undefined && long.slice(0, found.start).trim() === ''
}

/** Where `word` leaves the letters of `wanted` from `at` on: its first letter counts, then others in order. */
function lettersTaken(wanted: string, at: number, written: string): number {
  let next = at
  for (const [place, letter] of [...written.toLowerCase()].entries()) {
    if (letter === wanted[next]) next += 1
    else if (place === 0) return at
  }
  return next
}

/**
 * Whether two or more words in a row spell `short`, each beginning with the next letter of it and
 * some giving further ones: enzyme-linked immunosorbent assay is ELISA. Small words may stand between.
 */
export function holdsSpelled(text: string, short: string): boolean {
  const wanted = [...short.toLowerCase()].filter(isAlphanumeric).join('')
  // Two words that a comma parts are no one name.
  return text.split(clauseMark).some((clause) => clauseSpells(clause, wanted))
}

const clauseMark = /[^\p{L}\p{M}\p{N}\s\p{Pd}'’/]+/u

function clauseSpells(clause: string, wanted: string): boolean {
  // The short form itself is no word of its full form: the PR rate spells no PR.
  const words = (clause.match(word) ?? []).filter((one) => one.toLowerCase() !== wanted)
  return words.some((first, start) => {
    if (first.charAt(0).toLowerCase() !== wanted[0]) return false
    let states = new Set(reached(wanted, 0, first))
    for (const next of words.slice(start + 1, start + mostWords(wanted.length) + 1)) {
      const after = [...states].flatMap((at) => reached(wanted, at, next))
      if (after.includes(wanted.length)) return true
      states = new Set(small.has(next) ? [...after, ...states] : after)
      if (states.size === 0) return false
    }
    return false
  })
}

/** The numbers of letters that may be spelled once a word has given its share. */
function reached(wanted: string, at: number, written: string): readonly number[] {
  const most = lettersTaken(wanted, at, written)
  return Array.from({ length: most - at }, (_, taken) => at + taken + 1)
}
