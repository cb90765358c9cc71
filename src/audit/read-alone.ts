import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { VFile } from 'vfile'
import { languages } from '../language/languages.ts'
import { configSchema } from '../model/config.ts'
import { analyse } from '../pipeline.ts'
import { readBibliography } from '../read/bibliography.ts'
import { readStandardInput, readTextFile } from '../read/text-file.ts'
import { auditCitations, type CitationAudit } from './audit.ts'

async function bibliographyBeside(path: string) {
  const list = join(dirname(resolve(path)), 'references.json')
  if (!existsSync(list)) return undefined
  return readBibliography([{ path: list, display: join(dirname(path), 'references.json') }])
}

/**
 * The audit of one Markdown file, or of standard input for `-`, as `source`. A references.json
 * beside the file is the bibliography; without one every marker is listed and nothing is unresolved.
 * Throws InputError.
 */
export async function readAlone(path: string): Promise<CitationAudit> {
  const isPiped = path === '-'
  const value = await (isPiped ? readStandardInput() : readTextFile(path, path))
  const language = languages.find((one) => one.isWrittenIn(value)) ?? languages[0]
  const tag = language?.cslLocale ?? 'en'
  const read = isPiped ? undefined : await bibliographyBeside(path)
  const { bibliography, problems } = read ?? (await readBibliography([]))
  const shown = isPiped ? 'standard input' : path
  const side = { language: tag, file: basename(shown) }
  const config = v.parse(configSchema, { source: side, translation: side })
  const review = analyse({
    config: {
      ...config,
      folder: dirname(resolve(path)),
      named: new Set(),
      placeOf: () => shown,
    },
    files: {
      source: new VFile({ path: shown, value }),
      translation: new VFile({ path: shown, value: '' }),
    },
    bibliography,
    glossary: { concepts: [] },
    problems,
  })
  const audit = auditCitations(review)
  return read === undefined ? { ...audit, unresolved: [] } : audit
}
