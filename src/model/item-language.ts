import type { Language } from '../language/language.ts'
import { languageOf, languages } from '../language/languages.ts'
import type { CslItem, CslName } from './reference.ts'

function writtenIn(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined
  return languages.find((language) => language.isWrittenIn(text))
}

/** `中文;`, `en_US`, `eng`, `American` → the language; undefined for what no language claims. */
function languageNamed(hint: unknown): Language | undefined {
  if (typeof hint !== 'string') return undefined
  const name = hint
    .toLowerCase()
    .replace(/[;；,，。.\s]+$/u, '')
    .trim()
  const byAlias = languages.find((language) => language.aliases.includes(name))
  return byAlias ?? languageOf(name.replace(/_/gu, '-').split(/[;；,，/]/u)[0] ?? '')
}

function nameText(name: CslName): string {
  return [name.family, name.given, name.literal].filter((part) => part !== undefined).join(' ')
}

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * The language an entry is printed in, from the script of its own title; `language` only settles
 * what the title leaves open, since bibliographies often lack it or hold the manager's default.
 */
export function itemLanguage(item: CslItem): Language {
  const title = writtenIn(item.title)
  const hint = languageNamed(item.language)
  const rest = [
    item['container-title'],
    (item.author ?? []).map(nameText).join(' '),
    item['publisher'],
    item['publisher-place'],
    (Array.isArray(item['editor']) ? item['editor'] : []).map(nameText).join(' '),
    item['event-title'],
    item['edition'],
  ].filter(isText)
  const around = rest.map(writtenIn).find((language) => language !== undefined)
  if (title !== undefined) {
    // A gene's name may be the whole title of a Chinese entry; Han characters are never the title
    // of an English one, whatever `language` says.
    const other = hint !== undefined && around === hint && title.isWrittenIn('Latin')
    return other ? hint : title
  }
  const found = hint ?? around ?? languages.find((language) => language.isWrittenIn('Latin'))
  if (found === undefined) throw new Error('no built-in language is written in Latin script')
  return found
}
