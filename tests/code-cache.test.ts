import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const review = fileURLToPath(new URL('..', import.meta.url))

describe('the compiled code that is kept', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'biyi-code-'))
  })
  afterEach(() => {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true })
  })
  const run = (environment: Readonly<Record<string, string>> = {}) =>
    execFileSync(process.execPath, [command, 'align', review, '--format', 'json'], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: folder, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  const kept = () => {
    const cache = join(folder, 'biyi')
    // What the command worked out is kept there too.
    const code = readdirSync(cache).filter((name) => name.startsWith('code-'))
    return code.map((name) => join(cache, name))
  }

  it('gives the same output as code that was compiled just now', () => {
    const first = run({ BIYI_CACHE: 'off' })
    expect(readdirSync(folder)).toEqual([])
    expect(run()).toBe(first)
    expect(kept()).toHaveLength(1)
    expect(kept()[0]).toContain(`code-align-${process.version}-`)
    expect(run()).toBe(first)
    expect(kept()).toHaveLength(1)
  })

  it.each(['', 'no code at all', '\u0000'.repeat(5000)])(
    'is made again when it holds %j',
    (text) => {
      const first = run()
      const [path = ''] = kept()
      writeFileSync(path, text)
      expect(run()).toBe(first)
      expect(kept()).toEqual([path])
    },
  )

  it('is done without where nothing can be written', () => {
    chmodSync(folder, 0o500)
    expect(JSON.parse(run())).toHaveProperty('units')
  })
})
