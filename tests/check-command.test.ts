import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

describe('biyi check', () => {
  const small = {
    'source/zh.md': '# 题\n\n疗效为31.8月［1］。\n',
    'source/en.md': '# Title\n\nThe effect was 38.1 months [1].\n',
    'source/references.json': entries(1),
  }

  it.each(['sarif', 'junit', 'html', 'json', 'text'])('writes %s into a file', async (format) => {
    const folder = await reviewFolder(small)
    const file = join(folder, 'reports/one')
    const run = biyi(['check', folder, '--format', format, '-o', file])
    expect([run.code, run.out]).toEqual([1, ''])
    expect(run.err).toContain('1 error')
    expect(await readFile(file, 'utf8')).toContain('38.1')
  })

  it('links the report to the page that a build wrote, if there is one', async () => {
    const folder = await reviewFolder(small)
    const file = join(folder, 'reports/report.html')
    biyi(['check', folder, '--format', 'html', '-o', file])
    expect(await readFile(file, 'utf8')).not.toContain('index.html')
    await mkdir(join(folder, 'output'))
    await writeFile(join(folder, 'output/index.html'), '')
    biyi(['check', folder, '--format', 'html', '-o', file])
    expect(await readFile(file, 'utf8')).toContain('href="../output/index.html#s0.p1"')
  })

  it('is 3 where the waivers that biyi.yaml names are not there', async () => {
    const folder = await reviewFolder({ ...small, 'biyi.yaml': 'waivers: source/none.yaml\n' })
    const { code, err } = biyi(['check', folder])
    expect(code).toBe(3)
    expect(err).toContain('source/none.yaml')
  })

  it('is 2 where the report cannot be written', async () => {
    const folder = await reviewFolder(small)
    const run = biyi(['check', folder, '--format', 'html', '-o', join(folder, 'source')])
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).toContain('a folder of this name stands there')
    expect(biyi(['check', folder, '-o', ' ']).code).toBe(2)
  })
})
