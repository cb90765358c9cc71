import * as v from 'valibot'
import { type CheckedYaml, readCheckedYaml } from '../model/checked-yaml.ts'
import { InputError, type Place } from '../model/problem.ts'
import type { Span } from '../model/review.ts'
import type { FileWaiver } from '../model/waiver.ts'
import { readTextFile } from './text-file.ts'
import { placesIn } from './text-place.ts'

// YAML reads 38.1 as a number; a person who waives it means the digits.
const text = v.pipe(
  v.union([v.string(), v.number()], 'expected a text'),
  v.transform((value) => String(value)),
)
const waiver = v.strictObject({
  rule: v.pipe(v.string(), v.nonEmpty('expected the id of a rule')),
  place: v.optional(text),
  text: v.optional(text),
  reason: v.optional(text, ''),
})
const schema = v.strictObject({ waivers: v.optional(v.array(waiver), []) })

type Checked = CheckedYaml<v.InferOutput<typeof schema>>

/** An id of a unit or of one of its sentences. */
const id = /^(?:title|abstract\.p\d+|fn-\d+|s\d+(?:\.\d+)*(?:\.p\d+)?)(?:\.t\d+)?$/u

function placeOf(file: string, source: string, span: Span): Place {
  const at = placesIn(source)
  const end = at(span.end)
  return {
    side: 'source',
    file,
    ...at(span.start),
    endLine: end.line,
    endColumn: end.column,
    text: source.slice(span.start, span.end),
  }
}

/** A scalar as it is written: a number loses the zeros at its end when YAML reads it. */
function written(source: string, span: Span | undefined, value: string): string {
  const plain = span === undefined ? '' : source.slice(span.start, span.end)
  return Number(plain) === Number(value) ? plain : value
}

function waiverAt({ value, rangeOf }: Checked, index: number, file: string, source: string) {
  const entry = value.waivers[index]
  if (entry === undefined) return []
  const range = (key: string) => rangeOf(['waivers', index, key])
  const place = entry.place === undefined ? '' : written(source, range('place'), entry.place).trim()
  const quoted = entry.text === undefined ? '' : written(source, range('text'), entry.text).trim()
  const sought = quoted === '' && !id.test(place) ? place : quoted
  const made: FileWaiver = {
    rule: entry.rule.trim(),
    reason: entry.reason.trim(),
    ...(id.test(place) ? { id: place } : {}),
    ...(sought === '' ? {} : { text: sought }),
    place: placeOf(file, source, range('rule') ?? { start: 0, end: 0 }),
  }
  return [made]
}

/** Makes of the text of a file of waivers what it says. Throws InputError at the first fault, with its place. */
export function waiversOf(source: string, display: string): readonly FileWaiver[] {
  const checked = readCheckedYaml(source, schema, display, (sentence) => new InputError(sentence))
  return checked.value.waivers.flatMap((_, index) => waiverAt(checked, index, display, source))
}

/** Reads a file of waivers. Throws InputError when it cannot, and at the first fault in it. */
export async function readWaivers(path: string, display: string): Promise<readonly FileWaiver[]> {
  return waiversOf(await readTextFile(path, display), display)
}
