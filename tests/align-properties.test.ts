import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { align } from '../src/align/align.ts'
import { type Aligned, type Side, type Sided, type Sources, sides } from '../src/model/review.ts'
import { parse } from '../src/parse/parse.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'

const sample = await read(await readConfig(new URL('..', import.meta.url).pathname))
const texts = { source: String(sample.files.source), translation: String(sample.files.translation) }
const tags = { source: 'zh-CN', translation: 'en' }

function aligned(written: Sided<string>, languages: Sided<string> = tags): Aligned {
  const { config } = sample
  const file = (side: Side) => new VFile({ path: config[side].file, value: written[side] })
  const sources: Sources = {
    ...sample,
    config: {
      ...config,
      source: { ...config.source, language: languages.source },
      translation: { ...config.translation, language: languages.translation },
    },
    files: { source: file('source'), translation: file('translation') },
  }
  return align(parse(sources))
}

const whole = aligned(texts)

const idsOf = ({ units }: Aligned) => units.map(({ id }) => id)
const gapsOf = ({ units }: Aligned) =>
  units.filter(({ blocks }) => !blocks.source || !blocks.translation).map(({ id }) => id)

/** Every link as its unit and the texts that it joins, those of `order[0]` first. */
function linksOf({ units }: Aligned, order: readonly Side[] = sides): readonly string[] {
  return units.flatMap(({ id, blocks, sentences }) =>
    sentences.map((pair) => {
      const said = order.map((side) =>
        pair[side].map(({ start, end }) => blocks[side]?.text.slice(start, end)).join(' ‖ '),
      )
      return `${id} ${said.join(' | ')}`
    }),
  )
}

/** The body's units: the title and the abstract stand in the front matter, where no block can be cut out. */
const body = whole.units.filter(({ id }) => /^s\d/u.test(id))

const without = (side: Side, id: string): Sided<string> => {
  const { start, end } = body.find((unit) => unit.id === id)?.blocks[side]?.node.position ?? {}
  const text = texts[side]
  return { ...texts, [side]: text.slice(0, start?.offset) + text.slice(end?.offset) }
}

const side = fc.constantFrom(...sides)
const unit = fc.constantFrom(...body.map(({ id }) => id))

const replacements = {
  source: [
    '全句改写。',
    '这一句现在说的是完全不同的另一件事，而且比原来长得多，并引入2020年的数字。',
    '',
  ],
  translation: [
    'Rewritten.',
    'This sentence now says something else, at far greater length, and brings in the year 2020.',
    '',
  ],
} as const

/** Sentences that the file of a side writes once, without marks inside. */
function sentencesOf(one: Side): readonly string[] {
  return body
    .flatMap(({ blocks, sentences }) =>
      sentences.flatMap((pair) =>
        pair[one].map(({ start, end }) => blocks[one]?.text.slice(start, end) ?? ''),
      ),
    )
    .filter((text) => texts[one].split(text).length === 2)
}

const edit = side.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.constantFrom(...sentencesOf(one)),
    fc.constantFrom(...replacements[one]),
  ),
)

describe('an alignment of the sample', () => {
  it('has one gap where a unit is taken out of either text, and every other link as before', () => {
    fc.assert(
      fc.property(side, unit, (one, id) => {
        const less = aligned(without(one, id))
        expect(gapsOf(less)).toEqual([id])
        expect(idsOf(less)).toEqual(idsOf(whole))
        const others = (links: readonly string[]) =>
          links.filter((link) => !link.startsWith(`${id} `))
        expect(others(linksOf(less))).toEqual(others(linksOf(whole)))
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('moves at most three links and no id where one sentence of either text changes or goes', () => {
    const before = new Set(linksOf(whole))
    fc.assert(
      fc.property(edit, ([one, sentence, instead]) => {
        const edited = texts[one].replace(sentence, () => instead)
        const changed = aligned({ ...texts, [one]: edited })
        expect(idsOf(changed)).toEqual(idsOf(whole))
        expect(linksOf(changed).filter((link) => !before.has(link)).length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('is mirrored with the sides, and the same every time, also where a unit and a sentence are gone', () => {
    fc.assert(
      fc.property(side, unit, edit, (one, id, [other, sentence, instead]) => {
        const damaged = without(one, id)
        const text = damaged[other].replace(sentence, () => instead)
        const written = { ...damaged, [other]: text }
        const straight = aligned(written)
        const mirrored = aligned(
          { source: written.translation, translation: written.source },
          { source: tags.translation, translation: tags.source },
        )
        expect(linksOf(mirrored, ['translation', 'source'])).toEqual(linksOf(straight))
        expect(mirrored.units.map(({ confidence }) => confidence)).toEqual(
          straight.units.map(({ confidence }) => confidence),
        )
        expect(linksOf(aligned(written))).toEqual(linksOf(straight))
      }),
      { numRuns: 6 },
    )
  }, 60_000)
})

function expectIdentity(text: string, language: string) {
  const { units } = aligned(
    { source: text, translation: text },
    { source: language, translation: language },
  )
  expect(units.length).toBeGreaterThan(0)
  for (const { id, blocks, confidence, sentences } of units) {
    expect(blocks.source?.text, id).toBe(blocks.translation?.text)
    expect(confidence, id).toBeGreaterThan(0.7)
    for (const pair of sentences) {
      expect(pair.source, pair.id).toHaveLength(1)
      expect(pair.source, pair.id).toEqual(pair.translation)
      expect(pair.confidence, pair.id).toBeGreaterThan(0.7)
    }
  }
}

const papers = new URL('../../shared/data/zh-reviews/md/', import.meta.url)

describe('a text aligned with itself', () => {
  it.each(sides)('is the identity: the %s of the sample', (one) => {
    expectIdentity(texts[one], tags[one])
  })

  describe.skipIf(!existsSync(papers))('is the identity: real papers', () => {
    const names = existsSync(papers) ? readdirSync(papers).filter((_, at) => at % 4 === 0) : []
    it.each(names)('%s', (name) => {
      expectIdentity(readFileSync(new URL(name, papers), 'utf8'), 'zh-CN')
    })
  })
})
