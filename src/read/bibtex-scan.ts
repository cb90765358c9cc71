import { InputError } from '../model/problem.ts'
import type { Repeated } from './bibliography-file.ts'
import { shownPlace } from './text-place.ts'

/** One entry of a .bib file as written. */
export interface BibtexEntry {
  readonly key: string
  /** As written, lower case, without `@`. */
  readonly type: string
  /** Offset of its `@`. */
  readonly offset: number
  readonly text: string
}

interface ScannedBibtex {
  readonly entries: readonly BibtexEntry[]
  /** The `@string` definitions, as written. */
  readonly strings: string
}

const opening = /@[ \t]*([\p{L}][\p{L}\p{N}_:+-]*)\s*([{(])/uy
const keyPattern = /\s*([^\s,{}()"=#%\\~]+)\s*(,|(?=[)}]))/uy

/** Offset behind the bracket that closes the one at `open`, or undefined: the text ends before. */
function closingOffset(text: string, open: number): number | undefined {
  const round = text[open] === '('
  const mark = /\\[\s\S]|[{}()"]/gu
  mark.lastIndex = open + 1
  let depth = 0
  let quoted = false
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const [found] = match
    const outside = depth === 0
    if (outside && !quoted && found === (round ? ')' : '}')) return mark.lastIndex
    if (outside && found === '"') quoted = !quoted
    if (found === '{') depth += 1
    if (found === '}') depth -= 1
  }
  return undefined
}

function keyOf(text: string, offset: number, open: number, type: string, display: string): string {
  keyPattern.lastIndex = open + 1
  const key = keyPattern.exec(text)?.[1]
  if (key !== undefined) return key
  const found =
    text
      .slice(open + 1)
      .trimStart()
      .split(/[\r\n]/u)[0]
      ?.slice(0, 40) ?? ''
  throw new InputError(
    `${shownPlace(display, text, offset)}: the entry @${type} has no key: \`${found}\` stands where a key and a comma may stand`,
  )
}

/** Skips `%` comments to the end of their line, so that an `@` inside one opens nothing. */
function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '@') return at
    const lineStart = at === 0 || text[at - 1] === '\n'
    if (text[at] === '%' && lineStart) {
      const end = text.indexOf('\n', at)
      if (end === -1) return -1
      at = end
    }
  }
  return -1
}

/**
 * Finds the entries of a BibTeX text by their braces alone. `@comment`, `@preamble` and what stands
 * between entries is no entry. Throws InputError with file, line and column of an entry that is not
 * closed or has no key.
 */
export function scanBibtex(text: string, display: string): ScannedBibtex {
  const entries: BibtexEntry[] = []
  let strings = ''
  let at = nextOpening(text, 0)
  while (at !== -1) {
    opening.lastIndex = at
    const match = opening.exec(text)
    if (match === null) {
      at = nextOpening(text, at + 1)
      continue
    }
    const type = (match[1] ?? '').toLowerCase()
    const open = opening.lastIndex - 1
    const end = closingOffset(text, open)
    if (end === undefined) {
      const close = text[open] === '(' ? ')' : '}'
      throw new InputError(
        `${shownPlace(display, text, at)}: the entry \`${match[0]}${text.slice(open + 1).split(/[\s,]/u)[0]}\` is never closed; expected \`${close}\``,
      )
    }
    const whole = text.slice(at, end)
    if (type === 'string') strings += `${whole}\n`
    else if (type !== 'comment' && type !== 'preamble') {
      entries.push({ key: keyOf(text, at, open, type, display), type, offset: at, text: whole })
    }
    at = nextOpening(text, end)
  }
  return { entries, strings }
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
