import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const small = {
  'source/zh.md': '# 题\n\n## 1　甲\n\n疗效［1-2］为31.8月。详见文献［3］。\n',
  'source/en.md': '# Title\n\n## 1 A\n\nThe effect was 31.8 months [1-2]. See reference [3].\n',
  'source/references.json': entries(3),
}

const changed = { ...small, 'source/en.md': small['source/en.md'].replace('31.8', '38.1') }

describe('exit codes', () => {
  it('is 0 for a clean review and 1 for findings', async () => {
    expect(biyi(['check', await reviewFolder(small)]).code).toBe(0)
    const run = biyi(['check', await reviewFolder(changed)])
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/source\/en\.md:5:\d+: error: .*38\.1.*31\.8/u)
  })

  it.each([
    [['check', '--nothing'], 'unknown option'],
    [['nothing'], 'unknown command'],
    [['check', '--format', 'xml'], 'json'],
    [['build', '--formats', 'html,odt'], 'odt'],
  ])('is 2 for wrong usage: %j', (args, text) => {
    const { code, err, out } = biyi(args)
    expect(code).toBe(2)
    expect(err).toContain(text)
    expect(out).toBe('')
  })

  it('is 2 for a wrong configuration and names its place', async () => {
    const folder = await reviewFolder({ ...small, 'biyi.yaml': 'citations:\n  stlye: ama\n' })
    const { code, err } = biyi(['check', folder])
    expect(code).toBe(2)
    expect(err).toContain(
      'biyi.yaml:2:3: unknown key `citations.stlye`, expected one of style, markers, complete',
    )
  })

  it('is 2 for a check that does not exist, but not for switching one off', async () => {
    const folder = await reviewFolder({
      ...small,
      'biyi.yaml': 'checks: { number-party: error }\n',
    })
    expect(biyi(['check', folder]).err).toContain(
      'biyi.yaml:1:25: there is no check `number-party`',
    )
    const off = await reviewFolder({ ...small, 'biyi.yaml': 'checks: { to-come: off }\n' })
    expect(biyi(['check', off]).code).toBe(0)
  })

  it.each([
    ['source/zh.md', undefined, 'cannot read source/zh.md: no such file'],
    ['source/references.json', '[{"id": "a", ]', 'source/references.json:1:'],
    ['source/glossary.yaml', 'concepts:\n  - id: A B\n', 'source/glossary.yaml:2:'],
  ])('is 3 when %s cannot be read', async (name, content, text) => {
    const { [name]: _, ...rest } = small as Record<string, string>
    const folder = await reviewFolder(content === undefined ? rest : { ...rest, [name]: content })
    const { code, err } = biyi(['build', folder, '--formats', 'html'])
    expect(code).toBe(3)
    expect(err).toContain(text)
    expect(existsSync(join(folder, 'output'))).toBe(false)
  })

  it('is 3 when two entries claim one number or blocks are nested by the thousand', async () => {
    const twice = JSON.stringify(
      ['a', 'b'].map((id) => ({ id, type: 'book', title: id, 'citation-number': 1 })),
    )
    const run = biyi(['check', await reviewFolder({ ...small, 'source/references.json': twice })])
    expect(run.code).toBe(3)
    expect(run.err).toMatch(/references\.json:1:\d+: entries `a` and `b`/u)
    const deep = { ...small, 'source/zh.md': `${'> '.repeat(3000)}x\n` }
    expect(biyi(['check', await reviewFolder(deep)]).code).toBe(3)
  })

  it('says that a printed list is left out', async () => {
    const zh = `${small['source/zh.md']}\n## 参考文献\n\n[1] Doe J.\n`
    const run = biyi(['check', await reviewFolder({ ...small, 'source/zh.md': zh })])
    expect(run.code).toBe(0)
    expect(run.out).toContain('[parse/printed-list]')
  })

  it('is not 3 for bad BibTeX and a duplicate key, which are named with line and column', async () => {
    const config = { 'biyi.yaml': 'bibliography: [source/r.bib]\n' }
    const open = { ...small, ...config, 'source/r.bib': '@article{a,\n  title = {Open\n}\n' }
    const opened = biyi(['check', await reviewFolder(open)])
    expect(opened.code).toBe(1)
    expect(opened.out).toMatch(
      /^source\/r\.bib:1:1: error: the entry `@article\{a` is never closed/mu,
    )
    const entry = '@article{a,\n  title = {T},\n  year = 2020\n}\n'
    const twice = { ...small, ...config, 'source/r.bib': entry + entry }
    const { code, out } = biyi(['check', await reviewFolder(twice), '--fail-on', 'error'])
    expect(code).toBe(1)
    expect(out).toMatch(/r\.bib:5:.*r\.bib:1:/u)
  })

  it('is 4 without a browser; the HTML is written all the same', async () => {
    const folder = await reviewFolder(small)
    const { code, err } = biyi(['build', folder], { env: { BIYI_BROWSER: '/nowhere/chromium' } })
    expect(code).toBe(4)
    expect(err).toContain('/nowhere/chromium')
    expect(existsSync(join(folder, 'output/index.html'))).toBe(true)
    expect(existsSync(join(folder, 'output/findings.json'))).toBe(true)
    expect(existsSync(join(folder, 'output/review.pdf'))).toBe(false)
  })
})

describe('build', () => {
  it('writes what it prints, and exits 1 for findings only when asked', async () => {
    const folder = await reviewFolder(changed)
    const run = biyi(['build', folder, '-f', 'html', '--quiet'])
    expect(run.code).toBe(0)
    expect(run.err).toBe('')
    expect(run.out.trim().split('\n')).toEqual([
      join(folder, 'output/index.html'),
      join(folder, 'output/findings.json'),
    ])
    const found = JSON.parse(await readFile(join(folder, 'output/findings.json'), 'utf8'))
    expect(found.summary.error).toBe(1)
    expect(biyi(['build', folder, '-f', 'html', '--fail-on', 'error']).code).toBe(1)
  })

  it('prints one language alone', async () => {
    const folder = await reviewFolder(small)
    biyi(['build', folder, '-f', 'html', '--only', 'translation'])
    const html = await readFile(join(folder, 'output/index.html'), 'utf8')
    expect(html).toContain('The effect')
    expect(html).not.toContain('疗效')
  })

  it('reads no picture from outside the review', async () => {
    const folder = await reviewFolder({
      ...small,
      'source/zh.md': '# 题\n\n## 1　甲\n\n![图](../../secret.svg)\n',
      'source/en.md': '# T\n\n## 1 A\n\n![f](../../secret.svg)\n',
    })
    await writeFile(join(folder, '..', 'secret.svg'), '<svg>secret</svg>')
    biyi(['build', folder, '-f', 'html'])
    const html = await readFile(join(folder, 'output/index.html'), 'utf8')
    expect(html).not.toContain('data:image')
    expect(await readFile(join(folder, 'output/findings.json'), 'utf8')).toContain('render/image')
  })
})

describe('what a machine reads', () => {
  it('prints one JSON document for check, also at exit 1', async () => {
    const { out, code } = biyi(['check', '--format', 'json', await reviewFolder(changed)])
    expect(code).toBe(1)
    const { problems, summary } = JSON.parse(out)
    expect(summary).toEqual({ error: 1, warning: 0, info: 0 })
    expect(problems[0]).toMatchObject({ rule: 'number-parity', severity: 'error', unit: 's1.p1' })
    const places: { side: string; line: number; text: string }[] = problems[0].places
    expect(places.map(({ side, text }) => [side, text])).toContainEqual(['translation', '38.1'])
  })

  it('prints units and sentences for align', async () => {
    const { units } = JSON.parse(biyi(['align', await reviewFolder(small), '--format', 'json']).out)
    expect(units.map(({ id }: { id: string }) => id)).toEqual(['title', 's1', 's1.p1'])
    expect(units[2]).toMatchObject({
      kind: 'paragraph',
      source: { line: 5, text: '疗效［1-2］为31.8月。详见文献［3］。' },
      sentences: [
        {
          id: 's1.p1.t1',
          source: ['疗效［1-2］为31.8月。'],
          translation: ['The effect was 31.8 months [1-2].'],
        },
        { id: 's1.p1.t2', source: ['详见文献［3］。'], translation: ['See reference [3].'] },
      ],
    })
  })

  it('audits a review and a single file', async () => {
    const folder = await reviewFolder({ ...small, 'one.md': '有［2］与［9］，［摘要］。\n' })
    const audit = JSON.parse(biyi(['cite', 'audit', folder, '--format', 'json']).out)
    expect(audit.markers).toHaveLength(4)
    expect(audit.markers[1]).toEqual({
      side: 'source',
      line: 5,
      column: 19,
      text: '［3］',
      numbers: [3],
      narrative: true,
      locator: null,
    })
    const alone = JSON.parse(
      biyi(['cite', 'audit', join(folder, 'one.md'), '--format', 'json']).out,
    )
    expect(alone.markers.map(({ numbers }: { numbers: number[] }) => numbers)).toEqual([[2], [9]])
    expect(alone.unresolved).toEqual([])
    expect(alone.rejected).toHaveLength(1)
    expect(alone.orderBreaks[0]).toMatchObject({ number: 2, expected: 1 })
  })

  it.each([
    ['VGPR', 'vgpr'],
    ['非常好的部分缓解', 'vgpr'],
    ['very good partial response', 'vgpr'],
    ['dfxgsl', 'mm'],
    ['car t', 'cart'],
  ])('looks %s up', (query, id) => {
    const { out } = biyi(['glossary', 'lookup', query, '--format', 'json'])
    const { matches } = JSON.parse(out)
    expect(matches[0].id).toContain(id)
    expect(Object.keys(matches[0])).toEqual(
      expect.arrayContaining([
        'id',
        'zh',
        'en',
        'abbreviation',
        'variants',
        'definition',
        'score',
        'uses',
      ]),
    )
  })
})
