import type { Stretch } from '../language/language.ts'
import { memoized } from '../language/memo.ts'

/** A run of Latin or Greek letters and digits, hyphens inside it: `PD-L1`, `IFN-γ`, `anti-CD38`. */
export interface LatinName extends Stretch {
  readonly text: string
  readonly key: string
}

const hyphen = /[-‐‑‒–]/u
const run =
  /(?:(?![Ⅰ-ↈ])[\p{Script=Latin}\p{Script=Greek}\p{Nd}])+(?:[-‐‑‒–](?:(?![Ⅰ-ↈ])[\p{Script=Latin}\p{Script=Greek}\p{Nd}])+)*/gu

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ω: 'omega',
}

const capital = /\p{Lu}/u
const plural = /(?<=[\p{Lu}\p{Nd}])s$/u

/**
 * Key by which spellings of one Latin name agree: width, case, hyphens, spaces, Greek letters and the
 * English plural of capitals make no difference. `BiTEs` and `BITE`, `IFN-α` and `IFN alpha`.
 */
export const latinKey = memoized((text: string): string =>
  wholeKey(text.endsWith('s') ? text.replace(plural, '') : text),
)

/** Most words are spelled as their keys. */
const isPlain = (text: string) => /^[a-z0-9]*$/.test(text)

/** The key of a text of which the plural's s is gone. */
function wholeKey(text: string): string {
  if (/^[A-Za-z0-9-]*$/.test(text)) return text.toLowerCase().replaceAll('-', '')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}·.]/gu, '')
    .replaceAll(/\p{Script=Greek}/gu, (letter) => greek[letter] ?? letter)
}

/** Words in small letters are no part of the name that they hang on: anti-, -negative, -mediated. */
const plainWord = /^(?:\p{Lu}?\p{Ll}{2,})$/u
/** A name may end in these: IFN-alpha, cilta-cel. */
const nameParts: ReadonlySet<string> = new Set([...Object.values(greek), 'cel', 'kappa'])

function nameAt(text: string, start: number): LatinName {
  return { text, key: latinKey(text), start, end: start + text.length }
}

/** `anti-CD38` → CD38, `MRD-negative` → MRD; `PD-L1`, `IFN-alpha` and `Kaplan-Meier` stay whole. */
function withoutWords(text: string, start: number): readonly LatinName[] {
  const names: LatinName[] = []
  let from = 0
  let name: { from: number; end: number } | undefined
  const close = () => {
    if (name !== undefined) names.push(nameAt(text.slice(name.from, name.end), start + name.from))
    name = undefined
  }
  for (const part of text.split(hyphen)) {
    if (plainWord.test(part) && !nameParts.has(part.toLowerCase())) close()
    else name = { from: name?.from ?? from, end: from + part.length }
    from += part.length + 1
  }
  close()
  return names
}

/** True of what looks like an abbreviation or a symbol in a text of words: `PFS`, `scFv`, `CD38`, `p53`. */
export const isAbbreviationShaped = memoized((text: string): boolean => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  // Words that lost their spaces: ObjectiveToexplore.
  if (/\p{Ll}{6}/u.test(text)) return false
  if (capitals >= 2) return true
  const hasMore = /\p{Nd}|\p{Script=Greek}/u.test(text)
  return /^\p{Lu}/u.test(text)
    ? hasMore && /\p{Script=Latin}{2}/u.test(text)
    : capitals === 1 || /^\p{Ll}\p{Nd}{2}/u.test(text)
})

const roman = /^(?:[IVX]+[A-Ca-c]?|[ivx]+)$/u

/** `3dIL-6` holds a day, which is no part of the name. */
const dayLength = (text: string) => /^\p{Nd}+[dhw](?=\p{Lu})/u.exec(text)?.[0].length ?? 0

/** `SPSS17.0` names a version: its number does not belong to the name. */
function isVersion(text: string, end: number): boolean {
  return text[end] === '.' && /^\p{Nd}/u.test(text.charAt(end + 1))
}

const withoutVersion = (text: string) => text.replace(/\p{Nd}+$/u, '')

/** The names of a run, by their places in it. */
const namesOfRun = memoized((whole: string): readonly LatinName[] => {
  const from = dayLength(whole)
  const written = whole.slice(from)
  const names =
    hyphen.test(written) && capital.test(written)
      ? withoutWords(written, from)
      : [nameAt(written, from)]
  return names.filter(({ text: name }) => /\p{L}/u.test(name) && !roman.test(name))
})

/** Every Latin name, in order, compounds parted; no words in small letters, numbers or Roman numerals. */
export function latinNames(text: string): readonly LatinName[] {
  const names: LatinName[] = []
  for (const { 0: whole, index: at } of text.matchAll(run)) {
    if (/^[a-z]+$/.test(whole)) continue
    const stop = at + whole.length
    const found = namesOfRun(isVersion(text, stop) ? withoutVersion(whole) : whole)
    for (const { text: name, key, start, end } of found) {
      names.push({ text: name, key, start: start + at, end: end + at })
    }
  }
  return names
}

/** What one run gives to the keys of a text. */
interface RunKeys {
  /** Its own, those of its parts, and those of parts joined. */
  readonly own: readonly string[]
  /** What a run behind it is joined to: all of it, its last part. */
  readonly lead: readonly [whole: string, last: string]
  /** What is joined to a run before it: all of it, its first part. */
  readonly tail: readonly [whole: string, first: string]
  /** A word in small letters: two of them are no name in two words. */
  readonly isWord: boolean
}

const keysOfRun = memoized((whole: string): RunKeys => {
  if (isPlain(whole) && !/^\d/.test(whole)) {
    const pair = [whole, whole] as const
    return { own: spellingsOf(whole), lead: pair, tail: pair, isWord: /^[a-z]{4}/.test(whole) }
  }
  const written = whole.slice(dayLength(whole))
  const parts = written.split(hyphen)
  const own = parts.flatMap((part, at) => [
    ...spellingsOf(part),
    ...[at + 2, at + 3, at + 4].flatMap((to) => {
      const joined = to > parts.length ? undefined : parts.slice(at, to).join('-')
      return joined === undefined ? [] : [latinKey(joined), letterKey(joined)]
    }),
  ])
  return {
    own: [...new Set(own)],
    lead: [wholeKey(written), wholeKey(parts.at(-1) ?? '')],
    tail: [latinKey(written), latinKey(parts[0] ?? '')],
    isWord: /^[a-z]{4,}$/.test(written),
  }
})

/** Every key under which a text may hold a name: words, compounds, their parts, and neighbours joined. */
export function presentKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>()
  let before: { readonly end: number; readonly keys: RunKeys } | undefined
  for (const { 0: whole, index: start } of text.matchAll(run)) {
    const end = start + whole.length
    const run = keysOfRun(isVersion(text, end) ? withoutVersion(whole) : whole)
    for (const key of run.own) keys.add(key)
    if (
      before?.end === start - 1 &&
      !(run.isWord && before.keys.isWord) &&
      /\s/u.test(text.charAt(start - 1))
    ) {
      const { lead } = before.keys
      keys.add(lead[0] + run.tail[0])
      keys.add(lead[1] + run.tail[0])
      keys.add(lead[0] + run.tail[1])
    }
    before = { end, keys: run }
  }
  return keys
}

/** Key with a letter for a Greek one: `TNF-a` stands for TNF-α where a font was lost. */
export const letterKey = memoized((text: string): string =>
  latinKey(
    isPlain(text)
      ? text
      : text.replaceAll(/\p{Script=Greek}/gu, (letter) => greek[letter]?.charAt(0) ?? letter),
  ),
)

/** A lost space glues a word to a name, `EOCtissues`: the run of capitals counts too. */
const gluedCapitals = /[\p{Lu}\p{Nd}]{2,}(?=\p{Lu}?\p{Ll}{2})|(?<=\p{Ll}{2})[\p{Lu}\p{Nd}]{2,}/gu

function spellingsOf(part: string): readonly string[] {
  if (isPlain(part))
    return part.endsWith('s') && part.length > 2 ? [part, part.slice(0, -1)] : [part]
  const glued = /\p{Ll}{2}/u.test(part) ? (part.match(gluedCapitals) ?? []) : []
  const singular = /\p{L}{2}s$/u.test(part) ? [latinKey(part.slice(0, -1))] : []
  return [
    latinKey(part),
    letterKey(part),
    ...singular,
    ...glued.flatMap((capitals) => [latinKey(capitals), latinKey(capitals.slice(0, -1))]),
  ]
}
