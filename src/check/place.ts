import type { VFile } from 'vfile'
import { countFirst } from '../model/ordered.ts'
import type { Place } from '../model/problem.ts'
import type { Article, Block, Leaf, Span } from '../model/review.ts'
import { fileOffsets, type Written } from './file-offsets.ts'

/** What is worked out once for a file, however many findings point into it. */
interface FileMap {
  readonly source: string
  /** Offsets at which the lines begin. */
  readonly lines: readonly number[]
  readonly written: Map<Leaf, readonly Written[] | null>
}

// A paragraph with thousands of findings would else be read again for each of them.
const fileMaps = new WeakMap<VFile, FileMap>()

function fileMapOf(file: VFile): FileMap {
  const known = fileMaps.get(file)
  if (known !== undefined) return known
  const source = String(file)
  const ends = source.matchAll(/\r\n|\r|\n/gu)
  const lines = [0, ...Array.from(ends, (end) => end.index + end[0].length)]
  const made = { source, lines, written: new Map() }
  fileMaps.set(file, made)
  return made
}

function pointAt({ lines }: FileMap, offset: number): { line: number; column: number } {
  const line = countFirst(lines.length, (index) => (lines[index] ?? 0) <= offset)
  return { line, column: offset - (lines[line - 1] ?? 0) + 1 }
}

/** The place of a stretch of an article's file, by offsets. */
export function placeAt(article: Article, { start, end }: Span): Place {
  const map = fileMapOf(article.file)
  const from = pointAt(map, start)
  const to = pointAt(map, end)
  return {
    side: article.side,
    file: article.file.path ?? '',
    ...from,
    endLine: to.line,
    endColumn: to.column,
    text: map.source.slice(start, end),
  }
}

/** Offsets in an article's file of a place in it. */
export function spanOfPlace(article: Article, place: Place): Span {
  const { lines, source } = fileMapOf(article.file)
  const offset = (line: number, column: number) =>
    Math.min((lines[line - 1] ?? source.length) + column - 1, source.length)
  return {
    start: offset(place.line, place.column),
    end: offset(place.endLine, place.endColumn),
  }
}

function writtenOf({ source, written }: FileMap, block: Block, leaf: Leaf) {
  const known = written.get(leaf)
  if (known !== undefined) return known
  const from = leaf.node.position?.start.offset
  const to = leaf.node.position?.end.offset
  const text = block.text.slice(leaf.start, leaf.end)
  const made = from === undefined || to === undefined ? null : fileOffsets(source, from, to, text)
  written.set(leaf, made)
  return made
}

/** The file's stretch of the code units `start` to `end` of a leaf, counted in the block's text. */
function stretchOf(map: FileMap, block: Block, leaf: Leaf, span: Span): Span | null {
  const written = writtenOf(map, block, leaf)
  const first = written?.[Math.max(span.start, leaf.start) - leaf.start]
  const last = written?.[Math.min(span.end, leaf.end) - 1 - leaf.start]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** First and last leaf that a span reaches into; leaves stand in order. */
function leavesAt({ leaves }: Block, span: Span): readonly (Leaf | undefined)[] {
  const first = countFirst(leaves.length, (index) => (leaves[index]?.end ?? 0) <= span.start)
  const after = countFirst(leaves.length, (index) => (leaves[index]?.start ?? 0) < span.end)
  return first < after ? [leaves[first], leaves[after - 1]] : []
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
  const map = fileMapOf(article.file)
  const { source } = map
  const [first, last] = leavesAt(block, span)
  if (first !== undefined && last !== undefined) {
    const from = stretchOf(map, block, first, span)
    const to = first === last ? from : stretchOf(map, block, last, span)
    if (from !== null && to !== null && from.start <= to.end) {
      return placeAt(article, { start: from.start, end: to.end })
    }
  }
  const found = searched(source, block, span)
  if (found !== null) return placeAt(article, found)
  return { ...placeAt(article, { start: 0, end: 0 }), text: block.text.slice(span.start, span.end) }
}
