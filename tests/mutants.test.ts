import { beforeAll, describe, expect, it } from 'vitest'
import type { Sources } from '../src/model/review.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { samplePairs } from './mutant-pairs.ts'
import { judge, judgeMutant, type Verdict } from './mutants/judge.ts'
import { kinds, mutantsOf } from './mutants.ts'

const root = new URL('..', import.meta.url)
const seed = 7
const most = 1
/**
 * Kinds that the checks catch wholly today, in the sample review. The others are printed by
 * `npm run bench:checks`, with all that survives.
 */
const whole: ReadonlySet<string> = new Set([
  'digit-changed',
  'decimal-moved',
  'decimal-lost',
  'percent-lost',
  'sign-changed',
  'range-end-changed',
  'number-added',
  'year-changed',
  'phase-changed',
  'gene-replaced',
  'trial-replaced',
  'term-forbidden',
  'citation-changed',
  'citation-dropped',
  'citation-shortened',
  'citation-added',
  'citation-swapped',
  'sentence-doubled',
  'paragraph-dropped',
  'paragraph-doubled',
])

describe('a changed fact of the sample review', () => {
  let verdicts: readonly Verdict[] = []

  beforeAll(async () => {
    const sources: Sources = await read(await readConfig(root.pathname))
    const pairs = await samplePairs(root)
    const unmutated = new Map(pairs.map((pair) => [pair.id, judge(sources, pair)]))
    verdicts = mutantsOf(pairs, seed, most).flatMap((mutant) => {
      const [pair, judged] = [
        pairs.find(({ id }) => id === mutant.pair),
        unmutated.get(mutant.pair),
      ]
      return pair && judged ? [judgeMutant(sources, pair, mutant, judged)] : []
    })
  }, 60_000)

  it('is of one of many kinds, the same for the same seed', async () => {
    expect(kinds.length).toBeGreaterThanOrEqual(30)
    expect(new Set(verdicts.map(({ mutant }) => mutant.kind)).size).toBeGreaterThanOrEqual(30)
    expect(mutantsOf(await samplePairs(root), seed, most)).toEqual(
      verdicts.map(({ mutant }) => mutant),
    )
  })

  it('is found in its unit, without exception where it is a number, a citation or a passage', () => {
    const survivors = verdicts.filter(({ rules }) => rules.length === 0)
    const grave = survivors.filter(({ mutant }) => whole.has(mutant.kind))
    expect(grave.map(({ mutant }) => `${mutant.kind}: ${mutant.quote}`)).toEqual([])
    expect(1 - survivors.length / verdicts.length).toBeGreaterThan(0.85)
  })
})
