import { wideLanguages } from '../language/languages.ts'
import { nameByScript } from '../language/scripts.ts'
import { itemLanguage } from '../model/item-language.ts'
import type { CslItem } from '../model/reference.ts'

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

function nameOf(tag: string): string | undefined {
  try {
    return names.of(tag)
  } catch {
    return undefined
  }
}

/** `[Title]`: the translation that PubMed gives of a title in another language. */
export function isBracketed(title: string): boolean {
  return /^\[[^[\]]*\]\.?$/u.test(title.trim())
}

/**
 * The English name of the language that a work is written in, `Chinese`, by the script of its title
 * and then by `language`; undefined for an English work and where nothing says which.
 */
export function languageNote(item: CslItem): string | undefined {
  const title = item.title ?? ''
  const byScript = nameByScript(title)
  if (byScript !== undefined) return byScript
  const language = itemLanguage(item)
  if (!language.isWrittenIn('Latin')) return nameOf(language.subtag)
  const tag = /^[a-z]{2,3}(?=$|[-_])/iu.exec(item.language?.trim() ?? '')?.[0].toLowerCase()
  if (tag === undefined || language.aliases.includes(tag) || tag === 'und') return undefined
  // A Latin title beside a wide language's name is that of a work in English: bibliographies hold the
  // manager's default.
  const wide = wideLanguages.find(({ aliases }) => aliases.includes(tag))
  if (wide !== undefined && !isBracketed(title)) return undefined
  return nameOf(wide?.subtag ?? tag)
}
