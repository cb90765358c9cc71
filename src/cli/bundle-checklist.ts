import type { measured } from '../check/journal-limits.ts'
import type { JournalRules } from '../model/journal-rules.ts'
import type { Problem } from '../model/problem.ts'
import { type Review, sides } from '../model/review.ts'

type Measured = ReturnType<typeof measured> extends Iterable<infer One> ? One : never

/** What a checklist is made of. */
export interface Checked {
  readonly review: Review
  readonly blinded: Review
  readonly limits: readonly Measured[]
  readonly rules: JournalRules
  readonly name: string
  readonly findings: readonly Problem[]
}

const box = (isDone: boolean): string => (isDone ? '- [x]' : '- [ ]')

function limitLine({ what, found, counted, least, most }: Measured): string {
  const isFit = found >= (least ?? 0) && found <= (most ?? found)
  const asked = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
  ].join(', ')
  return `${box(isFit)} ${what}: ${found} ${counted} (${asked === '' ? 'no limit' : asked})`
}

/** What both texts have to say beside their words, and where they do not. */
function statements({ articles }: Review): readonly string[] {
  const wanted = [
    ['title', 'title'],
    ['keywords', 'keywords'],
    ['authors', 'authors'],
    ['affiliations', 'affiliations'],
    ['conflicts', 'statement of conflicts of interest'],
    ['funding', 'statement of funding'],
    ['contributions', 'author contributions'],
    ['ethics', 'statement of ethics'],
  ] as const
  return wanted.map(([key, label]) => {
    const lacking = sides.filter((side) => {
      const { meta } = articles[side]
      const places = meta.authors.flatMap((one) => one.affiliations ?? [])
      const value = key === 'affiliations' ? [...meta.affiliations, ...places] : meta[key]
      return value === undefined || value.length === 0
    })
    const where = lacking.length === 0 ? '' : ` (not in the ${lacking.join(' and the ')})`
    return `${box(lacking.length === 0)} ${label}${where}`
  })
}

function corresponding({ articles }: Review): string {
  const isThere = sides.some((side) =>
    articles[side].meta.authors.some(
      (one) => one.corresponding === true && one.email !== undefined,
    ),
  )
  return `${box(isThere)} corresponding author with an e-mail address`
}

/** The checklist of a submission, as Markdown. */
export function checklist({ review, limits, rules, name, findings }: Checked): string {
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  const figures = review.units.filter(({ kind }) => kind === 'figure').length
  const tables = review.units.filter(({ kind }) => kind === 'table').length
  const unit = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  const lines = [
    `# Checklist: ${name}`,
    '',
    `## Limits of \`${rules.name}\``,
    '',
    ...(limits.length === 0
      ? ['- these rules limit nothing of this review']
      : limits.map(limitLine)),
    '',
    `Other rules: \`checks: { profile: NAME }\` in biyi.yaml, where NAME is one of templates/checks or a file.`,
    '',
    '## What the title page and the texts state',
    '',
    ...statements(review),
    corresponding(review),
    '',
    '## The texts',
    '',
    `${box(review.unresolved.length === 0)} every marker has its entry (${unit(review.unresolved.length, 'marker')} without)`,
    `${box(count('error') === 0)} no error in findings.json (${unit(count('error'), 'error')}, ${unit(count('warning'), 'warning')})`,
    `- ${unit(review.references.length, 'reference')}, ${unit(figures, 'figure')}, ${unit(tables, 'table')}`,
    '',
    '## To do by hand',
    '',
    '- [ ] cover letter',
    '- [ ] read the blinded text once: pictures may show names that no program reads',
    '- [ ] permission for figures that were published before',
    '',
  ]
  return lines.join('\n')
}
