import { type SearchKey, searchKey } from './search-key.ts'
import { spelling } from './search-readings.ts'
import { typosAllowed } from './search-typos.ts'

/** A query, made ready once for all rows. */
export interface Query extends SearchKey {
  /** What it spells, if it may be pinyin. */
  readonly spelling: string | undefined
  /** Its words without spaces. */
  readonly squeezed: string
  readonly parts: readonly string[]
  /** Its words in the order of the alphabet. */
  readonly sorted: string
  readonly typosAllowed: number
  readonly isUnspaced: boolean
}

export const sortedWords = (words: string): string => words.split(' ').sort().join(' ')

/** True where a key holds letters of a script without spaces. */
export function isUnspaced(key: string): boolean {
  for (let at = 0; at < key.length; at += 1) if (key.charCodeAt(at) > 0x24f) return true
  return false
}

export function queryOf(text: string): Query {
  const { key, words } = searchKey(text)
  return {
    key,
    words,
    spelling: spelling(key),
    squeezed: words.replaceAll(' ', ''),
    parts: words.split(' '),
    sorted: sortedWords(words),
    typosAllowed: typosAllowed(key),
    isUnspaced: isUnspaced(key),
  }
}
