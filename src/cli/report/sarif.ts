import { createHash } from 'node:crypto'
import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../../check/rule.ts'
import type { Place, Problem, Replacement, Severity } from '../../model/problem.ts'
import type { Waived } from '../../model/waiver.ts'
import { type Explained, explanationIn, words } from '../explanation.ts'
import type { CheckReport } from './report.ts'

const root = '%SRCROOT%'
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>

/** A path as a URI: relative to the review, or of its own where it stands outside. */
function artifact(file: string) {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href }
  const uri = file.split(/[\\/]/u).map(encodeURIComponent).join('/')
  return { uri, uriBaseId: root }
}

/** SARIF counts as we do: from 1, ends exclusive (§3.30), in UTF-16 code units by `columnKind`. */
function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function physical(place: Place) {
  const snippet = place.text === '' ? {} : { snippet: { text: place.text } }
  return {
    artifactLocation: artifact(place.file),
    region: { ...region(place), ...snippet },
  }
}

function logical(unit: string | null) {
  return unit === null ? {} : { logicalLocations: [{ fullyQualifiedName: unit, kind: 'element' }] }
}

function fixOf(replacements: readonly Replacement[]) {
  const files = [...new Set(replacements.map(({ place }) => place.file))]
  return {
    description: { text: replacements.map(({ text }) => `Write \`${text}\`.`).join(' ') },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: replacements
        .filter(({ place }) => place.file === file)
        .map(({ place, text }) => ({
          deletedRegion: region(place),
          insertedContent: { text },
        })),
    })),
  }
}

/** The same for a finding that only moved: rule, unit and what is said, not the line. */
function fingerprint({ rule, unit, message }: Problem): string {
  const text = [rule, unit ?? '', message].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** §3.27.23: once one result says whether it is suppressed, all have to. */
function suppressions(problem: Problem | Waived) {
  if (!('waiver' in problem)) return []
  const { reason, file, line, column } = problem.waiver
  const place = {
    artifactLocation: artifact(file),
    region: { startLine: line, startColumn: column },
  }
  const kind = /\.ya?ml$/iu.test(file) ? 'external' : 'inSource'
  return [
    { kind, status: 'accepted', justification: reason, location: { physicalLocation: place } },
  ]
}

function resultOf(problem: Problem | Waived, indices: ReadonlyMap<string, number>) {
  const [first, ...others] = problem.places
  const ruleIndex = indices.get(problem.rule)
  const { fixes } = problem
  return {
    ruleId: problem.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[problem.severity],
    message: { text: problem.message },
    locations:
      first === undefined ? [] : [{ physicalLocation: physical(first), ...logical(problem.unit) }],
    relatedLocations: others.map((place, index) => ({
      id: index + 1,
      message: { text: `The ${place.side}` },
      physicalLocation: physical(place),
    })),
    ...(fixes === undefined || fixes.length === 0 ? {} : { fixes: [fixOf(fixes)] }),
    suppressions: suppressions(problem),
    partialFingerprints: { 'biyiFinding/v1': fingerprint(problem) },
  }
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/gu) ?? []).map((run) => run.length + 1)))
  return `${fence}text\n${text.trimEnd()}\n${fence}`
}

function markdownOf(
  { summary, reason, examples, waive, configure }: Explained,
  language: 'en' | 'zh',
) {
  const wrong = examples.find(({ isWrong }) => isWrong)
  const right = examples.find(({ isWrong }) => !isWrong)
  const shown = [wrong, right].flatMap((example) =>
    example === undefined
      ? []
      : [
          `**${(example.isWrong ? words.wrong : words.right)[language]}**`,
          fenced(
            example.texts.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join('\n'),
          ),
          ...example.messages.map((message) => `- ${message}`),
        ],
  )
  return [
    summary,
    `**${words.why[language]}**: ${reason}`,
    ...shown,
    `**${words.waive[language]}**`,
    fenced(waive),
    `**${words.configure[language]}**`,
    fenced(configure),
  ].join('\n\n')
}

function descriptorOf(rule: Rule) {
  const en = explanationIn(rule, 'en')
  const zh = explanationIn(rule, 'zh')
  return {
    id: rule.id,
    shortDescription: { text: en.summary },
    fullDescription: { text: `${en.summary} ${en.reason}` },
    help: {
      text: `${en.summary} ${en.reason}\n${zh.summary}${zh.reason}`,
      markdown: `${markdownOf(en, 'en')}\n\n---\n\n${markdownOf(zh, 'zh')}`,
    },
    defaultConfiguration: { level: levels[rule.severity] },
  }
}

/** A check that failed itself is told as a fault of the run too (§3.20.21). */
function invocationOf({ problems, exitCode }: CheckReport) {
  const failures = problems.filter(({ rule }) => rule === 'internal')
  return {
    executionSuccessful: failures.length === 0,
    exitCode,
    toolExecutionNotifications: failures.map(({ message, check }) => ({
      level: 'error',
      message: { text: message },
      ...(check === undefined ? {} : { associatedRule: { id: check } }),
    })),
  }
}

/** `check --format sarif`: SARIF 2.1.0 (OASIS), for code review tools and CI. */
export function sarifReport(report: CheckReport) {
  const { rules, folder, version, problems, waived } = report
  const indices = new Map(rules.map(({ id }, index) => [id, index]))
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'biyi',
            version,
            semanticVersion: version,
            language: 'en',
            rules: rules.map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { uri: pathToFileURL(folder + sep).href } },
        invocations: [invocationOf(report)],
        results: [...problems, ...waived].map((problem) => resultOf(problem, indices)),
      },
    ],
  }
}
