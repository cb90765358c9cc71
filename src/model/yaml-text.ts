import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'
import type { Span } from './review.ts'

/** A text that is no YAML, and where it ceases to be. */
export class YamlFault extends Error {
  override readonly name = 'YamlFault'
  /** In UTF-16 code units. */
  readonly offset: number

  constructor(offset: number, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.offset = offset
  }
}

type Path = readonly (string | number)[]

/** Where a value starts, and the values in it. */
interface Located {
  readonly start: number
  /** Of a scalar. */
  readonly end?: number
  readonly entries: ReadonlyMap<string, { readonly key: number; readonly value: Located }>
}

/** The value of a YAML text (undefined where it holds nothing) and the places of what is in it. */
export interface YamlText {
  readonly value: unknown
  /**
   * Offset in UTF-16 code units of the value that a path of keys and indices leads to, or of its key;
   * of the nearest value around it where nothing stands at the path.
   */
  readonly offsetOf: (path: Path, what?: 'key' | 'value') => number
  /** Offsets of a scalar with its quotation marks; undefined where none stands. */
  readonly rangeOf: (path: Path) => Span | undefined
}

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED

const isBlock = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK

/** The parser tells where the text begins; a value begins at its quote or at the sign of its block. */
function startOf(source: string, scalar: ScalarEvent, otherwise: number): number {
  const { valueStart } = scalar
  if (valueStart < 0) return otherwise
  if (isQuoted(scalar)) return valueStart - 1
  if (!isBlock(scalar)) return valueStart
  const header = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n\s*$/u.exec(source.slice(otherwise, valueStart))
  return header === null ? valueStart : otherwise + header.index
}

const nothing: Located['entries'] = new Map()

interface Reading {
  readonly source: string
  readonly events: readonly Event[]
}

type Found = readonly [value: Located, next: number]

function locateScalar(source: string, scalar: ScalarEvent, otherwise: number): Located {
  const start = startOf(source, scalar, otherwise)
  const { valueStart, valueEnd } = scalar
  const end = valueEnd + (isQuoted(scalar) ? 1 : 0)
  return { start, ...(valueStart >= 0 && end > start ? { end } : {}), entries: nothing }
}

/** Reads the entries of a mapping or a list, of which the first event is at `at`. */
function locateEntries(reading: Reading, at: number, isMapping: boolean, start: number): Found {
  const { source, events } = reading
  const entries = new Map<string, { key: number; value: Located }>()
  let next = at
  while (events[next] !== undefined && events[next]?.type !== EVENT_ID.POP) {
    const key = isMapping ? events[next] : undefined
    const name = key?.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : String(entries.size)
    const [{ start: keyStart }, first] = isMapping
      ? locate(reading, next, start)
      : [{ start }, next]
    const [value, behind] = locate(reading, first, keyStart)
    entries.set(name, { key: isMapping ? keyStart : value.start, value })
    next = behind
  }
  return [{ start, entries }, next + 1]
}

/** Reads one value off the events from `at` on; gives it and the index of the event behind it. */
function locate(reading: Reading, at: number, otherwise: number): Found {
  const event = reading.events[at]
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return [locateScalar(reading.source, event, otherwise), at + 1]
    case EVENT_ID.ALIAS:
      return [{ start: event.anchorStart - 1, entries: nothing }, at + 1]
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return locateEntries(reading, at + 1, event.type === EVENT_ID.MAPPING, event.start)
    default:
      return [{ start: otherwise, entries: nothing }, at + 1]
  }
}

function offsetIn(root: Located, path: Path, what: 'key' | 'value'): number {
  let at = root
  for (const [index, key] of path.entries()) {
    const entry = at.entries.get(String(key))
    if (entry === undefined) return at.start
    if (index === path.length - 1 && what === 'key') return entry.key
    at = entry.value
  }
  return at.start
}

function rangeIn(root: Located, path: Path): Span | undefined {
  let at: Located | undefined = root
  for (const key of path) at = at?.entries.get(String(key))?.value
  return at?.end === undefined ? undefined : { start: at.start, end: at.end }
}

/** Offset of the `---` that ends the first document. */
function secondDocument(source: string): number {
  return Math.max(0, source.search(/(?<=[^\s-][\s\S]*\n)(?:---|\.\.\.)(?=\s|$)/u))
}

/** A review's own files need few aliases; many can make a small file a huge value. */
const maxAliases = 200

/** Parses YAML 1.2 of one document. Throws YamlFault. */
export function readYaml(source: string): YamlText {
  try {
    const events = parseEvents(source, {})
    const values = constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases })
    if (values.length > 1) {
      throw new YamlFault(secondDocument(source), 'a second document begins, expected one')
    }
    let known: Located | undefined
    const root = (): Located => {
      known ??= locate({ source, events }, 1, 0)[0]
      return known
    }
    return {
      value: values[0] ?? undefined,
      offsetOf: (path, what = 'value') => offsetIn(root(), path, what),
      rangeOf: (path) => rangeIn(root(), path),
    }
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    const reason = /complex keys/u.test(cause.reason)
      ? 'a key is a list or a mapping, expected a word'
      : `not valid YAML: ${cause.reason}`
    throw new YamlFault(cause.mark?.position ?? 0, reason, { cause })
  }
}
