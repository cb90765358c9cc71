import type { Fault, Repeated } from './bibliography-file.ts'

/** One entry of a .bib file as written. */
export interface BibtexEntry {
  /** Empty where the entry has none. */
  readonly key: string
  /** As written, lower case, without `@`. */
  readonly type: string
  /** Offset of its `@`. */
  readonly offset: number
  readonly text: string
}

/** What stands in a .bib file. */
export interface ScannedBibtex {
  readonly entries: readonly BibtexEntry[]
  /** `@xdata`: fields that entries take over. */
  readonly data: readonly BibtexEntry[]
  /** The `@string` definitions, as written, by lower-case name. */
  readonly strings: ReadonlyMap<string, string>
  /** Entries that are not closed or have no key. */
  readonly faults: readonly Fault[]
}

const opening = /@[ \t]*([\p{L}][\p{L}\p{N}_:+-]*)\s*([{(])/uy
const keyPattern = /\s*([^\s,{}()"=#%\\~]+)\s*(,|(?=[)}]))/uy
const macroName = /^@[^{(]*[{(]\s*([^\s={}(),"]+)\s*=/u

/** What opens an entry at the start of a line inside another one, which then may lack its end. */
const inner = /@[ \t]*\p{L}+\s*[{(]\s*[^\s,{}()"=#%\\~]+\s*[,=]/uy

/** So many entries are seen inside another one before it is taken for one that is not closed. */
const innerAtMost = 3

interface End {
  /** Behind the closing bracket, or where the next entry begins. */
  readonly at: number
  readonly isClosed: boolean
}

function opensInside(text: string, at: number): boolean {
  if (text[at - 1] !== '\n' && text[at - 1] !== '\r') return false
  inner.lastIndex = at
  return inner.test(text)
}

const nestingSign = /[{}()"@\\]/gu

/** Braces and quotation marks since the bracket that opens an entry. */
interface Nesting {
  readonly closing: string
  depth: number
  quoted: boolean
}

/** Takes the next sign; true where it closes the entry. */
function closes(nesting: Nesting, found: string): boolean {
  if (nesting.depth === 0) {
    if (!nesting.quoted && found === nesting.closing) return true
    if (found === '"') nesting.quoted = !nesting.quoted
  }
  if (found === '{') nesting.depth += 1
  else if (found === '}') nesting.depth -= 1
  return false
}

/** Where the entry ends whose bracket is at `open`; looks at every sign once. */
function endOf(text: string, open: number, isComment: boolean): End {
  const nesting = { closing: text[open] === '(' ? ')' : '}', depth: 0, quoted: false }
  const inside: number[] = []
  nestingSign.lastIndex = open + 1
  while (inside.length <= innerAtMost && nestingSign.test(text)) {
    const at = nestingSign.lastIndex - 1
    const found = text[at] ?? ''
    if (closes(nesting, found)) return { at: at + 1, isClosed: true }
    if (found === '\\') nestingSign.lastIndex += 1
    else if (found === '@' && !isComment && opensInside(text, at)) inside.push(at)
  }
  return { at: inside[0] ?? text.length, isClosed: false }
}

/** The next `@` that stands in no line that `%` begins, or -1. */
function nextOpening(text: string, from: number): number {
  for (let at = text.indexOf('@', from); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1
    if (text[start] !== '%') return at
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  }
  return -1
}

const firstLine = (text: string): string => text.trimStart().split(/[\r\n]/u)[0] ?? ''

function unclosed(text: string, entry: BibtexEntry, open: number): Fault {
  const close = text[open] === '(' ? ')' : '}'
  const start = firstLine(entry.text).split(/[\s,]/u)[0] ?? ''
  return {
    rule: 'read/unclosed-entry',
    severity: 'error',
    message: `the entry \`${start}\` is never closed; it is read to where the next one begins or the file ends, expected \`${close}\``,
    start: entry.offset,
    end: entry.offset + start.length,
  }
}

function keyless({ offset, type }: BibtexEntry, text: string, open: number): Fault {
  const found = firstLine(text.slice(open + 1, open + 400)).slice(0, 40)
  return {
    rule: 'read/no-key',
    severity: 'error',
    message: `the entry @${type} has no key: \`${found}\` stands where a key and a comma may stand; it is kept and can be cited by its number alone`,
    start: offset,
    end: offset + 1 + type.length,
  }
}

/** Types that name no work. */
const noWorks = new Set(['comment', 'preamble', 'string', 'xdata', 'control'])

/** What a scan has found so far. */
class Scan {
  readonly entries: BibtexEntry[] = []
  readonly data: BibtexEntry[] = []
  readonly strings = new Map<string, string>()
  readonly faults: Fault[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** Reads what the `@` at an offset opens, if it opens anything; gives the offset to go on from. */
  readAt(at: number): number {
    const { text } = this
    opening.lastIndex = at
    const match = opening.exec(text)
    if (match === null) return at + 1
    const type = (match[1] ?? '').toLowerCase()
    const open = opening.lastIndex - 1
    const end = endOf(text, open, type === 'comment')
    keyPattern.lastIndex = open + 1
    const key = keyPattern.exec(text)?.[1] ?? ''
    const entry = { key, type, offset: at, text: text.slice(at, end.at) }
    if (!end.isClosed) this.faults.push(unclosed(text, entry, open))
    if (end.isClosed || type !== 'string') this.keep(entry, open)
    return end.at
  }

  private keep(entry: BibtexEntry, open: number): void {
    const { key, type, text } = entry
    if (type === 'string') this.strings.set((macroName.exec(text)?.[1] ?? '').toLowerCase(), text)
    if (type === 'xdata') this.data.push(entry)
    if (noWorks.has(type)) return
    this.entries.push(entry)
    if (key === '') this.faults.push(keyless(entry, this.text, open))
  }
}

/**
 * Finds the entries of a BibTeX text by their braces alone, in time that grows with the text.
 * `@comment`, `@preamble` and what stands between entries is no entry. Never throws: an entry that is
 * not closed ends where the next one begins.
 */
export function scanBibtex(text: string): ScannedBibtex {
  const scan = new Scan(text)
  for (let at = nextOpening(text, 0); at !== -1; ) at = nextOpening(text, scan.readAt(at))
  return scan
}

interface Name {
  readonly name: string
  readonly start: number
}

/** The names of the fields of an entry as written: what stands before `=`, outside of all values. */
function fieldNames({ text, offset }: BibtexEntry): readonly Name[] {
  const names: Name[] = []
  const mark = /\\[\s\S]|[{}"=,]|[^\s\\{}"=,]+/gu
  let depth = -1
  let quoted = false
  let last: Name | undefined
  for (const { 0: found, index } of text.replace(/^([^{(]*)\(/u, '$1{').matchAll(mark)) {
    if (found === '{') depth += 1
    if (found === '}') depth -= 1
    if (depth !== 0) continue
    if (found === '"') quoted = !quoted
    if (found === '=' && !quoted && last !== undefined) names.push(last)
    const isName = !quoted && /^[^\\{}"=,]/u.test(found)
    last = isName ? { name: found, start: offset + index } : undefined
  }
  return names
}

/** One field as it stands: its name, and its value with the braces or quotation marks. */
export interface WrittenField extends Name {
  readonly value: string
}

/** The fields of an entry, each up to the name of the next: also of one that breaks the grammar. */
export function writtenFields(entry: BibtexEntry): readonly WrittenField[] {
  const names = fieldNames(entry)
  return names.map(({ name, start }, index) => {
    const end = names[index + 1]?.start ?? entry.offset + entry.text.length
    const whole = entry.text.slice(start - entry.offset, end - entry.offset)
    return { name, start, value: whole.slice(whole.indexOf('=') + 1).trim() }
  })
}

/** Fields that stand a second time in their entry, in upper or lower case, in order; linear in time. */
export function repeatedFields(entry: BibtexEntry): readonly Repeated[] {
  const seen = new Map<string, number>()
  return fieldNames(entry).flatMap(({ name, start }) => {
    const key = name.toLowerCase()
    const first = seen.get(key)
    if (first !== undefined) return [{ name, start, end: start + name.length, first }]
    seen.set(key, start)
    return []
  })
}
