import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { describe, expect, it } from 'vitest'
import { configSchema } from '../src/model/config.ts'
import { packageFile } from '../src/model/package-file.ts'

const shipped = packageFile('templates/schema/biyi.schema.json')

/** What an editor's YAML support can read of the schema that checks `biyi.yaml`. */
function jsonSchema(): string {
  // What a check or a conversion does no JSON Schema can say: the type before it is what may stand there.
  const schema = toJsonSchema(configSchema, { typeMode: 'input', errorMode: 'ignore' })
  const title = 'biyi.yaml, the configuration of a bilingual review'
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`
}

describe('the JSON Schema of biyi.yaml', () => {
  it('is the one that the configuration is checked against', () => {
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(shipped, jsonSchema())
    expect(readFileSync(shipped, 'utf8')).toBe(jsonSchema())
  })

  it('is named in the first line of the sample', () => {
    const [first] = readFileSync(packageFile('biyi.yaml'), 'utf8').split('\n')
    expect(first).toBe('# yaml-language-server: $schema=templates/schema/biyi.schema.json')
  })
})
