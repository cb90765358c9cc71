import type { Root } from 'mdast'
import type { Point, Position } from 'unist'
import type { Span } from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'

const blanks = /\s+/uy
/** `|`, `>-`, `|2+`: the text of a block scalar begins on the line below. */
const blockHeader = /[|>][-+\d]*[ \t]*(?:#.*)?(?:\r\n|\n|\r)\s*/uy

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Where the characters of a scalar begin, past its quotation mark or the line of its `|`. */
function contentStart(source: string, start: number): number {
  const isQuoted = source[start] === '"' || source[start] === "'"
  return isQuoted ? start + 1 : matchEnd(blockHeader, source, start)
}

/** One character, or one run of blanks, of a value: where the file writes it. */
interface Step {
  readonly offsets: readonly number[]
  /** Where the file goes on. */
  readonly next: number
}

function blankStep(source: string, at: number, count: number): Step {
  const next = matchEnd(blanks, source, at)
  return { offsets: Array.from({ length: count }, (_, index) => Math.min(at + index, next)), next }
}

/** A sign may be escaped, so that it does not end the quotation; `undefined` where another one stands. */
function signStep(source: string, at: number, sign: string, quote: string): Step | undefined {
  const isEscaped =
    (quote === '"' && source[at] === '\\') || (quote === "'" && source.startsWith("''", at))
  const written = isEscaped ? at + 1 : at
  return source[written] === sign ? { offsets: [written], next: written + 1 } : undefined
}

function steps(source: string, { start, end }: Span, value: string): readonly number[] | undefined {
  const offsets: number[] = []
  let at = contentStart(source, start)
  while (offsets.length < value.length) {
    const index = offsets.length
    const count = matchEnd(blanks, value, index) - index
    const step =
      count > 0
        ? blankStep(source, at, count)
        : signStep(source, at, value.charAt(index), source[start] ?? '')
    if (step === undefined || at > end) return undefined
    offsets.push(...step.offsets)
    at = step.next
  }
  return [...offsets, at].map((offset) => Math.min(offset, end))
}

/**
 * Offset in the file of each UTF-16 code unit of a YAML scalar's value, and of its end: indentation
 * and folded lines are in the file only. Where the file writes a character by its number, all of
 * them are the scalar's first.
 */
export function scalarOffsets(source: string, span: Span, value: string): readonly number[] {
  const atStart = () => Array.from({ length: value.length }, () => span.start)
  return steps(source, span, value) ?? [...atStart(), span.end]
}

/** Line and column, from 1, of an offset in a file. */
function pointAt(source: string, offset: number): Point {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/u)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset }
}

/** The position in a file of a stretch given by offsets. */
export function positionOf(source: string, { start, end }: Span): Position {
  return { start: pointAt(source, start), end: pointAt(source, end) }
}

/** Gives a tree that was parsed from a scalar's value the positions of the file. In place: the tree is parse's own. */
export function placeInFile(tree: Root, source: string, offsets: readonly number[]): Root {
  const last = offsets.at(-1) ?? 0
  const offsetOf = ({ offset = 0 }: Point) => offsets[offset] ?? last
  walkMdast(tree, (node) => {
    if (node.position === undefined) return
    const { start, end } = node.position
    // The end is that of the last character: a line end behind it would count the next indentation.
    const before = (offsets[(end.offset ?? 0) - 1] ?? last - 1) + 1
    const from = offsetOf(start)
    node.position = positionOf(source, { start: from, end: Math.max(from, before) })
  })
  return tree
}
