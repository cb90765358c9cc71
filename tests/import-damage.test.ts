import { describe, expect, it } from 'vitest'
import { scoreDamage } from './damage-papers.ts'
import { arePapersAbsent } from './papers.ts'

/** Each paper is damaged so often; `DAMAGE_SEED` takes other ways to do it. */
const rounds = 4
const firstSeed = Number(process.env['DAMAGE_SEED'] ?? 1)

describe.skipIf(arePapersAbsent)('damaged papers (skipped where they do not lie beside)', () => {
  it('are repaired', async () => {
    const { scores, total, misses, outside } = await scoreDamage(firstSeed, rounds)
    const lines = [...scores].map(
      ([kind, { sites, missed }]) => `${kind} ${sites - missed}/${sites}`,
    )
    process.stdout.write(`damage: ${lines.join(', ')}\n${[...misses, ...outside].join('\n')}\n`)
    expect(total.sites).toBeGreaterThan(20_000)
    expect(1 - total.missed / total.sites).toBeGreaterThan(0.999)
    expect(outside).toEqual([])
  }, 120_000)
})
