import type { ParsedEntry } from './bibtex-fields.ts'
import type { BibtexParser } from './bibtex-parser.ts'
import type { BibtexEntry, ScannedBibtex } from './bibtex-scan.ts'

/** What an entry may refer to in its file. */
export interface BibtexLibrary {
  /** The `@string` definitions that a text uses, and those that they use. */
  readonly stringsFor: (text: string) => string
  /** Whether a name stands for a text: `@string` defines it, or it is a month. */
  readonly isString: (name: string) => boolean
  /** Entries that `crossref` leads to, nearest first; each once, so that a circle ends. */
  readonly parentsOf: (entry: ParsedEntry) => readonly ParsedEntry[]
  /** The entry with the fields that it takes from `@xdata`. */
  readonly withData: (entry: ParsedEntry) => ParsedEntry
}

const word = /[\p{L}_][^\s={}(),"#]*/gu

function stringsIn(text: string, strings: ReadonlyMap<string, string>): string {
  if (strings.size === 0) return ''
  const found = new Map<string, string>()
  const open = [text]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [name] of next.matchAll(word)) {
      const key = name.toLowerCase()
      const definition = strings.get(key)
      if (definition === undefined || found.has(key)) continue
      found.set(key, definition)
      open.push(definition)
    }
  }
  // In the order of the file: a definition may use those before it.
  return [...strings].flatMap(([name, one]) => (found.has(name) ? [`${one}\n`] : [])).join('')
}

const keysIn = (value: string | number | undefined): readonly string[] =>
  String(value ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')

const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '))

/** The definitions that can be read: another one would stop every entry that uses it. */
function soundStrings(
  strings: ReadonlyMap<string, string>,
  parser: BibtexParser,
): ReadonlyMap<string, string> {
  const sound = [...strings].filter(([, definition]) => {
    try {
      return parser.parse(`${definition}\n@misc{x, title = {x}}`).length > 0
    } catch {
      return false
    }
  })
  return new Map(sound)
}

/** The library of a scanned file; entries that others refer to are parsed when they are asked for. */
export function bibtexLibrary(
  { entries, data, strings: written }: ScannedBibtex,
  parser: BibtexParser,
): BibtexLibrary {
  const strings = soundStrings(written, parser)
  let index: ReadonlyMap<string, BibtexEntry> | undefined
  const found = (key: string): ParsedEntry | undefined => {
    index ??= new Map([...entries, ...data].map((entry) => [entry.key, entry]))
    const entry = index.get(key)
    if (entry === undefined) return undefined
    try {
      return parser.parse(stringsIn(entry.text, strings) + entry.text)[0]
    } catch {
      // Its fault is told where it is itself read.
      return undefined
    }
  }
  const withData = (entry: ParsedEntry, seen: ReadonlySet<string> = new Set()): ParsedEntry => {
    const { xdata, ...own } = entry.properties
    const taken = keysIn(xdata).flatMap((key) => {
      if (seen.has(key)) return []
      const parent = found(key)
      return parent ? [withData(parent, new Set([...seen, key])).properties] : []
    })
    return taken.length === 0 ? entry : { ...entry, properties: Object.assign({}, ...taken, own) }
  }
  const parentsOf = (entry: ParsedEntry): readonly ParsedEntry[] => {
    const parents: ParsedEntry[] = []
    const seen = new Set([entry.label])
    let [key] = keysIn(entry.properties['crossref'])
    while (key !== undefined && !seen.has(key)) {
      seen.add(key)
      const parent = found(key)
      if (parent === undefined) break
      parents.push(withData(parent))
      ;[key] = keysIn(parent.properties['crossref'])
    }
    const last = parents.at(-1)
    // The last one of a circle refers to none.
    if (last === undefined || key === undefined) return parents
    const { crossref: _, ...rest } = last.properties
    return [...parents.slice(0, -1), { ...last, properties: rest }]
  }
  const isString = (name: string) =>
    strings.has(name.toLowerCase()) || months.has(name.toLowerCase())
  return { stringsFor: (text) => stringsIn(text, strings), isString, parentsOf, withData }
}
