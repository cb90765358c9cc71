import type { Heading, Paragraph, PhrasingContent, Root, TableCell, Text } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Caption, CitationGroup, Superscript } from '../model/nodes.ts'
import type { Refusal } from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'
import { readBareCitations } from './citation-bare.ts'
import { listLabels } from './citation-labels.ts'
import { type Places, placesIn } from './citation-places.ts'
import { refusalsOfRawTable } from './citation-raw-html.ts'
import { refusalsOfBlock } from './citation-refusals.ts'
import { type InlineText, inlineText, type Piece } from './citation-text.ts'
import { refusalOfMarker, type Verdict, type Verdicts } from './refusals.ts'

export interface CitationOptions {
  readonly language: Language
  /** Number of entries in the bibliography. Without it the refusals that need it are not made. */
  readonly entries?: number | undefined
  /** The file as it was parsed: makes the places of refusals exact after escapes. */
  readonly source?: string | undefined
}

export interface SettledCitations {
  readonly tree: Root
  /** In the order of the document. */
  readonly refusals: readonly Refusal[]
}

/** So many characters before a marker decide whether it is a word of the sentence. */
const reach = 120

/**
 * Gives parsed markers their meaning: narrative or raised, or text after all. The tree that is
 * passed in stays as it is. Refusals: every bracket of the text that is no citation, with a reason.
 */
export function settleCitations(tree: Root, options: CitationOptions): SettledCitations {
  return settleInPlace(structuredClone(tree), options)
}

/** The same for a tree that nobody else holds: it is changed. */
export function settleInPlace(copy: Root, options: CitationOptions): SettledCitations {
  const places = placesIn(options.source)
  const refusals: Refusal[] = []
  const labels = listLabels(copy)
  walkMdast(copy, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'caption':
      case 'tableCell':
        refusals.push(...settleBlock(node, options, places, labels))
        return 'skip'
      case 'html':
        refusals.push(...refusalsOfRawTable(node, places))
        return undefined
      default:
        return undefined
    }
  })
  readBareCitations(copy, options.language, options.entries, places)
  return { tree: copy, refusals: refusals.sort((a, b) => a.line - b.line || a.column - b.column) }
}

/** Settles a block of the copy in place. */
function settleBlock(
  block: Paragraph | Heading | Caption | TableCell,
  options: CitationOptions,
  places: Places,
  labels: ReadonlySet<CitationGroup>,
): readonly Refusal[] {
  const inline = inlineText(block.children)
  const verdicts = new Map<PhrasingContent, Verdict>()
  for (const piece of inline.pieces) {
    if (piece.node.type !== 'citationGroup') continue
    const verdict = labels.has(piece.node)
      ? { reason: 'the label of a list' }
      : judge(piece.node, piece, inline, block.type, options)
    verdicts.set(piece.node, verdict)
  }
  const start = block.position?.start ?? { line: 1, column: 1 }
  const refusals = refusalsOfBlock(inline, verdicts, options, places, start)
  block.children = settleInline(block.children, verdicts)
  return refusals
}

function judge(
  node: CitationGroup,
  piece: Piece,
  { text }: InlineText,
  blockType: string,
  { language, entries }: CitationOptions,
): Verdict {
  const before = text.slice(Math.max(0, piece.start - reach), piece.start)
  const reason = refusalOfMarker(node, {
    before,
    after: text.slice(piece.end, piece.end + reach),
    inLink: piece.inLink,
    isRaised: piece.isRaised,
    inTableCell: blockType === 'tableCell',
    language,
    // An empty list is no list: nothing can be told from it.
    entries: entries === 0 ? undefined : entries,
  })
  return reason === undefined ? { narrative: language.narrative.test(before) } : { reason }
}

/** The same children with every verdict carried out and neighbouring texts joined. */
function settleInline(children: readonly PhrasingContent[], verdicts: Verdicts): PhrasingContent[] {
  const settled: PhrasingContent[] = []
  for (const child of children) {
    for (const node of settleNode(child, verdicts)) {
      const last = settled.at(-1)
      if (last?.type === 'text' && node.type === 'text') {
        settled[settled.length - 1] = joined(last, node)
      } else settled.push(node)
    }
  }
  return settled
}

function settleNode(node: PhrasingContent, verdicts: Verdicts): readonly PhrasingContent[] {
  if (node.type === 'citationGroup') return [settleMarker(node, verdicts)]
  if (!('children' in node)) return [node]
  node.children = settleInline(node.children, verdicts)
  return node.type === 'superscript' ? raise(node) : [node]
}

function settleMarker(node: CitationGroup, verdicts: Verdicts): CitationGroup | Text {
  const verdict = verdicts.get(node) ?? { narrative: false }
  if ('narrative' in verdict) return { ...node, narrative: verdict.narrative }
  return {
    type: 'text',
    value: node.value,
    ...(node.position === undefined ? {} : { position: node.position }),
  }
}

/** `<sup>[2]</sup>` says no more than the marker itself; of `<sup>[1],[2]</sup>` the comma stays raised. */
function raise(node: Superscript): readonly PhrasingContent[] {
  if (!node.children.some((child) => child.type === 'citationGroup')) return [node]
  const between: PhrasingContent[][] = [[]]
  const markers: CitationGroup[] = []
  for (const child of node.children) {
    if (child.type === 'citationGroup') {
      markers.push({ ...child, raised: true, narrative: false })
      between.push([])
    } else between.at(-1)?.push(child)
  }
  return between.flatMap((children, index): readonly PhrasingContent[] => {
    const marker = markers[index]
    const isBlank = children.every((child) => child.type === 'text' && child.value.trim() === '')
    return [...(isBlank ? [] : [{ ...node, children }]), ...(marker ? [marker] : [])]
  })
}

function joined(first: Text, second: Text): Text {
  const value = first.value + second.value
  if (first.position === undefined || second.position === undefined) return { type: 'text', value }
  const position = { start: first.position.start, end: second.position.end }
  return { type: 'text', value, position }
}
