import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const own = `# Terms of this review.
concepts:
  # Agreed with the editors.
  - id: mm # the disease
    terms:
      zh: { preferred: 多发性骨髓瘤, abbreviations: [MM] }
      en: { preferred: multiple myeloma, abbreviations: [MM] }
    source: IMWG 2014

  - id: pr
    terms:
      zh: { preferred: 部分缓解, abbreviations: [PR] }
`

const tbx = `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="mm"><langSec xml:lang="en"><termSec><term>plasma cell myeloma</term></termSec></langSec></conceptEntry>
<conceptEntry id="os"><langSec xml:lang="en"><termSec><term>overall survival</term></termSec></langSec></conceptEntry>
</body></text></tbx>`

const texts = { 'source/zh.md': '# 题\n\n正文。\n', 'source/en.md': '# Title\n\nText.\n' }
const messages = (err: string) => err.trim().split('\n')

describe('a glossary of several files', () => {
  it('is one: the later entry counts, and the difference is told with both places', async () => {
    const folder = await reviewFolder({
      ...texts,
      'biyi.yaml': 'glossary: [shared.tbx, source/own.yaml, more.csv]\n',
      'shared.tbx': tbx,
      'source/own.yaml': own,
      'more.csv': 'id,zh,en\nnk,自然杀伤细胞,natural killer cell\nbad,,\n',
    })
    const { entries, problems } = JSON.parse(
      biyi(['glossary', 'list', folder, '--format', 'json']).out,
    )
    expect(entries.map(({ id, en }: { id: string; en: string }) => [id, en])).toEqual([
      ['mm', 'multiple myeloma'],
      ['os', 'overall survival'],
      ['pr', undefined],
      ['nk', 'natural killer cell'],
    ])
    const checked = JSON.parse(biyi(['check', folder, '--format', 'json']).out)
    for (const found of [problems, checked.problems]) {
      const told = found.filter(({ rule }: { rule: string }) => /glossary/u.test(rule))
      expect(told).toMatchObject([
        {
          rule: 'read/glossary-entry',
          severity: 'error',
          message: expect.stringMatching(/^Row 3 is left out/u),
          places: [{ file: 'more.csv', line: 3, column: 1 }],
        },
        {
          rule: 'glossary-clash',
          severity: 'warning',
          places: [
            { file: 'source/own.yaml', line: 4 },
            { file: 'shared.tbx', line: 2, column: 1 },
          ],
        },
      ])
    }
  })

  it('must all be there', async () => {
    const folder = await reviewFolder({ ...texts, 'biyi.yaml': 'glossary: [gone.tbx]\n' })
    const { code, err } = biyi(['glossary', 'list', folder])
    expect([code, err.trim()]).toEqual([3, 'biyi: cannot read gone.tbx: no such file'])
  })
})

describe('glossary import', () => {
  const csv = [
    'id,zh,en,en abbreviations,source',
    'mm,,multiple myeloma,PCM,ISO',
    ',孕激素受体,progesterone receptor,PR,',
    ',,,,nobody',
  ].join('\r\n')

  it('completes what is there, and says what it kept and left out', async () => {
    const folder = await reviewFolder({
      ...texts,
      'source/glossary.yaml': own,
      'in.csv': `\uFEFF${csv}\r\n`,
    })
    const file = join(folder, 'in.csv')
    const { code, err } = biyi(['glossary', 'import', file, folder])
    expect(code).toBe(0)
    expect(messages(err)).toEqual([
      `${file}:4:1: error: Row 4 is left out: there is no term in any language, expected one  [read/glossary-entry]`,
      `${file}:2:1: warning: \`mm\` has \`ISO\` as source in the imported file, and \`IMWG 2014\` here, which is kept  [glossary-clash]`,
      '    also source/glossary.yaml:4:9',
      'source/glossary.yaml:13:9: warning: `PR` may mean `pr` and `progesterone-receptor`, expected one concept, or a `scope` that says where each is meant  [glossary-clash]',
      '    also source/glossary.yaml:10:9',
      '1 added, 1 completed, 0 as they were, 1 left out',
    ])
    expect(await readFile(join(folder, 'source/glossary.yaml'), 'utf8')).toBe(`${own.replace(
      '{ preferred: multiple myeloma, abbreviations: [MM] }',
      '{ preferred: multiple myeloma, abbreviations: [MM, PCM] }',
    )}  - id: progesterone-receptor
    terms:
      zh: { preferred: 孕激素受体 }
      en: { preferred: progesterone receptor, abbreviations: [PR] }
`)
    const again = biyi(['glossary', 'import', file, folder, '--fail-on', 'error', '--format=json'])
    expect(again.code).toBe(1)
    expect(JSON.parse(again.out)).toMatchObject({
      added: [],
      completed: [],
      unchanged: ['mm', 'progesterone-receptor'],
    })
  })

  it('refuses broken TBX with its place, and writes nothing', async () => {
    const folder = await reviewFolder({
      'source/glossary.yaml': own,
      'in.tbx': tbx.replace('id="os"', 'id="mm"'),
    })
    const { code, err } = biyi(['glossary', 'import', 'in.tbx'], { cwd: folder })
    expect([code, err.trim()]).toEqual([
      3,
      'biyi: in.tbx:3:1: the id `mm` stands twice, first at line 2, expected it once',
    ])
    expect(await readFile(join(folder, 'source/glossary.yaml'), 'utf8')).toBe(own)
  })

  it('takes candidates from a translation memory', async () => {
    const tuv = (tag: string, text: string) => `<tuv xml:lang="${tag}"><seg>${text}</seg></tuv>`
    const tu = (zh: string, en: string) => `<tu>${tuv('zh-CN', zh)}${tuv('en-US', en)}</tu>`
    const tmx = `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header/><body>\n${[
      tu('无事件生存期', 'event-free survival'),
      tu('疗效良好，无毒性。', 'Efficacy was good, without toxicity.'),
      tu('CAR-T', 'CAR-T'),
      tu('2.1 关键试验', '2.1 Pivotal trials'),
      tu('未达到/31.9', 'Not reached/31.9'),
      tu('治疗后', '<bpt i="1">&lt;b></bpt>after therapy<ept i="1">&lt;/b></ept>'),
      tu('治疗后', 'post-treatment'),
      tu('达雷妥尤单抗（daratumumab，DARA）有效。', 'Daratumumab (DARA) is effective.'),
      tu('主要终点为无进展生存期（PFS）。', 'The endpoint was progression-free survival (PFS).'),
    ].join('\n')}\n</body></tmx>`
    const folder = await reviewFolder({ 'memory.tmx': tmx })
    const { code, err } = biyi(['glossary', 'import', 'memory.tmx'], { cwd: folder })
    expect(code).toBe(0)
    expect(messages(err)).toEqual([
      'memory.tmx:9:1: warning: One term is translated in 2 ways: `after therapy`, `post-treatment`, expected one  [read/glossary-entry]',
      '4 added, 0 completed, 0 as they were, 0 left out',
    ])
    const { entries } = JSON.parse(biyi(['glossary', 'list', folder, '--format', 'json']).out)
    expect(entries).toMatchObject([
      { id: 'event-free-survival', zh: '无事件生存期', source: 'memory.tmx' },
      { zh: '治疗后', en: 'after therapy', variants: [{ term: 'post-treatment' }] },
      { id: 'dara', zh: '达雷妥尤单抗', en: 'daratumumab', abbreviation: 'DARA' },
      { id: 'pfs', zh: '无进展生存期', en: 'progression-free survival', abbreviation: 'PFS' },
    ])
  })
})

describe('glossary export', () => {
  it.each(['o.tbx', 'o.csv', 'o.tsv'])('to %s is read back by an import', async (name) => {
    const folder = await reviewFolder({ 'source/glossary.yaml': own })
    const empty = await reviewFolder({})
    const file = join(empty, name)
    expect(biyi(['glossary', 'export', folder, '-o', file]).code).toBe(0)
    expect(biyi(['glossary', 'import', file, empty]).code).toBe(0)
    const list = (of: string) => biyi(['glossary', 'list', of, '--format', 'json']).out
    expect(JSON.parse(list(empty))).toEqual(JSON.parse(list(folder)))
  })

  it('writes snippets for MyST and LaTeX in one language', async () => {
    const folder = await reviewFolder({
      'source/glossary.yaml': own.replace(
        'IMWG 2014',
        'IMWG 2014\n    definition: { en: "50% & more_" }',
      ),
    })
    const run = (...more: readonly string[]) => biyi(['glossary', 'export', folder, ...more]).out
    expect(run('--format', 'myst')).toBe(
      ':::{glossary}\n多发性骨髓瘤\n: MM; multiple myeloma\n\n部分缓解\n: PR\n:::\n',
    )
    expect(run('--format', 'latex', '--language', 'en')).toBe(
      '\\newacronym[description={50\\% \\& more\\_ --- 多发性骨髓瘤}]{mm}{MM}{multiple myeloma}\n',
    )
  })

  it('refuses an empty glossary as TBX', async () => {
    const { code, err } = biyi(['glossary', 'export', await reviewFolder({})])
    expect([code, err]).toEqual([3, expect.stringContaining('the glossary is empty')])
  })
})
