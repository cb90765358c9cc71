import { chineseNumbers } from './chinese-numbers.ts'
import { englishNumbers } from './english-numbers.ts'
import { englishStem } from './english-stems.ts'
import { han } from './han.ts'
import type { NumberWord } from './language.ts'
import { latinNames, nameReader } from './pinyin-names.ts'
import { wordList } from './word-list.ts'

/** How long a line is. */
export interface LineSize {
  /** Characters, one of Chinese counted as the three of English that it takes. */
  readonly length: number
  /** Chinese characters. */
  readonly ideographs: number
}

const marks = '?!:;()"“”「」『』《》…？！：；（）'
/** Chinese, a number, a word in letters, or a mark; the first group is Chinese. */
const token = new RegExp(
  `(${han}+)|\\d+(?:[.,]\\d+)*%?|(?:(?!${han})\\p{L})(?:(?!${han})[\\p{L}\\p{M}])*(?:[’'-](?:(?!${han})\\p{L})+)*|[${marks}]`,
  'gu',
)
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

/** Of phases and stages, by their value less 2. */
const romans = ['II', 'III', 'IV']

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

function takeIdeographs(run: string, take: (word: string) => void): void {
  const list = wordList()
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { segment } of segmenter.segment(run)) {
    take(segment)
    if (segment.length > 1 && !list.has(segment))
      for (const part of knownParts(segment, list)) take(part)
  }
}

function takeLatin(found: string, take: (word: string) => void): void {
  const first = found.charCodeAt(0)
  const lower = found.toLowerCase()
  const roman = romans.indexOf(found)
  if (roman >= 0) take(String(roman + 2))
  if (first >= 0x30 && first <= 0x39) take(found.replaceAll(',', '').replace(/\.$/u, ''))
  else if (/[’'-]/u.test(lower)) for (const part of lower.split(/[’'-]/u)) take(englishStem(part))
  else take(englishStem(lower))
}

const chineseLarge = /[十百千万亿]/u
const englishLarge =
  /\b(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion)\b/iu

function largeIn(
  text: string,
  sign: RegExp,
  read: (text: string) => readonly NumberWord[],
): readonly NumberWord[] {
  return sign.test(text) ? read(text) : []
}

/** Code units that are no white space. */
function filledLength(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // After NFKC only these are left of what Unicode calls white space.
    const isSpace = code <= 0x20 || code === 0x1680 || code === 0x2028 || code === 0x2029
    if (!isSpace && code !== 0xfeff) count += 1
  }
  return count
}

/**
 * Gives each word, number and mark of punctuation of a line of Chinese, of English, or of both, in
 * order; those that say the same in every language read alike: 百分之三十 and `30%`, `Ⅱ` and `2`.
 */
export function readLineTokens(line: string, take: (word: string) => void): LineSize {
  const text = line.normalize('NFKC')
  let ideographs = 0
  for (const [found, chinese] of text.matchAll(token)) {
    if (chinese !== undefined) {
      ideographs += chinese.length
      takeIdeographs(chinese, take)
    } else if (marks.includes(found)) take(sameMark[found] ?? found)
    else takeLatin(found, take)
  }
  // Small numbers are words of the list; others are rare, and looked for only where one may stand.
  const said =
    ideographs > 0
      ? largeIn(text, chineseLarge, chineseNumbers)
      : largeIn(text, englishLarge, englishNumbers)
  for (const { value } of said) if (value.length > 1) take(value)
  return { length: 2 * ideographs + filledLength(text), ideographs }
}

/**
 * Gives the Chinese names of each line of two texts of which one has the characters and the other the
 * pinyin, as a word that stands in both: 黛玉 and Daiyu are `~daiyu`.
 */
export function sharedNames(
  one: readonly string[],
  other: readonly string[],
): readonly [readonly (readonly string[])[], readonly (readonly string[])[]] {
  const written = [one.map(latinNames), other.map(latinNames)] as const
  const names = new Set(written.flat(2))
  if (names.size === 0) return [[], []]
  const namesIn = nameReader(names)
  const both = (lines: readonly string[], latin: readonly (readonly string[])[]) =>
    lines.map((line, at) => [...(latin[at] ?? []), ...namesIn(line)].map((name) => `~${name}`))
  return [both(one, written[0]), both(other, written[1])]
}
