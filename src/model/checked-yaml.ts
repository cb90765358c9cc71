import * as v from 'valibot'
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'

/** Makes the error to throw from one sentence that names file, line and column. */
export type Fail = (message: string) => Error

export interface CheckedYaml<T> {
  readonly value: T
  /** Line and column, from 1, of the value that a path of keys leads to. */
  readonly placeOf: (path: readonly (string | number)[]) => { line: number; column: number }
  /** Keys that the text itself sets at the top level, defaults left out. */
  readonly keys: ReadonlySet<string>
}

type Path = readonly (string | number)[]

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

/** The entries of the object schema at `path`, so that an error can name the keys that may stand there. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  if ('wrapped' in schema) return keysAt(schema.wrapped, path)
  if ('pipe' in schema && Array.isArray(schema.pipe) && !('entries' in schema)) {
    return keysAt(schema.pipe[0], path)
  }
  const [key, ...rest] = path
  if (key === undefined) {
    return 'entries' in schema && schema.entries ? Object.keys(schema.entries) : []
  }
  if (typeof key === 'number') return 'item' in schema ? keysAt(schema.item, rest) : []
  if ('entries' in schema && schema.entries) return keysAt(Reflect.get(schema.entries, key), rest)
  return 'value' in schema ? keysAt(schema.value, rest) : []
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}

function describe(issue: v.BaseIssue<unknown>, schema: unknown, path: Path): string {
  const name = path.join('.')
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const keys = keysAt(schema, path.slice(0, -1))
    return `unknown key \`${name}\`, expected one of ${keys.join(', ')}`
  }
  if (issue.received === 'undefined') return `missing key \`${name}\``
  const expected = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${(issue.expected ?? 'another value').replaceAll(/[()]/gu, '').replaceAll(' | ', ' or ')}`
  const subject = name === '' ? 'the file holds' : `\`${name}\` is`
  return `${subject} ${shown(issue.input)}, ${expected}`
}

/**
 * Parses YAML and checks it against a schema. Line 1 of `text` is line `firstLine` of the file.
 * Throws `fail("file:line:column: what stands there, what may")` at the first fault.
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
  if (error) throw fail(`${where(error.pos[0])}: not valid YAML: ${error.message}`)
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (cause) {
    throw fail(`${where(0)}: not valid YAML: ${cause instanceof Error ? cause.message : cause}`)
  }
  const result = v.safeParse(schema, data, { abortEarly: true })
  if (result.success) {
    const keys = new Set(typeof data === 'object' && data !== null ? Object.keys(data) : [])
    return { value: result.output, keys, placeOf: (path) => at(offsetOf(document, path, false)) }
  }
  const [issue] = result.issues
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  )
  const ofKey = issue.type === 'strict_object'
  throw fail(`${where(offsetOf(document, path, ofKey))}: ${describe(issue, schema, path)}`)
}
