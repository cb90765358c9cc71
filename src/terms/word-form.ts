import type { Stretch } from '../language/language.ts'
import { pinyinLength } from '../language/pinyin-syllables.ts'
import { longFormBefore } from './long-form.ts'
import { usualMeanings } from './usual-meanings.ts'

/**
 * Short forms that look like words, so that only what stands before them shows what they are: Smo,
 * mbp, cdks, apo, E-test, H. pylori.
 */
const shaped = /^(?:\p{L}{2,6}|\p{Ll}{2,4}\p{Nd}{1,3}|\p{Lu}-\p{Ll}{3,}|\p{Lu}\. ?\p{Ll}{3,})$/u

export const isWordShaped = (text: string): boolean => shaped.test(text)

/**
 * Whether a text in a language without spaces uses what looks like a word or a surname as a name of
 * its own: 交换蛋白（Epac）……Epac有两种亚型. Names that medical writing knows need no second use.
 */
export function isUsedAsName(text: string, name: string): boolean {
  if (!/^\p{Lu}\p{Ll}{2,3}$/u.test(name)) return false
  if (usualMeanings(name).length > 0) return true
  if (pinyinLength(name.toLowerCase()) > 0) return false
  return new RegExp(
    `(?<![\\p{L}\\p{N}(（. ])${name}(?![\\p{L}\\p{N}]|\\s?等|\\s?\\p{Lu}|[.,])`,
    'u',
  ).test(text)
}

const word = /[\p{L}\p{N}]+/gu
const lastWord = /[\p{L}\p{N}][\p{L}\p{N}-]*$/u

/** The last words of a text, each beginning with the next letter: mean blood pressure for mbp. */
function initialsBefore(letters: string, before: string): Stretch | undefined {
  const words = [...before.matchAll(word)].slice(-letters.length)
  const initials = words.map(([written]) => written.charAt(0).toLowerCase()).join('')
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || initials !== letters) return undefined
  const between = before.slice(first.index)
  return /[.,;:()[\]]/u.test(between) ? undefined : { start: first.index, end: before.length }
}

/** True when the letters stand in a word in their order, the first at its start. */
function holdsInOrder(letters: string, written: string): boolean {
  if (written.charAt(0) !== letters.charAt(0)) return false
  let at = 0
  for (const letter of letters) {
    at = written.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

const recurs = (text: string, short: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}(-])${short}(?![\\p{L}\\p{N}])`, 'u').test(text)

/** The one word that a short form is made of: apolipoprotein for apo, P-glycoprotein for Pgp. */
function singleBefore(short: string, before: string, text: string): Stretch | undefined {
  const found = lastWord.exec(before)
  const written = found?.[0].toLowerCase() ?? ''
  const letters = short.toLowerCase()
  if (found === null || written.length < letters.length + 3) return undefined
  const isName = /^\p{Lu}/u.test(short) && holdsInOrder(letters, written)
  // In small letters only the beginning of the word is certain enough.
  const isBeginning = letters.length > 2 && written.startsWith(letters)
  // Where the text goes on with it as a word, its letters in order will do: cod, cyclooctadiene.
  const isUsed = !isName && holdsInOrder(letters, written) && recurs(text, short)
  return isName || isBeginning || isUsed ? { start: found.index, end: before.length } : undefined
}

/** Helicobacter pylori for H. pylori, Epsilometer test for E-test: the last word is the same. */
function sharedBefore(short: string, before: string): Stretch | undefined {
  const [initial = '', rest = ''] = short.split(/[-.] ?/u)
  const found = /(?<first>[\p{L}\p{N}-]+) (?<last>\p{L}+)$/u.exec(before)
  const { first = '', last = '' } = found?.groups ?? {}
  if (found === null || last.toLowerCase() !== rest || first.length < 4) return undefined
  const isSame = first.charAt(0).toLowerCase() === initial.toLowerCase()
  return isSame ? { start: found.index, end: before.length } : undefined
}

/** The full form of a short form shaped like a word at the end of `before`, which is part of `text`; undefined where there is none. */
export function wordFormBefore(short: string, before: string, text: string): Stretch | undefined {
  const trimmed = before.trimEnd()
  if (/[-.]/u.test(short)) return sharedBefore(short, trimmed)
  const letters = short.toLowerCase()
  const singular = letters.replace(/s$/u, '')
  if (/\p{Nd}/u.test(short)) return longFormBefore(short, trimmed)
  return (
    singleBefore(short, trimmed, text) ??
    initialsBefore(letters, trimmed) ??
    (singular.length > 1 && singular !== letters ? initialsBefore(singular, trimmed) : undefined)
  )
}
