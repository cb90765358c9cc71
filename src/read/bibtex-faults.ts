import type { Fault } from './bibliography-file.ts'
import type { ParsedEntry } from './bibtex-fields.ts'
import type { BibtexParser } from './bibtex-parser.ts'
import { type BibtexEntry, writtenFields } from './bibtex-scan.ts'

/** What was read of an entry that breaks the grammar. */
export interface SalvagedFields {
  readonly properties: ParsedEntry['properties']
  /** Names of the fields that were read and of those that were not. */
  readonly kept: readonly string[]
  readonly lost: readonly string[]
}

/** A value without what closes its entry, in case the braces of the entry are out of step. */
function variants(value: string): readonly string[] {
  const bare = value.replace(/[,\s]+$/u, '')
  const shorter = bare.replace(/[})]$/u, '').replace(/[,\s]+$/u, '')
  return [bare, shorter, `${bare}}`, `{${shorter.replace(/[{}"]/gu, '')}}`]
}

/** Reads the fields of an entry one at a time, so that one of them does not stop the others. */
export function salvagedFields(
  entry: BibtexEntry,
  strings: string,
  parser: BibtexParser,
): SalvagedFields {
  const found = writtenFields(entry).map(({ name, value }) => {
    for (const one of variants(value)) {
      try {
        const [parsed] = parser.parse(`${strings}@misc{x, ${name} = ${one}}`)
        const properties = parsed?.properties ?? {}
        if (Object.keys(properties).length === 1) return { name, properties }
      } catch {
        // The next variant may be read.
      }
    }
    return { name, properties: undefined }
  })
  return {
    properties: Object.assign({}, ...found.map(({ properties }) => properties ?? {})),
    kept: found.flatMap(({ name, properties }) => (properties ? [name] : [])),
    lost: found.flatMap(({ name, properties }) => (properties ? [] : [name])),
  }
}

/** Names outside of braces and quotation marks, as values and their parts: `nejm`, `ash # {, 2020}`. */
const bareName = /(?:^|#)\s*([\p{L}_][^\s#"{}(),=]*)\s*(?=#|[,})]*\s*$)/gu

/** Names in an entry that no `@string` defines: citation-js leaves out the field that has one. */
export function unknownStrings(
  entry: BibtexEntry,
  isString: (name: string) => boolean,
): readonly Fault[] {
  return writtenFields(entry).flatMap(({ name, value, start }) => {
    const outside = value.replace(/\{(?:[^{}]|\{[^{}]*\})*\}|"[^"]*"/gu, '{}')
    return [...outside.matchAll(bareName)].flatMap(({ 1: found = '' }): Fault[] => {
      if (isString(found)) return []
      const message = `\`${found}\`, the value of \`${name}\`, is no \`@string\` that can be read in this file; it is left out, expected \`{${found}}\` or a definition`
      const at = { start, end: start + name.length }
      return [{ rule: 'read/unknown-string', severity: 'warning', message, ...at }]
    })
  })
}

const tokens: Readonly<Record<string, string>> = {
  rbrace: '`}`',
  lbrace: '`{`',
  equals: '`=`',
  comma: '`,`',
  quote: '`"`',
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

/** What citation-js says of an entry; it counts lines from the text that it was given. */
export function syntaxFault({
  cause,
  entry,
  id,
  strings,
  source,
  kept,
  lost,
}: {
  readonly cause: unknown
  readonly entry: BibtexEntry
  readonly id: string
  /** The definitions that were put before the entry. */
  readonly strings: string
  readonly source: string
  readonly kept: readonly string[]
  readonly lost: readonly string[]
}): Fault {
  const message = cause instanceof Error ? cause.message : String(cause)
  const at = / at line (\d+) col (\d+)/u.exec(message)
  const got = /expected "([^"]+)", got "?([^"\s(]+)"?/u.exec(message)
  const expected = tokens[got?.[1] ?? ''] ?? got?.[1] ?? 'a field `name = {value}`'
  const line = Number(at?.[1] ?? 0) - (strings.match(/\n/gu)?.length ?? 0)
  const lines = entry.text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const inside = line > 0 ? Math.min(before + Number(at?.[2] ?? 1) - 1, entry.text.length) : 0
  const found =
    entry.text
      .slice(inside)
      .split(/[\r\n]/u)[0]
      ?.slice(0, 40) ?? ''
  const number = source.slice(0, entry.offset + inside).split(/\r\n|\r|\n/u).length
  const near =
    inside > 0 && found !== ''
      ? `\`${found}\` (line ${number}) stands where ${expected} may stand`
      : `expected ${expected}`
  const done =
    kept.length === 0 ? 'nothing but its key is read' : `its fields ${listed(kept)} are read`
  const left = lost.length === 0 ? '' : ` and ${listed(lost)} left out`
  return {
    rule: 'read/entry-syntax',
    severity: 'error',
    message: `the entry \`${id}\` is not BibTeX: ${near}; ${done}${left}`,
    start: entry.offset + inside,
    end: entry.offset + inside + found.length,
  }
}

/** The first field whose value citation-js cannot read as TeX, asked for one at a time. */
function faultyField(entry: ParsedEntry, parser: BibtexParser): string | undefined {
  return Object.entries(entry.properties).find(([field, value]) => {
    try {
      parser.toCsl({ ...entry, properties: { [field]: value } }, [])
      return false
    } catch {
      return true
    }
  })?.[0]
}

/** The field that cannot be read, which is left out; undefined where no field alone is at fault. */
export function valueFault(
  cause: unknown,
  parsed: ParsedEntry,
  entry: BibtexEntry,
  parser: BibtexParser,
): { readonly field: string | undefined; readonly fault: Fault } {
  const field = faultyField(parsed, parser)
  const reason = cause instanceof Error ? cause.message : String(cause)
  const { offset, text } = entry
  if (field === undefined) {
    const message = `\`${parsed.label}\` cannot be read: ${reason}; it is kept with its key alone`
    const fault = { rule: 'read/entry-value', severity: 'error', message } as const
    return { field, fault: { ...fault, start: offset, end: offset + text.length } }
  }
  const start =
    writtenFields(entry).find(({ name }) => name.toLowerCase() === field)?.start ?? offset
  const value = String(parsed.properties[field]).slice(0, 60)
  return {
    field,
    fault: {
      rule: 'read/entry-value',
      severity: 'error',
      message: `\`${field}\` of \`${parsed.label}\` is \`${value}\`, which cannot be read as TeX; it is left out, expected \`$\` and \`{ }\` in pairs (\`\\$\` for the sign itself) and a date as 2020-01-31`,
      start,
      end: start + field.length,
    },
  }
}
