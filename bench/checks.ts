import { mkdirSync, writeFileSync } from 'node:fs'
import type { Sources } from '../src/model/review.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { abstractPairs, layoutPairs, samplePair, samplePairs } from '../tests/mutant-pairs.ts'
import { judge, judgeMutant, type Verdict } from '../tests/mutants/judge.ts'
import { kinds, mutantsOf, type Pair } from '../tests/mutants.ts'
import { printSilence } from './silence.ts'

const root = new URL('..', import.meta.url)
const [seed = 1, most = 40] = process.argv.slice(2, 4).map(Number)
/** Kinds of change to try alone, the silence not counted; all where none is named. */
const only = process.argv.slice(4)

const sample = await read(await readConfig(root.pathname))
/** For texts that have no references and no glossary. */
const bare: Sources = {
  ...sample,
  bibliography: { ...sample.bibliography, entries: [], items: [], files: new Map() },
  glossary: { concepts: [] },
}

/**
 * Kinds that checks find by what the rest of a review does: whether it explains its abbreviations in
 * both texts, and how freely it is translated. A section alone tells neither, and no author checks one.
 */
const wholeKinds = ['abbreviation-dropped', 'definition-dropped', 'clause-dropped']

function verdictsOn(
  base: Sources,
  pairs: readonly Pair[],
  kindsToTry: readonly string[],
): readonly Verdict[] {
  if (kindsToTry.length === 0) return []
  const unmutated = new Map(pairs.map((pair) => [pair.id, judge(base, pair)]))
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  return mutantsOf(pairs, seed, most, kindsToTry).flatMap((mutant) => {
    const [pair, judged] = [byId.get(mutant.pair), unmutated.get(mutant.pair)]
    return pair && judged ? [judgeMutant(base, pair, mutant, judged)] : []
  })
}

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
const isCaught = ({ rules }: Verdict) => rules.length > 0

/** The rules that caught, with how many each, most first. */
function byRule(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>()
  for (const { rules } of verdicts)
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ')
}

function printKinds(name: string, verdicts: readonly Verdict[]): void {
  const kinds = [...new Set(verdicts.map(({ mutant }) => mutant.kind))]
  const rows = kinds.map((kind) => {
    const own = verdicts.filter(({ mutant }) => mutant.kind === kind)
    return [
      kind,
      String(own.length),
      share(own.filter(isCaught).length, own.length),
      byRule(own),
    ] as const
  })
  const all = [
    'all',
    String(verdicts.length),
    share(verdicts.filter(isCaught).length, verdicts.length),
    '',
  ] as const
  console.log(`\n${name}`)
  for (const [kind, count, caught, rules] of [...rows, all]) {
    console.log(`${kind.padEnd(24)}${count.padStart(6)}${caught.padStart(10)}  ${rules}`)
  }
}

const survivorLine = ({ mutant, elsewhere }: Verdict) =>
  [mutant.kind, mutant.pair, mutant.side, elsewhere.join(), mutant.quote].join('\t')

const abstracts = abstractPairs()
const { formulas, spoilt, paragraphs, decimals } = abstracts.leftOut
console.log(
  `Mutants: up to ${most} of a kind by seed ${seed} from the sample review, most of them section by section, and from ${abstracts.clean.length} of ${abstracts.all.length} abstracts.`,
)
console.log(
  `Left out: ${formulas} with formulas that are spoilt, ${spoilt} with too many spoilt words, ${paragraphs} with other paragraphs, ${decimals} in which the two texts have other decimals.`,
)
if (most > 0) {
  const tried = kinds.map(({ id }) => id).filter((id) => only.length === 0 || only.includes(id))
  const isWhole = (id: string) => wholeKinds.includes(id)
  const onSample = [
    ...verdictsOn(sample, [await samplePair(root)], tried.filter(isWhole)),
    ...verdictsOn(
      sample,
      await samplePairs(root),
      tried.filter((id) => !isWhole(id)),
    ),
  ]
  const onAbstracts = verdictsOn(bare, abstracts.clean, tried)
  printKinds('sample review', onSample)
  printKinds('abstracts', onAbstracts)
  printKinds('together', [...onSample, ...onAbstracts])
  const survivors = [...onSample, ...onAbstracts].filter((verdict) => !isCaught(verdict))
  mkdirSync(new URL('output/', root), { recursive: true })
  writeFileSync(
    new URL('output/survivors.tsv', root),
    `${survivors.map(survivorLine).join('\n')}\n`,
  )
  console.log(`\n${survivors.length} survivors: output/survivors.tsv`)
}
if (only.length === 0)
  printSilence(root, [
    { name: 'sample review', base: sample, pairs: [await samplePair(root)] },
    { name: 'abstracts', base: bare, pairs: abstracts.all },
    { name: 'requirements for layout', base: bare, pairs: layoutPairs() },
  ])
