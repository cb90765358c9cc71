import type { Stretch } from '../language/language.ts'

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
export function latinKey(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = keyOf(text)
  keys.set(text, key)
  return key
}

// The same words come again and again.
const keys = new Map<string, string>()

function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(plural, '')
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
export function isAbbreviationShaped(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  // Words that lost their spaces: ObjectiveToexplore.
  if (/\p{Ll}{6}/u.test(text)) return false
  if (capitals >= 2) return true
  const hasMore = /\p{Nd}|\p{Script=Greek}/u.test(text)
  return /^\p{Lu}/u.test(text)
    ? hasMore && /\p{Script=Latin}{2}/u.test(text)
    : capitals === 1 || /^\p{Ll}\p{Nd}{2}/u.test(text)
}

const roman = /^(?:[IVX]+[A-Ca-c]?|[ivx]+)$/u

/** `SPSS17.0` names a version and `3dIL-6` a day: neither number belongs to the name. */
function withoutNumber(
  text: string,
  after: string,
): { readonly name: string; readonly from: number } {
  const from = /^\p{Nd}+[dhw](?=\p{Lu})/u.exec(text)?.[0].length ?? 0
  const name = text.slice(from)
  return { name: /^\.\p{Nd}/u.test(after) ? name.replace(/\p{Nd}+$/u, '') : name, from }
}

/** Every Latin name and word, in order, compounds parted; no numbers and no Roman numerals. */
export function latinNames(text: string): readonly LatinName[] {
  return [...text.matchAll(run)].flatMap(({ 0: whole, index }) => {
    const { name: written, from } = withoutNumber(
      whole,
      text.slice(index + whole.length, index + whole.length + 2),
    )
    const start = index + from
    const names =
      hyphen.test(written) && capital.test(written)
        ? withoutWords(written, start)
        : [nameAt(written, start)]
    return names.filter(({ text: name }) => /\p{L}/u.test(name) && !roman.test(name))
  })
}

/** Every key under which a text may hold a name: words, compounds, their parts, and neighbours joined. */
export function presentKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>()
  let before: { end: number; text: string } | undefined
  for (const { 0: whole, index } of text.matchAll(run)) {
    const end = index + whole.length
    const { name: written } = withoutNumber(whole, text.slice(end, end + 2))
    const parts = written.split(hyphen)
    for (const [at, part] of parts.entries()) {
      for (const key of spellingsOf(part)) keys.add(key)
      for (let to = at + 2; to <= Math.min(parts.length, at + 4); to += 1) {
        keys.add(latinKey(parts.slice(at, to).join('-')))
        keys.add(letterKey(parts.slice(at, to).join('-')))
      }
    }
    if (before !== undefined && index - before.end === 1 && /\s/u.test(text.charAt(before.end))) {
      keys.add(latinKey(`${before.text} ${written}`))
      keys.add(latinKey(`${before.text.split(hyphen).at(-1) ?? ''} ${written}`))
      keys.add(latinKey(`${before.text} ${parts[0] ?? ''}`))
    }
    before = { end, text: written }
  }
  return keys
}

/** Key with a letter for a Greek one: `TNF-a` stands for TNF-α where a font was lost. */
export function letterKey(text: string): string {
  return latinKey(
    text.replaceAll(/\p{Script=Greek}/gu, (letter) => greek[letter]?.charAt(0) ?? letter),
  )
}

/** A lost space glues a word to a name, `EOCtissues`: the run of capitals counts too. */
const gluedCapitals = /[\p{Lu}\p{Nd}]{2,}(?=\p{Lu}?\p{Ll}{2})|(?<=\p{Ll}{2})[\p{Lu}\p{Nd}]{2,}/gu

function spellingsOf(part: string): readonly string[] {
  const glued = /\p{Ll}{2}/u.test(part) ? (part.match(gluedCapitals) ?? []) : []
  const singular = /\p{L}{2}s$/u.test(part) ? [latinKey(part.slice(0, -1))] : []
  return [
    latinKey(part),
    letterKey(part),
    ...singular,
    ...glued.flatMap((capitals) => [latinKey(capitals), latinKey(capitals.slice(0, -1))]),
  ]
}
