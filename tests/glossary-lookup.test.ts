import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const glossary = `concepts:
  - id: mm
    terms:
      zh: { preferred: 多发性骨髓瘤, abbreviations: [MM], variants: [{ term: 复合骨髓瘤, status: superseded }] }
      en: { preferred: multiple myeloma, abbreviations: [MM] }
    definition: { zh: 一种血液肿瘤。, en: A blood cancer. }
    source: IMWG 2014
    note: seldom counted
  - id: marrow
    terms: { zh: { preferred: 骨髓 }, en: { preferred: bone marrow } }
`
const zh = '# 题\n\n## 一\n\n骨髓无异常。\n\n多发性骨髓瘤（MM）。\n\n## 二\n\nMM复发。\n'
const en =
  '# T\n\n## One\n\nThe bone marrow was normal.\n\nMultiple myeloma (MM).\n\n## Two\n\nMM relapsed.\n'

let folder = ''
let env: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  folder = await reviewFolder({
    'source/zh.md': zh,
    'source/en.md': en,
    'source/references.json': '[]',
    'source/glossary.yaml': glossary,
    'cache/here': '',
  })
  env = { XDG_CACHE_HOME: join(folder, 'cache') }
})

const lookup = (...args: readonly string[]) => biyi(['glossary', 'lookup', ...args], { env })

const matchesOf = (...args: readonly string[]) => {
  const { out, code } = lookup(...args, '--format', 'json')
  expect(code).toBe(0)
  return JSON.parse(out).matches
}

describe('a look-up', () => {
  it('tells terms, status, definition and every use in both texts, the first time and again', () => {
    const [first] = matchesOf('duofaxinggusuiliu', folder)
    expect(first).toMatchObject({
      id: 'mm',
      zh: '多发性骨髓瘤',
      en: 'multiple myeloma',
      abbreviation: 'MM',
      variants: [{ language: 'zh', term: '复合骨髓瘤', status: 'superseded' }],
      definition: { zh: '一种血液肿瘤。', en: 'A blood cancer.' },
      source: 'IMWG 2014',
      matched: { language: 'zh', term: '多发性骨髓瘤', status: 'preferred' },
      uses: { source: ['s1.p2', 's2.p1'], translation: ['s1.p2', 's2.p1'] },
    })
    expect(matchesOf('duofaxinggusuiliu', folder)[0]).toEqual(first)
    expect(matchesOf('bone marrow', folder)[0].uses.source).toEqual(['s1.p1'])
  })

  it('says the same without anything kept', () => {
    const off = biyi(['glossary', 'lookup', 'MM', folder, '--format', 'json'], {
      env: { BIYI_CACHE: 'off' },
    })
    expect(JSON.parse(off.out).matches).toEqual(matchesOf('MM', folder))
  })

  it('prints what to write instead of an old name', () => {
    const { out } = lookup('复合骨髓瘤', folder)
    expect(out).toContain('复合骨髓瘤 is superseded: write 多发性骨髓瘤')
    expect(out).toContain('A blood cancer.')
    expect(out).toContain('from: IMWG 2014')
    expect(out).toContain('translation: s1.p2, s2.p1')
  })

  it('says what is near where it finds nothing', () => {
    const { out, code } = lookup('骨髓增生异常', folder)
    expect(code).toBe(0)
    expect(out).toContain('no entry for 骨髓增生异常; near it:')
    expect(out).toContain('bone marrow')
    const json = JSON.parse(lookup('骨髓增生异常', folder, '--format=json').out)
    expect(json).toMatchObject({ matches: [], total: 0, suggestions: [{ id: 'marrow' }] })
    expect(lookup('xyz', folder).out).toBe('no entry for xyz\n')
  })

  it('shows as many matches as are asked for', () => {
    const { out } = lookup('骨髓', folder, '--limit', '1')
    expect(out).toContain('1 more; --limit 2 shows all')
    expect(lookup('骨髓', folder, '--limit', '0').code).toBe(2)
  })

  it('takes a text that was saved again as it was for unchanged', async () => {
    const record = async () => {
      const cache = join(folder, 'cache/biyi')
      const [name = ''] = (await readdir(cache)).filter((one) => one.startsWith('lookup-'))
      return (await stat(join(cache, name))).mtimeMs
    }
    const matches = matchesOf('MM', folder)
    const before = await record()
    await writeFile(join(folder, 'source/zh.md'), zh)
    expect(matchesOf('MM', folder)).toEqual(matches)
    expect(await record()).toBe(before)
  })

  it('knows what changed since the last one', async () => {
    expect(matchesOf('marrow', folder)[0].uses.translation).toEqual(['s1.p1'])
    await writeFile(join(folder, 'source/en.md'), en.replace('relapsed', 'bone marrow relapsed'))
    expect(matchesOf('marrow', folder)[0].uses.translation).toEqual(['s1.p1', 's2.p1'])
    await writeFile(
      join(folder, 'source/glossary.yaml'),
      glossary.replace('bone marrow', 'Knochenmark'),
    )
    expect(matchesOf('Knochenmark', folder)[0].id).toBe('marrow')
    await writeFile(join(folder, 'biyi.yaml'), 'glossary: other.yaml\n')
    expect(lookup('marrow', folder).code).toBe(3)
    await writeFile(join(folder, 'other.yaml'), glossary)
    expect(matchesOf('bone marrow', folder)[0].id).toBe('marrow')
    await writeFile(join(folder, 'other.yaml'), 'concepts: 1\n')
    expect(lookup('marrow', folder).code).toBe(3)
  })
})

describe('a glossary without its article', () => {
  it('answers, and says that uses are not known', async () => {
    const alone = await reviewFolder({ 'source/glossary.yaml': glossary })
    for (let time = 0; time < 2; time += 1) {
      const { code, out, err } = lookup('MM', alone)
      expect(code).toBe(0)
      expect(out).toContain('multiple myeloma')
      expect(err).toContain('cannot read source/zh.md: no such file')
    }
  })

  it('is an input that is missing where nothing is there', async () => {
    const empty = await reviewFolder({ 'README.md': '' })
    expect(lookup('MM', empty).code).toBe(3)
    expect(lookup('MM', join(empty, 'nowhere')).code).toBe(3)
    expect(lookup().code).toBe(2)
    expect(lookup('--help').out).toContain('--limit')
  })
})

it('a record that is damaged is made again', async () => {
  const review = await reviewFolder({
    'source/zh.md': zh,
    'source/en.md': en,
    'source/references.json': '[]',
    'source/glossary.yaml': glossary,
  })
  const own = { XDG_CACHE_HOME: await reviewFolder({ here: '' }) }
  const ask = () => biyi(['glossary', 'lookup', 'MM', review], { env: own })
  const { out } = ask()
  const [name = ''] = (await readdir(join(own.XDG_CACHE_HOME, 'biyi'))).filter((one) =>
    one.startsWith('lookup-'),
  )
  const path = join(own.XDG_CACHE_HOME, 'biyi', name)
  const bytes = await readFile(path)
  for (const damaged of [
    bytes.subarray(0, bytes.length - 3),
    Buffer.from('{}\n'),
    Buffer.alloc(0),
  ]) {
    await writeFile(path, damaged)
    expect(ask().out).toBe(out)
  }
})
