import { createRequire } from 'node:module'
import type * as PinyinPro from 'pinyin-pro'

let loaded: typeof PinyinPro | undefined

/** Loaded when first asked for: its dictionaries take longer than a look-up may. */
function dictionary(): typeof PinyinPro {
  if (loaded !== undefined) return loaded
  const made: typeof PinyinPro = createRequire(import.meta.url)('pinyin-pro')
  loaded = made
  return made
}

/** A syllable without its tone, ü as v: lǜ → lv. */
function plain(syllable: string): string {
  return syllable
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[^a-z]/gu, '')
}

/** Every reading of a Chinese character without tones, the commonest first: 重 → zhong, chong; `[]` of any other. */
export function pinyinReadings(character: string): readonly string[] {
  const { pinyin } = dictionary()
  const read = pinyin(character, { multiple: true, type: 'array', nonZh: 'removed' })
  return [...new Set(read.map(plain))].filter((syllable) => syllable !== '')
}

/** A text in pinyin with tones, read as its words are: 重复 → chóng fù. What is not Chinese stays. */
export function pinyinOfText(text: string): string {
  return dictionary().pinyin(text, { nonZh: 'consecutive' })
}
