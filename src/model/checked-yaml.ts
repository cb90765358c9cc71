import * as v from 'valibot'
import type { Span } from './review.ts'
import { deepestFault, describe, listWhereMapping } from './schema-fault.ts'
import { readYaml, YamlFault, type YamlText } from './yaml-text.ts'

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

/** A key with nothing behind it says nothing, as in a form that is not yet filled in. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull)
  if (typeof value !== 'object' || value === null) return value
  const held = Object.entries(value).filter(([, content]) => content !== null)
  return Object.fromEntries(held.map(([key, content]) => [key, withoutNull(content)]))
}

function parsed(text: string, fail: (offset: number, message: string) => Error): YamlText {
  try {
    return readYaml(text)
  } catch (error) {
    if (error instanceof YamlFault) throw fail(error.offset, error.message)
    throw error
  }
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
  const at = (offset: number) => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/u)
    return { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  const where = (offset: number) => `${file}:${at(offset).line}:${at(offset).column}`
  const { value, offsetOf, rangeOf } = parsed(text, (offset, message) =>
    fail(`${where(offset)}: ${message}`),
  )
  let data: unknown
  try {
    data = withoutNull(value) ?? {}
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw fail(`${where(0)}: not valid YAML: it is nested without end`)
  }
  const list = listWhereMapping(schema, data)
  if (list !== undefined) {
    throw fail(`${where(offsetOf(list))}: ${describe('a list', schema, list)}`)
  }
  const result = v.safeParse(schema, data, { abortEarly: true })
  if (result.success) {
    const keys = new Set(typeof data === 'object' && data !== null ? Object.keys(data) : [])
    return {
      value: result.output,
      keys,
      placeOf: (path) => at(offsetOf(path)),
      rangeOf,
    }
  }
  const { issue, path } = deepestFault(result.issues[0])
  const ofKey = issue.type === 'strict_object' && issue.expected === 'never'
  throw fail(`${where(offsetOf(path, ofKey ? 'key' : 'value'))}: ${describe(issue, schema, path)}`)
}
