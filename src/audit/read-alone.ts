import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { VFile } from 'vfile'
import { languages } from '../language/languages.ts'
import { configSchema } from '../model/config.ts'
import { analyse } from '../pipeline.ts'
import { readBibliography } from '../read/bibliography.ts'
import { readTextFile } from '../read/text-file.ts'
import { auditCitations, type CitationAudit } from './audit.ts'

/**
 * The audit of one Markdown file, as `source`. A references.json beside it is the bibliography;
 * without one every marker is listed and nothing is unresolved. Throws InputError.
 */
export async function readAlone(path: string): Promise<CitationAudit> {
  const value = await readTextFile(path, path)
  const language = languages.find((one) => one.isWrittenIn(value)) ?? languages[0]
  const tag = language?.cslLocale ?? 'en'
  const folder = dirname(resolve(path))
  const list = join(folder, 'references.json')
  const { bibliography, problems } = await readBibliography(
    existsSync(list) ? [{ path: list, display: join(dirname(path), 'references.json') }] : [],
  )
  const side = { language: tag, file: basename(path) }
  const config = v.parse(configSchema, { source: side, translation: side })
  const review = analyse({
    config: { ...config, folder, named: new Set(), placeOf: () => path },
    files: {
      source: new VFile({ path, value }),
      translation: new VFile({ path, value: '' }),
    },
    bibliography,
    glossary: { concepts: [] },
    problems,
  })
  const audit = auditCitations(review)
  return existsSync(list) ? audit : { ...audit, unresolved: [] }
}
