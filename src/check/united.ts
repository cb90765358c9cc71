import type { Problem } from '../model/problem.ts'
import { checks } from './checks.ts'

const unitedRules: ReadonlySet<string> = new Set(
  checks.flatMap(({ id, isUnited }) => (isUnited ? [id] : [])),
)

function keyOf({ rule, severity, unit, places: [place], fixes }: Problem): string {
  return [rule, severity, unit, place?.side, fixes === undefined].join('\n')
}

/** What each says, once, with how often: ``Unexpected `,` … (12 times); unexpected `;` …``. */
function messageOf(problems: readonly Problem[]): string {
  const counts = new Map<string, number>()
  for (const { message } of problems) counts.set(message, (counts.get(message) ?? 0) + 1)
  const told = [...counts].map(([message, count]) =>
    count === 1 ? message : `${message} (${count === 2 ? 'twice' : `${count} times`})`,
  )
  return told
    .map((one, at) => (at === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1)))
    .join('; ')
}

function one(problems: readonly Problem[], first: Problem): Problem {
  if (problems.length === 1) return first
  return {
    ...first,
    message: messageOf(problems),
    places: problems.flatMap(({ places }) => places),
    ...(first.fixes === undefined ? {} : { fixes: problems.flatMap(({ fixes = [] }) => fixes) }),
  }
}

/**
 * Findings of checks that say so, united into one for a unit and a side, where the first of them
 * stood, with every place and replacement: a text typed with the wrong comma has one fault, not a
 * hundred. What can be mended stays apart from what cannot. The order is kept.
 */
export function united(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    if (!unitedRules.has(problem.rule)) continue
    const key = keyOf(problem)
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return problems.flatMap((problem) => {
    const group = unitedRules.has(problem.rule) ? groups.get(keyOf(problem)) : undefined
    if (group === undefined) return [problem]
    return group[0] === problem ? [one(group, problem)] : []
  })
}
