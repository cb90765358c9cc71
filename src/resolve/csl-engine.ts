import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { CitationStyle } from '../model/citation-style.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import { dependsOnOthers, entryKeys } from './entry-keys.ts'

/** What we use of citeproc-js: one processor for one style and one locale. */
interface Engine {
  readonly sys: { retrieveItem: (id: string) => unknown }
  readonly opt: {
    readonly development_extensions: Record<string, unknown>
    readonly 'disambiguate-add-givenname'?: unknown
  }
  /** Names of all items, by which given names are told apart. */
  readonly registry: { readonly namereg: NameRegister }
  updateItems(ids: readonly string[], nosort: boolean): unknown
  makeBibliography():
    | false
    | readonly [{ readonly entry_ids: readonly string[][] }, readonly string[]]
  makeCitationCluster(items: readonly { readonly id: string }[]): string
  setOutputFormat(format: string): void
}

interface NameRegister {
  addname: (id: string, name: unknown, index: number) => void
  /** 0 for the family name alone, 1 with initials, 2 with the given name in full. */
  evalname: (
    id: string,
    name: unknown,
    index: number,
    least: number,
    form: string,
    initials: unknown,
  ) => number
}

interface Citeproc {
  readonly Engine: new (
    sys: {
      retrieveItem: (id: string) => unknown
      retrieveLocale: (tag: string) => string | undefined
    },
    style: string,
    locale: string,
    forceLocale: boolean,
  ) => Engine
}

interface Loaded {
  readonly citeproc: Citeproc
  readonly locales: Readonly<Record<string, string>>
}

let loaded: Loaded | undefined

/** Loads what citation-js' plugin for CSL would load. */
function citationJs(): NodeJS.Require {
  const require = createRequire(import.meta.url)
  return createRequire(require.resolve('@citation-js/plugin-csl'))
}

/**
 * citation-js' own citeproc and locales, without @citation-js/core: that loads two HTTP clients,
 * which takes three times as long as citeproc itself.
 */
function load(): Loaded {
  if (loaded !== undefined) return loaded
  const plugin = citationJs()
  loaded = { citeproc: plugin('citeproc'), locales: plugin('./locales.json') }
  return loaded
}

/** Building a processor takes as long as formatting thirty entries, so a batch keeps the last few. */
const kept = new Map<string, Engine>()
const keptAtMost = 4
/** Taking items out of a processor takes the square of their number: one that had more is not used again. */
const itemsAtMost = 200

/**
 * citeproc prints the first range of dates that a new processor meets with the affixes of the last
 * date in the style (`2020–[2021]`), so a throw-away item takes that fault on itself.
 */
function settle(engine: Engine): void {
  const issued = { 'date-parts': [[2020], [2021]] }
  engine.sys.retrieveItem = (id) => ({ id, type: 'book', title: 'A', issued })
  engine.updateItems(['settle'], true)
  engine.makeBibliography()
}

/**
 * citeproc compares every name with all others, a sixth of its time, also for a style that does not ask
 * for more of a given name where two are alike: then the form alone says how much is printed.
 */
function skipNameRegister({ opt, registry }: Engine): void {
  if (opt['disambiguate-add-givenname']) return
  registry.namereg.addname = () => {}
  registry.namereg.evalname = (_id, _name, _index, _least, form, initials) => {
    if (form === 'short') return 0
    return typeof initials === 'string' ? 1 : 2
  }
}

function engineFor(style: CitationStyle, styleText: string, locale: string): Engine {
  const { citeproc, locales } = load()
  const hash = createHash('sha256')
  hash.update(JSON.stringify([styleText, locale, Object.entries(style.locales)]))
  const key = hash.digest('hex')
  const found = kept.get(key)
  if (found !== undefined) return found
  const retrieveLocale = (tag: string): string | undefined => {
    const name = tag.replaceAll('_', '-')
    return style.locales[name] ?? locales[name]
  }
  const none = (): undefined => undefined
  const sys = { retrieveItem: none, retrieveLocale }
  const engine = new citeproc.Engine(sys, styleText, locale, true)
  // citeproc would split titles at dashes and join them with its own.
  engine.opt.development_extensions['main_title_from_short_title'] = false
  skipNameRegister(engine)
  settle(engine)
  const oldest = kept.keys().next().value
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest)
  kept.set(key, engine)
  return engine
}

function forget(engine: Engine): void {
  for (const [key, one] of kept) if (one === engine) kept.delete(key)
}

/**
 * A style without what only matters for numbered labels and sorting: the number, the hanging label
 * and the order of the list are ours (the resolver owns them).
 */
function bareStyle(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<(?:text|number)\s[^>]*variable="citation-number"[^>]*\/>/gu, '')
    .replace(/\s(?:second-field-align|subsequent-author-substitute)="[^"]*"/gu, '')
    .replace(/(<bibliography[^>]*>)\s*<sort>[\s\S]*?<\/sort>/u, '$1')
}

/**
 * How many names of a list can matter to a style: citeproc takes its time over every name, and a
 * trial may have eighty authors of which three are printed.
 */
function namesAtMost(style: string): number {
  if (!/<bibliography\s[^>]*et-al-min=/u.test(style)) return Number.POSITIVE_INFINITY
  if (/et-al-use-last="true"/u.test(style)) return Number.POSITIVE_INFINITY
  const limits = [...style.matchAll(/et-al-(?:subsequent-)?min="(\d+)"/gu)]
  return Math.max(...limits.map((match) => Number(match[1]))) + 1
}

function withFewerNames(
  item: Readonly<Record<string, unknown>>,
  most: number,
): Readonly<Record<string, unknown>> {
  const cut = Object.entries(item).map(([field, value]) => {
    const isNames = Array.isArray(value) && value.length > most
    return [field, isNames ? value.slice(0, most) : value] as const
  })
  return Object.fromEntries(cut)
}

type Item = Readonly<Record<string, unknown>>

/** The engine with the items in it, and their ids in order. */
function loadedEngine(items: readonly Item[], style: CitationStyle, text: string, locale: string) {
  const engine = engineFor(style, text, locale)
  if (items.length > itemsAtMost) forget(engine)
  const ids = items.map((_, index) => String(index))
  engine.sys.retrieveItem = (id) => ({ ...structuredClone(items[Number(id)]), id })
  engine.setOutputFormat('html')
  engine.updateItems([], true)
  engine.updateItems(ids, true)
  return { engine, ids }
}

/**
 * The bibliography, by item. citeproc leaves out what the style prints nothing of and does not say
 * which item that was, so a list with such an item is made again in halves until it is alone.
 */
function formatted(
  items: readonly Item[],
  style: CitationStyle,
  locale: string,
): readonly string[] {
  const { engine, ids } = loadedEngine(items, style, bareStyle(style.text), locale)
  const list = engine.makeBibliography()
  if (list === false) throw new Error(`the style ${style.name} has no <bibliography>`)
  const [{ entry_ids: entryIds }, entries] = list
  if (entries.length < ids.length) {
    if (ids.length === 1) return ['']
    const middle = Math.ceil(items.length / 2)
    const halves = [items.slice(0, middle), items.slice(middle)]
    return halves.flatMap((half) => formatted(half, style, locale))
  }
  const byId = new Map(entryIds.map((entry, index) => [entry[0], entries[index] ?? '']))
  return ids.map((id) => byId.get(id) ?? '')
}

/** The layouts of citations without the brackets around them, which the marker puts there. */
function bareCitations(text: string): string {
  return text.replace(/<citation[\s>][\s\S]*?<\/citation>/u, (citation) =>
    citation.replace(/(?<=<layout[^>]*)\s(?:prefix|suffix)="[^"]*"/gu, ''),
  )
}

/** The HTML of each item's citation alone, without brackets. Throws what citeproc throws. */
export function formatCitations(
  items: readonly Item[],
  style: CitationStyle,
  locale: string,
): readonly string[] {
  const text = bareCitations(bareStyle(style.text))
  const { engine, ids } = loadedEngine(items, style, text, locale)
  return ids.map((id) => engine.makeCitationCluster([{ id }]))
}

/** Counts how citeproc is run by us. */
const manner = 2

/** What an entry depends on besides style, locale and item. */
function formatter(): readonly unknown[] {
  const { version }: { version: string } = citationJs()('citeproc/package.json')
  return [version, manner]
}

/**
 * Formats items (CSL-JSON; `language` a tag of CSL) with citeproc and gives its HTML by item, in
 * order; an empty string where the style prints nothing. What `memory` holds is not formatted again.
 * Throws what citeproc throws.
 */
export function formatHtml(
  items: readonly Item[],
  style: CitationStyle,
  locale: string,
  memory: Memory = noMemory,
): readonly string[] {
  const most = namesAtMost(style.text)
  const fewer = items.map((item) => withFewerNames(item, most))
  if (dependsOnOthers(style.text)) return formatted(fewer, style, locale)
  const keys = entryKeys(fewer, [formatter(), locale, style.text, Object.entries(style.locales)])
  const known = keys.map((key) => memory.get(key))
  const wanted = fewer.filter((_, index) => known[index] === undefined)
  if (wanted.length > 0) {
    const made = formatted(wanted, style, locale)[Symbol.iterator]()
    for (const [index, key] of keys.entries()) {
      if (known[index] !== undefined) continue
      const html = String(made.next().value)
      known[index] = html
      memory.set(key, html)
    }
  }
  return known.map((html) => html ?? '')
}
