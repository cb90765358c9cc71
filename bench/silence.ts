import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Problem } from '../src/model/problem.ts'
import type { Sources } from '../src/model/review.ts'
import { judge } from '../tests/mutants/judge.ts'
import type { Pair } from '../tests/mutants.ts'

/** What a person who read both texts says of a finding; `damage`: true of the text, which a scanner spoilt. */
type Word = 'true' | 'false' | 'damage'

interface Found {
  readonly pair: string
  readonly problem: Problem
  /** Names the finding in the file of verdicts. */
  readonly hash: string
}

/** Pairs of one kind, with the configuration that they are read with. */
export interface Group {
  readonly name: string
  readonly base: Sources
  readonly pairs: readonly Pair[]
}

const hashOf = (pair: string, { rule, message, places }: Problem) =>
  createHash('sha256')
    .update([pair, rule, message, ...places.map(({ side, text }) => side + text)].join('\n'))
    .digest('hex')
    .slice(0, 10)

const englishWords = (text: string) => (text.match(/[A-Za-z][A-Za-z'-]*/gu) ?? []).length

function readVerdicts(file: URL): ReadonlyMap<string, Word> {
  if (!existsSync(file)) return new Map()
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return new Map(
    rows.flatMap((row): readonly (readonly [string, Word])[] => {
      const [, , hash = '', word] = row.split('\t')
      return word === 'true' || word === 'false' || word === 'damage' ? [[hash, word]] : []
    }),
  )
}

function countsOf(found: readonly Found[], verdicts: ReadonlyMap<string, Word>) {
  const count = (word: Word | undefined) =>
    found.filter(({ hash }) => verdicts.get(hash) === word).length
  const read = { true: count('true'), damage: count('damage'), false: count('false') }
  const unread = count(undefined)
  const all = read.true + read.damage + read.false
  // What was not read is taken to be false as often as what was.
  return {
    ...read,
    unread,
    guessed: read.false + (all === 0 ? unread : (unread * read.false) / all),
  }
}

function printGroup(
  name: string,
  words: number,
  found: readonly Found[],
  verdicts: ReadonlyMap<string, Word>,
): void {
  console.log(`\n${name}: ${words} English words, ${found.length} findings at warning or above`)
  console.log(`${'rule'.padEnd(24)}   all  true damage false unread  false per 1,000 words`)
  const rules = [...new Set(found.map(({ problem }) => problem.rule))].sort()
  const rows = rules.map((rule) => ({
    rule,
    ...countsOf(
      found.filter(({ problem }) => problem.rule === rule),
      verdicts,
    ),
  }))
  const sum = (count: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + count(row), 0)
  const all = {
    rule: 'all',
    true: sum((row) => row.true),
    damage: sum((row) => row.damage),
    false: sum((row) => row.false),
    unread: sum((row) => row.unread),
    guessed: sum((row) => row.guessed),
  }
  for (const row of [...rows, all]) {
    const read = [row.true, row.damage, row.false, row.unread]
    const cells = [read.reduce((total, count) => total + count, 0), ...read]
    const printed = cells.map((cell) => String(cell).padStart(6)).join('')
    console.log(`${row.rule.padEnd(24)}${printed}  ${((1000 * row.guessed) / words).toFixed(2)}`)
  }
}

/** Prints what the checks find in pairs that nobody changed, with the verdicts of those who read it. */
export function printSilence(root: URL, groups: readonly Group[]): void {
  const verdicts = readVerdicts(new URL('bench/verdicts.tsv', root))
  const all = groups.map(({ name, base, pairs }) => ({
    name,
    words: pairs.reduce((sum, { translation }) => sum + englishWords(translation), 0),
    found: pairs.flatMap((pair) =>
      judge(base, pair).findings.map(
        (problem): Found => ({ pair: pair.id, problem, hash: hashOf(pair.id, problem) }),
      ),
    ),
  }))
  for (const { name, words, found } of all) printGroup(name, words, found, verdicts)
  const found = all.flatMap((one) => one.found)
  printGroup(
    'all pairs',
    all.reduce((sum, { words }) => sum + words, 0),
    found,
    verdicts,
  )
  const unread = found.filter(({ hash }) => !verdicts.has(hash))
  const row = ({ pair, problem, hash }: Found) =>
    [
      problem.rule,
      pair,
      hash,
      '',
      problem.message,
      ...problem.places.map((place) => `${place.side}:${place.line}:${place.column} ${place.text}`),
    ]
      .map((cell) => cell.replaceAll(/\s+/gu, ' '))
      .join('\t')
  writeFileSync(new URL('output/unread.tsv', root), unread.map((one) => `${row(one)}\n`).join(''))
  console.log(`\n${unread.length} findings without a verdict: output/unread.tsv`)
}
