import { pinyinOf } from '../language/pinyin-syllables.ts'
import type { SearchKey } from './search-key.ts'
import { isUnspaced, type Query } from './search-query.ts'
import type { Readings } from './search-readings.ts'
import { bestOf, type Hit, hitsOf, type SearchIndex } from './search-rows.ts'
import { typos, typosAllowed } from './search-typos.ts'

/** How a character may be read; one that no form of the index holds has its commonest reading. */
function readingsOf(character: string, readings: Readings): readonly string[] {
  const known = readings.get(character)
  if (known !== undefined) return known
  if (!isUnspaced(character)) return []
  const commonest = pinyinOf(character)
  return commonest === '' ? [] : [commonest]
}

function soundsAlike(one: string, other: string, readings: Readings): boolean {
  const known = new Set(readingsOf(one, readings))
  return readingsOf(other, readings).some((reading) => known.has(reading))
}

/**
 * Characters of the query that stand in the form for others that are read alike, which is how
 * Chinese is mistyped and how the two scripts of Chinese differ; undefined where more than sound
 * differs, or more than half.
 */
function homophones(
  query: readonly string[],
  form: readonly string[],
  readings: Readings,
): number | undefined {
  let count = 0
  for (const [at, character] of query.entries()) {
    const other = form[at] ?? ''
    if (character === other) continue
    count += 1
    if (count > query.length / 2 || !soundsAlike(character, other, readings)) return undefined
  }
  return count
}

function homophoneScore(query: Query, key: string, readings: Readings): number {
  const wanted = Array.from(query.key)
  const own = Array.from(key)
  if (wanted.length < 2 || own.length < wanted.length) return 0
  const last = wanted.length < 3 ? 0 : own.length - wanted.length
  let best = 0
  for (let start = 0; start <= last; start += 1) {
    const found = homophones(wanted, own.slice(start, start + wanted.length), readings)
    if (found === undefined) continue
    const isWhole = wanted.length === own.length
    const share = wanted.length / own.length
    best = Math.max(best, isWhole ? 0.2 - 0.01 * found : 0.12 + 0.03 * share)
  }
  return best
}

/** Every word of the query is a word of the form with a typing error or two, or begins one. */
function wordTypos({ parts }: Query, words: readonly string[]): number | undefined {
  let sum = 0
  for (const part of parts) {
    let least: number | undefined
    for (const word of words) {
      const count = word.startsWith(part) ? 0 : typos(part, word, typosAllowed(part))
      if (count !== undefined) least = Math.min(least ?? count, count)
    }
    if (least === undefined) return undefined
    sum += least
  }
  return sum
}

/** The best score of the syllables from one of a form on, against a query in pinyin. */
function typosFrom(
  query: string,
  syllables: readonly string[],
  start: number,
  most: number,
): number {
  let best = 0
  let text = ''
  for (let end = start; end < syllables.length && text.length <= query.length + most; end += 1) {
    text += syllables[end] ?? ''
    if (text.length < query.length - most) continue
    const found = typos(query, text, most)
    const isWhole = start === 0 && end === syllables.length - 1
    if (found !== undefined) best = Math.max(best, (isWhole ? 0.19 : 0.12) - 0.01 * found)
  }
  return best
}

/**
 * Finds characters with which a mistyped query may begin, so that most forms are passed over: hardly
 * anybody mistypes the first letter, or does more than leave it out.
 */
function beginnings(query: string, readings: Readings): RegExp {
  const found = [...readings].filter(
    ([, [reading = '']]) => reading[0] === query[0] || reading[0] === query[1],
  )
  return found.length === 0 ? /(?!)/u : new RegExp(`[${found.map(([one]) => one).join('')}]`, 'u')
}

/** Typing errors in pinyin, of the whole form or of some of its characters, by their commonest readings. */
function syllableTypos(query: string, key: string, readings: Readings): number {
  const syllables = Array.from(key, (one) => readingsOf(one, readings)[0] ?? one)
  const most = typosAllowed(query)
  const mayStart = (syllable: string) => syllable[0] === query[0] || syllable[0] === query[1]
  return syllables.reduce(
    (best, syllable, start) =>
      mayStart(syllable) ? Math.max(best, typosFrom(query, syllables, start, most)) : best,
    0,
  )
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== 3 || other.length !== 3) return false
  return typos(one, other, 1) === 1 && [...one].sort().join() === [...other].sort().join()
}

function typoScore(
  query: Query,
  { key, words }: SearchKey,
  readings: Readings,
  begin: RegExp,
): number {
  if (isUnspaced(key)) {
    if (query.isUnspaced) return homophoneScore(query, key, readings)
    if (query.spelling === undefined || query.spelling.length < 6) return 0
    return begin.test(key) ? syllableTypos(query.spelling, key, readings) : 0
  }
  if (query.isUnspaced) return 0
  if (isSwapped(query.key, key)) return 0.15
  const count = wordTypos(query, words.split(' '))
  return count === undefined ? 0 : 0.18 - 0.02 * count
}

const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

/** Pairs of neighbouring letters. */
function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(pairAt(text, at))
  return pairs
}

/** Share of pairs of neighbouring letters that two keys have in common (Dice's coefficient). */
function likeness(pairs: ReadonlySet<number>, key: string): number {
  let common = 0
  for (let at = 0; at + 1 < key.length; at += 1) if (pairs.has(pairAt(key, at))) common += 1
  return (2 * common) / Math.max(1, pairs.size + key.length - 1)
}

function suggestionScore(query: string, pairs: ReadonlySet<number>, key: string): number {
  const isContained = key.length > (isUnspaced(key) ? 1 : 3) && query.includes(key)
  if (isContained) return 0.1 * (key.length / query.length)
  const like = likeness(pairs, key)
  return like >= 0.4 ? 0.09 * like : 0
}

/** Rows near a query that nothing answers, best first: `typos` may be meant, `suggestions` may help. */
export function nearest(
  { rows, readings }: SearchIndex,
  query: Query,
  manner: 'typos' | 'suggestions',
): readonly Hit[] {
  const known = readings()
  const begin = beginnings(query.spelling ?? '', known)
  const pairs = pairsOf(query.key)
  const score = (form: SearchKey) =>
    manner === 'typos'
      ? typoScore(query, form, known, begin)
      : suggestionScore(query.key, pairs, form.key)
  // No slip and no likeness bridges such a difference.
  const isLatin = !query.isUnspaced && query.spelling === undefined
  const fits = (length: number, first: number) => length > 1 && !(isLatin && first > 0x24f)
  return hitsOf(rows.map((row) => bestOf(row, score, fits)))
}
