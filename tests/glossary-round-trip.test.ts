import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glossaryTable } from '../src/exchange/glossary-csv.ts'
import { glossaryTbx } from '../src/exchange/glossary-tbx.ts'
import { withConcepts } from '../src/exchange/glossary-yaml.ts'
import type { Concept } from '../src/model/glossary.ts'
import { readGlossaryTable } from '../src/read/glossary-csv.ts'
import type { GlossaryFile } from '../src/read/glossary-file.ts'
import { readTbx } from '../src/read/glossary-tbx.ts'
import { readYamlGlossary } from '../src/read/glossary-yaml.ts'
import './property-seed.ts'
import { concepts } from './random-glossary.ts'

const tags = { zh: 'zh-CN', en: 'en-GB' }
const head = { title: 'Random', version: '0', tags }

const ways: readonly {
  readonly name: string
  readonly write: (all: readonly Concept[]) => string
  readonly read: (text: string, display: string) => GlossaryFile
}[] = [
  { name: 'TBX', write: (all) => glossaryTbx({ concepts: all }, head), read: readTbx },
  {
    name: 'CSV',
    write: (all) => glossaryTable({ concepts: all }, ',').slice(1),
    read: readGlossaryTable,
  },
  {
    name: 'TSV',
    write: (all) => glossaryTable({ concepts: all }, '\t').slice(1),
    read: readGlossaryTable,
  },
  { name: 'YAML', write: (all) => withConcepts('', new Map(), all), read: readYamlGlossary },
]

describe.each(ways)('$name', ({ write, read }) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(concepts, (all) => {
        const { concepts: found, problems } = read(write(all), 'random')
        expect(problems).toEqual([])
        expect(found).toEqual(all)
      }),
      { numRuns: 150 },
    )
  })
})

describe('YAML that is there', () => {
  const before = `# The terms of this review.
concepts:
  # The disease itself.
  - id: zz-first # never rename
    terms:
      zh: { preferred: 多发性骨髓瘤, abbreviations: [MM] } # as the society has it

  - id: zz-last
    terms: { en: { preferred: 'daratumumab' } }
# Nothing below.
`

  it('keeps every byte of it when entries are added', () => {
    fc.assert(
      fc.property(concepts, (all) => {
        const made = withConcepts(before, new Map(), all)
        const { concepts: found } = readYamlGlossary(made, 'random')
        expect(found.slice(2)).toEqual(all)
        const [start = '', end = ''] = before.split('# Nothing')
        expect(made.startsWith(start)).toBe(true)
        expect(made.endsWith(`# Nothing${end}`)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps comments and order when an entry is changed to any other that has more', () => {
    fc.assert(
      fc.property(concepts, ([one]) => {
        const [mine] = readYamlGlossary(before, 'before').concepts
        if (one === undefined || mine === undefined) return
        const { zh, ...others } = one.terms
        const variants = zh?.variants ?? []
        const own = { preferred: '多发性骨髓瘤', abbreviations: ['MM', 'X'], variants }
        const after = { ...one, id: mine.id, terms: { zh: own, ...others } }
        const made = withConcepts(before, new Map([[0, { before: mine, after }]]), [])
        expect(readYamlGlossary(made, 'after').concepts[0]).toEqual(after)
        for (const comment of before.match(/#[^\n]*/gu) ?? []) expect(made).toContain(comment)
        expect(made).toContain("  - id: zz-last\n    terms: { en: { preferred: 'daratumumab' } }\n")
      }),
      { numRuns: 100 },
    )
  })
})
