import { basename, dirname, extname, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { conceptFinder, type Merged, mergedConcept } from '../exchange/glossary-merge.ts'
import { withConcepts } from '../exchange/glossary-yaml.ts'
import { isSameConcept, newConceptId } from '../model/concept-parts.ts'
import type { Config } from '../model/config.ts'
import type { Concept } from '../model/glossary.ts'
import { ConfigError, InputError, type Problem } from '../model/problem.ts'
import { readConfig } from '../read/config.ts'
import {
  type GlossaryText,
  joinGlossaries,
  readImportedGlossary,
  yamlGlossary,
} from '../read/glossary.ts'
import { glossaryFiles } from '../read/read.ts'
import { readTextFile } from '../read/text-file.ts'
import { writeOutput } from '../write.ts'
import { faultProblem } from './glossary-faults.ts'
import { exitCodeFor, print, printJson, problemLines, report } from './output.ts'

interface Options {
  readonly format: string
  readonly output?: string
  readonly failOn?: 'error' | 'warning'
  readonly quiet?: boolean
}

/** The file that an import changes: the last of the glossary's that is YAML. */
function ownFile(config: Config) {
  const own = glossaryFiles(config).findLast(({ path }) => /^\.ya?ml$/iu.test(extname(path)))
  if (own !== undefined) return own
  throw new ConfigError(
    `${config.placeOf(['glossary'])}: none of the files of \`glossary\` is YAML, expected one that an import may change`,
  )
}

/** The text of a file that need not be there yet. */
async function textIfThere(path: string, display: string): Promise<string> {
  try {
    return await readTextFile(path, display)
  } catch (error) {
    if (error instanceof InputError && error.message.endsWith('no such file')) return ''
    throw error
  }
}

interface Plan {
  readonly changes: Map<number, { readonly before: Concept; after: Concept }>
  readonly added: readonly Concept[]
  readonly unchanged: readonly string[]
  readonly problems: readonly Problem[]
}

function conflictProblem(
  { concept, conflicts }: Merged,
  own: GlossaryText,
  at: number,
  imported: ReturnType<GlossaryText['placeOf']>,
): readonly Problem[] {
  return conflicts.map(({ field, kept, other }) => ({
    rule: 'glossary-clash',
    severity: 'warning',
    message: `\`${concept.id}\` has \`${other}\` as ${field} in the imported file, and \`${kept}\` here, which is kept`,
    unit: null,
    places: at < 0 ? [imported] : [imported, own.placeOf(at)],
  }))
}

/** What an import does to a glossary: what is there is completed, never changed. */
function planned(own: GlossaryText, incoming: GlossaryText): Plan {
  const indexes = new Map(own.concepts.map((concept, index) => [concept, index]))
  const byId = new Map(own.concepts.map((concept) => [concept.id, concept]))
  const taken = new Set([...byId.keys(), ...incoming.concepts.map(({ id }) => id)])
  const find = conceptFinder(own.concepts)
  const changes: Plan['changes'] = new Map()
  const added: Concept[] = []
  const unchanged: string[] = []
  const problems: Problem[] = []
  for (const [index, concept] of incoming.concepts.entries()) {
    const isMade = incoming.madeIds?.has(concept.id) === true
    const before = (isMade ? undefined : byId.get(concept.id)) ?? find(concept)
    if (before === undefined) {
      const id = byId.has(concept.id) ? newConceptId(concept.terms, taken) : concept.id
      taken.add(id)
      added.push({ ...concept, id })
      continue
    }
    const at = indexes.get(before) ?? -1
    const merged = mergedConcept(changes.get(at)?.after ?? before, concept)
    problems.push(...conflictProblem(merged, own, at, incoming.placeOf(index)))
    if (merged.added.length > 0) changes.set(at, { before, after: merged.concept })
    else unchanged.push(before.id)
  }
  return { changes, added, unchanged, problems }
}

/** Writes the plan into the text, and reads it again: what was not meant is never written. */
function changedText(text: string, own: GlossaryText, plan: Plan): GlossaryText & { text: string } {
  const made = withConcepts(text, plan.changes, plan.added)
  const read = yamlGlossary(made, own.display)
  const expected = [
    ...own.concepts.map((concept, index) => plan.changes.get(index)?.after ?? concept),
    ...plan.added,
  ]
  const wrong = expected.find((concept, index) => {
    const found = read.concepts[index]
    return found === undefined || !isSameConcept(found, concept)
  })
  if (wrong !== undefined || read.concepts.length !== expected.length) {
    throw new Error(`the glossary cannot be written as it is meant: ${wrong?.id ?? 'its length'}`)
  }
  return { ...read, text: made }
}

async function importGlossary(file: string, folder: string, options: Options) {
  const config = await readConfig(folder)
  const { path, display } = ownFile(config)
  const text = await textIfThere(path, display)
  const own = yamlGlossary(text, display)
  const incoming = await readImportedGlossary(resolve(file), file)
  if (incoming.concepts.length === 0 && incoming.problems.length === 0) {
    throw new InputError(`cannot import ${file}: there is no entry in it, expected one or more`)
  }
  const plan = planned(own, incoming)
  const isChanged = plan.changes.size + plan.added.length > 0
  const made = isChanged ? changedText(text, own, plan) : { ...own, text }
  const problems = [...incoming.problems, ...plan.problems, ...newFaults(own, made)]
  if (options.output === '-') process.stdout.write(made.text)
  else if (isChanged || options.output !== undefined) {
    const target = options.output === undefined ? path : resolve(options.output)
    await writeOutput(dirname(target), { name: basename(target), content: made.text })
    if (options.format === 'text') print(relative(process.cwd(), target) || target)
  }
  return { plan, problems }
}

/** Adds `glossary import`. */
export function addGlossaryImport(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('import')
    .description('complete the glossary from TBX, CSV, TSV, YAML, or candidates from TMX')
    .argument('<file>', 'the file to read; its ending says what it is')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(glossary.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'another file to write than the glossary; - is standard output')
    .addOption(
      glossary
        .createOption('--fail-on <severity>', 'exit 1 at findings that are so severe')
        .choices(['error', 'warning']),
    )
    .action(async (file: string, folder: string, _: Options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const { plan, problems } = await importGlossary(file, folder, options)
      tell(plan, problems, options)
      done(exitCodeFor(problems, options.failOn))
    })
}

function newFaults(before: GlossaryText, after: GlossaryText): readonly Problem[] {
  const faultsOf = (one: GlossaryText) => joinGlossaries([one]).faults ?? []
  const known = new Set(faultsOf(before).map(({ message }) => message))
  return faultsOf(after)
    .filter(({ message }) => !known.has(message))
    .map(faultProblem)
}

function tell({ changes, added, unchanged }: Plan, problems: readonly Problem[], options: Options) {
  const completed = [...changes.values()].map(({ after }) => after.id)
  if (options.format === 'json') {
    printJson({ added: added.map(({ id }) => id), completed, unchanged, problems })
  }
  if (options.quiet) return
  if (options.format === 'text') for (const problem of problems) report(problemLines(problem))
  report(
    `${added.length} added, ${completed.length} completed, ${unchanged.length} as they were, ${problems.filter(({ severity }) => severity === 'error').length} left out`,
  )
}
