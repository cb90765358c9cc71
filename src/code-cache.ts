import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { cacheFolder } from './model/cache-folder.ts'

/** Of so many programs and verbs the code is kept; the oldest goes first. */
const most = 12

const isCache = (name: string): boolean => name.startsWith('code-')

function textOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Leaves the newest; a cache that cannot be tidied is no fault. */
function tidy(folder: string): void {
  const paths = readdirSync(folder)
    .filter(isCache)
    .map((name) => join(folder, name))
  const byAge = paths.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const path of byAge.slice(most)) rmSync(path, { force: true })
}

function keep(script: Script, folder: string, name: string): void {
  try {
    const draft = join(folder, `draft-${process.pid}`)
    writeFileSync(draft, script.createCachedData(), { mode: 0o600 })
    renameSync(draft, join(folder, name))
    tidy(folder)
  } catch {
    // The next run compiles again.
  }
}

/** One name for a file in one state, one Node and one use: code that was compiled for another is no good. */
function cacheName(file: string, use: string): string {
  const { mtimeMs, size } = statSync(file)
  const state = [mtimeMs, size].map((part) => Math.round(part).toString(36))
  const place = Buffer.from(file).reduce((sum, byte) => (sum * 31 + byte) % 2 ** 32, 7)
  return `code-${use}-${process.version}-${process.arch}-${state.join('-')}-${place.toString(36)}`
}

/**
 * Compiles a file as V8 does for a script, with the code that an earlier run has left in the user's
 * cache folder; what this run compiles is left there when the program ends. `use` (`build`) parts runs
 * that need different functions. `BIYI_CACHE=off` keeps nothing. Throws only for what is wrong with
 * the file itself.
 */
export async function compile(file: string, use: string): Promise<Script> {
  const folder =
    process.env['BIYI_CACHE'] === 'off' ? undefined : await cacheFolder().catch(() => undefined)
  const name = cacheName(file, use)
  const cachedData = folder === undefined ? undefined : textOf(join(folder, name))
  const source = readFileSync(file, 'utf8')
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) { ${source}\n})`,
    {
      filename: file,
      ...(cachedData === undefined ? {} : { cachedData }),
    },
  )
  if (folder !== undefined && (cachedData === undefined || script.cachedDataRejected === true)) {
    process.once('exit', () => keep(script, folder, name))
  }
  return script
}
