import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, renumber } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { respell } from '../src/resolve/marker-spelling.ts'
import { markersIn, processor } from './citation-markdown.ts'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const cases = new URL('../../shared/data/gbt7714/marker-renumber-cases.tsv', import.meta.url)

describe('respell', () => {
  it.skipIf(!existsSync(cases))('spells the published cases as they are', () => {
    const [, ...rows] = readFileSync(cases, 'utf8').trim().split(/\r?\n/u)
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const [written = '', numbers = '', expected] = row.split('\t')
      expect(respell(written, numbers.split(' ').map(Number)).text).toBe(expected)
    }
  })

  it.each([
    ['[10-11]', [3, 4], '[3-4]'],
    ['[10,11]', [3, 4], '[3,4]'],
    ['[10, 12]', [3, 4], '[3, 4]'],
    ['［1、3］', [5, 9], '［5、9］'],
    ['[1–3]', [5, 6, 7], '[5–7]'],
    ['[1–3]', [5, 7, 9], '[5,7,9]'],
    ['［１，２］', [12, 14], '［１２，１４］'],
    ['[ 2 ]', [7], '[ 7 ]'],
    ['[3,2,1]', [9, 2, 5], '[9,2,5]'],
    ['［1～3］', [7, 8, 9], '［7～9］'],
    ['［1-3］', [2, 5], '［2，5］'],
  ])('%s with %j', (written, numbers, expected) => {
    expect(respell(written, numbers).text).toBe(expected)
  })

  it('is read back as the numbers that were put in', () => {
    const spellings = ['［1］', '[1,2]', '[1-2]', '[1, 3–5]', '［1、3～5］', '[1;2]', '［１，２］']
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1 })
    fc.assert(
      fc.property(fc.constantFrom(...spellings), numbers, fc.boolean(), (written, list, sorts) => {
        const asked = sorts ? [...list].sort((a, b) => a - b) : list
        const { text, printed } = respell(written, asked)
        const [marker] = markersIn(processor.parse(`x${text}`))
        expect(marker?.items.map(({ number }) => number)).toEqual(asked)
        const shown = marker?.items.flatMap((item) => (item.printed ? item.number : []))
        expect(new Set(shown)).toEqual(printed)
      }),
    )
  })
})

const source = '甲［1］，乙［2-3］，丙［4］260。见文献［5］。'
const translation = 'C [4]260, b [2–3] and a [1,4]. None [9]. See reference [2].'

async function reviewOf(files: Readonly<Record<string, string>>) {
  const folder = await reviewFolder({ 'biyi.yaml': '', ...files })
  return analyse(await read(await readConfig(folder)))
}

describe('renumber', () => {
  it('numbers by first appearance in the translation', async () => {
    const made = await reviewOf({
      'source/zh.md': source,
      'source/en.md': translation,
      'source/references.json': entries(5),
    })
    const { review, numbering } = renumber(made, 'translation')
    expect(numbering).toEqual([
      { old: 4, new: 1, id: 'entry4', cited: true },
      { old: 2, new: 2, id: 'entry2', cited: true },
      { old: 3, new: 3, id: 'entry3', cited: true },
      { old: 1, new: 4, id: 'entry1', cited: true },
      { old: 9, new: 5, id: null, cited: true },
      { old: 5, new: 6, id: 'entry5', cited: false },
    ])
    const texts = review.units.map(({ blocks }) => blocks.translation?.text)
    expect(texts).toEqual(['C [1]260, b [2–3] and a [1,4]. None [5]. See reference [2].'])
    expect(review.units[0]?.blocks.source?.text).toBe(
      '甲［4］，乙［2-3］，丙［1］260。见文献［6］。',
    )
    expect(review.references.map(({ number, item }) => [number, item.id])).toEqual([
      [1, 'entry4'],
      [2, 'entry2'],
      [3, 'entry3'],
      [4, 'entry1'],
      [6, 'entry5'],
    ])
    expect(review.unresolved.map(({ number }) => number)).toEqual([5])
    // The review that was passed in stays as it is.
    expect(made.units[0]?.blocks.translation?.text).toBe(translation)
  })

  it('does nothing twice', async () => {
    const made = await reviewOf({
      'source/zh.md': source,
      'source/en.md': translation,
      'source/references.json': entries(5),
    })
    const once = renumber(made, 'translation').review
    const twice = renumber(once, 'translation')
    expect(twice.numbering.every((one) => one.old === one.new)).toBe(true)
    expect(twice.review.references).toEqual(once.references)
  })

  it('leaves no old number to an entry of a library that is not printed', async () => {
    const made = await reviewOf({
      'biyi.yaml': 'bibliography: [source/a.json, source/b.bib]\n',
      'source/zh.md': '甲［3］，乙[@k]。',
      'source/en.md': 'K [@k] and [3].',
      'source/a.json': JSON.stringify(
        [1, 2, 3].map((number) => ({ id: `e${number}`, type: 'book', 'citation-number': number })),
      ),
      'source/b.bib': '@book{k, title = {K}}',
    })
    const { references } = renumber(made, 'translation').review
    expect(references.map(({ number, item }) => [number, item.id])).toEqual([
      [1, 'k'],
      [2, 'e3'],
    ])
  })

  it('numbers what stands beside keys, and what words name', async () => {
    const made = await reviewOf({
      'source/zh.md': '甲［1-5］。',
      'source/en.md': 'E [5; @entry4, p. 3; 2]. See refs 3 and 5, and [1; @entry2].',
      'source/references.json': entries(5),
    })
    const { review } = renumber(made, 'translation')
    expect(review.units[0]?.blocks.translation?.text).toBe(
      'E [1,3; @entry4, p. 3]. See refs 4 and 1, and [5; @entry2].',
    )
    expect(review.references.map(({ item }) => item.id)).toEqual(
      [5, 4, 2, 3, 1].map((number) => `entry${number}`),
    )
  })

  it('numbers keys, notes, tables and the abstract in their order', async () => {
    const bib = ['a', 'b', 'c', 'd']
      .map((key) => `@book{${key}, title = {Title ${key}}}`)
      .join('\n')
    const made = await reviewOf({
      'biyi.yaml': 'bibliography: source/r.bib\n',
      'source/zh.md': '甲[@a]乙[@b]丙[@c]。',
      'source/en.md':
        '# T\n\n## Abstract\n\nC [@c].\n\n## One\n\nB [@b; @a][^n].\n\n[^n]: D [@d].\n',
      'source/r.bib': bib,
    })
    const { review } = renumber(made, 'translation')
    expect(review.references.map(({ number, item }) => [number, item.id])).toEqual([
      [1, 'c'],
      [2, 'b'],
      [3, 'a'],
      [4, 'd'],
    ])
  })
})

describe('build --renumber', () => {
  it('prints the new numbers and writes the map', async () => {
    const folder = await reviewFolder({
      'biyi.yaml': '',
      'source/zh.md': source,
      'source/en.md': translation,
      'source/references.json': entries(5),
    })
    const options = ['build', folder, '-f', 'html']
    const { code, out, err } = biyi([...options, '--only', 'translation', '--renumber'])
    expect(code).toBe(0)
    expect(out).toContain('renumbering.json')
    expect(err).toContain('1 that the translation does not cite stand')
    const map = JSON.parse(await readFile(join(folder, 'output/renumbering.json'), 'utf8'))
    expect(map.renumbering[0]).toEqual({ old: 4, new: 1, id: 'entry4', cited: true })
    const page = await readFile(join(folder, 'output/index.html'), 'utf8')
    expect(page.match(/<li id="ref-\d+"[^>]*>.*?Title \d/gsu)?.map((one) => one.slice(-1))).toEqual(
      ['4', '2', '3', '1', '5'],
    )
    expect(page).toMatch(/href="#ref-1"[^>]*>1<\/a>\]<sup>260<\/sup>/u)
    expect(biyi([...options]).code).toBe(0)
    expect(await readFile(join(folder, 'output/index.html'), 'utf8')).toMatch(
      /href="#ref-4"[^>]*>4<\/a>\]<sup>260<\/sup>/u,
    )
    for (const only of [[], ['--only', 'source']]) {
      const refused = biyi([...options, ...only, '--renumber'])
      expect(refused.code).toBe(2)
      expect(refused.err).toMatch(/--renumber: .*expected it with `--only translation`/u)
    }
  })
})
