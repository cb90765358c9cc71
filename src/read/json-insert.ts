import { jsonOffsets } from './json-text.ts'

/** Fields to set in one item of a list of CSL-JSON. */
export interface Insertion {
  /** Keys and indices that lead to the item. */
  readonly path: readonly (string | number)[]
  readonly fields: Readonly<Record<string, unknown>>
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Offset of the bracket that closes the object at `open` in a valid JSON text. */
function closeOf(text: string, open: number): number {
  const sign = /"(?:[^"\\]|\\[\s\S])*"|[{}]/gu
  sign.lastIndex = open
  let depth = 0
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === '{') depth += 1
    if (match[0] === '}') depth -= 1
    if (depth === 0) return match.index
  }
  return text.length
}

/** What stands there already and says nothing: the key is not written a second time. */
const empty = /(?:null|""|\[\s*\])/uy

function editsFor(
  text: string,
  { path, fields }: Insertion,
  offsetOf: ReturnType<typeof jsonOffsets>,
): readonly Edit[] {
  const open = offsetOf(path)
  const close = closeOf(text, open)
  const before = text.slice(open, close).trimEnd()
  const gap = /^\{(\s*)/u.exec(before)?.[1] ?? ''
  const isLines = gap.includes('\n')
  const edits: Edit[] = []
  const added: string[] = []
  for (const [field, value] of Object.entries(fields)) {
    const at = offsetOf([...path, field])
    empty.lastIndex = at
    const stands = at === open ? undefined : empty.exec(text)?.[0]
    const json = JSON.stringify(value)
    if (stands === undefined && at !== open) continue
    if (stands !== undefined) edits.push({ start: at, end: at + stands.length, text: json })
    else added.push(`${isLines ? gap : ' '}${JSON.stringify(field)}: ${json}`)
  }
  if (added.length === 0) return edits
  const end = open + before.length
  const comma = before.length > 1 ? ',' : ''
  return [...edits, { start: end, end, text: comma + added.join(',') }]
}

/**
 * A JSON text with fields set in some of its objects, everything else to the character as it was. A
 * field that holds something is left alone.
 */
export function insertFields(text: string, insertions: readonly Insertion[]): string {
  const offsetOf = jsonOffsets(text)
  const edits = insertions.flatMap((one) => editsFor(text, one, offsetOf))
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text)
}
