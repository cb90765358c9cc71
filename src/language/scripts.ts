import { han } from './han.ts'

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hanLetter = new RegExp(han, 'u')

/** Scripts that say by themselves which language a text is in, with its English name. */
const tellingScripts = [
  [kana, 'Japanese'],
  [/\p{Script=Hangul}/u, 'Korean'],
] as const

/** The English name of the language that the script of a text gives away; undefined for most texts. */
export function nameByScript(text: string): string | undefined {
  return tellingScripts.find(([script]) => script.test(text))?.[1]
}

/** Place of a text's script in a list that GB/T 7714 sorts: Chinese, Japanese, Western, Russian, others. */
export function scriptRank(text: string): number {
  if (kana.test(text)) return 1
  if (hanLetter.test(text)) return 0
  if (/\p{Script=Cyrillic}/u.test(text)) return 3
  return /\p{Script=Latin}/u.test(text) ? 2 : 4
}
