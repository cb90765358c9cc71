import { checks } from './checks.ts'
import type { Rule } from './rule.ts'
import { stageRules, waiverRules } from './stage-rules.ts'

const configurable: ReadonlySet<string> = new Set(waiverRules.map(({ id }) => id))
/** A waiver cannot let itself stand, and what a broken check would find nobody has seen. */
const isOwn = (id: string) => id === 'internal' || configurable.has(id)

/** Every rule that a finding can name, in alphabetical order: the checks first, then the other stages. */
export const rules: readonly Rule[] = [
  ...checks.map((check) => ({ ...check, isConfigurable: true, isWaivable: true })),
  ...stageRules
    .map((rule) => ({
      ...rule,
      examples: [],
      isConfigurable: configurable.has(rule.id),
      isWaivable: !isOwn(rule.id),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id)
}

/** Number of letters to change, add, remove or swap with the next, to make one word of the other. */
function distance(one: string, other: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

const nearestAtMost = 3
const longestName = 60

/** Ids of the rules that a wrong name may be meant for, the likeliest first. */
export function nearestRules(name: string): readonly string[] {
  const sought = name.toLowerCase().slice(0, longestName)
  const words = sought.split(/[^a-z]+/u).filter((word) => word.length > 2)
  const scored = rules.flatMap(({ id }) => {
    const plain = id.replace(/^[a-z]+\//u, '')
    const far = Math.min(distance(sought, id), distance(sought, plain))
    if (far <= Math.max(2, Math.floor(sought.length / 3))) return [{ id, far }]
    // `parity` may be a name mistyped or a part of one: both are told.
    if (plain.split('-').includes(sought)) return [{ id, far: 49 }]
    const shared = words.filter((word) => id.includes(word)).length
    return shared > 0 ? [{ id, far: 100 - shared }] : []
  })
  const isClose = scored.some(({ far }) => far < 50)
  return scored
    .filter(({ far }) => !isClose || far < 50)
    .sort((a, b) => a.far - b.far)
    .slice(0, nearestAtMost)
    .map(({ id }) => id)
}
