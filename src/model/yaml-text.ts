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

/** Reads one value off the events from `at` on; gives it and the index of the event behind it. */
function locate(
  source: string,
  events: readonly Event[],
  at: number,
  otherwise: number,
): readonly [Located, number] {
  const event = events[at]
  if (event?.type === EVENT_ID.SCALAR) {
    return [{ start: startOf(source, event, otherwise), entries: nothing }, at + 1]
  }
  if (event?.type === EVENT_ID.ALIAS) {
    return [{ start: event.anchorStart - 1, entries: nothing }, at + 1]
  }
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) {
    return [{ start: otherwise, entries: nothing }, at + 1]
  }
  const entries = new Map<string, { key: number; value: Located }>()
  let next = at + 1
  for (let index = 0; events[next] !== undefined && events[next]?.type !== EVENT_ID.POP; index++) {
    let name = String(index)
    let start = otherwise
    if (event.type === EVENT_ID.MAPPING) {
      const key = events[next]
      name = key?.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : ''
      const [located, behind] = locate(source, events, next, otherwise)
      start = located.start
      next = behind
    }
    const [value, behind] = locate(source, events, next, start)
    entries.set(name, { key: event.type === EVENT_ID.MAPPING ? start : value.start, value })
    next = behind
  }
  return [{ start: event.start, entries }, next + 1]
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

/** A review's own files need few aliases; many can make a small file a huge value. */
const maxAliases = 200

/** Parses YAML 1.2 of one document. Throws YamlFault. */
export function readYaml(source: string): YamlText {
  try {
    const events = parseEvents(source, {})
    const values = constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases })
    if (values.length > 1) {
      throw new YamlFault(source.search(/^(?:---|\.\.\.)/mu), 'one document expected, found more')
    }
    let root: Located | undefined
    return {
      value: values[0] ?? undefined,
      offsetOf: (path, what = 'value') => {
        root ??= locate(source, events, 1, 0)[0]
        return offsetIn(root, path, what)
      },
    }
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    throw new YamlFault(cause.mark?.position ?? 0, cause.reason, { cause })
  }
}
