import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { describe, expect, it } from 'vitest'
import { configSchema } from '../src/model/config.ts'
import { packageFile } from '../src/model/package-file.ts'
import { glossarySchema } from '../src/read/glossary-yaml.ts'

/** What an editor's YAML support can read of a schema that a file is checked against. */
function jsonSchema(schema: GenericSchema, title: string): string {
  // What a check or a conversion does no JSON Schema can say: the type before it is what may stand there.
  const made = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  return `${JSON.stringify({ ...made, title }, null, 2)}\n`
}

describe.each([
  {
    name: 'biyi.yaml',
    schema: configSchema,
    title: 'biyi.yaml, the configuration of a bilingual review',
    shipped: 'templates/schema/biyi.schema.json',
    sample: 'biyi.yaml',
    path: 'templates/schema/biyi.schema.json',
  },
  {
    name: 'a glossary',
    schema: glossarySchema,
    title: 'The glossary of a bilingual review',
    shipped: 'templates/schema/glossary.schema.json',
    sample: 'source/glossary.yaml',
    path: '../templates/schema/glossary.schema.json',
  },
])('the JSON Schema of $name', ({ schema, title, shipped, sample, path }) => {
  const file = packageFile(shipped)

  it('is the one that it is checked against', () => {
    const made = jsonSchema(schema, title)
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(file, made)
    expect(readFileSync(file, 'utf8')).toBe(made)
  })

  it('is named in the first line of the sample', () => {
    const [first] = readFileSync(packageFile(sample), 'utf8').split('\n')
    expect(first).toBe(`# yaml-language-server: $schema=${path}`)
  })
})
