import { languages } from './languages.ts'
import { memoized } from './memo.ts'

/** Names that neither the languages themselves nor the Unicode locale data have. */
const others: Readonly<Record<string, string>> = { 英文: 'en', 汉语: 'zh', 汉文: 'zh' }

/** The data of a locale take a while to load. */
const namesIn = memoized(
  (locale: string) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
)

/** True of the subtag of a language that has a name: `de`, and neither `no.` nor `url`. */
export function isKnownSubtag(subtag: string): boolean {
  try {
    return namesIn('en').of(subtag) !== undefined
  } catch {
    return false
  }
}

/** Names of the built-in languages in each of them → subtag: `中文`, `chinese`, `english`, `英语`. */
export const languageNames = (): ReadonlyMap<string, string> => allNames('')

const allNames = memoized((): ReadonlyMap<string, string> => {
  const names = new Map(Object.entries(others))
  for (const { subtag, name } of languages) {
    names.set(name.toLowerCase(), subtag)
    for (const locale of languages) {
      const named = namesIn(locale.subtag).of(subtag)
      if (named !== undefined) names.set(named.toLowerCase(), subtag)
    }
  }
  return names
})
