import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { biyi } from './run-command.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'biyi-init-'))

describe('biyi init', () => {
  it('makes a review that builds at once, in which nothing is to be found fault with', async () => {
    const folder = join(await newFolder(), 'deep/new review')
    const made = biyi(['init', folder])
    expect(made.code).toBe(0)
    expect(made.out.trim().split('\n')).toHaveLength(5)
    expect(made.err).toContain('biyi build')
    const built = biyi(['build', folder, '-f', 'html', '--fail-on', 'warning'])
    expect([built.code, built.err]).toEqual([
      0,
      expect.stringContaining('0 errors, 0 warnings, 0 info'),
    ])
    const page = await readFile(join(folder, 'output/index.html'), 'utf8')
    expect(page).toContain('id="ref-1"')
    expect(page).toContain('id="term-pfs"')
    const config = await readFile(join(folder, 'biyi.yaml'), 'utf8')
    const schema = /\$schema=(.+)/u.exec(config)?.[1] ?? ''
    expect(
      JSON.parse(await readFile(resolve(dirname(join(folder, 'biyi.yaml')), schema), 'utf8')),
    ).toHaveProperty('$schema')
  })

  it('touches no file that is there', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'biyi.yaml'), '# mine\n')
    const { code, err } = biyi(['init', folder])
    expect([code, err]).toEqual([2, expect.stringContaining('biyi.yaml already')])
    expect(await readdir(folder)).toEqual(['biyi.yaml'])
    expect(await readFile(join(folder, 'biyi.yaml'), 'utf8')).toBe('# mine\n')
  })

  it('goes beside files that are none of a review', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'notes.txt'), '')
    expect(biyi(['init', '--quiet'], { cwd: folder })).toMatchObject({ code: 0, err: '' })
    expect((await readdir(folder)).sort()).toEqual(['biyi.yaml', 'notes.txt', 'source'])
  })
})
