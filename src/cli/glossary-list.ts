import type { Command } from 'commander'
import { allowedForms, type Concept } from '../model/glossary.ts'
import { readConfig } from '../read/config.ts'
import { readTerms } from '../read/read.ts'
import { faultProblem } from './glossary-faults.ts'
import { print, printJson, problemLines, report } from './output.ts'

/** An entry as `glossary list --format json` prints it, and `glossary lookup` with it. */
function entryJson({ id, terms, definition, ...rest }: Concept) {
  const forms = Object.entries(terms)
  return {
    id,
    ...Object.fromEntries(forms.map(([subtag, { preferred }]) => [subtag, preferred])),
    abbreviation: forms.flatMap(([, { abbreviations }]) => abbreviations)[0] ?? null,
    abbreviations: Object.fromEntries(
      forms.map(([subtag, { abbreviations }]) => [subtag, abbreviations]),
    ),
    variants: forms.flatMap(([language, { variants }]) =>
      variants.map((variant) => ({ language, ...variant })),
    ),
    definition,
    ...rest,
  }
}

function line({ id, terms }: Concept): string {
  const sides = Object.values(terms).map((one) => allowedForms(one).join(', '))
  return `${id}: ${sides.join(' | ')}`
}

interface Options {
  readonly format: string
  readonly quiet?: boolean
}

async function listGlossary(folder: string, format: string, isQuiet: boolean): Promise<void> {
  const { glossary, problems } = await readTerms(await readConfig(folder))
  const all = [...problems, ...(glossary.faults ?? []).map(faultProblem)]
  if (format === 'json') {
    printJson({ entries: glossary.concepts.map(entryJson), problems: all })
    return
  }
  if (glossary.concepts.length > 0) print(glossary.concepts.map(line).join('\n'))
  if (!isQuiet) for (const problem of all) report(problemLines(problem))
}

/** Adds `glossary list`. */
export function addGlossaryList(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('list')
    .description('list the entries, and what they contradict one another in')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(glossary.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (folder: string, _: Options, command: Command) => {
      const { format, quiet } = command.optsWithGlobals<Options>()
      await listGlossary(folder, format, quiet === true)
      done(0)
    })
}
