import type { PhrasingContent } from 'mdast'
import type { BilingualOptions, CitationStyle } from '../model/citation-style.ts'
import { itemLanguage } from '../model/item-language.ts'
import { itemTranslation } from '../model/item-translation.ts'
import type { CslItem } from '../model/reference.ts'
import { gbProfile } from './gb-profile.ts'
import { languageNote } from './language-note.ts'

/** How the style prints a Chinese work in both languages; undefined where it prints one. */
function bilingualOptions(style: CitationStyle): BilingualOptions | undefined {
  const profile = gbProfile(style)
  if (profile === undefined) return undefined
  const { bilingual } = style.options ?? {}
  if (typeof bilingual === 'object') return bilingual
  return (bilingual ?? profile.rules === 'cma') ? {} : undefined
}

/**
 * The items that print one entry: a work in a language of full-width characters and, where the style
 * prints both and the item brings the data, its translation, in the order asked for.
 */
export function printedItems(item: CslItem, style: CitationStyle): readonly CslItem[] {
  const options = bilingualOptions(style)
  if (options === undefined || itemLanguage(item).isWrittenIn('Latin')) return [item]
  const translation = itemTranslation(item)
  if (translation === undefined) return [item]
  return options.order === 'translation-first' ? [translation, item] : [item, translation]
}

/** `… 201-208.` → `… 201-208 (in Chinese).` */
function withNote(nodes: readonly PhrasingContent[], note: string): readonly PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return [...nodes, { type: 'text', value: ` (${note})` }]
  const [, text = '', stop = ''] = /^(.*?)(\.?)$/su.exec(last.value) ?? []
  return [...nodes.slice(0, -1), { type: 'text', value: `${text} (${note})${stop}` }]
}

/** The printed texts of one item as one entry: each on a line, the translation marked as asked. */
export function joinedEntry(
  texts: readonly (readonly PhrasingContent[])[],
  item: CslItem,
  style: CitationStyle,
): readonly PhrasingContent[] {
  const [first = [], second] = texts
  if (second === undefined) return first
  const { order = 'source-first', brackets, note } = bilingualOptions(style) ?? {}
  const language = languageNote(item)
  const noted = (nodes: readonly PhrasingContent[]) =>
    note === true && language !== undefined ? withNote(nodes, `in ${language}`) : nodes
  const lang = itemLanguage(itemTranslation(item) ?? item).subtag
  const translated = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] => [
    { type: 'htmlSpan', tagName: 'span', properties: { lang }, children: [...noted(nodes)] },
  ]
  const [upper, lower] =
    order === 'source-first' ? [first, translated(second)] : [translated(first), second]
  const isBracketed = brackets === 'square'
  return [
    ...upper,
    { type: 'break' },
    ...(isBracketed ? [{ type: 'text' as const, value: '[' }] : []),
    ...lower,
    ...(isBracketed ? [{ type: 'text' as const, value: ']' }] : []),
  ]
}
