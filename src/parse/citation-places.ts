import type { Literal } from 'mdast'
import { countFirst } from '../model/ordered.ts'

/** Line and column from 1, column in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** Finds where a character of a text node stands in the file. */
export interface Places {
  readonly of: (node: Literal, index: number) => Point
  /** Offset in the file; undefined where the file is not known. */
  readonly offsetOf: (node: Literal, index: number) => number | undefined
  /** True where the file writes the character with a backslash before it. */
  readonly isEscaped: (node: Literal, index: number) => boolean
  /** Where `written` stands next in the file, for nodes that a plugin made without a position. */
  readonly after: (known: Point, written: string) => Point
}

/**
 * Escapes, character references and the marks at the start of a line make a node's value shorter
 * than its source; with `source` every place is exact all the same. Without it, it is exact where
 * nothing of the kind stands before the character.
 */
export function placesIn(source: string | undefined): Places {
  const lines = source === undefined ? [] : lineStarts(source)
  const known = new Map<Literal, readonly number[]>()
  const offsetOf = (node: Literal, index: number): number | undefined => {
    const start = node.position?.start.offset
    if (source === undefined || start === undefined) return undefined
    const offsets = known.get(node) ?? sourceOffsets(node.value, source, start)
    known.set(node, offsets)
    return offsets[index]
  }
  return {
    offsetOf,
    of: (node, index) => {
      const offset = offsetOf(node, index)
      return offset === undefined ? pointFromValue(node, index) : pointOf(lines, offset)
    },
    isEscaped: (node, index) => {
      const offset = offsetOf(node, index)
      return offset !== undefined && source?.[offset] === '\\'
    },
    after: (known, written) => {
      const from = (lines[known.line - 1] ?? 0) + known.column - 1
      const offset = source?.indexOf(written, from) ?? -1
      return offset < 0 ? known : pointOf(lines, offset)
    },
  }
}

function pointFromValue(node: Literal, index: number): Point {
  const start = node.position?.start ?? { line: 1, column: 1 }
  const before = node.value.slice(0, index).split('\n')
  const last = before.at(-1) ?? ''
  return before.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + before.length - 1, column: last.length + 1 }
}

/** Offsets at which the lines of a text start; lines end with LF, CR or both. */
export function lineStarts(source: string): readonly number[] {
  return [0, ...Array.from(source.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)]
}

/** The point of an offset, given where the lines start. */
export function pointOf(starts: readonly number[], offset: number): Point {
  const line = countFirst(starts.length, (index) => (starts[index] ?? 0) <= offset)
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
}

const escapeSequence = /\\[!-/:-@[-`{-~［］]/y
const reference = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y
const lineEnd = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y

/** Offset in the source of each character of a text node's value. */
function sourceOffsets(value: string, source: string, start: number): readonly number[] {
  const offsets: number[] = []
  let at = start
  while (offsets.length < value.length) {
    const index = offsets.length
    // Between Han a line end is joined away before markers are settled: the value has nothing for it.
    if (!/\s/u.test(value.charAt(index))) at = matchEnd(lineEnd, source, at)
    const next = afterCharacter(value, index, source, at)
    offsets.push(at)
    // One reference may give two code units: `&#x1F9EC;`.
    const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(value.slice(index, index + 2))
    if (isPair && next > at + 1) offsets.push(at)
    at = next
  }
  return offsets
}

/** Where the source goes on after the character that it gives to `value` at `index`. */
function afterCharacter(value: string, index: number, source: string, at: number): number {
  if (value.startsWith('\r\n', index)) return at
  if (/\s/u.test(value.charAt(index))) return Math.max(at + 1, matchEnd(lineEnd, source, at))
  if (source[at] === '\\') return Math.max(at + 1, matchEnd(escapeSequence, source, at))
  if (source[at] !== '&') return at + 1
  const end = matchEnd(reference, source, at)
  // `&nosuch;` stays as it is written: value and source agree to its end.
  return end === at || value.startsWith(source.slice(at, end), index) ? at + 1 : end
}

function matchEnd(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : at
}
