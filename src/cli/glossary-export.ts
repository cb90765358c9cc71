import { readFileSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import type { Command } from 'commander'
import { glossaryTable } from '../exchange/glossary-csv.ts'
import { latexGlossary, mystGlossary } from '../exchange/glossary-snippets.ts'
import { glossaryTbx } from '../exchange/glossary-tbx.ts'
import { subtagOf } from '../model/concept-parts.ts'
import type { Config } from '../model/config.ts'
import type { Glossary } from '../model/glossary.ts'
import { packageFile } from '../model/package-file.ts'
import { ConfigError } from '../model/problem.ts'
import { readConfig } from '../read/config.ts'
import { readTerms } from '../read/read.ts'
import { writeOutput } from '../write.ts'
import { print, problemLines, report } from './output.ts'

const formats = ['tbx', 'csv', 'tsv', 'myst', 'latex'] as const
type Format = (typeof formats)[number]

const byExtension: Readonly<Record<string, Format>> = {
  '.tbx': 'tbx',
  '.xml': 'tbx',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.txt': 'tsv',
  '.md': 'myst',
  '.tex': 'latex',
}

interface Options {
  readonly format?: Format
  readonly output?: string
  readonly language?: string
  readonly quiet?: boolean
}

function written(glossary: Glossary, format: Format, config: Config, options: Options): string {
  const tags = { source: config.source.language, translation: config.translation.language }
  const language = subtagOf(options.language ?? tags.source)
  switch (format) {
    case 'tbx': {
      const { version }: { version: string } = JSON.parse(
        readFileSync(packageFile('package.json'), 'utf8'),
      )
      const all = Object.values(tags).map((tag) => [subtagOf(tag), tag])
      const title = `Glossary of ${basename(config.folder)}`
      return glossaryTbx(glossary, { title, version, tags: Object.fromEntries(all) })
    }
    case 'csv':
      return glossaryTable(glossary, ',')
    case 'tsv':
      return glossaryTable(glossary, '\t')
    case 'myst':
      return mystGlossary(glossary, language)
    case 'latex':
      return latexGlossary(glossary, language)
  }
}

async function exportGlossary(folder: string, options: Options): Promise<void> {
  const { output, quiet } = options
  if (output?.trim() === '') {
    throw new ConfigError('--output: nothing stands there, expected a file')
  }
  const config = await readConfig(folder)
  const { glossary, problems } = await readTerms(config)
  if (!quiet) for (const problem of problems) report(problemLines(problem))
  const format = options.format ?? byExtension[extname(output ?? '').toLowerCase()] ?? 'tbx'
  const content = written(glossary, format, config, options)
  if (output === undefined || output === '-') {
    process.stdout.write(content)
    return
  }
  const path = resolve(output)
  print(await writeOutput(dirname(path), { name: basename(path), content }))
}

/** Adds `glossary export`. */
export function addGlossaryExport(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('export')
    .description('write the glossary for other programs')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(
      glossary
        .createOption('--format <format>', 'default: by the ending of the output, else tbx')
        .choices([...formats]),
    )
    .option('-o, --output <file>', 'the file to write; - is standard output')
    .option('--language <tag>', 'of myst and latex, which have one (default: that of the source)')
    .action(async (folder: string, _: Options, command: Command) => {
      await exportGlossary(folder, command.optsWithGlobals<Options>())
      done(0)
    })
}
