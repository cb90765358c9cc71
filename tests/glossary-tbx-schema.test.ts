import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { glossaryTbx } from '../src/exchange/glossary-tbx.ts'
import { type Concept, partsOfSpeech, variantStatuses } from '../src/model/glossary.ts'

const schematron = new URL(
  '../../shared/data/schemas/tbx-basic/DCA/TBX-Basic_DCA.sch',
  import.meta.url,
)

const terms = (preferred: string) => ({
  preferred,
  abbreviations: ['A', 'B'],
  variants: variantStatuses.map((status) => ({ term: `${preferred} ${status}`, status })),
})

/** One entry for each part of speech, with all that an entry may have. */
const concepts = partsOfSpeech.map(
  (partOfSpeech, at): Concept => ({
    id: `${at}-${partOfSpeech}`,
    subject: 'haematology & oncology',
    partOfSpeech,
    keepLatin: true,
    terms: { zh: terms('甲'), en: terms('<one>') },
    definition: { zh: '一', en: 'one', de: 'eins' },
    scope: ['s2', 's3.p4'],
    broader: ['0-noun', 'elsewhere'],
    source: 'Handbook',
    note: 'a\nb',
  }),
)

describe.skipIf(!existsSync(schematron))('TBX as it is written', () => {
  const rules = existsSync(schematron) ? readFileSync(schematron, 'utf8') : ''
  const written = glossaryTbx({ concepts }, { title: 't', version: '0', tags: { zh: 'zh-CN' } })
  const values = (test: string) =>
    [...test.matchAll(/\.='([^']*)'/gu)].map(([, value = '']) => value)

  it('has the types alone that the Schematron of TBX-Basic permits', () => {
    const seen: string[] = []
    for (const [, element = '', test = ''] of rules.matchAll(
      /context="tbx:(\w+)\/@type">\s*<assert test="([^"]*)"/gu,
    )) {
      for (const [, type = ''] of written.matchAll(
        new RegExp(`<${element} type="([^"]*)"`, 'gu'),
      )) {
        expect(values(test)).toContain(type)
        seen.push(type)
      }
    }
    expect(new Set(seen).size).toBe(8)
  })

  it('has the values alone that it permits', () => {
    for (const [, element = '', type = '', test = ''] of rules.matchAll(
      /context="tbx:(\w+)\[@type='(\w+)'\]">\s*<assert test="(\.='[^"]*)"/gu,
    )) {
      const found = written.matchAll(new RegExp(`<${element} type="${type}">([^<]*)<`, 'gu'))
      for (const [, value] of found) expect(values(test)).toContain(value)
    }
  })

  it('has ids once, and refers to those alone that are there', () => {
    const ids = [...written.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z_][\w-]*$/u)
    for (const [, target] of written.matchAll(/ target="([^"]*)"/gu)) expect(ids).toContain(target)
  })
})
