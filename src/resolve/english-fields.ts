import type { CitationStyle } from '../model/citation-style.ts'
import { itemTranslation } from '../model/item-translation.ts'
import type { CslItem, CslName } from '../model/reference.ts'
import { isIncomplete, spacedInitials, standIns } from './csl-item.ts'
import { dottedJournalTitle, shortJournalTitle } from './journal-title.ts'
import { isBracketed, languageNote } from './language-note.ts'

export type EnglishStyle = 'vancouver' | 'ama' | 'nature'

const englishStyles: readonly EnglishStyle[] = ['vancouver', 'ama', 'nature']

/** Which of our English styles a style is, by its `<id>`; undefined for any other. */
export function englishStyle(style: CitationStyle): EnglishStyle | undefined {
  const id = /<id>biyi\/([^<]+)<\/id>/u.exec(style.text)?.[1]
  return englishStyles.find((name) => name === id)
}

type Fields = Readonly<Record<string, unknown>>

const withoutStop = (title: string): string => title.trim().replace(/(?<![.\p{Lu}])[.。]$/u, '')

/** NLM sets a supplement behind the volume, `42 Suppl 2`; AMA in the brackets of the issue, lower case. */
function supplement(item: CslItem, style: EnglishStyle): Fields {
  const { volume, issue } = item
  if (typeof issue !== 'string' || !/suppl/iu.test(issue)) return {}
  if (style === 'ama') return { issue: issue.replace(/suppl(?:ement|\.)?/iu, 'suppl') }
  if (style === 'nature') return {}
  const short = issue.replace(/suppl(?:ement|\.)?/iu, 'Suppl').trim()
  if (volume === undefined || !short.startsWith('Suppl')) return { issue: short }
  return { volume: `${volume} ${short}`, issue: undefined }
}

/** The title as the style shows that it is a translation: `[Title]` in NLM's and Nature's own words. */
function titleOf(item: CslItem, isTranslated: boolean, style: EnglishStyle): Fields {
  const title = item.title === undefined ? undefined : withoutStop(item.title)
  if (title === undefined) return {}
  if (style === 'vancouver') {
    return { title: isTranslated && !isBracketed(title) ? `[${title}]` : title }
  }
  const plain = isBracketed(title) ? withoutStop(title.slice(1, -1)) : title
  // AMA capitalises the words of a book's title, but not those of a species or a gene in italics.
  const kept = plain.replace(/<i>.*?<\/i>/gu, (name) => `<span class="nocase">${name}</span>`)
  return { title: style === 'ama' ? kept : plain }
}

function journalOf(item: CslItem): Fields {
  const full = item['container-title']
  if (typeof full !== 'string' || !item.type.startsWith('article-')) return {}
  const known = item['container-title-short'] ?? item['journalAbbreviation']
  const short = typeof known === 'string' ? known : shortJournalTitle(full)
  return short === undefined
    ? {}
    : { journalAbbreviation: undefined, 'container-title-short': short, 'container-title': full }
}

/** Nature sets `Jr` behind the initials without a comma, where citeproc puts what parts the names. */
function suffixes(item: CslItem, style: EnglishStyle): Fields {
  if (style !== 'nature') return {}
  const lists = ['author', 'editor'].flatMap((field) => {
    const names = item[field]
    return Array.isArray(names) ? [[field, names.map(suffixedName)] as const] : []
  })
  return Object.fromEntries(lists)
}

function suffixedName(name: CslName): CslName {
  const { family, given, suffix, 'non-dropping-particle': particle } = name
  if (typeof suffix !== 'string' || suffix === '' || family === undefined || given === undefined) {
    return name
  }
  const whole = typeof particle === 'string' && particle !== '' ? `${particle} ${family}` : family
  const initials = (spacedInitials(name) ?? given)
    .split(/[\s.]+/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/(\p{L})[^-]*/gu, '$1.'))
  return { literal: `${whole}, ${initials.join(' ')} ${suffix.replace(/[.,]/gu, '')}` }
}

/** Nature names one author of many, so that a list whose end is not known is a long one. */
function manyAuthors(item: CslItem, style: EnglishStyle): Fields {
  const [first] = item.author ?? []
  if (style !== 'nature' || first === undefined || !isIncomplete(item)) return {}
  return { author: Array.from({ length: 6 }, () => first), note: undefined }
}

/**
 * What the English styles ask for and CSL cannot say: the language of a work that is not in English
 * (in `annote`), its English title where the item brings one, supplements, and for Nature journal
 * titles shortened with full stops (in `container-title-short`).
 */
export function englishItem(item: CslItem, style: EnglishStyle): CslItem {
  const note = languageNote(item)
  const translation = note === undefined ? undefined : itemTranslation(item)
  const shown = translation ?? item
  const journal = journalOf(shown)
  const dotted = dottedJournalTitle(journal['container-title-short'], shown['container-title'])
  const fields = {
    ...shown,
    ...titleOf(shown, translation !== undefined, style),
    ...supplement(shown, style),
    ...suffixes(shown, style),
    ...manyAuthors(shown, style),
    ...journal,
    ...(style === 'nature' && dotted !== undefined
      ? { 'container-title-short': dotted.replaceAll('.', standIns.stop) }
      : {}),
    annote: note,
  }
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(filled), id: item.id, type: item.type }
}
