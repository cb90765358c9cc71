import type { PhrasingContent, Text } from 'mdast'
import type { Language } from '../language/language.ts'
import { languageOf } from '../language/languages.ts'
import type { CitationStyle } from '../model/citation-style.ts'
import { itemLanguage } from '../model/item-language.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import { ConfigError } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import { verbatimText } from '../model/verbatim.ts'
import { joinedEntry, printedItems } from './bilingual.ts'
import { formatCitations, formatHtml } from './csl-engine.ts'
import { cslItem, standIns } from './csl-item.ts'
import { englishItem, englishStyle } from './english-fields.ts'
import { parseFormatted } from './formatted-text.ts'
import { gbItem } from './gb-fields.ts'
import { gbProfile } from './gb-profile.ts'
import { restore, trimmed, withDoi } from './restored-text.ts'
import { itemWithOptions, styleWithOptions } from './style-options.ts'

type Fields = Readonly<Record<string, unknown>>

/** What stands for an entry of which the style prints nothing: an entry is never lost. */
function fallback(item: CslItem): Text {
  return { type: 'text', value: verbatimText(item) ?? ((item.title ?? '').trim() || item.id) }
}

/**
 * The locale citeproc runs in, by item. A style with a layout per language (CSL-M) chooses itself;
 * one made for English stays English (`2016;375(14)`, never `2016年`); any other follows the item, so
 * that 等 and et al. stand each in its own entries.
 */
function localeFor(style: CitationStyle, documentLocale: string): (language: Language) => string {
  const own = /<style\s[^>]*default-locale="([^"]+)"/u.exec(style.text)?.[1]
  const documentLanguage = languageOf(documentLocale)?.cslLocale ?? documentLocale
  if (/<layout\s[^>]*locale=/u.test(style.text)) return () => own ?? documentLanguage
  const latin = own === undefined ? undefined : languageOf(own)
  if (latin?.isWrittenIn('Latin') === true) return () => latin.cslLocale
  return (language) => language.cslLocale
}

/** The item as our own styles want it; for any other style it stays as it is. */
function ownFields(item: CslItem, style: CitationStyle): CslItem {
  const profile = gbProfile(style)
  if (profile !== undefined) return gbItem(item, profile, style.options)
  const english = englishStyle(style)
  return english === undefined ? item : englishItem(item, english)
}

/** One printed text: of an entry that is printed in two languages there are two. */
interface Printed {
  readonly index: number
  readonly item: CslItem
  readonly language: Language
  readonly locale: string
}

function printedTexts(
  items: readonly CslItem[],
  style: CitationStyle,
  documentLocale: string,
): readonly Printed[] {
  const localeOf = localeFor(style, documentLocale)
  return items.flatMap((whole, index) =>
    printedItems(itemWithOptions(whole, style), style).map((one) => {
      const item = ownFields(one, style)
      const language = itemLanguage(item)
      return { index, item, language, locale: localeOf(language) }
    }),
  )
}

/** What the style makes of each text, in order, run once for each locale. */
function runByLocale(
  texts: readonly Printed[],
  run: (items: readonly Fields[], locale: string) => readonly string[],
): readonly string[] {
  const made: string[] = texts.map(() => '')
  for (const locale of new Set(texts.map((text) => text.locale))) {
    const group = [...texts.entries()].filter(([, text]) => text.locale === locale)
    const html = run(
      group.map(([, { item }]) => cslItem(item)),
      locale,
    )
    for (const [at, [position]] of group.entries()) made[position] = html[at] ?? ''
  }
  return made
}

/**
 * Formats items with a CSL style: one mdast phrasing tree an item, in the order given, without the
 * label; a `break` parts the two texts of an entry that is printed in both languages. Each text is in
 * its own language; web addresses and DOIs are links; nothing is HTML. What `memory` holds is taken
 * from there. Throws when the style cannot be run: ConfigError where it is a file of the user's.
 */
export async function formatReferences(
  items: readonly CslItem[],
  style: CitationStyle,
  documentLocale: string,
  memory: Memory = noMemory,
  yearSuffixes: readonly string[] = [],
): Promise<readonly (readonly PhrasingContent[])[]> {
  const asked = styleWithOptions(style)
  const texts = printedTexts(items, style, documentLocale)
  const html = runByLocale(texts, (some, locale) => format(some, asked, locale, memory))
  const byItem = items.map((): (readonly PhrasingContent[])[] => [])
  for (const [at, { index, item, language }] of texts.entries()) {
    const made = html[at] ?? ''
    if (made.includes('[CSL STYLE ERROR')) continue
    const originals = { item, language, yearSuffix: yearSuffixes[index] ?? '' }
    const nodes = trimmed(restore(parseFormatted(made), originals))
    if (nodes.length > 0) byItem[index]?.push(nodes)
  }
  return items.map((item, index) => {
    // What nobody could parse is printed as its author wrote it, whatever the style.
    if (verbatimText(item) !== undefined) return [fallback(item)]
    const entry = joinedEntry(byItem[index] ?? [], item, style)
    if (entry.length === 0) return [fallback(item)]
    return style.options?.doi === true ? withDoi(entry, item) : entry
  })
}

/**
 * What an author-date style prints of each item inside the brackets of a citation, `Facon 等，2019`;
 * where the year gets a letter, `standIns.yearSuffix` stands. Throws as `formatReferences`.
 */
export function formatInText(
  items: readonly CslItem[],
  style: CitationStyle,
  documentLocale: string,
): readonly string[] {
  const asked = styleWithOptions(style)
  const options = { ...style.options, bilingual: false as const }
  const cited = items.map(withoutSuffixes)
  const texts = printedTexts(cited, { ...style, options }, documentLocale)
  const run = (some: readonly Fields[], locale: string) =>
    guarded(style, () => formatCitations(some, asked, locale))
  return runByLocale(texts, run).map((html, at) => {
    const text = texts[at]
    if (text === undefined) return ''
    const label = plainText(
      restore(parseFormatted(html), { ...text, yearSuffix: standIns.yearSuffix }),
    )
    // GB/T 7714 wants a gap before 等, which citeproc closes.
    return gbProfile(style) === undefined ? label : label.replace(/(?<=\S)等(?=[，,])/u, ' 等')
  })
}

/** In the text people go without `Jr`. */
function withoutSuffixes(item: CslItem): CslItem {
  const author = item.author?.map(({ suffix: _, ...name }) => name)
  return author === undefined ? item : { ...item, author }
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return plainText(node.children)
      return 'value' in node ? node.value : ''
    })
    .join('')
}

function format(
  items: readonly Fields[],
  style: CitationStyle,
  locale: string,
  memory: Memory,
): readonly string[] {
  return guarded(style, () => formatHtml(items, style, locale, memory))
}

/** Runs citeproc, and says whose fault it is when that fails. */
function guarded<T>(style: CitationStyle, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    // A style of the user's own is configuration; one that is shipped is ours to mend.
    if (!style.name.endsWith('.csl')) {
      throw new Error(`the citation style ${style.name} could not be run`, { cause })
    }
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigError(`citations.style: ${style.name} is no style that can be run: ${reason}`, {
      cause,
    })
  }
}
