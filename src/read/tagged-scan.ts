import { wideLanguages } from '../language/languages.ts'
import type { Fault } from './bibliography-file.ts'

/** One field of a tagged format, lines that go on joined by a space. */
export interface TaggedField {
  readonly tag: string
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface TaggedEntry {
  readonly fields: readonly TaggedField[]
  readonly start: number
  readonly end: number
}

/** How a format marks fields and entries. */
export interface TaggedSyntax {
  /** Matches a line that opens a field; groups: tag, value. */
  readonly field: RegExp
  /** What stands before each tag. */
  readonly sign?: string
  /** Tag of the field that opens an entry. */
  readonly first: string
  /** Tag of the line that closes an entry, where the format has one. */
  readonly last?: string
}

interface Line {
  readonly text: string
  readonly start: number
}

function linesOf(source: string): readonly Line[] {
  return [...source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)].map(({ 0: whole, index }) => ({
    text: whole.replace(/[\r\n]+$/u, ''),
    start: index,
  }))
}

interface Open {
  readonly fields: { tag: string; lines: string[]; start: number; end: number }[]
  readonly start: number
  end: number
  /** An empty line stood behind its last field. */
  isParted: boolean
}

/** Lines of a value as one: Han characters are joined without a space. */
function textOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((before, line) => {
      const isWide = wideLanguages.some(
        (language) =>
          language.isWrittenIn(before.slice(-1)) && language.isWrittenIn(line.slice(0, 1)),
      )
      return before === '' || isWide ? before + line : `${before} ${line}`
    }, '')
}

const closed = ({ fields, start, end }: Open): TaggedEntry => ({
  fields: fields.map(({ tag, lines, ...at }) => ({ tag, text: textOf(lines), ...at })),
  start,
  end,
})

function fault(
  rule: string,
  severity: Fault['severity'],
  message: string,
  start: number,
  text: string,
): Fault {
  return { rule: `read/${rule}`, severity, message, start, end: start + text.length }
}

/** Goes through a file line by line; entries without their first or last tag are read all the same. */
class Scan {
  readonly entries: TaggedEntry[] = []
  readonly faults: Fault[] = []
  private open: Open | undefined
  private readonly syntax: TaggedSyntax
  /** An empty line parts entries where none of them has its first tag. */
  private readonly partedByBlank: boolean

  constructor(syntax: TaggedSyntax, partedByBlank: boolean) {
    this.syntax = syntax
    this.partedByBlank = partedByBlank
  }

  private shown(tag: string): string {
    return (this.syntax.sign ?? '') + tag
  }

  close(isEnded: boolean): void {
    if (this.open === undefined) return
    const entry = closed(this.open)
    this.entries.push(entry)
    this.open = undefined
    const { last } = this.syntax
    if (isEnded || last === undefined) return
    const head = entry.fields[0]?.tag ?? ''
    this.faults.push(
      fault(
        'unclosed-entry',
        'warning',
        `the entry is not closed by \`${last}\`; it is read to where the next one begins or the file ends`,
        entry.start,
        head,
      ),
    )
  }

  private begin(tag: string, { start, text }: Line): Open {
    this.open = { fields: [], start, end: start, isParted: false }
    if (tag !== this.syntax.first) {
      this.faults.push(
        fault(
          'unopened-entry',
          'warning',
          `\`${this.shown(tag)}\` stands where an entry begins; it is read as an entry without a type, expected \`${this.shown(this.syntax.first)}\` first`,
          start,
          text,
        ),
      )
    }
    return this.open
  }

  field(tag: string, value: string, line: Line): void {
    const { first, last } = this.syntax
    if (tag === last) {
      if (this.open === undefined && value.trim() === '') return
      this.close(true)
      return
    }
    const isParted = this.partedByBlank && this.open?.isParted === true
    if (tag === first || isParted) this.close(false)
    const open = this.open ?? this.begin(tag, line)
    const end = line.start + line.text.length
    open.fields.push({ tag, lines: [value], start: line.start, end })
    open.end = end
  }

  other(line: Line): void {
    const { open } = this
    if (line.text.trim() === '') {
      if (open !== undefined) open.isParted = true
      return
    }
    const field = open?.fields.at(-1)
    if (open === undefined || field === undefined) {
      this.faults.push(
        fault(
          'outside-entry',
          'info',
          'the line stands outside of all entries; it is not read',
          line.start,
          line.text,
        ),
      )
      return
    }
    field.lines.push(line.text)
    field.end = line.start + line.text.length
    open.end = field.end
  }
}

/** Finds the entries and fields of a tagged text (RIS, MEDLINE, EndNote's tagged format); never throws. */
export function scanTagged(
  source: string,
  syntax: TaggedSyntax,
): { readonly entries: readonly TaggedEntry[]; readonly faults: readonly Fault[] } {
  const lines = linesOf(source).map((line) => ({ line, match: syntax.field.exec(line.text) }))
  const scan = new Scan(syntax, !lines.some(({ match }) => match?.[1] === syntax.first))
  for (const { line, match } of lines) {
    if (match === null) scan.other(line)
    else scan.field(match[1] ?? '', match[2] ?? '', line)
  }
  scan.close(false)
  return { entries: scan.entries, faults: scan.faults }
}
