import { wideLanguages } from '../language/languages.ts'
import type { CslName } from '../model/reference.ts'

/** Surnames of two characters, so that 欧阳, 明 is one person. */
const doubleSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|长孙|宇文)$/u

/** Whether a text of any length is in the characters of one language without spaces, such as Han. */
function isWide(text: string): boolean {
  return wideLanguages.some((language) => [...text].every((one) => language.isWrittenIn(one)))
}

function isWideName(part: string): boolean {
  const { length } = [...part]
  return length >= 2 && length <= 4 && isWide(part)
}

/**
 * The people of one list of a Chinese database, which parts them with `；`, `、`, commas or spaces; a comma
 * inside a name stays (`王, 建祥`).
 */
export function partedPeople(names: string): readonly string[] {
  const marked = names.split(/\s*[;；、]\s*/u).filter((part) => part !== '')
  if (marked.length !== 1) return marked
  const separator = /[,，]/u.test(names) ? /\s*[,，]\s*/u : /\s+/u
  const parts = names
    .trim()
    .split(separator)
    .filter((part) => part !== '')
  const [first = ''] = parts
  const isOneName = parts.length === 2 && (first.length === 1 || doubleSurnames.test(first))
  return parts.length > 1 && !isOneName && parts.every(isWideName) ? parts : marked
}

const suffix = /^(?:[js]r\.?|[IVX]{2,4}|[2-4](?:nd|rd|th))$/iu
const initials = /^(?:\p{Lu}\.?-?){1,4}$/u
const bodyWord =
  /(?:^|\s)(?:of|for|the|on|and|&|group|societ\w*|universit\w*|committee|organi[sz]ation|association|institut\w*|college|cent(?:er|re)s?|ministry|network|consortium|trial|collaborat\w*|investigators?|study|council|foundation|agency|department|academy|federation|union|team|panel|program(?:me)?|initiative|inc\.?|ltd\.?|company|corporation|press)(?:\s|$)/iu

const joiningWord = /\s(?:of|for|and|&)\s/iu

function withoutSuffix(words: readonly string[]): readonly [readonly string[], CslName] {
  const last = words.at(-1) ?? ''
  // `V` and `I` are initials more often than they are numbers.
  return words.length > 1 && suffix.test(last)
    ? [words.slice(0, -1), { suffix: last }]
    : [words, {}]
}

/** `Smith JA` of MEDLINE, `John A. Smith` of programs; a body has neither order. */
function unparted(text: string): CslName {
  const [words, end] = withoutSuffix(text.split(/\s+/u))
  const last = words.at(-1) ?? ''
  if (words.length < 2) return { family: text }
  if (initials.test(last) && last === last.toUpperCase() && !joiningWord.test(text)) {
    return { family: words.slice(0, -1).join(' '), given: last, ...end }
  }
  const isPerson = words.length <= 4 && !bodyWord.test(text) && !/[\d/()]/u.test(text)
  if (!isPerson || !/^\p{Lu}/u.test(text)) return { literal: text }
  // The particles in front of a family name belong to it: `Ludwig van Beethoven`.
  const particle = words.slice(1, -1).findIndex((word) => /^\p{Ll}/u.test(word))
  const at = particle === -1 ? words.length - 1 : particle + 1
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), ...end }
}

/**
 * One person or body as reference managers write it: `Family, Given, Suffix`; a comma at the end
 * marks a body; a name in Han characters is whole.
 */
export function personName(written: string): CslName {
  const text = written.replace(/\s+/gu, ' ').trim()
  if (/[,，]$/u.test(text)) return { literal: text.replace(/[\s,，]+$/u, '') }
  const compact = text.replace(/[\s·]+/gu, '')
  if (isWide(compact)) return compact.length <= 4 ? { family: compact } : { literal: text }
  const [family = '', ...rest] = text.split(/\s*[,，]\s*/u)
  if (rest.length === 0) return unparted(text)
  const at = rest.findIndex((part) => suffix.test(part))
  const [given, givenEnd] = withoutSuffix(
    rest
      .filter((_, index) => index !== at)
      .join(', ')
      .split(' '),
  )
  if (bodyWord.test(family) && bodyWord.test(given.join(' '))) return { literal: text }
  const [words, end] = withoutSuffix(family.split(' '))
  const tail = at === -1 ? { ...givenEnd, ...end } : { suffix: rest[at] ?? '' }
  const first = given.join(' ')
  return { family: words.join(' '), ...(first === '' ? {} : { given: first }), ...tail }
}
