import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importText } from '../src/import/import.ts'
import { bodyStart } from '../src/import/rule.ts'
import { type DamageKind, damage } from './damage.ts'
import { arePapersAbsent, papersFolder } from './papers.ts'

const folder = new URL('md/', papersFolder)

/** Paragraphs of plain Chinese text, as they are after the repair of what the converter did. */
async function cleanParagraphs(name: string): Promise<readonly string[]> {
  const { text } = await importText(readFileSync(new URL(name, folder)), name)
  return (
    text
      .slice(bodyStart(text))
      .split(/\n{2,}/u)
      .filter((block) => /^\p{Script=Han}[^\n$<>|#*_\\`!]{60,}[。]$/u.test(block))
      // Words that the converter ran together are no clean text.
      .filter((block) => !/[a-z]{2}[A-Z]/u.test(block))
  )
}

interface Score {
  sites: number
  missed: number
}

/** The characters around a place, as they must stand in the repaired text. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 6), at + 6)
}

/** What stands there in the repaired text instead. */
function nearby(running: string, clean: string, at: number): string {
  const before = clean.slice(Math.max(0, at - 14), Math.max(0, at - 6))
  const place = running.indexOf(before)
  return place === -1 ? '?' : running.slice(place + before.length, place + before.length + 16)
}

describe.skipIf(arePapersAbsent)('damaged papers (skipped where they do not lie beside)', () => {
  it('are repaired', async () => {
    const scores = new Map<DamageKind, Score>()
    const missedAt: string[] = []
    let whole = 0
    let all = 0
    for (const [seed, name] of readdirSync(folder).entries()) {
      const paragraphs = await cleanParagraphs(name)
      if (paragraphs.length === 0) continue
      const { text, sites } = damage(paragraphs, seed + 1)
      const { text: made } = await importText(Buffer.from(text), 'damaged.txt')
      const found = new Set(made.split(/\n{2,}/u))
      const running = made.replace(/\n+/gu, '')
      all += paragraphs.length
      whole += paragraphs.filter((paragraph) => found.has(paragraph)).length
      for (const { kind, paragraph, at } of sites) {
        const score = scores.get(kind) ?? { sites: 0, missed: 0 }
        scores.set(kind, score)
        score.sites += 1
        const clean = paragraphs[paragraph] ?? ''
        if (!found.has(clean) && !running.includes(around(clean, at))) {
          score.missed += 1
          missedAt.push(`${name} ${kind}: ${around(clean, at)} ~ ${nearby(running, clean, at)}`)
        }
      }
    }
    const lines = [...scores].map(
      ([kind, { sites, missed }]) => `${kind} ${sites - missed}/${sites}`,
    )
    process.stdout.write(
      `damage: ${lines.join(', ')}; paragraphs ${whole}/${all}\n${missedAt.join('\n')}\n`,
    )
    const total = [...scores.values()].reduce((sum, { sites }) => sum + sites, 0)
    const missed = [...scores.values()].reduce((sum, one) => sum + one.missed, 0)
    expect(total).toBeGreaterThan(3500)
    expect(1 - missed / total).toBeGreaterThan(0.998)
  }, 120_000)
})
