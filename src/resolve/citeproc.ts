import type { Link, PhrasingContent, Text } from 'mdast'
import type { Language } from '../language/language.ts'
import { languageOf } from '../language/languages.ts'
import type { CitationStyle } from '../model/citation-style.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import { ConfigError } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import { verbatimText } from '../model/verbatim.ts'
import { formatHtml } from './csl-engine.ts'
import { cslItem, plainDoi, standIns, unshield, webAddress } from './csl-item.ts'
import { parseFormatted } from './formatted-text.ts'
import { gbItem } from './gb-fields.ts'
import { itemLanguage } from './item-language.ts'

const doiAddress = 'https://doi.org/'

function link(url: string, label: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: label }] }
}

/** `…`, `, and …`, `，…`: the stand-in for the authors left out, with what joins it to the last one. */
const othersPattern = new RegExp(`(,|，|、)?(\\s*)(?:(?:and|&|和|与)\\s*)?${standIns.others}`, 'gu')

function withOthers(text: string, etAl: string): string {
  return text.replace(othersPattern, (_, comma: string | undefined, space: string) => {
    const mark = comma ?? ','
    return `${mark}${mark === ',' ? ' ' : space}${etAl}`
  })
}

/** The text of one node with the originals put back; addresses become links. */
function restoreText(value: string, item: CslItem, language: Language): PhrasingContent[] {
  const text = unshield(withOthers(value, language.etAl))
  const nodes: PhrasingContent[] = []
  for (const piece of text.split(/((?:https?:\/\/(?:dx\.)?doi\.org\/)?\uE011|\uE010)/u)) {
    const doi = plainDoi(item.DOI)
    const url = webAddress(item.URL)
    if (piece === standIns.url && url !== undefined) nodes.push(link(url, url))
    else if (piece.endsWith(standIns.doi) && doi !== undefined) {
      const label = piece.slice(0, -standIns.doi.length) + doi
      nodes.push(link(doiAddress + encodeURI(doi), label))
    } else if (piece !== '') nodes.push({ type: 'text', value: piece })
  }
  return nodes
}

function restore(
  nodes: readonly PhrasingContent[],
  item: CslItem,
  language: Language,
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return restoreText(node.value, item, language)
    if (node.type === 'emphasis' || node.type === 'strong') {
      return [{ ...node, children: restore(node.children, item, language) }]
    }
    if (node.type === 'superscript' || node.type === 'subscript') {
      return [{ ...node, children: restore(node.children, item, language) }]
    }
    return [node]
  })
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.length - 1
  return nodes
    .map((node, index): PhrasingContent => {
      if (node.type !== 'text') return node
      const start = index === 0 ? node.value.trimStart() : node.value
      return { type: 'text', value: index === last ? start.trimEnd() : start }
    })
    .filter((node) => node.type !== 'text' || node.value !== '')
}

/** What stands for an entry of which the style prints nothing: an entry is never lost. */
function fallback(item: CslItem): Text {
  return { type: 'text', value: verbatimText(item) ?? item.title ?? item.id }
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

/**
 * Formats items with a CSL style: one mdast phrasing tree an item, in the order given, without the
 * label. Each entry is in its own language; web addresses and DOIs are links; nothing is HTML.
 * What `memory` holds is taken from there. Throws when the style cannot be run: ConfigError where it
 * is a file of the user's.
 */
export async function formatReferences(
  items: readonly CslItem[],
  style: CitationStyle,
  documentLocale: string,
  memory: Memory = noMemory,
): Promise<readonly (readonly PhrasingContent[])[]> {
  const isGb = /<id>[^<]*gb-t-7714-2025/u.test(style.text)
  const localeOf = localeFor(style, documentLocale)
  const entries = items.map((item) => {
    const language = itemLanguage(item)
    const own = isGb ? gbItem(item) : item
    return { item: own, language, locale: localeOf(language) }
  })
  const result: (readonly PhrasingContent[])[] = items.map((item) => [fallback(item)])
  for (const locale of new Set(entries.map((entry) => entry.locale))) {
    const group = [...entries.entries()].filter(
      // What nobody could parse is printed as its author wrote it, whatever the style.
      ([, entry]) => entry.locale === locale && verbatimText(entry.item) === undefined,
    )
    const html = format(
      group.map(([, { item }]) => cslItem(item)),
      style,
      locale,
      memory,
    )
    for (const [at, [index, { item, language }]] of group.entries()) {
      const nodes = trimmed(restore(parseFormatted(html[at] ?? ''), item, language))
      if (nodes.length > 0 && !(html[at] ?? '').includes('[CSL STYLE ERROR')) result[index] = nodes
    }
  }
  return result
}

function format(
  items: readonly Readonly<Record<string, unknown>>[],
  style: CitationStyle,
  locale: string,
  memory: Memory,
): readonly string[] {
  try {
    return formatHtml(items, style, locale, memory)
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
