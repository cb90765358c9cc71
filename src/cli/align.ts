import type { Command } from 'commander'
import type { Block, Review, Span, Unit } from '../model/review.ts'
import { readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { printLineLinks } from './align-lines.ts'
import { print, printJson } from './output.ts'

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

function table({ units }: Review): string {
  const lines = units.flatMap((unit) => {
    const { id, sentences } = unitJson(unit)
    const missing = unit.blocks.source ? 'no translation' : 'no source'
    const gap = unit.blocks.source && unit.blocks.translation ? '' : `  ${missing}`
    const head = `${id.padEnd(14)}${unit.kind.padEnd(10)}${unit.confidence.toFixed(2)}${gap}`
    if (sentences.length === 0) {
      const texts = [unit.blocks.source, unit.blocks.translation].map((block) => block?.text ?? '—')
      return [head, ...texts.map((text) => `    ${text.replaceAll('\n', ' ¶ ')}`)]
    }
    return [
      head,
      ...sentences.flatMap((pair) => [
        `  ${pair.id.padEnd(16)}${pair.confidence.toFixed(2)}`,
        `    ${pair.source.join(' ‖ ') || '—'}`,
        `    ${pair.translation.join(' ‖ ') || '—'}`,
      ]),
    ]
  })
  return lines.join('\n')
}

export function addAlign(program: Command, done: (code: number) => void): void {
  program
    .command('align')
    .description('which unit and sentence says what which says')
    .argument('[folder]', 'the folder of the review', '.')
    .option('--lines <files...>', 'align two files of one sentence a line instead')
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (folder: string, { format, lines }: { format: string; lines?: string[] }) => {
      if (lines) {
        await printLineLinks(lines, format)
        return done(0)
      }
      const review = await readReview(await readConfig(folder))
      if (format === 'json') printJson({ units: review.units.map(unitJson) })
      else print(table(review))
      done(0)
    })
}
