import { en } from './en.ts'
import type { Language } from './language.ts'
import { zh } from './zh.ts'

/** Every language that is built in; one file each, one line here. */
export const languages: readonly Language[] = [zh, en]

/** Languages whose characters and punctuation are full-width and set without spaces. */
export const wideLanguages: readonly Language[] = languages.filter(
  (language) => !language.isWrittenIn('Latin'),
)

/** One letter of any language that parts no words by spaces, as a regular expression: `[\\p{Script=Han}]`. */
export const unspacedLetter = `[${languages.map((language) => language.unspacedLetters ?? '').join('')}]`

const unspacedStart = new RegExp(`^${unspacedLetter}`, 'u')

/** True where a text begins with a letter of a language that parts no words by spaces. */
export function startsUnspaced(text: string): boolean {
  return unspacedStart.test(text)
}

/** The language of a BCP 47 tag, by its primary subtag: `zh-CN` → zh. */
export function languageOf(tag: string): Language | undefined {
  const subtag = tag.toLowerCase().split('-')[0]
  return languages.find((language) => language.subtag === subtag)
}
