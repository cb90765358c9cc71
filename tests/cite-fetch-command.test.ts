import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startServer, work } from './crossref-server.ts'
import { reviewFolder } from './review-folder.ts'

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/** Runs the command beside our server, which is in this process. */
function biyi(...options: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [command, ...options], (error, out, err) => {
      const code = error === null ? 0 : Number(error.code)
      done({ code, out, err })
    })
  })
}

const list = `[
  {"id": "a", "type": "article-journal", "title": "Mine", "DOI": "10.1056/ABC"},
  {"id": "b", "type": "book", "title": "B"}
]
`

async function folderAt(base: string): Promise<string> {
  return reviewFolder({
    'source/zh.md': '# 题\n\n正文[1]，[2]。\n',
    'source/en.md': '# T\n\nText [1], [2].\n',
    'source/references.json': list,
    'biyi.yaml': `citations: {fetch: {url: "${base}", mailto: me@example.org}}\n`,
  })
}

describe('cite fetch', () => {
  test('shows what is missing, and sets it only when it is told to', async () => {
    const message = { DOI: '10.1056/abc', title: ['Theirs'], volume: '3', page: '1-2' }
    const { base, seen } = await startServer({ '10.1056/abc': work(message) })
    const folder = await folderAt(base)
    const file = join(folder, 'source/references.json')
    const shown = await biyi('cite', 'fetch', folder, '--format', 'json')
    expect(shown.code).toBe(0)
    expect(JSON.parse(shown.out)).toEqual({
      written: [],
      filled: [
        {
          id: 'a',
          doi: '10.1056/abc',
          file: 'source/references.json',
          fields: { volume: '3', page: '1-2' },
        },
      ],
      failed: [],
      skipped: [{ id: 'b', doi: null, reason: 'it has no DOI' }],
    })
    expect(readFileSync(file, 'utf8')).toBe(list)
    expect(seen[0]?.userAgent).toMatch(/^biyi\/[\d.]+\S* \(mailto:me@example\.org\)$/u)
    const written = await biyi('cite', 'fetch', file, '--write')
    expect(written.out).toContain('references.json')
    expect(readFileSync(file, 'utf8')).toBe(
      list.replace('"DOI": "10.1056/ABC"}', '"DOI": "10.1056/ABC", "volume": "3", "page": "1-2"}'),
    )
  })

  test('no other verb asks the server', async () => {
    const { base, seen } = await startServer({})
    const folder = await folderAt(base)
    for (const verb of [['check'], ['cite', 'audit'], ['build', '-f', 'html']]) {
      await biyi(verb[0] ?? '', ...verb.slice(1), folder)
    }
    expect(seen).toEqual([])
  })

  test.each(['ftp://x', 'https://user:secret@example.org', 'nowhere'])(
    'refuses the server %s',
    async (url) => {
      const { code, err } = await biyi('cite', 'fetch', await folderAt(url))
      expect(code).toBe(2)
      expect(err).toContain('expected the address of a server, such as https://api.crossref.org')
    },
  )
})
