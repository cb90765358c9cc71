import type { RootContent } from 'mdast'
import type { CitationGroup } from '../model/nodes.ts'
import type { Bibliography, BibliographyEntry } from '../model/reference.ts'
import {
  type Aligned,
  type Article,
  type Parsed,
  type Resolved,
  type Side,
  sides,
} from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'
import { markersIn } from './citations.ts'
import { commonSpelling, type MarkerSpelling, respell } from './marker-spelling.ts'

/** What becomes of one number. */
export interface Renumbering {
  readonly old: number
  readonly new: number
  /** Of the entry that has the number; null where none has. */
  readonly id: string | null
  /** False for what the text cites nowhere: it goes behind all that is cited. */
  readonly cited: boolean
}

/** New numbers by first appearance in the text of `side`, then those that it does not cite, as they were. */
export function numbersByAppearance(resolved: Resolved, side: Side): readonly Renumbering[] {
  const { numbers, references } = resolved
  const found = markersIn(resolved).flatMap((marker) =>
    marker.node.items.flatMap((item) => {
      const number = item.number ?? numbers.get(item.key ?? '')
      return number === undefined ? [] : [{ number, isHere: marker.side === side }]
    }),
  )
  const here = new Set(found.flatMap(({ number, isHere }) => (isHere ? [number] : [])))
  const others = [...found, ...references].map(({ number }) => number).sort((a, b) => a - b)
  const ids = new Map([...numbers].map(([id, number]) => [number, id]))
  return [...new Set([...here, ...others])].map((old, index) => ({
    old,
    new: index + 1,
    id: ids.get(old) ?? null,
    cited: here.has(old),
  }))
}

type NewNumbers = ReadonlyMap<number, number>

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) < number)

/** Gives the markers below `nodes`, which nobody else holds, their new numbers. */
function renumberMarkers(
  nodes: readonly RootContent[],
  given: NewNumbers,
  manner: Partial<MarkerSpelling>,
): void {
  for (const root of nodes) {
    walkMdast(root, (node) => {
      if (node.type === 'citationGroup') Object.assign(node, renumbered(node, given, manner))
    })
  }
}

/** Keys get their new numbers from the bibliography; numbers beside them are put first. */
function renumbered(
  node: CitationGroup,
  given: NewNumbers,
  manner: Partial<MarkerSpelling>,
): Pick<CitationGroup, 'value' | 'items'> {
  const keys = node.items.filter(({ key }) => key !== undefined)
  const items = node.items.filter(({ key }) => key === undefined)
  if (keys.length === 0) return renumberedNumbers(node, given, manner)
  if (items.length === 0) return node
  const [open, close] = node.bracket === 'full' ? ['［', '］'] : ['[', ']']
  const list = `${open}${items.map(({ number }) => number).join(',')}${close}`
  const numbers = renumberedNumbers({ value: list, items }, given, manner)
  const names = keys.map(({ key, locator }) => `@${key}${locator ? `, ${locator}` : ''}`)
  const value = [numbers.value.slice(0, -1), ...names].join('; ') + close
  return { value, items: [...numbers.items, ...keys] }
}

function renumberedNumbers(
  { value, items }: Pick<CitationGroup, 'value' | 'items'>,
  given: NewNumbers,
  manner: Partial<MarkerSpelling>,
): Pick<CitationGroup, 'value' | 'items'> {
  const old = items.flatMap(({ number }) => number ?? [])
  const fresh = old.map((number) => given.get(number) ?? number)
  // A list that the author put in another order stays in it.
  const numbers = isAscending(old) ? fresh.sort((a, b) => a - b) : fresh
  const locator = items[0]?.locator ?? ''
  const marker = locator === '' ? value : value.slice(0, -locator.length)
  const { text, printed } = respell(marker, numbers, manner)
  return {
    value: text + locator,
    items: [...new Set(numbers)].map((number) => ({
      number,
      ...(locator === '' ? {} : { locator }),
      printed: printed.has(number),
    })),
  }
}

function renumberArticle(article: Article, given: NewNumbers, written: readonly string[]): Article {
  // One copy, so that what stands in two places stays one node.
  const copy = structuredClone({
    tree: article.tree,
    abstract: article.abstract,
    notes: article.notes,
  })
  const manner = commonSpelling(written)
  renumberMarkers([...copy.tree.children, ...copy.abstract, ...copy.notes], given, manner)
  return { ...article, ...copy }
}

/**
 * The two texts with the new numbers in their markers, each in its author's spelling, and the
 * bibliography with the new numbers as `citation-number`. To be aligned and resolved again.
 */
export function withNewNumbers(
  resolved: Aligned & Parsed,
  numbering: readonly Renumbering[],
): Parsed {
  const given = new Map(numbering.map((one) => [one.old, one.new]))
  const byId = new Map(
    numbering.flatMap((one) => (one.id === null ? [] : [[one.id, one.new] as const])),
  )
  const markers = markersIn(resolved)
  const { articles, bibliography } = resolved
  const written = (side: Side) =>
    markers.flatMap((marker) => (marker.side === side ? [marker.node.value] : []))
  const [source, translation] = sides.map((side) =>
    renumberArticle(articles[side], given, written(side)),
  )
  return {
    ...resolved,
    articles: {
      source: source ?? articles.source,
      translation: translation ?? articles.translation,
    },
    bibliography: withNumbers(bibliography, byId),
  }
}

/** What is not read stays so: a library may hold tens of thousands of entries. */
function withNumbers(
  { entries, isLibrary, files, placeOf }: Bibliography,
  numbers: ReadonlyMap<string, number>,
): Bibliography {
  const fresh = entries.map((entry): BibliographyEntry => {
    const number = numbers.get(entry.id)
    const own = number === undefined ? {} : { 'citation-number': number }
    return {
      id: entry.id,
      ...(number === undefined ? {} : { number }),
      read: () => {
        const { item, problems } = entry.read()
        const { 'citation-number': _, ...unnumbered } = item
        return { item: { ...unnumbered, ...own }, problems }
      },
    }
  })
  return {
    entries: fresh,
    get items() {
      return fresh.map((entry) => entry.read().item)
    },
    isLibrary,
    files,
    placeOf,
  }
}
