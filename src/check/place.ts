import type { Place } from '../model/problem.ts'
import type { Article, Block, Leaf, Span } from '../model/review.ts'
import { fileOffsets } from './file-offsets.ts'

function pointAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/u)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** The place of a stretch of an article's file, by offsets. */
function placeAt(article: Article, { start, end }: Span): Place {
  const source = String(article.file)
  const from = pointAt(source, start)
  const to = pointAt(source, end)
  return {
    side: article.side,
    file: article.file.path ?? '',
    ...from,
    endLine: to.line,
    endColumn: to.column,
    text: source.slice(start, end),
  }
}

/** The file's stretch of the code units `start` to `end` of a leaf, counted in the block's text. */
function stretchOf(source: string, block: Block, leaf: Leaf, span: Span): Span | null {
  const from = leaf.node.position?.start.offset
  const to = leaf.node.position?.end.offset
  if (from === undefined || to === undefined) return null
  const written = fileOffsets(source, from, to, block.text.slice(leaf.start, leaf.end))
  const first = written?.[Math.max(span.start, leaf.start) - leaf.start]
  const last = written?.[Math.min(span.end, leaf.end) - 1 - leaf.start]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

function searched(source: string, block: Block, span: Span): Span | null {
  const at = source.indexOf(block.text)
  if (at >= 0 && block.text !== '') return { start: at + span.start, end: at + span.end }
  const from = block.node.position?.start.offset
  const to = block.node.position?.end.offset
  return from === undefined || to === undefined ? null : { start: from, end: to }
}

/**
 * The place in the file where a stretch of a block's text is written. For a block without positions
 * it is where the file holds the same text, else the whole block, else the beginning of the file.
 */
export function placeOf(article: Article, block: Block, span: Span): Place {
  const source = String(article.file)
  const leaves = block.leaves.filter(({ start, end }) => end > span.start && start < span.end)
  const [first] = leaves
  const last = leaves.at(-1)
  if (first !== undefined && last !== undefined) {
    const from = stretchOf(source, block, first, span)
    const to = first === last ? from : stretchOf(source, block, last, span)
    if (from !== null && to !== null && from.start <= to.end) {
      return placeAt(article, { start: from.start, end: to.end })
    }
  }
  const found = searched(source, block, span)
  if (found !== null) return placeAt(article, found)
  return { ...placeAt(article, { start: 0, end: 0 }), text: block.text.slice(span.start, span.end) }
}
