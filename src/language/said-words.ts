import { englishStem } from './english-stems.ts'
import { han } from './han.ts'
import type { SaidWord } from './language.ts'
import { wordList } from './word-list.ts'

/** English words that hold a sentence together and say nothing by themselves. */
const empty = new Set(
  'a an the of to in on at by for with from and or but as that this these those it its be is are was were been being have has had do does did can could may might shall should will would must cannot not no none never nor neither without any all both each more most less least very much many few some such so than then also only just still yet already again further other another same there here when where which who what how if whether between among during after before because since i we they he she you us them their our his her own once up out over into about ever always often well even while although however therefore'
    .split(' ')
    .map(englishStem),
)

/** Longest word of the list, in characters. */
const longest = 5

let stems: ReadonlySet<string> | undefined

function listStems(): ReadonlySet<string> {
  stems ??= new Set([...wordList().values()].flat().filter((stem) => !empty.has(stem)))
  return stems
}

const ideograph = new RegExp(han, 'u')

function* foundChinese(text: string): Generator<SaidWord> {
  const list = wordList()
  for (let at = 0; at < text.length; ) {
    let length = ideograph.test(text.charAt(at)) ? longest : 1
    while (length > 1 && !list.has(text.slice(at, at + length))) length -= 1
    const found = list.get(text.slice(at, at + length)) ?? []
    const full = found.filter((stem) => !empty.has(stem))
    if (full.length > 0) yield { start: at, end: at + length, stems: full }
    at += length
  }
  for (const { index, 0: name } of text.matchAll(latinNames))
    yield { start: index, end: index + name.length, stems: [englishStem(name.toLowerCase())] }
}

/** Names and abbreviations, which stand in both texts. */
const latinNames = /[A-Za-z]{2,}/gu
const abbreviation = /[a-z]?[A-Z]{2}/u

const letters = /[A-Za-z]+/gu

function* foundEnglish(text: string): Generator<SaidWord> {
  for (const { index, 0: word } of text.matchAll(letters)) {
    const stem = englishStem(word.toLowerCase())
    if (listStems().has(stem) || abbreviation.test(word))
      yield { start: index, end: index + word.length, stems: [stem] }
  }
}

/** The words of a Chinese text that the built-in list knows, and its Latin names. */
export const chineseSaidWords = (text: string): readonly SaidWord[] =>
  [...foundChinese(text)].sort((a, b) => a.start - b.start)

/** The words of an English text that the built-in list knows, and its abbreviations. */
export const englishSaidWords = (text: string): readonly SaidWord[] => [...foundEnglish(text)]
