import { languages, unspacedLetter } from '../../language/languages.ts'
import { pinyinLength } from '../../language/pinyin-syllables.ts'
import { doubleSurnames, surnameReadings } from '../../language/surnames.ts'
import type { Author } from '../../model/meta.ts'

/** A name in Latin letters by its parts, whichever of them is written first. */
interface LatinName {
  readonly family: string
  readonly given: readonly string[]
}

const unspaced = new RegExp(`^${unspacedLetter}+$`, 'u')
const isUnspaced = (text: string): boolean => unspaced.test(text.replaceAll(/[\s·•]/gu, ''))

/** No more spellings of one name than this: a character may be read in several ways. */
const most = 64

/** `lü` is also spelt lv, lu and lyu. */
function spellings(syllable: string): readonly string[] {
  if (!/^[ln]v/u.test(syllable)) return [syllable]
  return ['v', 'u', 'yu', 'ü'].map((vowel) => syllable.replace('v', vowel))
}

function readingsOf(character: string): readonly string[] {
  const found = languages.flatMap(({ romanisation }) => romanisation?.readings(character) ?? [])
  return [...new Set(found.flatMap(spellings))]
}

function combinations(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let made: readonly (readonly string[])[] = [[]]
  for (const choices of parts) {
    made = made.flatMap((one) => choices.map((choice) => [...one, choice])).slice(0, most)
  }
  return made
}

/** How a name in Chinese characters may be spelt in Latin letters. */
function romanised(name: string): readonly LatinName[] {
  const signs = [...name.replaceAll(/\s/gu, '')]
  const length = signs.length > 2 && doubleSurnames.has(signs.slice(0, 2).join('')) ? 2 : 1
  const own = surnameReadings[signs[0] ?? '']
  const surname = signs.slice(0, length).map(readingsOf)
  const families = [
    ...combinations(surname).map((parts) => parts.join('')),
    ...(own === undefined ? [] : [own]),
  ]
  const given = signs.slice(length).map(readingsOf)
  return families.flatMap((family) =>
    combinations(given).map((parts) => ({ family, given: parts })),
  )
}

/** `Zhichao` is two syllables, each with an initial. */
function syllables(word: string): readonly string[] {
  const plain = word.toLowerCase()
  if (!/^[a-z]+$/u.test(plain) || pinyinLength(plain) !== 2) return [word]
  for (let at = 1; at < plain.length; at += 1) {
    const [first, second] = [plain.slice(0, at), plain.slice(at)]
    if (pinyinLength(first) === 1 && pinyinLength(second) === 1) {
      return [word.slice(0, at), word.slice(at)]
    }
  }
  return [word]
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[\s.·‐-]+/u)
    .filter((part) => part !== '')
    .flatMap(syllables)

/** Which part of a name is the family's is not always said: both ends may be. */
function latin({ name, family, given }: Author): readonly LatinName[] {
  if (family !== undefined && given !== undefined) return [{ family, given: partsOf(given) }]
  const [before, after] = (name ?? family ?? '').split(/,\s*/u)
  if (before !== undefined && after !== undefined)
    return [{ family: before, given: partsOf(after) }]
  const words = (name ?? '').split(/\s+/u).filter((word) => word !== '')
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length < 2) return []
  return [
    { family: last, given: words.slice(0, -1).flatMap(partsOf) },
    { family: first, given: words.slice(1).flatMap(partsOf) },
  ]
}

const quoted = (text: string): string =>
  text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll('-', '\\x2d')
const capital = (text: string): string =>
  text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()

/** The word as it is written, with a capital letter, and in capitals. */
const inCases = (word: string): string =>
  `(?:${[...new Set([word, capital(word), word.toUpperCase()])].map(quoted).join('|')})`

/** Syllables as one word, with hyphens or as several: Zhichao, Zhi-chao, ZHI Chao. */
function givenPattern(parts: readonly string[]): string {
  const anyCase = parts.map(
    (part) =>
      `(?:${[...new Set([part, part.toLowerCase(), capital(part), part.toUpperCase()])].map(quoted).join('|')})`,
  )
  return anyCase.join('[\\s\\-‐–]?')
}

const initialsPattern = (parts: readonly string[]): string =>
  parts.map((part) => `${quoted(part.slice(0, 1).toUpperCase())}\\.?`).join('[\\s\\-]?')

function latinPatterns({ family, given }: LatinName): readonly string[] {
  const own = inCases(family)
  if (given.length === 0) return [own]
  // Written in parts, a name of one word may also be one of several: Zhichao is Z. and ZC.
  const full = givenPattern(given)
  const short = initialsPattern(given)
  const gap = '(?:,\\s*|\\s+)'
  return [`${full}\\s+${own}`, `${own}${gap}${full}`, `${own}${gap}${short}`, `${short}\\s*${own}`]
}

/** Initials alone: ZCL, L.Z.C. */
function bareInitials({ family, given }: LatinName): readonly string[] {
  const letters = given.map((part) => part.slice(0, 1).toUpperCase()).join('')
  const own = family.slice(0, 1).toUpperCase()
  return letters === '' ? [] : [own + letters, letters + own]
}

/** How a person may be named in a text. */
export interface PersonForms {
  /** Regular expressions of names, initials with a family name included. */
  readonly names: readonly string[]
  /** Initials alone, in capitals. */
  readonly initials: readonly string[]
}

interface OneName {
  /** As it is written: a regular expression for each way. */
  readonly written: readonly string[]
  readonly spelt: readonly LatinName[]
}

function namesOf(person: Author): OneName {
  const texts = [person.name, `${person.family ?? ''}${person.given ?? ''}`]
  const own = texts.filter((one): one is string => one !== undefined && isUnspaced(one))
  if (own.length > 0) {
    const written = own.map((name) =>
      [...name.replaceAll(/\s/gu, '')].map(quoted).join('[\\s\\u3000]*'),
    )
    return { written, spelt: own.flatMap(romanised) }
  }
  const plain = person.name?.trim() ?? ''
  const written = plain === '' ? [] : [quoted(plain).replaceAll(/\s+/gu, '\\s+')]
  return { written, spelt: latin(person) }
}

/** Every form of the names of people: in characters, spelt in Latin letters, by initials. */
export function formsOf(people: readonly Author[]): PersonForms {
  const names = people.map(namesOf)
  const spelt = names.flatMap((one) => one.spelt)
  return {
    names: [
      ...new Set([...names.flatMap(({ written }) => written), ...spelt.flatMap(latinPatterns)]),
    ],
    initials: [...new Set(spelt.flatMap(bareInitials))],
  }
}
