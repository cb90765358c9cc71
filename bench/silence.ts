import { writeFileSync } from 'node:fs'
import type { Sources } from '../src/model/review.ts'
import { judge } from '../tests/mutants/judge.ts'
import type { Pair } from '../tests/mutants.ts'
import { confirmed } from './confirmed.ts'
import { type Found, keyed, readVerdicts, type Word } from './verdicts.ts'

/** Pairs of one kind, with the configuration that they are read with. */
export interface Group {
  readonly name: string
  readonly base: Sources
  readonly pairs: readonly Pair[]
}

const englishWords = (text: string) => (text.match(/[A-Za-z][A-Za-z'-]*/gu) ?? []).length

interface Counts {
  readonly true: number
  readonly damage: number
  readonly false: number
  readonly unread: number
}

function countsOf(found: readonly Found[], verdicts: ReadonlyMap<string, Word>): Counts {
  const count = (word: Word | undefined) =>
    found.filter(({ key }) => verdicts.get(key) === word).length
  return {
    true: count('true'),
    damage: count('damage'),
    false: count('false'),
    unread: count(undefined),
  }
}

const perThousand = (count: number, words: number) =>
  ((1000 * count) / Math.max(1, words)).toFixed(2).padStart(8)

/** One line: what was found and read, and how many of 1,000 words are false, and unread: nothing is guessed. */
function line(rule: string, counts: Counts, words: number): string {
  const read = counts.true + counts.damage + counts.false
  const cells = [
    read + counts.unread,
    read,
    counts.true,
    counts.damage,
    counts.false,
    counts.unread,
  ]
  const rates = [counts.false, counts.unread].map((count) => perThousand(count, words))
  return `${rule.padEnd(24)}${cells.map((cell) => String(cell).padStart(7)).join('')}${rates.join('')}`
}

function printGroup(
  name: string,
  words: number,
  found: readonly Found[],
  verdicts: ReadonlyMap<string, Word>,
): void {
  console.log(`\n${name}: ${words} English words, ${found.length} findings at warning or above`)
  const heads = ['found', 'read', 'true', 'damage', 'false', 'unread']
  console.log(
    `${'rule'.padEnd(24)}${heads.map((head) => head.padStart(7)).join('')}   false, unread per 1,000 words`,
  )
  for (const rule of [...new Set(found.map(({ problem }) => problem.rule))].sort()) {
    const own = found.filter(({ problem }) => problem.rule === rule)
    console.log(line(rule, countsOf(own, verdicts), words))
  }
  console.log(line('all', countsOf(found, verdicts), words))
}

/** A row as the file of verdicts has it, filled where a program confirms it; behind it, what a reader needs. */
function unreadRow(pair: Pair, { problem, key }: Found): string {
  const settled = confirmed(pair, problem)
  return [
    ...key.split('\t'),
    settled?.word ?? '',
    settled?.reason ?? '',
    problem.message,
    ...problem.places.map(({ side, line, column, text }) => `${side}:${line}:${column} ${text}`),
  ]
    .map((cell) => cell.replaceAll(/\s+/gu, ' '))
    .join('\t')
}

/** Prints what the checks find in pairs that nobody changed, with the verdicts of those who read it. */
export function printSilence(root: URL, groups: readonly Group[]): void {
  const verdicts = readVerdicts(new URL('bench/verdicts.tsv', root))
  const all = groups.map(({ name, base, pairs }) => ({
    name,
    words: pairs.reduce((sum, { translation }) => sum + englishWords(translation), 0),
    found: pairs.flatMap((pair) => {
      const { review, findings } = judge(base, pair)
      return keyed(pair.id, review, findings)
    }),
  }))
  for (const { name, words, found } of all) printGroup(name, words, found, verdicts)
  const found = all.flatMap((one) => one.found)
  const words = all.reduce((sum, one) => sum + one.words, 0)
  printGroup('all pairs', words, found, verdicts)
  const pairs = new Map(groups.flatMap((group) => group.pairs.map((pair) => [pair.id, pair])))
  const unread = found.flatMap((one) => {
    const pair = pairs.get(one.pair)
    return pair === undefined || verdicts.has(one.key) ? [] : [`${unreadRow(pair, one)}\n`]
  })
  writeFileSync(new URL('output/unread.tsv', root), unread.join(''))
  const keys = new Set(found.map(({ key }) => key))
  const idle = [...verdicts.keys()].filter((key) => !keys.has(key)).length
  console.log(`\n${unread.length} findings without a verdict: output/unread.tsv`)
  console.log(`${idle} verdicts of findings that are no longer made`)
}
