import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Excerpt } from '../../check/excerpts.ts'
import { type Problem, severities } from '../../model/problem.ts'
import { sides as textSides } from '../../model/review.ts'
import type { Waived } from '../../model/waiver.ts'
import { element } from '../../render/html/element.ts'
import { summarise } from '../output.ts'
import { style } from './html-style.ts'
import type { CheckReport } from './report.ts'
import { oneLine } from './text.ts'

type Listed = Problem | Waived

const sides = [...textSides, undefined]

/** A message with what it names between backticks as code. */
function messageParts(message: string): readonly (Element | string)[] {
  return oneLine(message)
    .split(/`([^`]*)`/u)
    .map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part))
}

/** The unit, linked to the page that a build wrote, where there is one. */
function unitLink(unit: string, page: string | undefined): Element {
  if (page === undefined) return element('span', {}, unit)
  const path = page.split('/').map(encodeURIComponent).join('/')
  return element('a', { href: `${path}#${encodeURIComponent(unit)}` }, unit)
}

const sideNames = { source: 'Source', translation: 'Translation' } as const

function excerptBox({ side, tag, file, line, column, parts }: Excerpt): Element {
  const name = side === undefined ? '' : `${sideNames[side]} · `
  const quoted = parts.map(({ text, isMarked }) => {
    const shown = oneLine(text)
    return isMarked ? element('mark', {}, shown) : shown
  })
  return element(
    'div',
    { className: ['text'] },
    element('p', { className: ['where'] }, `${name}${oneLine(file)}:${line}:${column}`),
    element('blockquote', tag === undefined ? {} : { lang: tag }, ...quoted),
  )
}

function finding(
  problem: Listed,
  number: number,
  report: CheckReport,
  page: string | undefined,
): Element {
  const kind = 'waiver' in problem ? 'waived' : problem.severity
  const [first] = problem.places
  const where = first === undefined ? '' : ` · ${oneLine(first.file)}:${first.line}:${first.column}`
  // Side by side they stand as in the publication, whichever of them is at fault.
  const shown = report.excerpts(problem)
  const excerpts = sides.flatMap((side) => shown.filter((one) => one.side === side))
  const id = `finding-${number}`
  return element(
    'li',
    { className: ['finding', kind], id },
    element(
      'h3',
      {},
      `${number}. `,
      element('span', { className: ['severity'] }, kind),
      ': ',
      ...messageParts(problem.message),
    ),
    element(
      'p',
      { className: ['about'] },
      element('a', { href: `#rule-${problem.rule}` }, problem.rule),
      problem.unit === null ? undefined : ' · ',
      problem.unit === null ? undefined : unitLink(problem.unit, page),
      excerpts.length === 0 ? where : undefined,
    ),
    excerpts.length === 0
      ? undefined
      : element('div', { className: ['texts'] }, ...excerpts.map(excerptBox)),
    'waiver' in problem
      ? element(
          'p',
          { className: ['reason'] },
          `Waived at ${oneLine(problem.waiver.file)}:${problem.waiver.line}: ${oneLine(problem.waiver.reason)}`,
        )
      : undefined,
  )
}

/** So many findings of a rule are linked one by one. */
const jumpsAtMost = 12

function ruleRow(id: string, all: readonly Listed[], report: CheckReport): Element {
  const numbers = all.flatMap(({ rule }, index) => (rule === id ? [index + 1] : []))
  const jumps = numbers
    .slice(0, jumpsAtMost)
    .flatMap((number) => [element('a', { href: `#finding-${number}` }, String(number)), ' '])
  const more = numbers.length > jumpsAtMost ? `… ${numbers.length - jumpsAtMost} more` : undefined
  const count = (isWaived: boolean) =>
    String(all.filter((one) => one.rule === id && 'waiver' in one === isWaived).length)
  const number = (label: string, text: string) =>
    element('td', { className: ['number'], dataLabel: label, role: 'cell' }, text)
  const rule = report.rules.find((one) => one.id === id)
  return element(
    'tr',
    { id: `rule-${id}`, role: 'row' },
    element(
      'th',
      { scope: 'row', role: 'rowheader' },
      element('strong', {}, id),
      ...(rule === undefined
        ? []
        : [
            element(
              'details',
              {},
              element('summary', {}, rule.summary.en),
              element('p', {}, rule.reason.en),
              element('p', { lang: 'zh-CN' }, `${rule.summary.zh}${rule.reason.zh}`),
            ),
          ]),
    ),
    number('Findings', count(false)),
    number('Waived', count(true)),
    element('td', { className: ['jumps'], role: 'cell' }, ...jumps, more),
  )
}

function ruleTable(all: readonly Listed[], report: CheckReport): Element {
  const ids = [...new Set(all.map(({ rule }) => rule))]
  const head = ['Rule', 'Findings', 'Waived', 'Go to']
  return element(
    'table',
    // On a narrow screen its rows are boxes, which without roles would be no table any more.
    { className: ['rules'], role: 'table' },
    element(
      'thead',
      {},
      element(
        'tr',
        { role: 'row' },
        ...head.map((name) => element('th', { scope: 'col', role: 'columnheader' }, name)),
      ),
    ),
    element('tbody', { role: 'rowgroup' }, ...ids.map((id) => ruleRow(id, all, report))),
  )
}

function counts({ problems, waived }: CheckReport): Element {
  const summary = summarise(problems)
  const item = (kind: string, count: number, name: string) =>
    element('li', { className: [kind] }, element('strong', {}, String(count)), ` ${name}`)
  const names = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['info', 'info'],
  }
  return element(
    'ul',
    { className: ['counts'] },
    ...severities.map((one) =>
      item(one, summary[one], names[one][summary[one] === 1 ? 0 : 1] ?? one),
    ),
    item('waived', waived.length, 'waived'),
  )
}

function list(
  heading: string,
  problems: readonly Listed[],
  first: number,
  report: CheckReport,
  page: string | undefined,
): readonly Element[] {
  if (problems.length === 0) return []
  const items = problems.map((one, index) => finding(one, first + index, report, page))
  return [element('h2', {}, heading), element('ol', { className: ['findings'] }, ...items)]
}

function bodyOf(report: CheckReport, page: string | undefined): Element {
  const { problems, waived, version, title } = report
  const all: readonly Listed[] = [...problems, ...waived]
  return element(
    'body',
    {},
    element(
      'header',
      {},
      element('h1', {}, 'Findings'),
      title === undefined ? undefined : element('p', { lang: report.tag }, oneLine(title)),
      counts(report),
    ),
    element(
      'main',
      {},
      ...(all.length === 0
        ? [element('p', {}, 'No rule found anything.')]
        : [element('h2', {}, 'By rule'), ruleTable(all, report)]),
      ...list('One by one', problems, 1, report, page),
      ...list('Waived', waived, problems.length + 1, report, page),
    ),
    element('footer', {}, element('p', { className: ['about'] }, `biyi ${version}`)),
  )
}

/**
 * `check --format html`: one file for the browser, without network and script. `page` leads to the
 * page that a build wrote.
 */
export function htmlReport(report: CheckReport, page: string | undefined): string {
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const { title } = report
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element(
      'title',
      {},
      ['Findings', ...(title === undefined ? [] : [oneLine(title)])].join(' · '),
    ),
    element('style', {}, style),
  )
  const html = element('html', { lang: 'en' }, head, bodyOf(report, page))
  const printer = unified().use(rehypeStringify).freeze()
  return `${printer.stringify({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`
}
