import type { Repeated } from './bibliography-file.ts'

/** Where a JSON text breaks its grammar. */
interface JsonFault {
  readonly offset: number
  /** What may stand there. */
  readonly expected: string
}

/** A JSON value and where it starts; children by key or index. */
interface Located {
  readonly offset: number
  readonly children: ReadonlyMap<string, Located>
}

class Fault extends Error implements JsonFault {
  readonly offset: number
  readonly expected: string
  constructor(offset: number, expected: string) {
    super(expected)
    this.offset = offset
    this.expected = expected
  }
}

const space = /[\t\n\r ]*/uy
const string = /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy

function skip(text: string, at: number): number {
  space.lastIndex = at
  space.test(text)
  return space.lastIndex
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

type Read = readonly [value: Located, end: number]

function readMember(text: string, at: number): readonly [key: string, read: Read] {
  const end = endOf(string, text, at)
  if (end === undefined) throw new Fault(at, 'a key in double quotes')
  const colon = skip(text, end)
  if (text[colon] !== ':') throw new Fault(colon, '`:`')
  const key: unknown = JSON.parse(text.slice(at, end))
  return [String(key), readValue(text, skip(text, colon + 1))]
}

function readMembers(text: string, offset: number, close: ']' | '}'): Read {
  const children = new Map<string, Located>()
  let at = skip(text, offset + 1)
  if (text[at] === close) return [{ offset, children }, at + 1]
  for (;;) {
    const [key, [value, end]] =
      close === '}' ? readMember(text, at) : ([String(children.size), readValue(text, at)] as const)
    children.set(key, value)
    at = skip(text, end)
    if (text[at] === close) return [{ offset, children }, at + 1]
    if (text[at] !== ',') throw new Fault(at, `\`,\` or \`${close}\``)
    at = skip(text, at + 1)
  }
}

function readValue(text: string, at: number): Read {
  if (text[at] === '{') return readMembers(text, at, '}')
  if (text[at] === '[') return readMembers(text, at, ']')
  const end = endOf(string, text, at) ?? endOf(scalar, text, at)
  if (end !== undefined) return [{ offset: at, children: new Map() }, end]
  throw new Fault(at, text[at] === '"' ? 'a string that is closed on its line' : 'a value')
}

function readAll(text: string): Located {
  const [value, end] = readValue(text, skip(text, 0))
  const rest = skip(text, end)
  if (rest < text.length) throw new Fault(rest, 'the end of the file')
  return value
}

/** The first fault of a text that JSON.parse refuses; undefined if there is none. */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    readAll(text)
    return undefined
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

const sign = /"(?:[^"\\]+|\\[\s\S])*"|[{}[\],]/g

function keyName(written: string): string {
  return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1)
}

/** Colons outside of strings: the number of keys in a valid JSON text. */
function keysWritten(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === colonCode) count += 1
    if (code !== quoteCode) continue
    for (at += 1; at < text.length && text.charCodeAt(at) !== quoteCode; at += 1) {
      if (text.charCodeAt(at) === backslashCode) at += 1
    }
  }
  return count
}

const quoteCode = 34
const colonCode = 58
const backslashCode = 92

function keysRead(value: unknown): number {
  let count = 0
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const values = Object.values(next)
    if (!Array.isArray(next)) count += values.length
    for (const one of values) if (typeof one === 'object') open.push(one)
  }
  return count
}

/**
 * The keys that stand a second time in one object of a valid JSON text, in order; linear in time.
 * `value` is what the text was read as, which shows quickly whether there are any.
 */
export function repeatedKeys(text: string, value: unknown): readonly Repeated[] {
  if (keysWritten(text) === keysRead(value)) return []
  const repeated: Repeated[] = []
  // One map for each object that is open, and undefined for each array.
  const open: (Map<string, number> | undefined)[] = []
  let mayBeKey = false
  for (const { 0: found, index } of text.matchAll(sign)) {
    const keys = open.at(-1)
    if (mayBeKey && keys !== undefined && found.startsWith('"')) {
      const name = keyName(found)
      const first = keys.get(name)
      if (first === undefined) keys.set(name, index)
      else repeated.push({ name, start: index, end: index + found.length, first })
    }
    if (found === '{') open.push(new Map())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    mayBeKey = found === '{' || found === ','
  }
  return repeated
}

/** Finds the offset of the value that a path of keys and indices leads to, or of the nearest one above it. */
export function jsonOffsets(text: string): (path: readonly (string | number)[]) => number {
  const root = readAll(text)
  return (path) => {
    let value = root
    for (const key of path) {
      const next = value.children.get(String(key))
      if (next === undefined) break
      value = next
    }
    return value.offset
  }
}
