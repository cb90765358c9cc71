import { existsSync, readFileSync } from 'node:fs'
import { en } from '../src/language/en.ts'
import type { Language } from '../src/language/language.ts'
import { zh } from '../src/language/zh.ts'

/** Lines that say the same, by their numbers from 0; one list may be empty. */
export type GoldBead = readonly [source: readonly number[], translation: readonly number[]]

/** Two texts of one sentence a line, and which lines say the same. */
export interface Gold {
  readonly source: readonly string[]
  readonly translation: readonly string[]
  readonly beads: readonly GoldBead[]
}

/** What says the same in Chinese and in English. */
export type TextPair = readonly [source: string, translation: string]

/** Numbers from 0 to 1 that a seed fixes (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Lines of a gold that are written down: one bead a line, `zh | zh = en | en`; one side may be absent. */
export function writtenGold(text: string): Gold {
  const source: string[] = []
  const translation: string[] = []
  const beads: GoldBead[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const parts = line.split(' = ')
    const isSource = parts.length > 1 || zh.isWrittenIn(line)
    const [left = '', right = ''] = isSource ? parts : ['', line]
    const lines = (part: string) => (part === '' ? [] : part.split(' | ').map((one) => one.trim()))
    const [a, b] = [lines(left), lines(right)]
    beads.push([a.map((_, at) => source.length + at), b.map((_, at) => translation.length + at)])
    source.push(...a)
    translation.push(...b)
  }
  return { source, translation, beads }
}

const dataFolder = new URL('../../shared/data/alignment/', import.meta.url)
export const hasMaterial = existsSync(dataFolder)
const material = (name: string) => readFileSync(new URL(name, dataFolder), 'utf8').trim()

const sentences = (text: string, language: Language) =>
  language.splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** Sentence by sentence where both texts have as many, else the texts as they are. */
function bySentence([source, translation]: TextPair): readonly TextPair[] {
  const [a, b] = [sentences(source, zh), sentences(translation, en)]
  const pairs = a.map((sentence, at): TextPair => [sentence, b[at] ?? ''])
  const isSure =
    a.length === b.length && pairs.every((pair) => isLikely(pair, [source, translation]))
  return isSure ? pairs : [[source, translation]]
}

/** As many sentences need not be the same ones: their lengths and decimals must fit as well. */
function isLikely([source, translation]: TextPair, [a, b]: TextPair): boolean {
  const ratio = (translation.length + 5) / (source.length + 5) / (b.length / a.length)
  const decimals = (text: string) => (text.match(/\d+\.\d+/gu) ?? []).sort().join()
  return ratio > 0.5 && ratio < 2 && decimals(source) === decimals(translation)
}

/** Definitions of the glossary, of which the English ones stand one or two rows too high: no gold. */
const shifted = { first: 621, last: 695 } as const

/** Sentences of the requirements for Chinese layout, and the lines of abstracts of medical papers. */
export function visiblePairs(): Readonly<Record<'layout' | 'abstracts', readonly TextPair[]>> {
  const rows = material('clreq-pairs.tsv').split('\n').slice(1)
  const layout = rows.flatMap((row): readonly TextPair[] => {
    const [number, , source = '', translation = ''] = row.split('\t')
    const isShifted = Number(number) >= shifted.first && Number(number) <= shifted.last
    return source === '' || translation === '' || isShifted ? [] : [[source, translation]]
  })
  const abstracts = material('abstract-pairs.jsonl').split('\n')
  const pairs = abstracts.flatMap((row): readonly TextPair[] => {
    const { zh: source = '', en: translation = '' } = JSON.parse(row)
    const [a = [], b = []] = [source, translation].map((text: string) => text.split('\n'))
    if (a.length !== b.length) return [[a.join(''), b.join(' ')]]
    return a.map((line, at): TextPair => [line, b[at] ?? ''])
  })
  return { layout: layout.flatMap(bySentence), abstracts: pairs }
}

/** The pairs without the letters, digits and abbreviations that stand alike in both. */
export function bare(pairs: readonly TextPair[]): readonly TextPair[] {
  return pairs.flatMap(([source, translation]): readonly TextPair[] => {
    const a = source.replaceAll(/[\p{Script=Latin}\p{N}.%+$\\{}^_=<>]+/gu, '').trim()
    const b = translation.replaceAll(/\b[A-Z][A-Z-]+\w*|\p{N}[\p{N}.%]*|[$\\{}^_=<>+]/gu, '').trim()
    return a.length < 2 || b.length < 4 ? [] : [[a, b]]
  })
}

/** A text cut in two at a comma or the end of a sentence near its middle; undefined where none is. */
function halves(text: string, random: () => number): readonly string[] | undefined {
  const ends = [...text.matchAll(/[，；。！？：]|(?<!\d)[,;:.?!](?=\s)/gu)]
    .map((match) => match.index + 1)
    .filter((end) => end > text.length * 0.15 && end < text.length * 0.85)
  const end = ends[Math.floor(random() * ends.length)]
  return end === undefined ? undefined : [text.slice(0, end).trim(), text.slice(end).trim()]
}

/** How often, of 1, a pair is treated so. */
export interface Damage {
  readonly split: number
  readonly merge: number
  readonly drop: number
  readonly swap: number
}

/** As free as literary translators are. */
export const free: Damage = { split: 0.4, merge: 0.12, drop: 0.05, swap: 0.02 }
/** As translators of papers work. */
export const close: Damage = { split: 0.1, merge: 0.05, drop: 0.02, swap: 0.005 }

function onOneSide(pair: TextPair, random: () => number): readonly (readonly string[])[] {
  const [source, translation] = pair
  if (random() < 0.5) return [halves(source, random) ?? [source], [translation]]
  const cut = halves(translation, random) ?? [translation]
  const last = cut[1] === undefined || random() < 0.6 ? undefined : halves(cut[1], random)
  return [[source], last ? [cut[0] ?? '', ...last] : cut]
}

/** Pairs cut, joined, left out and swapped at random, with what then goes together. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one branch for each way to treat a pair
export function damagedGold(pairs: readonly TextPair[], seed: number, damage: Damage): Gold {
  const random = randomOf(seed)
  const gold = { source: [] as string[], translation: [] as string[], beads: [] as GoldBead[] }
  const push = (a: readonly string[], b: readonly string[]) => {
    const bead: GoldBead = [
      a.map((_, at) => gold.source.length + at),
      b.map((_, at) => gold.translation.length + at),
    ]
    gold.beads.push(bead)
    gold.source.push(...a)
    gold.translation.push(...b)
  }
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at]
    const next = pairs[at + 1]
    if (!pair) continue
    const dice = random()
    if (dice < damage.drop / 2) push([pair[0]], [])
    else if (dice < damage.drop) push([], [pair[1]])
    else if (dice < damage.drop + damage.split) {
      const [a = [], b = []] = onOneSide(pair, random)
      push(a, b)
    } else if (next && dice < damage.drop + damage.split + damage.merge) {
      at += 1
      if (random() < 0.5) push([pair[0] + next[0]], [pair[1], next[1]])
      else push([pair[0], next[0]], [`${pair[1]} ${next[1]}`])
    } else if (next && dice < damage.drop + damage.split + damage.merge + damage.swap) {
      at += 1
      push([pair[0], next[0]], [next[1], pair[1]])
    } else push([pair[0]], [pair[1]])
  }
  return gold
}

const isPaired = ([a, b]: GoldBead) => a.length > 0 && b.length > 0

/** Harmonic mean of precision and recall of beads that are wholly right; those with an empty side count not. */
export function strictF1(gold: readonly GoldBead[], found: readonly GoldBead[]): number {
  const key = ([a, b]: GoldBead) => `${a.join()}:${b.join()}`
  const right = new Set(gold.filter(isPaired).map(key))
  const given = new Set(found.filter(isPaired).map(key))
  const both = [...given].filter((one) => right.has(one)).length
  return right.size + given.size === 0 ? 1 : (2 * both) / (right.size + given.size)
}
