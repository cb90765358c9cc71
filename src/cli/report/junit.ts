import type { Problem } from '../../model/problem.ts'
import type { Waived } from '../../model/waiver.ts'
import type { CheckReport } from './report.ts'
import { oneLine, plainPaint, textReport } from './text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML 1.0, in which most control characters and lone halves of pairs may not stand at all. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign)
}

const attribute = (text: string) => escaped(oneLine(text))

/** What the finding says and quotes, as `check --format text` prints it. */
function bodyOf(problem: Problem, report: CheckReport): string {
  return escaped(textReport({ ...report, problems: [problem], waived: [] }, plainPaint))
}

function outcomeOf(problem: Problem | Waived, report: CheckReport): string {
  if ('waiver' in problem) {
    return `<skipped message="${attribute(`waived: ${problem.waiver.reason}`)}"/>`
  }
  const kind = problem.rule === 'internal' ? 'error' : 'failure'
  return `<${kind} type="${problem.severity}" message="${attribute(problem.message)}">${bodyOf(problem, report)}</${kind}>`
}

/** The unit, with its place, or a number where several would have one name. */
function namesOf(problems: readonly Problem[]): readonly string[] {
  const seen = new Map<string, number>()
  return problems.map(({ unit, places: [first], check }) => {
    const where = first === undefined ? '' : `${first.file}:${first.line}:${first.column}`
    const name = [unit ?? check ?? '', where].filter((part) => part !== '').join(' ') || 'review'
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function suite(rule: string, id: number, report: CheckReport, timestamp: string): string {
  const of = (list: readonly Problem[]) => list.filter((problem) => problem.rule === rule)
  const problems = of(report.problems)
  const cases = [...problems, ...of(report.waived)]
  const names = namesOf(cases)
  const internal = rule === 'internal' ? problems.length : 0
  const lines = cases.map(
    (problem, index) =>
      `    <testcase classname="${attribute(rule)}" name="${attribute(names[index] ?? '')}" time="0">${outcomeOf(problem, report)}</testcase>`,
  )
  const passed = `    <testcase classname="${attribute(rule)}" name="no finding" time="0"/>`
  const counts = `tests="${cases.length || 1}" failures="${problems.length - internal}" errors="${internal}" skipped="${cases.length - problems.length}"`
  return [
    `  <testsuite package="biyi" id="${id}" name="${attribute(rule)}" timestamp="${timestamp}" hostname="localhost" ${counts} time="0">`,
    '    <properties/>',
    ...(cases.length === 0 ? [passed] : lines),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n')
}

/**
 * `check --format junit`: a suite for each check and for every other rule that found something, a
 * failed case for each finding, a skipped one where it is waived, an error where a check failed
 * itself. Read by Jenkins (junit-10.xsd), GitLab and Apache Ant's schema.
 */
export function junitReport(report: CheckReport, now: Date): string {
  const found = new Set([...report.problems, ...report.waived].map(({ rule }) => rule))
  const listed = report.rules.filter(({ id, examples }) => examples.length > 0 || found.has(id))
  const ids = [...new Set([...listed.map(({ id }) => id), ...found])]
  const timestamp = now.toISOString().slice(0, 19)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...ids.map((rule, index) => suite(rule, index, report, timestamp)),
    '</testsuites>',
    '',
  ].join('\n')
}
