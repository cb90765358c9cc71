import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBibliography } from '../src/read/bibliography.ts'
import { biyi } from './run-command.ts'

const dir = mkdtempSync(join(tmpdir(), 'biyi-cite-parse-'))
afterAll(() => rmSync(dir, { recursive: true }))

const list = '[1] Li H. Rods[J]. J Cells, 2016, 3: 5.\n[2] 王雪颖.k3.sav.簇3的文档-术语矩阵.\n'
const path = join(dir, 'references.txt')
writeFileSync(path, list)

describe('biyi cite parse', () => {
  it('prints CSL-JSON and says what it could not read', () => {
    const { code, out, err } = biyi(['cite', 'parse', path])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { id: 'ref-1', title: 'Rods', biyi: { line: 1, structured: true } },
      { id: 'ref-2', biyi: { line: 2, structured: false, confidence: 0 } },
    ])
    expect(err).toContain(`${path}:2: warning: \`[2] 王雪颖`)
  })

  it('writes a file, or text for people', () => {
    const output = join(dir, 'out.json')
    expect(biyi(['cite', 'parse', path, '-o', output]).code).toBe(0)
    expect(JSON.parse(readFileSync(output, 'utf8'))).toHaveLength(2)
    const { out } = biyi(['cite', 'parse', path, '--format', 'text', '--language', 'en'])
    expect(out).toContain('title: Rods')
    expect(out).toContain('2  unstructured')
  })

  it.each([
    [['cite', 'parse', join(dir, 'none.txt')], 3],
    [['cite', 'parse', path, '--language', 'xx'], 2],
  ])('refuses %j with %i', (command, code) => {
    expect(biyi(command).code).toBe(code)
  })
})

describe('a printed list as a bibliography', () => {
  it('is read, and what cannot be is a warning with its place', async () => {
    const { bibliography, problems } = await readBibliography([{ path, display: 'references.txt' }])
    expect(bibliography.isLibrary).toBe(false)
    expect(bibliography.items.map((item) => item['citation-number'])).toEqual([1, 2])
    expect(problems).toMatchObject([
      { rule: 'read/printed-entry', severity: 'warning', places: [{ line: 2, column: 1 }] },
    ])
  })
})
