import type * as v from 'valibot'

/** Keys and indices that lead to a value. */
export type Path = readonly (string | number)[]

const mappings = ['object', 'strict_object', 'loose_object', 'object_with_rest', 'record']

function isSchema(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** The schema without what makes it optional; a pipe repeats the fields of its first schema. */
function bare(schema: unknown): unknown {
  return isSchema(schema) && 'wrapped' in schema ? bare(schema.wrapped) : schema
}

function typeOf(schema: unknown): string {
  return isSchema(schema) && 'type' in schema ? String(schema.type) : ''
}

/** The schemas that a value of this kind may be meant for. */
function optionsOf(schema: unknown): readonly unknown[] {
  const one = bare(schema)
  if (typeOf(one) !== 'union' || !isSchema(one) || !('options' in one)) return [one]
  return Array.isArray(one.options) ? one.options.flatMap(optionsOf) : []
}

function childSchema(schema: unknown, key: string): unknown {
  if (!isSchema(schema)) return undefined
  if ('entries' in schema && isSchema(schema.entries)) return Reflect.get(schema.entries, key)
  return 'value' in schema ? schema.value : undefined
}

/**
 * The path of a list that stands where a mapping may: valibot takes a list for an object with the
 * keys 0, 1, 2. Undefined if there is none.
 */
export function listWhereMapping(
  schema: unknown,
  value: unknown,
  path: Path = [],
): Path | undefined {
  const options = optionsOf(schema)
  const ofType = (types: readonly string[]) => options.find((one) => types.includes(typeOf(one)))
  const mapping = ofType(mappings)
  if (Array.isArray(value)) {
    const list = ofType(['array'])
    if (list === undefined) return mapping === undefined ? undefined : path
    const item = isSchema(list) && 'item' in list ? list.item : undefined
    return value
      .map((one, index) => listWhereMapping(item, one, [...path, index]))
      .find((found) => found !== undefined)
  }
  if (!isSchema(value) || mapping === undefined) return undefined
  return Object.entries(value)
    .map(([key, one]) => listWhereMapping(childSchema(mapping, key), one, [...path, key]))
    .find((found) => found !== undefined)
}

function schemaAt(schema: unknown, path: Path): unknown {
  const [key, ...rest] = path
  const options = optionsOf(schema)
  if (key === undefined) {
    return options.find((one) => mappings.includes(typeOf(one))) ?? options[0]
  }
  const inside = options.map((one) =>
    typeof key === 'number' && isSchema(one) && 'item' in one
      ? one.item
      : childSchema(one, String(key)),
  )
  const next = inside.find((one) => one !== undefined)
  return next === undefined ? undefined : schemaAt(next, rest)
}

/** The keys of the mapping at `path`, so that an error can name those that may stand there. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  const found = schemaAt(schema, path)
  return isSchema(found) && 'entries' in found && isSchema(found.entries)
    ? Object.keys(found.entries)
    : []
}

function mappingAt(schema: unknown, path: Path): string {
  const keys = keysAt(schema, path)
  return keys.length > 0 ? `a mapping of ${keys.join(', ')}` : 'a mapping'
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return `a mapping of ${Object.keys(value).join(', ')}`
  const text = String(value)
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}

/** Words for the types that valibot names. */
const words: Readonly<Record<string, string>> = {
  Array: 'a list',
  string: 'text',
  boolean: '`true` or `false`',
  number: 'a number',
}

type Issue = v.BaseIssue<unknown>

/**
 * Where several kinds of value may stand, the fault that lies deepest in one of them: a wrong key of
 * an author, and not that the list of authors is none of the kinds.
 */
export function deepestFault(issue: Issue, above: Path = []): { issue: Issue; path: Path } {
  const own = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  )
  const path = [...above, ...own]
  const inside = (issue.issues ?? []).map((one) => deepestFault(one, path))
  const deeper = inside.toSorted((a, b) => b.path.length - a.path.length)[0]
  return deeper !== undefined && deeper.path.length > path.length ? deeper : { issue, path }
}

function expectation(issue: Issue, schema: unknown, path: Path): string {
  if (issue.message.startsWith('expected')) return issue.message
  if (issue.expected === null) return 'expected another value'
  const parts = issue.expected.replaceAll(/[()]/gu, '').split(' | ')
  const named = parts.map((part) => {
    if (part === 'Object') return mappingAt(schema, path)
    return words[part] ?? part.replaceAll('"', '`')
  })
  return `expected ${named.join(' or ')}`
}

/** What stands at `path` and what may, in one sentence, of an issue of valibot or of `a list`. */
export function describe(issue: Issue | 'a list', schema: unknown, path: Path): string {
  const name = path.join('.')
  const subject = name === '' ? 'there stands' : `\`${name}\` is`
  if (issue === 'a list') return `${subject} a list, expected ${mappingAt(schema, path)}`
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const keys = keysAt(schema, path.slice(0, -1))
    return `unknown key \`${name}\`, expected one of ${keys.join(', ')}`
  }
  if (issue.received === 'undefined') return `missing key \`${name}\``
  return `${subject} ${shown(issue.input)}, ${expectation(issue, schema, path)}`
}
