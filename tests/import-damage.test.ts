import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importText } from '../src/import/import.ts'
import { bodyStart } from '../src/import/rule.ts'
import { type DamageKind, damage } from './damage.ts'
import { judge, type Score } from './damage-score.ts'
import { arePapersAbsent, papersFolder } from './papers.ts'

const folder = new URL('md/', papersFolder)

/** Each paper is damaged so often, each time in another way; `DAMAGE_SEED` takes other ways. */
const rounds = 4
const firstSeed = Number(process.env['DAMAGE_SEED'] ?? 1)

/** Paragraphs of plain text, as they are after the repair of what the converter did. */
async function cleanParagraphs(name: string): Promise<readonly string[]> {
  const { text } = await importText(readFileSync(new URL(name, folder)), name)
  return (
    text
      .slice(bodyStart(text))
      .split(/\n{2,}/u)
      .filter((block) => /^[\p{Script=Han}“（][^\n$<>|#*_\\`!]{40,}[。]$/u.test(block))
      // Words that the converter ran together are no clean text.
      .filter((block) => !/[a-z]{2}[A-Z]/u.test(block))
  )
}

describe.skipIf(arePapersAbsent)('damaged papers (skipped where they do not lie beside)', () => {
  it('are repaired', async () => {
    const scores = new Map<DamageKind, Score>()
    const misses: string[] = []
    const outside: string[] = []
    for (const [at, name] of readdirSync(folder).entries()) {
      const paragraphs = await cleanParagraphs(name)
      if (paragraphs.length === 0) continue
      for (let round = 0; round < rounds; round += 1) {
        const seed = firstSeed + round * 100 + at
        const { text, sites } = damage(paragraphs, seed)
        const { text: made, log } = await importText(Buffer.from(text), 'damaged.txt')
        const judged = judge(paragraphs, sites, made, log.questions)
        for (const [kind, score] of judged.scores) {
          const sum = scores.get(kind) ?? { sites: 0, missed: 0 }
          scores.set(kind, {
            sites: sum.sites + score.sites,
            missed: sum.missed + score.missed,
          })
        }
        misses.push(...judged.misses.map((one) => `${seed} ${name} ${one}`))
        outside.push(...judged.outside.map((one) => `${seed} ${name} ${one}`))
      }
    }
    const lines = [...scores].map(
      ([kind, { sites, missed }]) => `${kind} ${sites - missed}/${sites}`,
    )
    process.stdout.write(`damage: ${lines.join(', ')}\n${[...misses, ...outside].join('\n')}\n`)
    const total = [...scores.values()].reduce((sum, { sites }) => sum + sites, 0)
    const missed = [...scores.values()].reduce((sum, one) => sum + one.missed, 0)
    expect(total).toBeGreaterThan(20_000)
    expect(1 - missed / total).toBeGreaterThan(0.999)
    expect(outside).toEqual([])
  }, 120_000)
})
