import { pinyinOf } from '../language/pinyin-syllables.ts'
import type { Hit, SearchIndex } from './search.ts'
import { isUnspaced, type Query } from './search-query.ts'
import type { Readings } from './search-readings.ts'
import { typos, typosAllowed } from './search-typos.ts'

/** How a character may be read; one that no form of the index holds has its commonest reading. */
function readingsOf(character: string, readings: Readings): readonly string[] {
  const known = readings(character)
  if (known.length > 0 || !isUnspaced(character)) return known
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

/** The commonest syllables of a form in Latin letters. */
function romanised(key: string, readings: Readings): string {
  return Array.from(key, (one) => readingsOf(one, readings)[0] ?? one).join('')
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== 3 || other.length !== 3) return false
  return typos(one, other, 1) === 1 && [...one].sort().join() === [...other].sort().join()
}

function typoScore(query: Query, key: string, words: string, readings: Readings): number {
  if (isUnspaced(key)) {
    if (query.isUnspaced) return homophoneScore(query, key, readings)
    if (query.spelling === undefined || query.spelling.length < 6) return 0
    const spelled = romanised(key, readings)
    const count = typos(query.spelling, spelled, typosAllowed(query.spelling))
    return count === undefined ? 0 : 0.19 - 0.02 * count
  }
  if (query.isUnspaced) return 0
  if (isSwapped(query.key, key)) return 0.15
  const count = wordTypos(query, words.split(' '))
  return count === undefined ? 0 : 0.18 - 0.02 * count
}

function pairsOf(text: string): readonly string[] {
  return Array.from(text, (_, at) => text.slice(at, at + 2)).slice(0, -1)
}

/** Share of pairs of neighbouring letters that two keys have in common (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const own = pairsOf(one)
  const rest = pairsOf(other)
  const all = new Set(rest)
  const common = own.filter((pair) => all.has(pair)).length
  return own.length + rest.length === 0 ? 0 : (2 * common) / (own.length + rest.length)
}

function suggestionScore(query: Query, key: string): number {
  const isContained = key.length > (isUnspaced(key) ? 1 : 3) && query.key.includes(key)
  if (isContained) return 0.1 * (key.length / query.key.length)
  const like = likeness(query.key, key)
  if (like >= 0.4) return 0.09 * like
  const most = Math.ceil(query.key.length * 0.4)
  const count = query.key.length < 3 ? undefined : typos(query.key, key, most)
  return count === undefined ? 0 : 0.05 * (1 - count / (most + 1))
}

/** Rows near a query that nothing answers, best first: `typos` may be meant, `suggestions` may help. */
export function nearest(
  { rows, readings }: SearchIndex,
  query: Query,
  manner: 'typos' | 'suggestions',
): readonly Hit[] {
  const hits: Hit[] = []
  for (const [row, forms] of rows.entries()) {
    let score = 0
    for (const form of forms.split('\t')) {
      const gap = form.indexOf(' ')
      const key = gap < 0 ? form.slice(1) : form.slice(1, gap)
      if (key === '') continue
      const words = gap < 0 ? key : form.slice(gap + 1)
      const found =
        manner === 'typos' ? typoScore(query, key, words, readings) : suggestionScore(query, key)
      score = Math.max(score, found)
    }
    if (score > 0) hits.push({ row, score })
  }
  return hits.sort((a, b) => b.score - a.score || a.row - b.row)
}
