import { existsSync, readFileSync } from 'node:fs'
import { cheapestPath, type Step } from '../src/align/dynamic.ts'
import { alignLines } from '../src/align/lines/align-lines.ts'
import { zhEnWords } from '../src/language/zh-en-words.ts'
import { lookBelow } from '../src/model/confidence.ts'
import {
  bare,
  close,
  damagedGold,
  free,
  type Gold,
  type GoldBead,
  hasMaterial,
  randomOf,
  strictF1,
  type TextPair,
  visiblePairs,
  writtenGold,
} from '../tests/alignment-gold.ts'

const seeds = [1, 2, 3, 4, 5]
const print = (cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join(''))

const range = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, at) => start + at)

/** Gale and Church (1993): beads by their priors, lengths in characters with variance 6.8. */
function byLength({ source, translation }: Gold): readonly GoldBead[] {
  const sums = (lines: readonly string[]) => {
    const all = [0]
    for (const line of lines) all.push((all.at(-1) ?? 0) + line.length)
    return all
  }
  const [a, b] = [sums(source), sums(translation)]
  const ratio = (b.at(-1) ?? 1) / (a.at(-1) ?? 1)
  const shares: Readonly<Record<string, number>> = {
    '1:1': 0.89,
    '1:2': 0.045,
    '2:1': 0.045,
    '2:2': 0.011,
    '1:0': 0.005,
    '0:1': 0.005,
  }
  const beads = Object.keys(shares).map((bead) => {
    const [one = 0, other = 0] = bead.split(':').map(Number)
    return { source: one, translation: other }
  })
  const cost = ({ source: s, translation: t }: Step) => {
    const share = shares[`${s.end - s.start}:${t.end - t.start}`] ?? 0
    const one = (a[s.end] ?? 0) - (a[s.start] ?? 0)
    const other = (b[t.end] ?? 0) - (b[t.start] ?? 0)
    const mean = (one + other / ratio) / 2
    const off = Math.abs(other - one * ratio) / Math.sqrt(6.8 * ratio * Math.max(1, mean))
    return -Math.log(share) - Math.log(Math.max(1e-12, 2 * tail(off)))
  }
  return cheapestPath(source.length, translation.length, beads, cost).steps.map((step) => [
    range(step.source.start, step.source.end),
    range(step.translation.start, step.translation.end),
  ])
}

/** Probability of more than `x` in a standard normal distribution (Abramowitz and Stegun 26.2.17). */
function tail(x: number): number {
  const t = 1 / (1 + 0.2316419 * x)
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

const byNumber = ({ source, translation }: Gold): readonly GoldBead[] =>
  range(0, Math.min(source.length, translation.length)).map((at) => [[at], [at]])

const key = ([a, b]: GoldBead) => `${a.join()}:${b.join()}`

function scoreRow(name: string, golds: readonly Gold[]): void {
  const mean = (scores: readonly number[]) =>
    (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(3)
  const found = golds.map(({ source, translation }) => alignLines(source, translation))
  const beads = found.map((links) =>
    links.map(({ source, translation }): GoldBead => [source, translation]),
  )
  let wrong = 0
  let flagged = 0
  let told = 0
  for (const [at, gold] of golds.entries()) {
    const right = new Set(gold.beads.map(key))
    for (const { source, translation, confidence } of found[at] ?? []) {
      const isWrong = !right.has(key([source, translation]))
      wrong += isWrong ? 1 : 0
      flagged += confidence < flag ? 1 : 0
      told += isWrong && confidence < flag ? 1 : 0
    }
  }
  const all = found.flat().length
  print([
    name,
    String(golds[0]?.source.length),
    mean(golds.map((gold, at) => strictF1(gold.beads, beads[at] ?? []))),
    mean(golds.map((gold) => strictF1(gold.beads, byLength(gold)))),
    mean(golds.map((gold) => strictF1(gold.beads, byNumber(gold)))),
    `${((100 * flagged) / all).toFixed(0)} %`,
    wrong === 0 ? '–' : `${told} of ${wrong}`,
  ])
}

/** Links below this confidence are marked in the table of `biyi align`. */
const flag = lookBelow

/** Sentences of random words of the list, half of them translated: as long a text as is wanted. */
function inventedPairs(size: number): readonly TextPair[] {
  const random = randomOf(size)
  const words = zhEnWords.split(/[;\n]+/u).map((entry) => entry.trim().split(' '))
  const word = () => words[Math.floor(words.length * random() ** 2.5)] ?? []
  return range(0, size).map(() => {
    const chosen = range(0, 6 + Math.floor(random() * 24)).map(word)
    const english = chosen.map((one) => (random() < 0.5 ? one[1] : word()[1]) ?? 'so')
    return [`${chosen.map(([one]) => one).join('')}。`, `${english.join(' ')}.`]
  })
}

function timeRow(size: number): void {
  const gold = damagedGold(inventedPairs(size), 1, free)
  const characters = gold.source.join('').length
  const start = performance.now()
  alignLines(gold.source, gold.translation)
  const time = performance.now() - start
  print([
    `${gold.source.length} lines`,
    `${characters} zh`,
    `${time.toFixed(0)} ms`,
    `${((1000 * time) / characters).toFixed(1)} µs/char`,
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  ])
}

print([
  'strict F1, mean of 5 seeds',
  'lines',
  'biyi',
  'Gale–Church',
  'n-th to n-th',
  'flagged',
  'wrong told',
])
const proseFile = new URL('../tests/fixtures/alignment/prose.txt', import.meta.url)
if (existsSync(proseFile)) scoreRow('written prose', [writtenGold(readFileSync(proseFile, 'utf8'))])
if (hasMaterial) {
  const { layout, abstracts } = visiblePairs()
  const golds = (pairs: readonly TextPair[], damage: typeof free) =>
    seeds.map((seed) => damagedGold(pairs, seed, damage))
  scoreRow('abstracts, close', golds(abstracts, close))
  scoreRow('abstracts, free', golds(abstracts, free))
  scoreRow('abstracts, free, bare', golds(bare(abstracts), free))
  scoreRow('layout sentences, close', golds(layout, close))
  scoreRow('layout sentences, free', golds(layout, free))
  scoreRow('layout sentences, free, bare', golds(bare(layout), free))
}
for (const size of [150, 3100, 10_000, 28_000]) timeRow(size)
