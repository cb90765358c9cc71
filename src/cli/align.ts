import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { pinRule } from '../align/pins.ts'
import { alignmentTexts } from '../check/checks/alignment-texts.ts'
import { runChecks } from '../check/run.ts'
import type { Problem } from '../model/problem.ts'
import type { Block, Review, Span, Unit } from '../model/review.ts'
import { analyseAligned, readAligned } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { acceptUnits } from './align-accept.ts'
import { exchangeFormats, exportAlignment, xliffVersions } from './align-export.ts'
import { importTranslation, scaffoldTranslation } from './align-import.ts'
import { printLineLinks } from './align-lines.ts'
import { alignmentSummary, alignmentTable, type TableShape } from './align-table.ts'
import { print, printJson, problemLines, report, summaryLine } from './output.ts'
import { openResults } from './result-store.ts'

const textOf = (block: Block | undefined, span: Span) =>
  block?.text.slice(span.start, span.end) ?? ''

function sideOf(block: Block | undefined) {
  if (block === undefined) return null
  return { line: block.node.position?.start.line ?? 1, text: block.text }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** A unit as `align --format json` prints it. */
function unitJson({ id, kind, blocks, confidence, sentences }: Unit) {
  return {
    id,
    kind,
    source: sideOf(blocks.source),
    translation: sideOf(blocks.translation),
    confidence: rounded(confidence),
    sentences: sentences.map((pair) => ({
      id: pair.id,
      source: pair.source.map((span) => textOf(blocks.source, span)),
      translation: pair.translation.map((span) => textOf(blocks.translation, span)),
      confidence: rounded(pair.confidence),
    })),
  }
}

/** How standard output shows a table: a terminal wraps and colours, a pipe gets a line a text. */
function tableShape(): TableShape {
  const { isTTY, columns } = process.stdout
  const asked = Number(process.env['COLUMNS'])
  const width = Number.isInteger(asked) && asked > 0 ? asked : isTTY ? columns : undefined
  return { width, hasColours: isTTY && (process.env['NO_COLOR'] ?? '') === '' }
}

/** What is to be said before the alignment is believed: pins that do not fit, files that do not. */
function doubts(review: Review): readonly Problem[] {
  const pins = review.problems.filter(({ rule }) => rule === pinRule)
  return [...pins, ...runChecks(review, review.config.checks.rules, [alignmentTexts])]
}

interface AlignOptions {
  readonly format: string
  readonly xliffVersion: (typeof xliffVersions)[number]
  readonly lines?: readonly string[]
  readonly accept?: boolean | readonly string[]
  readonly import?: string
  readonly scaffold?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly quiet?: boolean
}

async function runAlign(folder: string, options: AlignOptions): Promise<void> {
  const config = await readConfig(folder)
  const aligned = await readAligned(config, await openResults(config))
  const review = analyseAligned(aligned)
  const tell = (messages: readonly string[]) => {
    if (!options.quiet) for (const message of messages) report(message)
  }
  tell(doubts(review).map(problemLines))
  if (options.scaffold) {
    tell((await scaffoldTranslation(config, aligned, options)).map(problemLines))
    return
  }
  if (options.import !== undefined) {
    const problems = await importTranslation(config, aligned, options.import, options)
    tell([...problems.map(problemLines), summaryLine(problems)])
    return
  }
  const exchange = exchangeFormats.find((name) => name === options.format)
  if (options.accept !== undefined && options.accept !== false) {
    const wanted = options.accept === true ? [] : options.accept
    const { path, count, total } = await acceptUnits(review, wanted)
    tell([`${count} accepted anew, ${total} in all`])
    print(path)
  } else if (exchange !== undefined) {
    const { content, messages } = exportAlignment(review, aligned, exchange, options.xliffVersion)
    tell(messages)
    print(content)
  } else if (options.format === 'json') printJson({ units: review.units.map(unitJson) })
  else {
    if (review.units.length > 0) print(alignmentTable(aligned, tableShape()))
    tell([alignmentSummary(aligned)])
  }
}

/** `--accept` takes what follows it: a folder among the ids is meant as the folder. */
function withFolder(folder: string, options: AlignOptions): [string, AlignOptions] {
  const { accept } = options
  if (!Array.isArray(accept) || folder !== '.') return [folder, options]
  const ids: readonly string[] = accept
  const isId = (word: string) =>
    /^(?:title|abstract\.p\d+|fn-\d+|s\d+(?:\.\d+)*(?:\.p\d+)?)$/u.test(word)
  const folders = ids.filter((word) => !isId(word) && existsSync(word))
  const [only] = folders
  if (only === undefined || folders.length > 1) return [folder, options]
  const rest = ids.filter((word) => word !== only)
  return [only, { ...options, accept: rest.length > 0 ? rest : true }]
}

export function addAlign(program: Command, done: (code: number) => void): void {
  program
    .command('align')
    .description('which unit and sentence says what which says')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(
      program
        .createOption('--format <format>')
        .choices(['text', 'json', ...exchangeFormats])
        .default('text'),
    )
    .addOption(
      program
        .createOption(
          '--xliff-version <version>',
          '1.2 for tools such as OmegaT 3.6 that read no 2.1',
        )
        .choices([...xliffVersions])
        .default('2.1'),
    )
    .option('--lines <files...>', 'align two files of one sentence a line instead')
    .option('--accept [unit...]', 'keep that these translations, or all, fit their source')
    .option('--import <file>', 'make the translation of a translated XLIFF')
    .option('--scaffold', 'write a skeleton of the translation')
    .option('-o, --output <file>', 'where to write it; default: the translation of the review')
    .option('--force', 'write over a file that is there')
    .action(async (folder: string, options: AlignOptions) => {
      if (options.lines) {
        await printLineLinks(options.lines, options.format)
        return done(0)
      }
      await runAlign(...withFolder(folder, { ...options, ...program.opts() }))
      done(0)
    })
}
