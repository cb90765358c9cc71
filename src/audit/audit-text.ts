import type { CitationAudit } from './audit.ts'
import type { CitationDifference } from './differences.ts'

type Rows = readonly (readonly [title: string, lines: readonly string[]])[]

const point = ({ line, column }: { readonly line: number; readonly column: number }) =>
  `${line}:${column}`
const at = (one: { readonly side: string; readonly line: number; readonly column: number }) =>
  `${one.side} ${point(one)}`.padEnd(22)
const named = ({ id, number }: { readonly id: string; readonly number: number | null }) =>
  `${number ?? '–'}  ${id}`

const doiFaults = {
  prefix: 'with something before it',
  space: 'with white space',
  end: 'with a mark behind it',
  short: 'a short DOI: look up the full one',
  bad: 'no DOI',
} as const

function difference(one: CitationDifference): string {
  if (one.kind === 'only-in') return `${at(one)} ${one.number}, in the ${one.side} alone`
  const where = (side: 'source' | 'translation') =>
    `${side} ${point(one[side])} ${one[side].after === null ? 'at the start' : `after ${one[side].after}`}`
  return `${one.number} is first cited: ${where('source')}; ${where('translation')}`
}

function ofTexts(audit: CitationAudit): Rows {
  return [
    ['markers', audit.markers.map((one) => `${at(one)} ${one.text}  → ${one.numbers.join(', ')}`)],
    [
      'brackets that are no marker',
      audit.rejected.map((one) => `${at(one)} ${one.text}  ${one.reason}`),
    ],
    ['without an entry', audit.unresolved.map((one) => `${at(one)} ${one.text}`)],
    ['entries never cited', audit.uncited.map(named)],
    [
      'first uses out of order',
      audit.orderBreaks.map((one) => `${at(one)} ${one.number}, expected ${one.expected}`),
    ],
    [
      'gaps in the numbers',
      audit.gaps.map(
        ({ in: where, from, to }) => `${where}: ${from === to ? from : `${from}-${to}`}`,
      ),
    ],
    ['cited in tables only', audit.tableOnly.map((one) => `${at(one)} ${one.number}`)],
    ['differences between the two texts', audit.differences.map(difference)],
  ]
}

function ofEntries(audit: CitationAudit): Rows {
  return [
    [
      'works that stand twice',
      audit.duplicates.map(
        ({ by, entries }) =>
          `${entries.map(named).join(' = ')}, by ${by === 'doi' ? 'DOI' : 'title and year'}`,
      ),
    ],
    ['retracted', audit.retracted.map((one) => `${named(one)}  ${one.reason}`)],
    ['not published', audit.unpublished.map((one) => `${named(one)}  ${one.reason}`)],
    [
      'DOIs not in their plain form',
      audit.doi.map((one) => {
        const meant = one.doi === null ? '' : ` → ${one.doi}`
        const why = one.faults.map((fault) => doiFaults[fault]).join(', ')
        return `${named(one)}  ${one.written}${meant}  ${why}`
      }),
    ],
  ]
}

/** The audit for a reader: what is counted, then each with its place. */
export function auditText(audit: CitationAudit): string {
  return [...ofTexts(audit), ...ofEntries(audit)]
    .flatMap(([title, lines]) => [`${lines.length} ${title}`, ...lines.map((line) => `  ${line}`)])
    .join('\n')
}
