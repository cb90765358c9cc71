import * as v from 'valibot'
import type { Alignment, Pin, PinnedId } from '../model/alignment.ts'
import { type CheckedYaml, readCheckedYaml } from '../model/checked-yaml.ts'
import { InputError } from '../model/problem.ts'
import { type Side, sides } from '../model/review.ts'
import { readTextFile } from './text-file.ts'

const id = v.pipe(
  v.string(),
  v.regex(
    /^(?:title|abstract\.p\d+(?:\.\d+)?|fn-\d+(?:\.\d+)?|s\d+(?:\.\d+)*(?:\.p\d+(?:\.\d+)?)?)$/u,
    'expected the id of a block or a sentence, such as s2.p3 or s2.p3.2',
  ),
)
const ids = v.union(
  [
    v.array(id),
    v.pipe(
      id,
      v.transform((one) => [one]),
    ),
  ],
  'expected ids of blocks or sentences, such as [s2.p3.1, s2.p3.2]',
)
const pin = v.pipe(
  v.strictObject({ source: v.optional(ids, []), translation: v.optional(ids, []) }),
  v.check(
    ({ source, translation }) => source.length + translation.length > 0,
    'expected ids under source or translation',
  ),
)
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}(?:\s|$)/u, 'expected a hash'))
const record = v.record(v.string(), hash)
const schema = v.strictObject({
  together: v.optional(v.array(pin), []),
  apart: v.optional(v.array(pin), []),
  pinned: v.optional(
    v.strictObject({ source: v.optional(record, {}), translation: v.optional(record, {}) }),
    {},
  ),
  accepted: v.optional(
    v.record(v.string(), v.strictObject({ source: hash, translation: hash })),
    {},
  ),
})

type Checked = CheckedYaml<v.InferOutput<typeof schema>>

function pinsOf({ value, placeOf }: Checked, kind: Pin['kind']): readonly Pin[] {
  return value[kind].map((one, at): Pin => {
    const of = (side: Side): readonly PinnedId[] =>
      one[side].map((name, index) => {
        const [known, ...quote] = value.pinned[side][name]?.split(' ') ?? []
        const place = placeOf([kind, at, side, index])
        return {
          id: name,
          ...place,
          ...(known === undefined ? {} : { hash: known, quote: quote.join(' ') }),
        }
      })
    return { kind, ids: { source: of(sides[0]), translation: of(sides[1]) } }
  })
}

/** Makes of the text of an alignment file what it says. Throws InputError at the first fault, with its place. */
export function alignmentOf(text: string, display: string): Alignment {
  const checked = readCheckedYaml(text, schema, display, (sentence) => new InputError(sentence))
  return {
    file: display,
    text,
    pins: [...pinsOf(checked, 'together'), ...pinsOf(checked, 'apart')],
    accepted: new Map(Object.entries(checked.value.accepted)),
  }
}

/** Reads an alignment file. Throws InputError when it cannot, and at the first fault in it. */
export async function readAlignment(path: string, display: string): Promise<Alignment> {
  return alignmentOf(await readTextFile(path, display), display)
}
