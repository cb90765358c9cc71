import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import * as v from 'valibot'
import { readCheckedYaml } from '../model/checked-yaml.ts'
import type { Concept, Glossary } from '../model/glossary.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import { InputError } from '../model/problem.ts'
import { readTextFile } from './text-file.ts'

const word = v.pipe(v.string(), v.trim(), v.nonEmpty('expected a term'))

const languageTerms = v.strictObject({
  preferred: word,
  abbreviations: v.optional(v.array(word), []),
  variants: v.optional(
    v.array(
      v.strictObject({
        term: word,
        status: v.optional(v.picklist(['admitted', 'deprecated', 'superseded']), 'admitted'),
      }),
    ),
    [],
  ),
})

const concept = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens'),
  ),
  subject: v.optional(v.string()),
  terms: v.record(v.string(), languageTerms),
  definition: v.optional(v.record(v.string(), v.string()), {}),
  source: v.optional(v.string()),
  note: v.optional(v.string()),
})

const glossarySchema = v.strictObject({ concepts: v.optional(v.array(concept), []) })

function withoutUndefined(value: v.InferOutput<typeof concept>): Concept {
  const { subject, source, note, ...rest } = value
  return {
    ...rest,
    ...(subject === undefined ? {} : { subject }),
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
  }
}

/** A termbase of some thousand concepts is read anew: it would crowd everything else out. */
const rememberedAtMost = 200_000

/** Counts what the same text was made into. */
const manner = 1

function remembered(made: string | undefined): Glossary | undefined {
  if (made === undefined) return undefined
  const value: Glossary = JSON.parse(made)
  return value
}

/**
 * Reads a termbase in YAML. What `memory` holds of the same text is not read again. Throws InputError
 * at the first fault, with its line and column.
 */
export async function readGlossary(
  path: string,
  display: string,
  memory: Memory = noMemory,
): Promise<Glossary> {
  if (!['.yaml', '.yml'].includes(extname(path))) {
    throw new InputError(`cannot read ${display}: expected a glossary in a .yaml file`)
  }
  const text = await readTextFile(path, display)
  const key = createHash('sha256').update(`glossary ${manner}\n${text}`).digest('base64url')
  const known = remembered(memory.get(key))
  if (known !== undefined) return known
  const glossary = glossaryOf(text, display)
  if (text.length <= rememberedAtMost) memory.set(key, JSON.stringify(glossary))
  return glossary
}

/** The glossary of a YAML text; `display` names it in the InputError of a faulty one. */
export function glossaryOf(text: string, display: string): Glossary {
  const fail = (sentence: string) => new InputError(sentence)
  const { value, placeOf } = readCheckedYaml(text, glossarySchema, display, fail)
  const seen = new Map<string, number>()
  for (const [index, { id }] of value.concepts.entries()) {
    const earlier = seen.get(id)
    if (earlier !== undefined) {
      const { line, column } = placeOf(['concepts', index, 'id'])
      const first = placeOf(['concepts', earlier, 'id'])
      throw new InputError(
        `${display}:${line}:${column}: the id \`${id}\` stands twice, first at line ${first.line}`,
      )
    }
    seen.set(id, index)
  }
  return { concepts: value.concepts.map(withoutUndefined) }
}
