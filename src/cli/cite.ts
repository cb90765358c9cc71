import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { auditCitations, type CitationAudit } from '../audit/audit.ts'
import { readAlone } from '../audit/read-alone.ts'
import { readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { addCiteParse } from './cite-parse.ts'
import { print, printJson } from './output.ts'

/** A folder is a review; everything else, also a missing file with the ending, one text. */
async function isOneText(target: string): Promise<boolean> {
  const found = target === '-' ? undefined : await stat(target).catch(() => undefined)
  return found ? !found.isDirectory() : target === '-' || /\.(?:md|markdown)$/iu.test(target)
}

async function audit(target: string): Promise<CitationAudit> {
  if (await isOneText(target)) return readAlone(target)
  return auditCitations(await readReview(await readConfig(target)))
}

function text({ markers, rejected, unresolved, uncited, orderBreaks }: CitationAudit): string {
  const at = ({ side, line, column }: { side: string; line: number; column: number }) =>
    `${side} ${line}:${column}`.padEnd(22)
  return [
    `${markers.length} markers`,
    ...markers.map((one) => `  ${at(one)} ${one.text}  → ${one.numbers.join(', ')}`),
    `${rejected.length} brackets that are no marker`,
    ...rejected.map((one) => `  ${at(one)} ${one.text}  ${one.reason}`),
    `${unresolved.length} without an entry`,
    ...unresolved.map((one) => `  ${at(one)} ${one.text}`),
    `${uncited.length} entries never cited`,
    ...uncited.map(({ id, number }) => `  ${number}  ${id}`),
    `${orderBreaks.length} first uses out of order`,
    ...orderBreaks.map((one) => `  ${at(one)} ${one.number}, expected ${one.expected}`),
  ].join('\n')
}

export function addCite(program: Command, done: (code: number) => void): void {
  const cite = program.command('cite').description('citations and references')
  cite
    .command('audit')
    .description('every marker and how it resolved, every bracket that is none and why')
    .argument('[target]', 'the folder of a review, one Markdown file, or - for standard input', '.')
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (target: string, { format }: { format: string }) => {
      const result = await audit(target)
      if (format === 'json') printJson(result)
      else print(text(result))
      done(0)
    })
  addCiteParse(cite, program, done)
}
