import type { Html } from 'mdast'
import type { Position } from 'unist'
import { lineStarts, pointOf } from './citation-places.ts'

/** One or more pieces of HTML as one text, and where its characters stand in the file. */
export interface HtmlSource {
  readonly text: string
  /** Stretch of `text`, ends exclusive → place in the file; undefined where it is not known. */
  readonly positionOf: (start: number, end: number) => Position | undefined
}

interface Line {
  /** Offset in the text of the pieces. */
  readonly at: number
  /** Offset in the file. */
  readonly offset: number
}

/** Lines of a piece: of a list or quotation the file has more before them than the piece. */
function linesOf(
  { value, position }: Html,
  at: number,
  source: string,
  starts: readonly number[],
): readonly Line[] | undefined {
  const first = position?.start.offset
  const line = position?.start.line
  if (first === undefined || line === undefined) return undefined
  const begins = lineStarts(value)
  return begins.map((begin, index) => {
    const text = value.slice(begin, begins[index + 1]).replace(/[\r\n]+$/u, '')
    const start = starts[line - 1 + index] ?? first
    const written = source.slice(start, starts[line + index]).replace(/[\r\n]+$/u, '')
    const indent = index === 0 ? first - start : Math.max(0, written.lastIndexOf(text))
    return { at: at + begin, offset: start + indent }
  })
}

/**
 * The pieces in the order in which they are written, without what stands between them; `starts`
 * are the offsets at which the lines of the file start.
 */
export function htmlSource(
  pieces: readonly Html[],
  source: string,
  starts: readonly number[],
): HtmlSource {
  const lines: Line[] = []
  let text = ''
  for (const piece of pieces) {
    lines.push(...(linesOf(piece, text.length, source, starts) ?? []))
    text += piece.value
  }
  const begins = lines.map(({ at }) => at)
  const offsetOf = (index: number): number => {
    const line = lines[pointOf(begins, index).line - 1]
    return line === undefined ? 0 : line.offset + index - line.at
  }
  const pointAt = (offset: number) => ({ ...pointOf(starts, offset), offset })
  return {
    text,
    positionOf: (start, end) => {
      if (lines.length === 0) return undefined
      // The last character says where the stretch ends: the next one may stand on another line.
      const last = end > start ? offsetOf(end - 1) + 1 : offsetOf(start)
      return { start: pointAt(offsetOf(start)), end: pointAt(last) }
    },
  }
}
