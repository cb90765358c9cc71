import { readdirSync, readFileSync } from 'node:fs'
import { importText } from '../src/import/import.ts'
import { bodyStart } from '../src/import/rule.ts'
import { type DamageKind, damage, damageKinds } from './damage.ts'
import { judge, type Score } from './damage-score.ts'
import { papersFolder } from './papers.ts'

const folder = new URL('md/', papersFolder)

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

export interface DamageScore {
  readonly scores: ReadonlyMap<DamageKind, Score>
  readonly total: Score
  readonly paragraphs: Score & { readonly asked: number }
  /** One line each. */
  readonly misses: readonly string[]
  readonly outside: readonly string[]
}

/** Damages each paper so often, each time in another way, and repairs it. */
export async function scoreDamage(firstSeed: number, rounds: number): Promise<DamageScore> {
  const scores = new Map<DamageKind, Score>(
    damageKinds.map((kind) => [kind, { sites: 0, missed: 0 }]),
  )
  const add = (sum: Score | undefined, { sites, missed }: Score): Score => ({
    sites: (sum?.sites ?? 0) + sites,
    missed: (sum?.missed ?? 0) + missed,
  })
  const misses: string[] = []
  const outside: string[] = []
  let ends = { sites: 0, missed: 0, asked: 0 }
  for (const [at, name] of readdirSync(folder).entries()) {
    const paragraphs = await cleanParagraphs(name)
    for (let round = 0; round < rounds && paragraphs.length > 0; round += 1) {
      const seed = firstSeed + round * 100 + at
      const { text, sites } = damage(paragraphs, seed)
      const { text: made, log } = await importText(Buffer.from(text), 'damaged.txt')
      const judged = judge(paragraphs, sites, made, log.questions)
      for (const [kind, score] of judged.scores) scores.set(kind, add(scores.get(kind), score))
      ends = {
        ...add(ends, judged.paragraphs),
        asked: ends.asked + judged.paragraphs.asked,
      }
      misses.push(...judged.misses.map((one) => `${seed} ${name} ${one}`))
      outside.push(...judged.outside.map((one) => `${seed} ${name} ${one}`))
    }
  }
  const total = [...scores.values()].reduce(add, { sites: 0, missed: 0 })
  return { scores, total, paragraphs: ends, misses, outside }
}
