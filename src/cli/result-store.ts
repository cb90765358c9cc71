import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileState } from '../lookup-record.ts'
import { cacheFolder } from '../model/cache-folder.ts'
import type { Config } from '../model/config.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import { inputFiles } from '../read/input-files.ts'

/** Of so many results the newest are kept. */
const most = 32
/** A book's results would take longer to read than they are worth in room. */
const longest = 4_000_000

const isResult = (name: string): boolean => name.startsWith('result-')

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

function tidy(folder: string): void {
  const paths = readdirSync(folder)
    .filter(isResult)
    .map((name) => join(folder, name))
  const byAge = paths.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const path of byAge.slice(most)) rmSync(path, { force: true })
}

/** What was kept, if it is there and whole: the first line is the hash of the rest. */
function kept(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.indexOf('\n')
    const rest = text.slice(end + 1)
    return text.slice(0, end) === hashOf(rest) ? rest : undefined
  } catch {
    return undefined
  }
}

function keep(folder: string, name: string, text: string): void {
  try {
    const draft = join(folder, `${name}.${process.pid}`)
    writeFileSync(draft, `${hashOf(text)}\n${text}`, { mode: 0o600 })
    renameSync(draft, join(folder, name))
    tidy(folder)
  } catch {
    // The next command works it out again.
  }
}

/**
 * What earlier commands worked out about a review whose files are all as they were then, by the name
 * of the result. To be opened before the files are read. Only the bundled command remembers: its one
 * file tells which program made a result. `BIYI_CACHE=off` remembers nothing. Never throws.
 */
export async function openResults(config: Config): Promise<Memory> {
  const program = fileURLToPath(import.meta.url)
  const isOff = process.env['BIYI_CACHE'] === 'off' || basename(program) !== 'command.cjs'
  const folder = isOff ? undefined : await cacheFolder().catch(() => undefined)
  if (folder === undefined) return noMemory
  const states = [program, ...inputFiles(config)].map(fileState)
  const key = hashOf(JSON.stringify([process.version, config, [...config.named], states]))
  const nameOf = (result: string) => `result-${result}-${key}`
  return {
    get: (result) => kept(join(folder, nameOf(result))),
    set: (result, text) => {
      if (text.length <= longest) keep(folder, nameOf(result), text)
    },
  }
}
