import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi, root } from './run-command.ts'

const small = {
  'source/zh.md': '# 题\n\n## 1　甲\n\n疗效［1-2］为31.8月。详见文献［3］。\n',
  'source/en.md': '# Title\n\n## 1 A\n\nThe effect was 31.8 months [1-2]. See reference [3].\n',
  'source/references.json': entries(3),
}

describe('standard input', () => {
  it('is audited for -', () => {
    const input = '\uFEFF有［2］与［9］，\r\n［摘要］。\r\n'
    const { out, code } = biyi(['cite', 'audit', '-', '--format', 'json'], { input })
    expect(code).toBe(0)
    const { markers, unresolved, uncited, rejected } = JSON.parse(out)
    expect(markers.map(({ numbers }: { numbers: number[] }) => numbers)).toEqual([[2], [9]])
    expect(markers[0]).toMatchObject({ side: 'source', line: 1, column: 2 })
    expect(rejected).toMatchObject([{ line: 2, column: 1, text: '［摘要］' }])
    expect([unresolved, uncited]).toEqual([[], []])
  })

  it('may be empty, but not in another encoding', () => {
    expect(biyi(['cite', 'audit', '-'], { input: '' }).code).toBe(0)
    const { code, err, out } = biyi(['cite', 'audit', '-'], {
      input: Buffer.from('a\n\xc4\xe3\xba\xc3\n', 'latin1'),
    })
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toBe(
      'biyi: cannot read standard input: line 2 is not UTF-8 text, it may be GB 18030; expected a file saved as UTF-8\n',
    )
  })

  it('is not read for a file or a folder', async () => {
    const folder = await reviewFolder({ ...small, 'one.txt': '有［2］。\n' })
    const run = biyi(['cite', 'audit', join(folder, 'one.txt'), '--format', 'json'], {
      input: '［1］',
    })
    expect(JSON.parse(run.out).markers).toHaveLength(1)
    expect(JSON.parse(run.out).markers[0].numbers).toEqual([2])
  })
})

describe('encodings', () => {
  it.each([
    ['UTF-16', '\xff\xfe\x96\x98', 'it is UTF-16 text'],
    ['GB 18030', '# \xcc\xe2\n', 'line 1 is not UTF-8 text, it may be GB 18030'],
    ['no text', '\x89PNG\x0d\x0a\x1a\x0a\x00\xff', 'line 1 is not UTF-8 text; expected'],
  ])('refuses %s and says what to do', async (_, bytes, message) => {
    const folder = await reviewFolder({ ...small, 'source/zh.md': Buffer.from(bytes, 'latin1') })
    const { code, err, out } = biyi(['check', folder])
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toContain(`biyi: cannot read source/zh.md: ${message}`)
    expect(err).toContain('expected a file saved as UTF-8')
  })
})

describe('an output that cannot be written', () => {
  const build = (folder: string, ...more: string[]) =>
    biyi(['build', folder, '-f', 'html', ...more])

  it('is wrong usage: a file stands where the folder would be', async () => {
    const folder = await reviewFolder({ ...small, output: 'mine' })
    const { code, err, out } = build(folder)
    expect(code).toBe(2)
    expect(out).toBe('')
    const path = join(folder, 'output')
    expect(err).toBe(
      `biyi: cannot write ${path}/index.html: ${path} is a file, expected a folder\n`,
    )
    const below = build(folder, '-o', join(path, 'a', 'b'))
    expect(below.code).toBe(2)
    expect(below.err).toContain(`${path} is a file, expected a folder\n`)
    expect(await readFile(path, 'utf8')).toBe('mine')
  })

  it('leaves nothing behind when one of the files cannot be written', async () => {
    const folder = await reviewFolder({ ...small, 'output/findings.json/keep': '' })
    const { code, err } = build(folder)
    expect(code).toBe(2)
    expect(err).toMatch(
      /^biyi: cannot write \S+findings\.json: a folder of this name stands there\n$/u,
    )
    expect(await readdir(join(folder, 'output'))).toEqual(['findings.json'])
  })

  it.each([
    ['/dev/null/x', '/dev/null is a file, expected a folder'],
    ['', '--output: nothing stands there, expected a folder'],
    [`/tmp/${'x'.repeat(300)}`, 'the name is too long'],
  ])('names the reason for %j', async (output, reason) => {
    const { code, err } = build(await reviewFolder(small), '-o', output)
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(err.split('\n')).toHaveLength(2)
  })

  it('makes the folders that are missing', async () => {
    const folder = await reviewFolder(small)
    expect(build(folder, '-o', join(folder, 'a', 'b')).code).toBe(0)
    expect(await readdir(join(folder, 'a/b'))).toEqual(['findings.json', 'index.html'])
  })

  it('is a whole file also when several builds write it at once', async () => {
    const folder = await reviewFolder(small)
    const args = ['dist/cli.js', 'build', folder, '-f', 'html', '--quiet']
    const runs = [1, 2, 3].map(() => spawn(process.execPath, args, { cwd: root, stdio: 'ignore' }))
    const codes = await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0]))
    expect(codes).toEqual([0, 0, 0])
    expect((await readdir(join(folder, 'output'))).sort()).toEqual(['findings.json', 'index.html'])
    expect(await readFile(join(folder, 'output/index.html'), 'utf8')).toMatch(/<\/html>\s*$/u)
  })
})

describe('an entry that nobody cites', () => {
  it('is shown where it stands in the bibliography', async () => {
    const list = entries(4).replace('{"id":"entry4"', '\n  {"id":"entry4"')
    const folder = await reviewFolder({ ...small, 'source/references.json': list })
    const { out, code } = biyi(['check', folder, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).problems).toMatchObject([
      {
        rule: 'reference-uncited',
        unit: null,
        places: [{ side: 'source', file: 'source/references.json', line: 2, column: 3 }],
      },
    ])
  })
})

describe('standard output', () => {
  const shell = (line: string, cwd: string) =>
    spawnSync('bash', ['-c', line, join(root, 'dist/cli.js')], { cwd, encoding: 'utf8' })

  it('may be left by its reader', async () => {
    const long = `${'疗效良好'.repeat(50)}［1］。\n\n`.repeat(200)
    const folder = await reviewFolder({ ...small, 'source/zh.md': `# 题\n\n${long}\n` })
    const run = shell('node "$0" align --format json | head -1; echo ${PIPESTATUS[0]}', folder)
    expect(run.stdout).toBe('{\n0\n')
    expect(run.stderr).toBe('')
  })

  it.skipIf(!existsSync('/dev/full'))('may be full, which is said without a stack', async () => {
    const run = shell('node "$0" check --format json > /dev/full', await reviewFolder(small))
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/^biyi: cannot write standard output: ENOSPC[^\n]*\n$/u)
  })
})

describe('biyi.yaml', () => {
  it('is a text in UTF-8 and no folder', async () => {
    const folder = await reviewFolder({ ...small, 'biyi.yaml/keep': '' })
    expect(biyi(['check', folder])).toMatchObject({
      code: 3,
      err: 'biyi: cannot read biyi.yaml: it is a folder\n',
    })
    await rm(join(folder, 'biyi.yaml'), { recursive: true })
    await symlink('nowhere', join(folder, 'biyi.yaml'))
    expect(biyi(['check', folder]).err).toBe('biyi: cannot read biyi.yaml: no such file\n')
  })
})

describe('a build that is interrupted', () => {
  it('ends at once and leaves nothing half written', async () => {
    const folder = await reviewFolder(small)
    const temporary = await reviewFolder({})
    const run = spawn(process.execPath, ['dist/cli.js', 'build', folder], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: temporary },
    })
    // The folder is made when the review is read and the work begins.
    while (!existsSync(join(folder, 'output')) && run.exitCode === null) await delay(20)
    run.kill('SIGINT')
    const [code] = await once(run, 'exit')
    expect([130, 0]).toContain(code)
    const drafts = (await readdir(join(folder, 'output'))).filter((name) => name.endsWith('.part'))
    expect(drafts).toEqual([])
    expect((await readdir(temporary)).filter((name) => name.startsWith('biyi-'))).toEqual([])
  })
})

describe('a style or a template of the review', () => {
  const config = 'citations: { style: my.csl }\n'

  it.each([
    ['my.csl/keep', '', 3, 'cannot read my.csl: it is a folder'],
    ['my.csl', '<a/>', 2, 'my.csl: no CSL style'],
    ['my.csl', '<style><open', 2, 'citations.style: my.csl is no style that can be run'],
    [
      'templates/html/page.html/keep',
      '',
      3,
      'cannot read templates/html/page.html: it is a folder',
    ],
  ])('is named when it cannot be used: %s %j', async (name, content, code, message) => {
    const yaml = name.startsWith('my.csl') ? { 'biyi.yaml': config } : {}
    const run = biyi([
      'build',
      await reviewFolder({ ...small, ...yaml, [name]: content }),
      '-f',
      'html',
    ])
    expect(run.code).toBe(code)
    expect(run.err).toContain(`biyi: ${message}`)
    expect(run.err).not.toContain('    at ')
  })
})
