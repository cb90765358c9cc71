import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import type { ExplainedProblem } from '../format.ts'
import { words } from './bar.ts'
import { element } from './element.ts'

const signs = { error: '✕', warning: '!', info: 'i' } as const

/** Findings by unit; those without one under the empty text. */
export type FindingsByUnit = ReadonlyMap<string, readonly ExplainedProblem[]>

export function findingsByUnit(
  findings: readonly ExplainedProblem[],
  units: ReadonlySet<string>,
): FindingsByUnit {
  const found = new Map<string, ExplainedProblem[]>()
  for (const finding of findings) {
    const unit = finding.unit !== null && units.has(finding.unit) ? finding.unit : ''
    const known = found.get(unit)
    if (known === undefined) found.set(unit, [finding])
    else known.push(finding)
  }
  return found
}

/** One finding: what is wrong, by which rule, where, and why that matters. */
function item(finding: ExplainedProblem, review: Review, shown: readonly Side[]): Element {
  const { rule, severity, message, places, explanation } = finding
  const said = shown.flatMap((side) => {
    const { tag, language } = review.articles[side]
    const text = explanation?.[language.subtag]
    return text === undefined ? [] : [element('p', { lang: tag, dataSide: side }, text)]
  })
  const at = places.map(({ file, line, column }) => `${file}:${line}:${column}`).join(', ')
  const names = shown.map((side) => {
    const { tag, language } = review.articles[side]
    return element(
      'span',
      { lang: tag, dataSide: side },
      language.readerLabels.severities[severity],
    )
  })
  return element(
    'li',
    { className: [severity] },
    element('p', {}, element('b', {}, ...names), ' ', element('code', {}, rule)),
    element('p', { lang: 'en' }, message),
    ...said,
    at === '' ? undefined : element('p', { className: ['at'] }, at),
  )
}

/** The mark beside a unit, which opens what was found in it; `places` tells the program what to underline. */
export function findingMark(
  findings: readonly ExplainedProblem[],
  review: Review,
  shown: readonly Side[],
): Element | undefined {
  const [first] = findings
  if (first === undefined) return undefined
  const order = ['error', 'warning', 'info'] as const
  const worst = order.find((one) => findings.some(({ severity }) => severity === one)) ?? 'info'
  const places = findings.flatMap(({ places, severity }) =>
    places.map(({ side, text }) => ({ side, text, severity })),
  )
  return element(
    'details',
    {
      className: ['findings', worst],
      dataUnit: first.unit ?? '',
      dataPlaces: JSON.stringify(places),
    },
    element(
      'summary',
      {},
      element('span', { className: ['sign'], ariaHidden: 'true' }, signs[worst]),
      ' ',
      ...words(review, shown, 'findings'),
      ` ${findings.length}`,
    ),
    element('ul', {}, ...findings.map((finding) => item(finding, review, shown))),
  )
}
