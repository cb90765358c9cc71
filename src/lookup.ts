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
  if (args.some((arg) => arg.includes('\n'))) return undefined
  const joined = args.join('\n').replace(/(?<=^|\n)--format\n/u, '--format=')
  const parts = joined.split('\n')
  const plain = parts.filter((part) => !part.startsWith('-'))
  const [option = '--format=text', ...others] = parts.filter((part) => part.startsWith('-'))
  const [query, folder = '.', ...more] = plain
  const format = option.slice('--format='.length)
  const isKnown = option.startsWith('--format=') && (format === 'text' || format === 'json')
  if (query === undefined || !isKnown || others.length + more.length > 0) return undefined
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
  const known = readRecord(cache, folder)
  if (known?.isWhole !== true) return false
  tolerateClosedOutput(2)
  printAnswer(known.record, question)
  return true
}
