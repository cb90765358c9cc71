import { InputError } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import type { Fault, ReadEntry, ReadFile, ReadItem } from './bibliography-file.ts'
import { isSound, mendedItem } from './csl-json-item.ts'
import { cslTypes } from './csl-json-schema.ts'
import { mendedList } from './json-list.ts'
import { jsonFault, jsonOffsets, repeatedKeys } from './json-text.ts'
import { repeatedFault } from './repeated-fault.ts'
import { shownPlace } from './text-place.ts'

type Path = readonly (string | number)[]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON value and the text that it was read from: the file's, but for items that are broken. */
interface ReadJson {
  readonly value: unknown
  readonly text: string
  readonly faults: readonly Fault[]
}

const signAt = (source: string, offset: number): string =>
  offset < source.length ? `\`${source[offset]}\`` : 'the end of the file'

function mendedJson(source: string): ReadJson | undefined {
  const mended = mendedList(source)
  if (mended === undefined) return undefined
  const faults = mended.bad.map(({ start, end, offset, expected, id }): Fault => {
    const isStray = source.slice(start, end).trim() === ''
    const named = id === undefined ? 'an item' : `the item \`${id}\``
    const what = isStray ? 'a comma has no item' : `${named} is not JSON`
    const done = isStray ? 'it is left out' : 'it keeps its place in the list without its fields'
    const message = `${what}: ${signAt(source, offset)} stands where ${expected} may stand; ${done}, the others are read`
    const [from, to] = isStray ? [offset, offset + 1] : [start, end]
    return { rule: 'read/entry-syntax', severity: 'error', message, start: from, end: to }
  })
  try {
    return { value: JSON.parse(mended.text), text: mended.text, faults }
  } catch {
    // The list itself is broken, not only its items.
    return undefined
  }
}

function parseJson(source: string, display: string): ReadJson {
  try {
    return { value: JSON.parse(source), text: source, faults: [] }
  } catch (cause) {
    const mended = mendedJson(source)
    if (mended !== undefined) return mended
    const fault = jsonFault(source)
    if (fault === undefined) throw cause
    throw new InputError(
      `${shownPlace(display, source, fault.offset)}: not JSON: ${signAt(source, fault.offset)} stands where ${fault.expected} may stand`,
      { cause },
    )
  }
}

/** The same item, its id as text; the graph that citation-js adds (the whole input) and null left out. */
function cleaned(value: Readonly<Record<string, unknown>>): CslItem {
  const fields = Object.entries(value).filter(
    ([name, content]) => content !== null && name !== '_graph',
  )
  return { ...Object.fromEntries(fields), id: String(value['id']), type: String(value['type']) }
}

/** A collection of which a review uses a part, not its own list: nobody prints so many. */
const libraryFrom = 1001

function isLibrary(list: readonly unknown[]): boolean {
  const isNumbered = (one: unknown) => isObject(one) && (one['citation-number'] ?? '') !== ''
  return list.length >= libraryFrom && !list.some(isNumbered)
}

function idOf(value: unknown, index: number): string {
  const id = isObject(value) ? value['id'] : undefined
  const isId = (typeof id === 'string' && id !== '') || typeof id === 'number'
  return isId ? String(id) : `entry-${index + 1}`
}

/** A file of CSL-JSON; a long list without numbers is a library. */
export interface CslJsonFile extends ReadFile {
  readonly isLibrary: boolean
}

/**
 * Reads CSL-JSON: an array of items, or an object with `items`. What is wrong in an item is mended or
 * left out, and is a fault; so is an item that is no JSON. Throws InputError with file, line and column
 * for what is no list, or one without an item that can be read.
 */
export function readCslJsonFile(source: string, display: string): CslJsonFile {
  const { value, text, faults: broken } = parseJson(source, display)
  const base: Path = isObject(value) && 'items' in value ? ['items'] : []
  const list = isObject(value) && 'items' in value ? value['items'] : value
  if (!Array.isArray(list)) {
    const place = shownPlace(display, source, jsonOffsets(text)(base))
    const shown = JSON.stringify(value).slice(0, 60)
    throw new InputError(
      `${place}: \`${shown}\` is no bibliography; expected an array of CSL-JSON items`,
    )
  }
  // Read a second time only when something is wrong, and then once for all items.
  let offsets: ReturnType<typeof jsonOffsets> | undefined
  const offsetOf = (path: Path): number => {
    offsets ??= jsonOffsets(text)
    return offsets(path)
  }
  const entryOf = (entry: unknown, path: Path, id: string): ReadEntry => {
    const { fields, faults } = isSound(entry)
      ? { fields: entry, faults: [] }
      : mendedItem(entry, id, (inside) => offsetOf([...path, ...inside]))
    const item = cleaned(fields)
    if (cslTypes.has(item.type)) return { item, faults }
    const start = offsetOf(path)
    const message = `\`${id}\` is of type \`${item.type}\`, which is not known; expected a type of CSL, such as article-journal, book, chapter`
    const fault = { rule: 'read/reference-type', severity: 'warning', message } as const
    return { item, faults: [...faults, { ...fault, start, end: source.length }] }
  }
  const items = list.map((entry: unknown, index): ReadItem => {
    const path = [...base, index]
    const id = idOf(entry, index)
    const number = isObject(entry) ? entry['citation-number'] : undefined
    const isNumber = typeof number === 'string' || typeof number === 'number'
    const read = () => entryOf(entry, path, id)
    return { id, offset: () => offsetOf(path), read, ...(isNumber ? { number } : {}) }
  })
  // Libraries are written by programs, which write no key twice, and looking for it takes as long as reading.
  const isExport = isLibrary(list)
  const repeated = isExport ? [] : repeatedKeys(text, value)
  const faults = [...broken, ...repeated.map(repeatedFault(source, display))]
  return { items, faults, isLibrary: isExport }
}

/** Reads CSL-JSON whole: every item, what is wrong with it beside it. Throws as `readCslJsonFile`. */
export function readCslJson(source: string, display: string): readonly ReadEntry[] {
  return readCslJsonFile(source, display).items.map(({ read }) => read())
}
