import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { VFile } from 'vfile'
import { languages } from '../language/languages.ts'
import { configSchema } from '../model/config.ts'
import type { Review } from '../model/review.ts'
import { analyse } from '../pipeline.ts'
import { readBibliography } from '../read/bibliography.ts'
import { readStandardInput, readTextFile } from '../read/text-file.ts'
import { auditCitations, type CitationAudit } from './audit.ts'

async function bibliographyBeside(path: string) {
  const list = join(dirname(resolve(path)), 'references.json')
  if (!existsSync(list)) return undefined
  return readBibliography([{ path: list, display: join(dirname(path), 'references.json') }])
}

/** A text that is a review by itself: its translation is empty. */
export interface Alone {
  readonly review: Review
  readonly hasBibliography: boolean
}

/**
 * One Markdown file, or standard input for `-`, as the source of a review. A references.json beside
 * the file is the bibliography; `tag` is the language, told from the letters where it is left out.
 * Throws InputError.
 */
export async function reviewAlone(path: string, tag?: string): Promise<Alone> {
  const isPiped = path === '-'
  const value = await (isPiped ? readStandardInput() : readTextFile(path, path))
  const language = languages.find((one) => one.isWrittenIn(value)) ?? languages[0]
  const read = isPiped ? undefined : await bibliographyBeside(path)
  const { bibliography, problems } = read ?? (await readBibliography([]))
  const shown = isPiped ? 'standard input' : path
  const side = { language: tag ?? language?.cslLocale ?? 'en', file: basename(shown) }
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
  return { review, hasBibliography: read !== undefined }
}

/** The audit of one text; without a bibliography every marker is listed and nothing is unresolved. Throws InputError. */
export async function readAlone(path: string): Promise<CitationAudit> {
  const { review, hasBibliography } = await reviewAlone(path)
  const audit = auditCitations(review)
  return hasBibliography ? audit : { ...audit, unresolved: [] }
}
