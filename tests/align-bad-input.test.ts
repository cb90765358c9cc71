import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { reviewFolder } from './review-folder.ts'
import { biyi, root } from './run-command.ts'

const sample = (name: string) => readFileSync(join(root, 'source', name), 'utf8')
const [zh, en] = [sample('zh.md'), sample('en.md')]
const body = en.slice(en.indexOf('\n---\n') + 5)

interface Units {
  readonly units: readonly {
    readonly id: string
    readonly source: { readonly text: string } | null
    readonly translation: { readonly text: string } | null
    readonly sentences: readonly {
      readonly source: readonly string[]
      readonly translation: readonly string[]
    }[]
  }[]
}

/** Cases whose build is tried too: the others differ in nothing that a format could stumble over. */
const builtNames: readonly string[] = [
  'two empty files',
  'an empty source',
  'files that are exchanged',
]

/** What `align`, `check` and, where it is asked for, `build` make of two files. */
async function run(source: string | Uint8Array, translation: string | Uint8Array, builds = false) {
  const folder = await reviewFolder({ 'source/zh.md': source, 'source/en.md': translation })
  const made = biyi(['align', folder, '--format', 'json'])
  const { units }: Units = made.code === 0 ? JSON.parse(made.out) : { units: [] }
  const checked = biyi(['check', folder, '--format', 'json'])
  const built = builds ? biyi(['build', folder, '-f', 'html']) : undefined
  return { folder, units, align: made, check: checked, build: built }
}

const gaps = ({ units }: Units) =>
  units.filter(({ source, translation }) => !source || !translation).length

describe.each([
  [
    'no headings on one side',
    zh,
    en.replaceAll(/^#+ .*\n/gmu, ''),
    'Unexpected absence of headings in `source/en.md`, expected 12 as in `source/zh.md`',
    12,
  ],
  [
    'all headings at one depth',
    zh,
    en.replaceAll(/^### /gmu, '## '),
    'Unexpected depth of the headings `s2.1`, `s2.2`, `s4.1`',
    0,
  ],
  [
    'a translation ten times longer',
    zh,
    en + body.repeat(9),
    '`source/en.md` is about 10 times as long as `source/zh.md` lets expect',
    387,
  ],
  [
    'an empty source',
    '',
    en,
    'The source `source/zh.md` holds no text below a title, expected the original of `source/en.md`',
    46,
  ],
  [
    'two empty files',
    '',
    '\n \t\n',
    'Neither `source/zh.md` nor `source/en.md` holds text below a title',
    0,
  ],
  [
    'front matter alone',
    '---\ntitle: 题目\n---\n',
    '---\ntitle: Title\n---\n',
    'Neither `source/zh.md` nor `source/en.md` holds text below a title',
    0,
  ],
  [
    'the source twice',
    zh,
    zh,
    'Both texts are the same, expected `source/en.md` to be in English',
    3,
  ],
  [
    'the translation twice',
    en,
    en,
    'Both texts are the same, expected `source/zh.md` to be in Chinese',
    3,
  ],
  [
    'files that are exchanged',
    en,
    zh,
    '`source/zh.md` is in English and `source/en.md` in Chinese, expected the other way round',
    0,
  ],
  [
    'nothing in common',
    zh,
    '# Cake\n\nTake two eggs and beat them well.\n\nAdd flour.\n\n- one\n- two\n',
    'Unexpected content: 3 of 3 blocks of `source/en.md` have nothing opposite in the source',
    48,
  ],
] as const)('%s', (name, source, translation, message, lone) => {
  let result: Awaited<ReturnType<typeof run>>
  beforeAll(async () => {
    result = await run(source, translation, builtNames.includes(name))
  })

  it('is said once by align, check and build, in one sentence', () => {
    expect(result.align.err.split(message)).toHaveLength(2)
    const { problems } = JSON.parse(result.check.out)
    const told = problems.filter(({ rule }: { rule: string }) => rule === 'alignment-texts')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining(message),
    })
    if (result.build) expect(result.build.err.split(message)).toHaveLength(2)
  })

  it('has a result all the same', () => {
    expect([result.align.code, result.build?.code ?? 0]).toEqual([0, 0])
    expect(gaps(result)).toBe(lone)
  })
})

describe('what is fine', () => {
  const pairsOf = ({ units }: Units) => units.map(({ id, sentences }) => [id, sentences])

  it('is a translation with a byte order mark and Windows line ends, or other depths throughout', async () => {
    const plain = await run(zh, en)
    const marked = await run(zh, `\uFEFF${en.replaceAll('\n', '\r\n')}`)
    const deeper = await run(zh, en.replaceAll(/^##/gmu, '###'))
    for (const { align, units } of [plain, marked, deeper]) {
      expect([align.err, align.code]).toEqual(['', 0])
      expect(pairsOf({ units })).toEqual(pairsOf(plain))
    }
  })

  it('is a file of one line', async () => {
    const { align, units } = await run('疗效良好。', 'Efficacy was good.')
    expect([align.err, align.code]).toEqual(['', 0])
    expect(pairsOf({ units })).toMatchObject([
      ['s0.p1', [{ source: ['疗效良好。'], translation: ['Efficacy was good.'] }]],
    ])
  })

  it('is a translation that is not there, or has only its title: what is missing is counted', async () => {
    for (const translation of ['', '---\ntitle: Title\n---\n']) {
      const { folder, align, build, check } = await run(zh, translation, true)
      expect([align.code, build?.code]).toEqual([0, 0])
      expect(check.out).toContain('translation')
      expect(biyi(['align', folder]).err).toMatch(/4[56] without a translation/u)
    }
  })
})

describe('files that are no text', () => {
  const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 197 + 131) % 256)

  it.each([
    ['binary', bytes, 'line 1 is not UTF-8 text'],
    [
      'a picture',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'line 1 is not UTF-8 text',
    ],
    ['in UTF-16', Buffer.from(`\uFEFF${en}`, 'utf16le'), 'it is UTF-16 text'],
    ['in GB 18030', Uint8Array.from([0xc4, 0xe3, 0xba, 0xc3, 10]), 'it may be GB 18030'],
  ])('%s: every command says so and ends with 3', async (_name, content, message) => {
    const { align, check, build } = await run(zh, content, true)
    for (const { code, err, out } of [align, check, ...(build ? [build] : [])]) {
      expect([code, out]).toEqual([3, ''])
      expect(err).toMatch(
        /^biyi: cannot read source\/en\.md: [^\n]+; expected a file saved as UTF-8\n$/u,
      )
      expect(err).toContain(message)
    }
  })
})

describe('biyi align --lines', () => {
  it.each([
    ['two empty files', '', '', 3, 'nothing to align'],
    ['one empty file', zh, '', 0, 'one of the files holds no text'],
    ['the same file twice', zh, zh, 0, 'both files are in the same writing'],
    [
      'one side ten times longer',
      zh,
      en + body.repeat(9),
      0,
      'one side is likely to be incomplete',
    ],
    ['exchanged files', en, zh, 0, ''],
    ['a byte order mark and Windows line ends', zh, `\uFEFF${en.replaceAll('\n', '\r\n')}`, 0, ''],
  ])('%s', async (_name, source, translation, code, message) => {
    const folder = await reviewFolder({ 'zh.txt': source, 'en.txt': translation })
    const made = biyi(['align', '--lines', join(folder, 'zh.txt'), join(folder, 'en.txt')])
    expect(made.code).toBe(code)
    if (message === '') expect(made.err).toBe('')
    else expect(made.err.trimEnd().split('\n')).toEqual([expect.stringContaining(message)])
    expect(made.out === '').toBe(code !== 0)
  })

  it('refuses what is no text', async () => {
    const folder = await reviewFolder({ 'zh.txt': zh, 'en.txt': Uint8Array.from([0, 255, 254, 7]) })
    const made = biyi(['align', '--lines', join(folder, 'zh.txt'), join(folder, 'en.txt')])
    expect([made.code, made.out]).toEqual([3, ''])
    expect(made.err).toMatch(/^biyi: cannot read .*en\.txt: [^\n]+\n$/u)
  })
})

describe('a copy of the source of which a part is translated', () => {
  const at = [en.indexOf('## 3 '), zh.indexOf('## 3　')] as const

  it('keeps the alignment of that part, and tells what is left', async () => {
    const made = await run(zh, en.slice(0, at[0]) + zh.slice(at[1]))
    const [own, left] = [
      made.units.filter(({ id }) => /^s[0-2]/u.test(id)),
      made.units.filter(({ id }) => /^s[3-6]/u.test(id)),
    ]
    expect(own.length).toBeGreaterThan(10)
    for (const { id, source, translation, sentences } of own) {
      expect(source && translation, id).toBeTruthy()
      for (const pair of sentences)
        expect(pair.source.length * pair.translation.length, id).toBeGreaterThan(0)
    }
    const same = left.filter(({ source, translation }) => source?.text === translation?.text)
    expect(same.length).toBeGreaterThan(left.length - 4)
    expect(made.check.out).toContain('No translation of `s3.p1` yet')
    expect(made.check.out).not.toContain('Unexpected place of the translation')
  })
})
