import * as v from 'valibot'
import type { Fault } from './bibliography-file.ts'
import { dateFields, itemSchema, nameFields, textFields } from './csl-json-schema.ts'
import { partedPeople, personName } from './people.ts'
import { writtenDate } from './written-date.ts'

type Fields = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Databases write null for a field that they do not have. */
function withoutNull(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== null))
}

/** Whether nothing is wrong with the shape of an item. */
export function isSound(value: unknown): value is Fields {
  return isObject(value) && v.is(itemSchema, withoutNull(value))
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? String(value)
  return `\`${json.length > 60 ? `${json.slice(0, 59)}…` : json}\``
}

/** What a required key may hold; valibot reports its absence as a fault of the whole item. */
const required: Readonly<Record<string, string>> = {
  id: 'expected text or a number',
  type: 'expected a type of CSL, such as article-journal',
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** People as text (`Li Ming; Wang Fang`), or one person where a list may stand. */
function mendedNames(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.split(/\s+and\s+/u).flatMap((part) => partedPeople(part).map(personName))
  }
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((one: unknown) => {
    if (typeof one === 'string' && one.trim() !== '') return [personName(one)]
    if (!isObject(one)) return []
    const name = one['name']
    const known = ['family', 'given', 'literal', 'suffix'].flatMap((part) =>
      typeof one[part] === 'string' ? [[part, one[part]] as const] : [],
    )
    if (known.length > 0) return [Object.fromEntries(known)]
    return typeof name === 'string' ? [personName(name)] : []
  })
}

/** A value as what its field may hold, or undefined where that cannot be told. */
function mendedValue(field: string, value: unknown): unknown {
  if (nameFields.includes(field)) {
    const names = mendedNames(value)
    return Array.isArray(names) && names.length > 0 ? names : undefined
  }
  if (dateFields.includes(field)) {
    const isDate = typeof value === 'string' || typeof value === 'number'
    return isDate ? writtenDate(String(value)) : undefined
  }
  return textFields.includes(field) && typeof value === 'number' ? String(value) : undefined
}

function faultOf(issue: v.BaseIssue<unknown>, id: string, done: string, start: number): Fault {
  const inside = pathOf(issue)
  const field = inside.length > 0 ? `\`${inside.join('.')}\` of \`${id}\`` : 'the item'
  const absent = issue.received === 'undefined' ? required[inside.join('.')] : undefined
  const message = absent ?? issue.message
  const expected = message.startsWith('expected') ? message : `expected ${issue.expected}`
  return {
    rule: 'read/item-shape',
    severity: 'error',
    message: `${field} is ${shown(issue.input)}; ${done}, ${expected}`,
    start,
    end: start + 80,
  }
}

/** What stands for a required field that is wrong, and how it is said. */
const standIn = (field: string, id: string): string =>
  field === 'id' ? id : field === 'type' ? 'document' : ''

/**
 * An item with what is wrong in it read as what was meant, or left out; each is a fault. `offsetOf`
 * gives the offset of what a path in the item leads to.
 */
export function mendedItem(
  value: unknown,
  id: string,
  offsetOf: (path: Path) => number,
): { readonly fields: Fields; readonly faults: readonly Fault[] } {
  const given = isObject(value) ? withoutNull(value) : value
  const issues = v.safeParse(itemSchema, given).issues ?? []
  if (!isObject(given)) {
    const [issue] = issues
    const done = `it keeps its place in the list as \`${id}\``
    const faults = issue === undefined ? [] : [faultOf(issue, id, done, offsetOf([]))]
    return { fields: { id, type: 'document' }, faults }
  }
  const fields = new Map(Object.entries(given))
  const seen = new Set<string>()
  const faults = issues.flatMap((issue): readonly Fault[] => {
    const inside = pathOf(issue)
    const field = String(inside[0] ?? '')
    if (seen.has(field)) return []
    seen.add(field)
    const required = standIn(field, id)
    const mended = required === '' ? mendedValue(field, given[field]) : required
    if (mended === undefined) fields.delete(field)
    else fields.set(field, mended)
    const read = required === '' ? JSON.stringify(mended) : required
    const done = mended === undefined ? 'it is left out' : `it is read as \`${read}\``
    return [faultOf(issue, id, done, offsetOf(inside))]
  })
  return { fields: Object.fromEntries(fields), faults }
}
