import * as v from 'valibot'
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import type { Span } from './review.ts'
import { deepestFault, describe, listWhereMapping, type Path } from './schema-fault.ts'

/** Makes the error to throw from one sentence that names file, line and column. */
export type Fail = (message: string) => Error

export interface CheckedYaml<T> {
  readonly value: T
  /** Line and column, from 1, of the value that a path of keys leads to. */
  readonly placeOf: (path: readonly (string | number)[]) => { line: number; column: number }
  /** Offsets in the text of the value that a path of keys leads to; undefined where none is set. */
  readonly rangeOf: (path: readonly (string | number)[]) => Span | undefined
  /** Keys that the text itself sets at the top level, defaults left out. */
  readonly keys: ReadonlySet<string>
}

function offsetOfPair(parent: unknown, key: string | number, ofKey: boolean): number | undefined {
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  )
  const node = ofKey ? pair?.key : (pair?.value ?? pair?.key)
  return isNode(node) ? node.range?.[0] : undefined
}

function offsetOf(document: Document, path: Path, ofKey: boolean): number {
  const key = path.at(-1)
  if (key === undefined) return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const inPair = offsetOfPair(parent, key, ofKey)
  if (inPair !== undefined) return inPair
  const node = document.getIn(path, true)
  return (
    (isNode(node) ? node.range?.[0] : undefined) ?? offsetOf(document, path.slice(0, -1), false)
  )
}

function rangeOf(document: Document, path: Path): Span | undefined {
  const node = document.getIn(path, true)
  if (!isScalar(node) || node.value === null || !node.range) return undefined
  const [start, end] = node.range
  return { start, end }
}

function yamlFault({ code, message }: { readonly code: string; readonly message: string }): string {
  return code === 'MULTIPLE_DOCS'
    ? 'a second document begins, expected one'
    : `not valid YAML: ${message}`
}

/** Offset of a key that JavaScript could hold only as the text of its YAML. */
function keyThatIsNoWord(document: Document): number | undefined {
  let offset: number | undefined
  visit(document, {
    Pair: (_, { key }) => {
      if (!isNode(key) || isScalar(key)) return undefined
      offset = key.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

/** A key with nothing behind it says nothing, as in a form that is not yet filled in. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull)
  if (typeof value !== 'object' || value === null) return value
  const held = Object.entries(value).filter(([, content]) => content !== null)
  return Object.fromEntries(held.map(([key, content]) => [key, withoutNull(content)]))
}

/**
 * Parses YAML and checks it against a schema. Line 1 of `text` is line `firstLine` of the file.
 * A key without a value is not set. Throws `fail("file:line:column: what stands there, what may")` at
 * the first fault.
 */
export function readCheckedYaml<S extends v.GenericSchema>(
  text: string,
  schema: S,
  file: string,
  fail: Fail,
  firstLine = 1,
): CheckedYaml<v.InferOutput<S>> {
  const lines = new LineCounter()
  // No aliases beyond what the parser allows: a document that expands without end is refused by it.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const where = (offset: number) => `${file}:${at(offset).line}:${at(offset).column}`
  const [error] = document.errors
  if (error) throw fail(`${where(error.pos[0])}: ${yamlFault(error)}`)
  const oddKey = keyThatIsNoWord(document)
  if (oddKey !== undefined)
    throw fail(`${where(oddKey)}: a key is a list or a mapping, expected a word`)
  let data: unknown
  try {
    data = withoutNull(document.toJS({ maxAliasCount: 100 })) ?? {}
  } catch (cause) {
    const endless = cause instanceof RangeError ? 'it is nested without end' : undefined
    const reason = endless ?? (cause instanceof Error ? cause.message : String(cause))
    throw fail(`${where(0)}: not valid YAML: ${reason}`)
  }
  const list = listWhereMapping(schema, data)
  if (list !== undefined) {
    throw fail(`${where(offsetOf(document, list, false))}: ${describe('a list', schema, list)}`)
  }
  const result = v.safeParse(schema, data, { abortEarly: true })
  if (result.success) {
    const keys = new Set(typeof data === 'object' && data !== null ? Object.keys(data) : [])
    return {
      value: result.output,
      keys,
      placeOf: (path) => at(offsetOf(document, path, false)),
      rangeOf: (path) => rangeOf(document, path),
    }
  }
  const { issue, path } = deepestFault(result.issues[0])
  const ofKey = issue.type === 'strict_object' && issue.expected === 'never'
  throw fail(`${where(offsetOf(document, path, ofKey))}: ${describe(issue, schema, path)}`)
}
