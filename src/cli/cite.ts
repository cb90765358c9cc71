import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { auditCitations, type CitationAudit } from '../audit/audit.ts'
import { auditText } from '../audit/audit-text.ts'
import { readAlone } from '../audit/read-alone.ts'
import { readReview } from '../pipeline.ts'
import { readConfig } from '../read/config.ts'
import { addCiteFetch } from './cite-fetch.ts'
import { addCiteFormat } from './cite-format.ts'
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

export function addCite(program: Command, done: (code: number) => void): void {
  const cite = program.command('cite').description('citations and references')
  addCiteFormat(cite, program, done)
  cite
    .command('audit')
    .description('every marker and how it resolved, every bracket that is none and why')
    .argument('[target]', 'the folder of a review, one Markdown file, or - for standard input', '.')
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (target: string, { format }: { format: string }) => {
      const result = await audit(target)
      if (format === 'json') printJson(result)
      else print(auditText(result))
      done(0)
    })
  addCiteFetch(cite, done)
  addCiteParse(cite, program, done)
}
