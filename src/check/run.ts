import type { Problem, Severity } from '../model/problem.ts'
import type { Review } from '../model/review.ts'
import type { Check } from './check.ts'
import { checks } from './checks.ts'
import { waiverRules } from './stage-rules.ts'

const waiverIds: ReadonlySet<string> = new Set(waiverRules.map(({ id }) => id))

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What one check finds; its own failure is a problem too, so that it hides no other check's findings. */
function problemsOf(
  check: Check,
  review: Review,
  configured: Severity | undefined,
): readonly Problem[] {
  const problems: Problem[] = []
  try {
    for (const finding of check.find(review)) {
      const severity = configured ?? finding.severity ?? check.severity
      problems.push({ ...finding, rule: check.id, severity })
    }
  } catch (error) {
    problems.push({
      rule: 'internal',
      severity: 'error',
      message: `The check \`${check.id}\` failed, which is a fault of biyi: ${messageOf(error)}`,
      unit: null,
      places: [],
      check: check.id,
    })
  }
  return problems
}

/**
 * Problems in reading order: by unit, then by line and column of the first place. What belongs to
 * the whole review comes last; equals keep their order.
 */
export function inReadingOrder(problems: readonly Problem[], review: Review): readonly Problem[] {
  const order = new Map(review.units.map((unit, index) => [unit.id, index]))
  const rank = ({ unit }: Problem) =>
    unit === null ? review.units.length + 1 : (order.get(unit) ?? review.units.length)
  const line = ({ places: [place] }: Problem) => place?.line ?? 0
  const column = ({ places: [place] }: Problem) => place?.column ?? 0
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || line(a) - line(b) || column(a) - column(b),
  )
}

/** Problems of rules that are no checks, with the severities configured for them. */
export function withSeverities(
  problems: readonly Problem[],
  severities: Readonly<Record<string, Severity | 'off'>>,
): readonly Problem[] {
  return problems.flatMap((problem) => {
    const severity = waiverIds.has(problem.rule) ? severities[problem.rule] : undefined
    if (severity === 'off') return []
    return [severity === undefined ? problem : { ...problem, severity }]
  })
}

/**
 * Everything that the checks find in a review, in reading order. `severities` holds the configured
 * severity by id of check; a check that is not named keeps its own, `off` leaves it out.
 */
export function runChecks(
  review: Review,
  severities: Readonly<Record<string, Severity | 'off'>>,
  list: readonly Check[] = checks,
): readonly Problem[] {
  const problems = list.flatMap((check) => {
    const severity = severities[check.id]
    return severity === 'off' ? [] : problemsOf(check, review, severity)
  })
  return inReadingOrder(problems, review)
}
