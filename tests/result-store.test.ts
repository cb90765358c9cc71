import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const files = {
  'source/zh.md': '# 题\n\n中位随访31.8个月［1］。患者出院。\n\n随机试验未见获益。\n',
  'source/en.md':
    '# Title\n\nMedian follow-up was 31.8 months [1]. The patients were discharged.\n\nThe trial saw no benefit.\n',
  'source/references.json': entries(1),
}

function cache() {
  const home = mkdtempSync(join(tmpdir(), 'biyi-results-'))
  const folder = join(home, 'biyi')
  const results = () => readdirSync(folder).filter((name) => name.startsWith('result-'))
  return { env: { XDG_CACHE_HOME: home }, folder, results }
}

describe('what was worked out about a review before', () => {
  it('gives every command the same answer a second time', async () => {
    const review = await reviewFolder(files)
    const { env, results } = cache()
    const run = (...args: string[]) => biyi([...args, review, '--format', 'json'], { env })
    const off = { env: { ...env, BIYI_CACHE: 'off' } }
    for (const verb of ['check', 'align']) {
      const fresh = biyi([verb, review, '--format', 'json'], off)
      expect(run(verb)).toEqual(fresh)
      expect(run(verb)).toEqual(fresh)
    }
    expect(
      results()
        .map((name) => name.split('-')[1])
        .sort(),
    ).toEqual(['alignment', 'findings'])
  })

  it('is not used once a file has changed, however old and long it says it is', async () => {
    const review = await reviewFolder(files)
    const { env } = cache()
    expect(biyi(['check', review], { env }).code).toBe(0)
    const path = join(review, 'source/en.md')
    const { atime, mtime, size } = statSync(path)
    writeFileSync(path, files['source/en.md'].replace('31.8', '38.1'))
    utimesSync(path, atime, mtime)
    expect(statSync(path).size).toBe(size)
    const changed = biyi(['check', review], { env })
    expect([changed.code, changed.err]).toEqual([1, expect.stringContaining('1 error')])
    writeFileSync(join(review, 'biyi.yaml'), 'checks: { number-parity: off }\n')
    expect(biyi(['check', review], { env }).code).toBe(0)
  })

  it('is worked out again where the cache is damaged', async () => {
    const review = await reviewFolder(files)
    const { env, folder, results } = cache()
    const fresh = biyi(['check', review, '--format', 'json'], { env })
    for (const name of results()) {
      const text = readFileSync(join(folder, name), 'utf8')
      writeFileSync(join(folder, name), `${text.slice(0, -20)}${'x'.repeat(20)}`)
    }
    expect(biyi(['check', review, '--format', 'json'], { env })).toEqual(fresh)
  })

  it('is not kept where nothing is to be kept, and does not pile up', async () => {
    const review = await reviewFolder(files)
    const { env, folder, results } = cache()
    biyi(['check', review], { env: { ...env, BIYI_CACHE: 'off' } })
    expect(readdirSync(env.XDG_CACHE_HOME)).toEqual([])
    biyi(['check', review], { env })
    for (let index = 0; index < 60; index += 1) {
      const path = join(folder, `result-old-${index}`)
      writeFileSync(path, '')
      utimesSync(path, 1, 1)
    }
    writeFileSync(join(review, 'source/zh.md'), files['source/zh.md'].replace('31.8', '31.9'))
    biyi(['check', review], { env })
    expect(results().length).toBeLessThanOrEqual(32)
  })
})
