import { describe, expect, it } from 'vitest'
import { redoEdits, undoEdits } from '../src/import/edits.ts'
import { importText } from '../src/import/import.ts'
import { bodyStart } from '../src/import/rule.ts'
import { isSeedAbsent, readCleanSeed, readRawSeed } from './seed-edits.ts'

/** Text without what tells only where blocks begin; blanks between Chinese letters stay. */
function running(text: string): string {
  return text.replace(/^#+ /gmu, '').replaceAll('\u3000', ' ').replace(/\n+/gu, '')
}

/** Smallest number of characters to insert, delete or replace; quick where texts are nearly equal. */
function distance(a: string, b: string): number {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [index, sign] of [...left].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= right.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (right[at - 1] === sign ? 0 : 1)
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

describe.skipIf(isSeedAbsent)('the raw review (skipped where it does not lie beside)', () => {
  const imported = async () => importText(Buffer.from(readRawSeed()), 'seed.txt')

  it('becomes what it was cleaned to by hand', async () => {
    const { text } = await imported()
    const clean = running(readCleanSeed())
    const body = running(text.slice(bodyStart(text)))
    const start = clean.indexOf(body.slice(0, 40))
    expect(start).toBeGreaterThan(0)
    const errors = distance(clean.slice(start), body)
    process.stdout.write(`seed: ${errors} of ${body.length} characters differ\n`)
    expect(errors / body.length).toBeLessThan(0.0005)
    expect(text.slice(bodyStart(text)).match(/^## \d /gmu)).toHaveLength(6)
    expect(text).toContain('\n  - 李志超\n  - 黄方\n  - 郝思国\n')
  })

  it('keeps its markers, decimals and hyphens, and its faults', async () => {
    const { text } = await imported()
    const decimals = readRawSeed().match(/\d\. \d/gu) ?? []
    expect(decimals).toHaveLength(36)
    expect(text.match(/\d\. \d/gu)).toBeNull()
    expect(text.match(/［\d+(?:[-，]\d+)*］/gu)).toHaveLength(28)
    expect(text).toContain('IFN-γ')
    expect(text).toContain('CD19-CART')
    expect(text).not.toContain('\u2043')
    expect(text).toContain('是基本是')
    expect(text).toMatch(/（53\.3%）患者/u)
  })

  it('is asked about where a full line may end a paragraph', async () => {
    const { log } = await imported()
    const asked = log.questions.filter(({ kind }) => kind === 'paragraph-end')
    expect(asked).toHaveLength(6)
    const lines = readRawSeed().split('\n')
    for (const { line, text } of asked) expect(lines[line - 1]?.trimEnd()).toBe(text.trimEnd())
    const after = asked.map(({ line }) => lines.slice(line).find((one) => one.trim() !== ''))
    expect(after.some((one) => one?.startsWith('粒单核细胞集落'))).toBe(true)
  })

  it('comes back when the edits are undone, and imports to itself', async () => {
    const { text, log } = await imported()
    expect(redoEdits(readRawSeed(), log.edits)).toBe(text)
    expect(undoEdits(text, log.edits)).toBe(readRawSeed())
    const again = await importText(Buffer.from(text), 'seed.md')
    expect(again.text).toBe(text)
    expect(again.log.edits).toEqual([])
  })
})
