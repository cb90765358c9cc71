import { characterTest } from '../language/memo.ts'

const isSeparator = characterTest(/[\s\u00A0\p{Pd}]/u)
const isHyphen = characterTest(/\p{Pd}/u)
const isDigit = characterTest(/\p{N}/u)
const isLatin = characterTest(/[\p{Script=Latin}\p{Script=Greek}]/u)

/** Stands for a hyphen or a blank, which spellings may leave out. */
export const parting = 0xffff

function foldedCode(code: number): number {
  const character = String.fromCharCode(code)
  if (isSeparator(character, 0)) return parting
  const isWide = code >= 0xff01 && code <= 0xff5e
  const narrow = isWide ? String.fromCharCode(code - 0xfee0) : character
  const small = isLatin(narrow, 0) ? narrow.toLowerCase() : narrow
  return small.length === 1 ? small.charCodeAt(0) : code
}

/**
 * What spellings of one term agree in, by code unit: half width, small letters; `parting` for a hyphen
 * or a blank. 0 where it was not asked for yet.
 */
const table = new Uint16Array(0x10000)

/** Folded code unit of a character of a term or of a text; 0 behind its end. */
export function foldedAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  const known = table[code] ?? 0
  if (known !== 0) return known
  const made = foldedCode(code)
  table[code] = made
  return made
}

/** Characters that are folded to themselves: a large termbase is mostly these. */
const plain = /^[\u3400-\u9fff]+$/
const hasLatin = /[A-Za-z]/

/** What a term is found by: folded, without hyphens and blanks. */
export function spellingKey(term: string): string {
  if (plain.test(term)) return term
  let key = ''
  for (let at = 0; at < term.length; at += 1) {
    const code = foldedAt(term, at)
    if (code !== parting) key += String.fromCharCode(code)
  }
  return key
}

/** `PD1` of PD-1 and `CD38 单抗` of CD38单抗: where a spelling may part what the term joins. */
function mayPart(text: string, at: number): boolean {
  const [before, after] = [at - 1, at + 1]
  if (isHyphen(text, at)) {
    return (
      (isLatin(text, before) && isDigit(text, after)) ||
      (isDigit(text, before) && isLatin(text, after))
    )
  }
  const isPlain = (place: number) => isLatin(text, place) || isDigit(text, place)
  return isPlain(before) !== isPlain(after)
}

const smallWord = /^\p{Ll}{2,}$/u
const isSmall = (word: string) => smallWord.test(word)
const isCapitalised = (word: string, written: string) =>
  written.slice(1) === word.slice(1) && written.charAt(0) === word.charAt(0).toUpperCase()

const words = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Words may differ in case where the term's is in small letters: capitalised, as at the start of a
 * sentence and in titles, or the whole in capitals. Abbreviations and names keep theirs: bite is no BiTE.
 */
function agreesInCase(term: string, written: string): boolean {
  const wanted: readonly string[] = term.match(words) ?? []
  const found: readonly string[] = written.match(words) ?? []
  if (wanted.join('') === found.join('')) return true
  // A single word in capitals may be the name of a trial: CHAMPION.
  if (wanted.length > 1 && written === written.toUpperCase()) {
    return wanted.join('').toUpperCase() === found.join('')
  }
  if (wanted.length !== found.length) return joinedAgrees(wanted.join(''), found.join(''))
  return wanted.every((word, at) => {
    const other = found[at] ?? ''
    return word === other || (isSmall(word) && isCapitalised(word, other))
  })
}

/** Words that only one of the two parts: their first letter may be capital, no other one. */
function joinedAgrees(wanted: string, found: string): boolean {
  return wanted === found || (isSmall(wanted.slice(0, 2)) && isCapitalised(wanted, found))
}

/** Whether two texts of equal keys part their words in ways that go together. */
function agreesInParts(term: string, written: string): boolean {
  let at = 0
  for (let place = 0; place < written.length; place += 1) {
    const isParted = isSeparator(written, place)
    const isTermParted = isSeparator(term, at)
    if (isParted && !isTermParted && !mayPart(written, place)) return false
    if (isTermParted && !isParted) at += 1
    if (!isParted || isTermParted) at += 1
  }
  return true
}

/** Whether `written`, of the same key as `term`, is a spelling of it: width, hyphens and blanks, case of words. */
export function isSpellingOf(term: string, written: string): boolean {
  if (term === written) return true
  if (!agreesInParts(term, written)) return false
  return agreesInCase(term.normalize('NFKC'), written.normalize('NFKC'))
}

const plainWord = /(?<![\p{L}\p{N}\p{Pd}])\p{Ll}{3,}$/u
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^aeiou])y$/u, 'ies'],
  [/(?<=[a-z]{2})sis$/u, 'ses'],
  [/(?<=[a-z](?:ss|x|ch|sh))$/u, 'es'],
  [/(?<=[a-z]{2}[^aeiou])ies$/u, 'y'],
  [/(?<=[a-z]{2}[^suiy])s$/u, ''],
]
const pluralAbbreviation = /(?<=\p{Lu}\P{Ll}*|\p{Lu}\p{L}*\p{Lu})s$/u

/**
 * A term with its other numbers: antibody, antibodies; analysis, analyses; BiTEs, BiTE. The English
 * plural `s` is left to the matcher, which allows it behind every term.
 */
export function inflections(term: string): readonly string[] {
  if (!hasLatin.test(term)) return [term]
  if (pluralAbbreviation.test(term)) return [term, term.slice(0, -1)]
  if (!plainWord.test(term)) return [term]
  const others = endings.flatMap(([ending, other]) =>
    ending.test(term) ? [term.replace(ending, other)] : [],
  )
  return [term, ...others.slice(0, 1)]
}
