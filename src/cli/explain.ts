import type { Command } from 'commander'
import type { Told } from '../check/check.ts'
import { nearestRules, ruleOf, rules } from '../check/rules.ts'
import { ConfigError } from '../model/problem.ts'
import { type Explained, type ExplainedExample, explanationIn, words } from './explanation.ts'
import { print, printJson } from './output.ts'

interface ExplainOptions {
  readonly language: keyof Told
  readonly format: 'text' | 'json'
  readonly all?: boolean
}

const indented = (text: string) => text.trimEnd().replaceAll('\n', '\n    ')

function exampleLines(example: ExplainedExample, language: keyof Told): readonly string[] {
  return [
    `${(example.isWrong ? words.wrong : words.right)[language]}:`,
    ...example.texts.map(
      ({ label, text }) => `${label ? `  ${label}:\n` : ''}    ${indented(text)}`,
    ),
    ...example.messages.map((message) => `  → ${message}`),
    '',
  ]
}

function page(explained: Explained, { language, all }: ExplainOptions): string {
  const { examples } = explained
  const firsts = [examples.find((one) => one.isWrong), examples.find((one) => !one.isWrong)]
  const shown = all ? examples : firsts.flatMap((one) => one ?? [])
  return [
    `${explained.id}  (${words.severity[language]}: ${explained.severity})`,
    '',
    explained.summary,
    `${words.why[language]}: ${explained.reason}`,
    '',
    ...shown.flatMap((example) => exampleLines(example, language)),
    `${words.waive[language]}: ${explained.waive}`,
    '',
    `${words.configure[language]}: ${explained.configure}`,
  ].join('\n')
}

function explainAll({ language, format }: ExplainOptions): void {
  const list = rules.map((rule) => {
    const { id, severity, summary } = explanationIn(rule, language)
    return { id, severity, summary }
  })
  if (format === 'json') {
    printJson({ rules: list })
    return
  }
  const width = Math.max(...list.map(({ id }) => id.length))
  const line = ({ id, severity, summary }: (typeof list)[number]) =>
    `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`
  print(list.map(line).join('\n'))
}

/** `biyi explain`: a rule, or all of them a line each. Throws ConfigError for a rule that is not there. */
function explain(id: string | undefined, options: ExplainOptions): void {
  if (id === undefined) {
    explainAll(options)
    return
  }
  const rule = ruleOf(id)
  if (rule === undefined) {
    const near = nearestRules(id).map((name) => `\`${name}\``)
    const hint = near.length === 0 ? 'expected one' : `expected ${near.join(' or ')}, or another`
    throw new ConfigError(`there is no rule \`${id}\`, ${hint} that \`biyi explain\` lists`)
  }
  const explained = explanationIn(rule, options.language)
  if (options.format === 'json') printJson(explained)
  else print(page(explained, options))
}

export function addExplain(program: Command, done: (code: number) => void): void {
  const languages: readonly (keyof Told)[] = ['en', 'zh']
  program
    .command('explain')
    .description('what a rule finds, why, with examples, and how to waive it; or all rules')
    .argument('[rule]', 'id of a rule, as findings name it')
    .addOption(program.createOption('--language <language>').choices(languages).default('en'))
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .option('--all', 'every example')
    .action((rule: string | undefined, options: ExplainOptions) => {
      explain(rule, options)
      done(0)
    })
}
