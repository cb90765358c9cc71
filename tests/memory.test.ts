import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openMemoryStore } from '../src/memory-store.ts'
import type { CslItem } from '../src/model/reference.ts'
import { readGlossary } from '../src/read/glossary.ts'
import { readStyle } from '../src/read/styles.ts'
import { formatReferences } from '../src/resolve/citeproc.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const items: readonly CslItem[] = [
  { id: 'a', type: 'article-journal', title: 'One, two', issued: { 'date-parts': [[2020]] } },
  {
    id: 'b',
    type: 'book',
    title: '免疫治疗',
    author: [{ literal: '王伟' }],
    publisher: '科学出版社',
  },
]

function recorder() {
  const entries = new Map<string, string>()
  const asked: boolean[] = []
  return {
    entries,
    asked,
    get: (key: string) => {
      asked.push(entries.has(key))
      return entries.get(key)
    },
    set: (key: string, html: string) => entries.set(key, html),
  }
}

describe('a memory of formatted entries', () => {
  it('gives the same entries, and only what changed is made again', async () => {
    const style = await readStyle('gb-t-7714-2025', root)
    const memory = recorder()
    const plain = await formatReferences(items, style, 'zh-CN')
    expect(await formatReferences(items, style, 'zh-CN', memory)).toEqual(plain)
    expect(memory.asked).toEqual([false, false])
    expect(await formatReferences(items, style, 'zh-CN', memory)).toEqual(plain)
    expect(memory.asked.slice(2)).toEqual([true, true])
    const [first, second] = items
    const changed = [first, { ...second, title: '免疫学' }].filter((item) => item !== undefined)
    const again = await formatReferences(changed as readonly CslItem[], style, 'zh-CN', memory)
    expect(memory.asked.slice(4)).toEqual([true, false])
    expect(JSON.stringify(again)).toContain('免疫学')
  })

  it('keeps the entries of two styles apart', async () => {
    const memory = recorder()
    for (const name of ['gb-t-7714-2025', 'vancouver']) {
      const style = await readStyle(name, root)
      const plain = await formatReferences(items, style, 'zh-CN')
      expect(await formatReferences(items, style, 'zh-CN', memory)).toEqual(plain)
    }
    expect(memory.asked).toEqual([false, false, false, false])
  })

  it('leaves out a style in which an entry depends on the others', async () => {
    const style = await readStyle('vancouver', root)
    const text = style.text.replace(/<citation\b/u, '<citation disambiguate-add-year-suffix="true"')
    const memory = recorder()
    await formatReferences(items, { ...style, text }, 'zh-CN', memory)
    expect(memory.asked).toEqual([])
  })
})

describe('a memory of glossaries', () => {
  it('gives the same glossary; a text that changed is read again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'biyi-glossary-'))
    const path = join(folder, 'g.yaml')
    const write = (name: string) =>
      writeFileSync(path, `concepts: [{ id: a, terms: { zh: { preferred: ${name} } } }]\n`)
    const memory = recorder()
    write('骨髓瘤')
    const files = [{ path, display: 'g.yaml' }]
    const plain = await readGlossary(files)
    expect(await readGlossary(files, memory)).toEqual(plain)
    expect(await readGlossary(files, memory)).toEqual(plain)
    write('淋巴瘤')
    expect(await readGlossary(files, memory)).not.toEqual(plain)
    expect(memory.asked).toEqual([false, true, false])
    writeFileSync(path, 'concepts: 1')
    await expect(readGlossary(files, memory)).rejects.toThrow('g.yaml:1:')
    expect(memory.entries.size).toBe(2)
    rmSync(folder, { recursive: true })
  })
})

describe('the store in the cache folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'biyi-store-'))
    vi.stubEnv('XDG_CACHE_HOME', folder)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('has what an earlier build saved', async () => {
    const first = await openMemoryStore()
    first.set('k', '<i>x</i>')
    await first.save()
    expect((await openMemoryStore()).get('k')).toBe('<i>x</i>')
  })

  it('starts empty from a broken file, and mends it', async () => {
    const path = join(folder, 'biyi', 'memory.json')
    await (await openMemoryStore()).save()
    for (const broken of ['{', '[1]', '[["a"]]', '{"a":"b"}']) {
      writeFileSync(path, broken)
      const store = await openMemoryStore()
      expect(store.get('a')).toBeUndefined()
      store.set('k', 'v')
      await store.save()
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([['k', 'v']])
    }
  })

  it('neither reads nor writes when switched off', async () => {
    const first = await openMemoryStore()
    first.set('k', 'v')
    await first.save()
    vi.stubEnv('BIYI_CACHE', 'off')
    expect((await openMemoryStore()).get('k')).toBeUndefined()
  })
})
