import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { defaultLimit, type LookupQuestion, printAnswer } from './cli/lookup-answer.ts'
import { tolerateClosedOutput } from './cli/output.ts'
import { readRecord } from './lookup-record.ts'
import { cacheFolder } from './model/cache-folder.ts'

interface Asked extends LookupQuestion {
  readonly folder: string
}

/** Arguments behind `glossary lookup`, where they are of the plainest form; undefined of any other. */
function asked(args: readonly string[]): Asked | undefined {
  const plain: string[] = []
  let format: Asked['format'] = 'text'
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (!arg.startsWith('-')) plain.push(arg)
    else if (arg === '--format' || arg.startsWith('--format=')) {
      const value = arg === '--format' ? args[(at += 1)] : arg.slice('--format='.length)
      if (value !== 'json' && value !== 'text') return undefined
      format = value
    } else return undefined
  }
  const [query, folder = '.', ...others] = plain
  if (query === undefined || others.length > 0) return undefined
  return { query, folder, format, limit: defaultLimit }
}

/**
 * Answers `biyi glossary lookup` from the record of an earlier one, if no file changed since: neither
 * the command nor the review is loaded. False where that cannot be, and nothing was done then.
 */
export async function answered(args: readonly string[]): Promise<boolean> {
  const question = asked(args)
  if (question === undefined || process.env['BIYI_CACHE'] === 'off') return false
  const cache = await cacheFolder().catch(() => undefined)
  if (cache === undefined) return false
  let folder: string
  try {
    folder = realpathSync(resolve(question.folder))
  } catch {
    return false
  }
  const record = readRecord(cache, folder)
  if (record === undefined) return false
  tolerateClosedOutput(2)
  printAnswer(record, question)
  return true
}
