import type { Label } from './labels.ts'

/** How well a label follows the one before; a number that does not grow follows nothing. */
function link(step: number, isLineStart: boolean): number {
  if (step === 1) return isLineStart ? 1 : 0.9
  // Entries may be lost with a page; inside a line only the very next number is a label.
  if (!isLineStart) return -1
  return step <= 4 ? 0.6 : 0.3
}

interface Best {
  readonly score: number
  readonly at: number
}

const better = (a: Best | undefined, b: Best | undefined): Best | undefined =>
  a === undefined || (b !== undefined && b.score > a.score) ? b : a

/** A table of the best score among all numbers below one, in logarithmic time (Fenwick). */
function bestBelow(most: number) {
  const table: (Best | undefined)[] = new Array(most + 2).fill(undefined)
  return {
    add(number: number, best: Best): void {
      for (let at = number; at < table.length; at += at & -at) table[at] = better(table[at], best)
    },
    below(number: number): Best | undefined {
      let found: Best | undefined
      for (let at = number - 1; at > 0; at -= at & -at) found = better(found, table[at])
      return found
    },
  }
}

interface Chain {
  readonly score: number
  readonly labels: readonly Label[]
}

const after = (best: Best | undefined, score: number): number =>
  (best?.score ?? Number.NEGATIVE_INFINITY) + score

/** The rising run of labels that goes up by one as often as can be. */
function chainOf(labels: readonly Label[]): Chain {
  const highest = labels.reduce((most, { number }) => Math.max(most, number), 0)
  const lower = bestBelow(highest)
  const byNumber = new Map<number, Best>()
  const before: (number | undefined)[] = []
  let last: Best | undefined
  for (const [at, { number, isLineStart }] of labels.entries()) {
    const next = byNumber.get(number - 1)
    const other = lower.below(number)
    const step = number - (labels[other?.at ?? 0]?.number ?? 0)
    const alone = number === 1 ? 1 : 0.3
    const [score, from] = [
      [isLineStart ? alone : -1, undefined] as const,
      [after(next, link(1, isLineStart)), next?.at] as const,
      [after(other, link(step, isLineStart)), other?.at] as const,
    ].reduce((most, one) => (one[0] > most[0] ? one : most))
    before.push(from)
    const best = { score, at }
    if (score > after(byNumber.get(number), 0)) {
      byNumber.set(number, best)
      lower.add(number, best)
    }
    last = better(last, best)
  }
  const chain: Label[] = []
  for (let at = last?.at; at !== undefined; at = before[at]) {
    const label = labels[at]
    if (label !== undefined) chain.push(label)
  }
  return { score: last?.score ?? 0, labels: chain.toReversed() }
}

/** Whether a label that is not in the chain begins an entry between two that are. */
function isBetween({ number, isLineStart, kind }: Label, last: number, limit: number): boolean {
  if (number === last + 1 && number < limit) return true
  // A number that is printed twice: [21] for 20 and again for 21.
  return isLineStart && kind === 'bracket' && last > 0 && (number === limit || number === last)
}

/** Labels of any kind that stand where numbers are missing in a chain, or repeat one of it. */
function filled(chain: readonly Label[], labels: readonly Label[]): readonly Label[] {
  const result: Label[] = []
  let at = 0
  const fill = (until: number, limit: number): void => {
    for (; at < labels.length && (labels[at]?.start ?? until) < until; at += 1) {
      const label = labels[at]
      const last = result.at(-1)
      if (label === undefined || label.start < (last?.end ?? 0)) continue
      if (isBetween(label, last?.number ?? 0, limit)) result.push(label)
    }
  }
  for (const label of chain) {
    fill(label.start, label.number)
    result.push(label)
  }
  const isAllInBrackets = chain.every(({ kind }) => kind === 'bracket')
  if (!isAllInBrackets) fill(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
  return result
}

/** A higher number alone is a year. */
const mostAlone = 999

const kinds = ['bracket', 'dot', 'parenthesis', 'bare'] as const

/**
 * Bare numbers are labels only where they count from 1 without a gap. One label alone begins the list,
 * unless both its brackets say that it is one: a line may begin with the last number of the one before.
 */
function isTrusted({ labels, score }: Chain, start: number): boolean {
  const [first] = labels
  if (score < 0.5 && (first?.start !== start || first.number > mostAlone)) return false
  if (labels.length === 1 && first?.start !== start && !first?.isWhole) return false
  if (labels[0]?.kind !== 'bare') return true
  return labels.length > 2 && labels.every(({ number }, index) => number === index + 1)
}

/**
 * The labels of one list: of the kind (`[1]`, `1.`, `(1)`, `1`) that counts best, damaged ones of
 * another kind filled in where a number is missing. Empty where nothing counts. `start` is where the
 * list begins in the text.
 */
export function labelChain(labels: readonly Label[], start: number): readonly Label[] {
  const chains = kinds
    .map((kind) => chainOf(labels.filter((label) => label.kind === kind)))
    .filter((chain) => isTrusted(chain, start))
  const none: Chain = { score: 0.2, labels: [] }
  const best = chains.reduce((most, chain) => (chain.score > most.score ? chain : most), none)
  return filled(best.labels, labels)
}
