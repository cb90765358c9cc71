import type { PhrasingContent } from 'mdast'
import type { CitationStyle } from '../model/citation-style.ts'
import { itemLanguage } from '../model/item-language.ts'
import { itemTranslation } from '../model/item-translation.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import type { CslItem } from '../model/reference.ts'
import type { AuthorDate, Resolved } from '../model/review.ts'
import {
  authorDateOrder,
  citationLayout,
  finishedLabel,
  isAuthorDate,
  yearSuffixes,
} from './author-date.ts'
import { printedItems } from './bilingual.ts'
import { formatInText, formatReferences } from './citeproc.ts'

/** A printed list: what stands where, and how the text cites by author and year, if it does. */
export interface PrintedList {
  /** Places of the items in the list, first to last. */
  readonly order: readonly number[]
  /** By item, in the order of the items. */
  readonly contents: readonly (readonly PhrasingContent[])[]
  /** By item; empty where the style numbers its entries. */
  readonly labels: readonly string[]
}

/**
 * Formats the items and puts them in the order of the list: a numbered list keeps theirs, that of an
 * author-date style is sorted and has letters behind the years that would be alike.
 */
export async function printList(
  items: readonly CslItem[],
  style: CitationStyle,
  documentLocale: string,
  memory: Memory = noMemory,
): Promise<PrintedList> {
  if (!isAuthorDate(style)) {
    const contents = await formatReferences(items, style, documentLocale, memory)
    return { order: items.map((_, index) => index), contents, labels: [] }
  }
  const labels = formatInText(items, style, documentLocale)
  const order = authorDateOrder(items, labels, style)
  const suffixes = yearSuffixes(labels, order)
  const contents = await formatReferences(items, style, documentLocale, memory, suffixes)
  return {
    order,
    contents,
    labels: labels.map((label, index) => finishedLabel(label, suffixes[index] ?? '')),
  }
}

/** Fills in what the style prints for each entry; each in its item's own language. */
export async function formatList<T extends Resolved>(
  resolved: T,
  style: CitationStyle,
  memory: Memory = noMemory,
): Promise<T> {
  const { references, articles } = resolved
  if (references.length === 0) return resolved
  const items = references.map(({ item }) => item)
  const locale = articles.source.language.cslLocale
  const { order, contents, labels } = await printList(items, style, locale, memory)
  const byNumber = references.map(({ number }, index) => [number, labels[index] ?? ''] as const)
  const authorDate: AuthorDate | undefined =
    labels.length === 0 ? undefined : { ...citationLayout(style), labels: new Map(byNumber) }
  const translated = await translatedEntries(items, style, locale, memory)
  return {
    ...resolved,
    references: order.flatMap((index) => {
      const reference = references[index]
      if (reference === undefined) return []
      const other = translated.get(reference.item)
      const filled = { ...reference, content: contents[index] ?? [] }
      return [other === undefined ? filled : { ...filled, translated: other }]
    }),
    ...(authorDate === undefined ? {} : { authorDate }),
  }
}

/** The entries that readers of the translation would read in their own language, by item. */
async function translatedEntries(
  items: readonly CslItem[],
  style: CitationStyle,
  locale: string,
  memory: Memory,
): Promise<ReadonlyMap<CslItem, readonly PhrasingContent[]>> {
  const pairs = items.flatMap((item) => {
    if (itemLanguage(item).isWrittenIn('Latin')) return []
    const translation = itemTranslation(item)
    const isPrinted = printedItems(item, style).length > 1
    return translation === undefined || isPrinted ? [] : [{ item, translation }]
  })
  if (pairs.length === 0) return new Map()
  const others = pairs.map(({ translation }) => translation)
  const made = await formatReferences(others, style, locale, memory)
  return new Map(pairs.map(({ item }, index) => [item, made[index] ?? []]))
}
