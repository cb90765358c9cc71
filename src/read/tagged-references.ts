import type { Fault, ReadFile, ReadItem } from './bibliography-file.ts'
import { buildReference, ownId } from './reference-builder.ts'
import { referenceIds } from './reference-ids.ts'
import { scanTagged, type TaggedEntry, type TaggedField, type TaggedSyntax } from './tagged-scan.ts'
import { entityDecoder } from './text-entities.ts'
import type { Role, WrittenReference } from './written-reference.ts'

/** A tagged format: its syntax and what its tags mean. */
export interface TaggedFormat {
  readonly name: string
  readonly syntax: TaggedSyntax
  /** CSL type of what the first tag says; undefined for what the format does not know. */
  readonly typeOf: (written: string, fields: readonly TaggedField[]) => string | undefined
  /** What may stand as a type. */
  readonly types: string
  /** What a tag means in an entry of a type; undefined for a tag that the format does not have. */
  readonly roleOf: (tag: string, type: string) => Role | undefined
  /** The fields of an entry in order of precedence. */
  readonly arrange?: (fields: readonly TaggedField[]) => readonly TaggedField[]
}

function unknownType(written: TaggedField, types: string): Fault {
  return {
    rule: 'read/reference-type',
    severity: 'warning',
    message: `the type \`${written.text}\` is not known; the entry is read as a document, expected ${types}`,
    start: written.start,
    end: written.end,
  }
}

interface Converted extends WrittenReference {
  readonly faults: readonly Fault[]
  readonly unknown: readonly TaggedField[]
}

function convert(
  entry: TaggedEntry,
  format: TaggedFormat,
  decode: (text: string) => string,
): Converted {
  const written = entry.fields.find(({ tag }) => tag === format.syntax.first)
  const found = format.typeOf(written?.text ?? '', entry.fields)
  const type = found ?? 'document'
  const fields = format.arrange?.(entry.fields) ?? entry.fields
  const values = fields.flatMap(({ tag, text, start, end }) => {
    const role = format.roleOf(tag, type)
    return role === undefined || role === 'unprinted'
      ? []
      : [{ role, tag, text: decode(text), start, end }]
  })
  const isUnknown = found === undefined && written !== undefined
  return {
    type,
    values,
    start: entry.start,
    end: entry.fields[0]?.end ?? entry.end,
    faults: isUnknown ? [unknownType(written, format.types)] : [],
    unknown: entry.fields.filter(({ tag }) => format.roleOf(tag, type) === undefined),
  }
}

/** One fault a tag, however often it stands: exports of one database repeat theirs in every entry. */
function unknownTags(
  fields: readonly TaggedField[],
  { name, syntax }: TaggedFormat,
): readonly Fault[] {
  const byTag = new Map<string, TaggedField[]>()
  for (const field of fields) byTag.set(field.tag, [...(byTag.get(field.tag) ?? []), field])
  return [...byTag].flatMap(([tag, [first, ...more]]) => {
    if (first === undefined) return []
    const times = more.length === 0 ? '' : ` and ${more.length} more of its kind are`
    const message = `\`${syntax.sign ?? ''}${tag}\` is no tag of ${name}; it${times === '' ? ' is' : times} not read`
    return [
      { rule: 'read/unknown-tag', severity: 'info', message, start: first.start, end: first.end },
    ]
  })
}

/** Reads a tagged text as CSL-JSON. A bad entry is read as far as it goes; never throws. */
export async function readTagged(source: string, format: TaggedFormat): Promise<ReadFile> {
  const decode = await entityDecoder(source)
  const { entries, faults } = scanTagged(source, format.syntax)
  const converted = entries.map((entry) => convert(entry, format, decode))
  const ids = referenceIds(converted.map((one) => [ownId(one), buildReference(one, '').item]))
  const items = converted.map((one, index): ReadItem => {
    const id = ids[index] ?? ''
    const { item, faults: found } = buildReference(one, id)
    const all = [...one.faults, ...found]
    return { id, offset: () => one.start, read: () => ({ item, faults: all }) }
  })
  const unknown = unknownTags(
    converted.flatMap((one) => one.unknown),
    format,
  )
  return { items, faults: [...faults, ...unknown] }
}
