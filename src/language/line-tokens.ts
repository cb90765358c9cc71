import { englishStem } from './english-stems.ts'
import { han } from './han.ts'
import { latinNames, namesReadIn } from './pinyin-names.ts'
import { zhEnMedicalWords } from './zh-en-medical-words.ts'
import { zhEnWords } from './zh-en-words.ts'

/** What a line is compared by. */
export interface LineTokens {
  /** Each once; numbers, Latin words and marks of punctuation read alike in every language. */
  readonly words: readonly string[]
  /** Characters, one of Chinese counted as the three of English that it takes. */
  readonly length: number
  /** Chinese characters. */
  readonly ideographs: number
}

const ideograph = new RegExp(han, 'gu')
const ideographs = new RegExp(`${han}+`, 'gu')
const latin = /\d+(?:[.,]\d+)*%?|\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*/gu
const marks = /[?!:;()"“”「」『』《》…？！：；（）]/gu
const sameMark: Readonly<Record<string, string>> = {
  '？': '?',
  '！': '!',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
}

let dictionary: ReadonlyMap<string, readonly string[]> | undefined

/** The built-in word list: a Chinese word → stems of the English words for it. */
export function wordList(): ReadonlyMap<string, readonly string[]> {
  if (dictionary !== undefined) return dictionary
  const entries = new Map<string, readonly string[]>()
  for (const entry of `${zhEnWords};${zhEnMedicalWords}`.split(/[;\n]+/u)) {
    const [word = '', ...english] = entry.trim().split(' ')
    if (word === '' || english.length === 0) continue
    const stems = [...(entries.get(word) ?? []), ...english.map(englishStem)]
    entries.set(word, [...new Set(stems)])
  }
  dictionary = entries
  return entries
}

let segmenter: Intl.Segmenter | undefined

/** Parts of a word that the list knows, longest first from the left. */
function* knownParts(word: string, list: ReadonlyMap<string, unknown>): Generator<string> {
  for (let at = 0; at < word.length; ) {
    let length = Math.min(4, word.length - at)
    while (length > 1 && !list.has(word.slice(at, at + length))) length -= 1
    const part = word.slice(at, at + length)
    if (part !== word && list.has(part)) yield part
    at += length
  }
}

function addIdeographs(run: string, words: Set<string>): void {
  const list = wordList()
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { segment } of segmenter.segment(run)) {
    words.add(segment)
    if (segment.length > 1 && !list.has(segment))
      for (const part of knownParts(segment, list)) words.add(part)
  }
}

function addLatin(line: string, words: Set<string>): void {
  for (const [found] of line.matchAll(latin)) {
    if (/^\d/u.test(found)) words.add(found.replaceAll(',', '').replace(/\.$/u, ''))
    else for (const part of found.toLowerCase().split(/[’'-]/u)) words.add(englishStem(part))
  }
}

/** Tokens of one line of Chinese, of English, or of both. */
function lineTokens(line: string): LineTokens {
  const words = new Set<string>()
  const text = line.normalize('NFKC')
  let count = 0
  for (const [run] of text.matchAll(ideographs)) {
    count += run.length
    addIdeographs(run, words)
  }
  addLatin(text.replaceAll(ideograph, ' '), words)
  for (const [mark] of text.matchAll(marks)) words.add(sameMark[mark] ?? mark)
  const others = text.replaceAll(/\s+/gu, '').length - count
  return { words: [...words], length: 3 * count + others, ideographs: count }
}

/**
 * Tokens of each line of two texts. A Chinese name and its pinyin, where one text has this and the
 * other that, are a word that stands in both: 黛玉, Daiyu.
 */
export function textTokens(
  one: readonly string[],
  other: readonly string[],
): readonly [readonly LineTokens[], readonly LineTokens[]] {
  const written = [one, other].map((lines) => lines.map(latinNames))
  const names = new Set(written.flat(2))
  const withNames = (lines: readonly string[], latin: readonly (readonly string[])[] = []) =>
    lines.map((line, at) => {
      const tokens = lineTokens(line)
      const own = names.size === 0 ? [] : namesReadIn(line, names)
      const found = new Set([...(latin[at] ?? []), ...own])
      if (found.size === 0) return tokens
      return { ...tokens, words: [...tokens.words, ...Array.from(found, (name) => `~${name}`)] }
    })
  return [withNames(one, written[0]), withNames(other, written[1])]
}
