import type { PhrasingContent, Root, Text } from 'mdast'
import type { Position } from 'unist'
import type { Language } from '../language/language.ts'
import type { CitationGroup, CitationItem } from '../model/nodes.ts'
import { walkMdast } from '../model/walk.ts'
import type { Places } from './citation-places.ts'

/** A number or range without brackets, and where it stands in its text. */
interface Bare {
  readonly start: number
  readonly end: number
  readonly items: readonly CitationItem[]
}

function itemsOf(written: string): readonly CitationItem[] {
  const [first = 0, last = first] = (written.match(/\d+/gu) ?? []).map(Number)
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => {
    const number = first + index
    return { number, printed: number === first || number === last }
  })
}

/** The numbers of `refs 4, 6-8 and 10` in a text, if they are numbers of entries. */
function bareIn(text: string, { bareCitation }: Language, entries: number): readonly Bare[] {
  return Array.from(text.matchAll(bareCitation ?? /$^/gu)).flatMap((match) => {
    const [whole, list = ''] = match
    const from = match.index + whole.length - list.length
    const found = Array.from(list.matchAll(/\d+(?:\s?[-–]\s?\d+)?/gu), ({ 0: written, index }) => ({
      start: from + index,
      end: from + index + written.length,
      items: itemsOf(written),
    }))
    const numbers = found.flatMap(({ items }) => items.map(({ number }) => number ?? 0))
    const areEntries = numbers.every((number) => number > 0 && number <= entries)
    return areEntries ? found : []
  })
}

/** Position of a stretch of a text node that is not all of it. */
function positionIn(node: Text, { start, end }: { start: number; end: number }, places: Places) {
  const point = (index: number, behind: number) => {
    const { line, column } = places.of(node, index)
    const offset = places.offsetOf(node, index)
    return {
      line,
      column: column + behind,
      ...(offset === undefined ? {} : { offset: offset + behind }),
    }
  }
  const position: Position = {
    start: start === 0 && node.position ? node.position.start : point(start, 0),
    end: end === node.value.length && node.position ? node.position.end : point(end - 1, 1),
  }
  return position
}

function withMarkers(node: Text, found: readonly Bare[], places: Places): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  const text = (start: number, end: number) => {
    if (start === end) return
    const position = positionIn(node, { start, end }, places)
    pieces.push({ type: 'text', value: node.value.slice(start, end), position })
  }
  let from = 0
  for (const { start, end, items } of found) {
    text(from, start)
    const marker: CitationGroup = {
      type: 'citationGroup',
      value: node.value.slice(start, end),
      items,
      bracket: 'half',
      narrative: true,
      raised: false,
      position: positionIn(node, { start, end }, places),
    }
    pieces.push(marker)
    from = end
  }
  text(from, node.value.length)
  return pieces
}

function readInline(
  children: readonly PhrasingContent[],
  find: (text: string) => readonly Bare[],
  places: Places,
): PhrasingContent[] {
  return children.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'text') {
      const found = find(node.value)
      return found.length === 0 ? [node] : withMarkers(node, found, places)
    }
    if (node.type === 'link' || node.type === 'linkReference' || !('children' in node))
      return [node]
    node.children = readInline(node.children, find, places)
    return [node]
  })
}

function citesByNumber(tree: Root): boolean {
  let found = false
  walkMdast(tree, (node) => {
    found ||= node.type === 'citationGroup' && node.items.some(({ key }) => key === undefined)
  })
  return found
}

/**
 * Makes markers of numbers that words name as entries, `refs 4 and 5`, in a text that cites by number
 * in brackets elsewhere and whose bibliography has `entries`. The tree, which nobody else holds, is
 * changed.
 */
export function readBareCitations(
  tree: Root,
  language: Language,
  entries: number | undefined,
  places: Places,
): void {
  if (language.bareCitation === undefined || entries === undefined || !citesByNumber(tree)) return
  const find = (text: string) => bareIn(text, language, entries)
  walkMdast(tree, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
      case 'caption':
        node.children = readInline(node.children, find, places)
        return 'skip'
      default:
        return undefined
    }
  })
}
