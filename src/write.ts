import { randomUUID } from 'node:crypto'
import { constants, rmSync } from 'node:fs'
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ConfigError } from './model/problem.ts'

/** One file of a build. */
export interface Output {
  /** Name inside the output folder: `index.html`. */
  readonly name: string
  readonly content: string | Uint8Array
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'no such folder can be made',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links lead in a circle',
  EISDIR: 'a folder of this name stands there',
}

/** A file that stands where one of the folders of `path` would have to be. */
async function fileInTheWay(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined) return found.isDirectory() ? undefined : path
  const parent = dirname(path)
  return parent === path ? undefined : fileInTheWay(parent)
}

async function writingError(path: string, cause: unknown): Promise<ConfigError> {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const file = await fileInTheWay(dirname(path))
  const known = file === undefined ? reasons[code] : `${file} is a file, expected a folder`
  const reason = known ?? (cause instanceof Error ? cause.message : String(cause))
  return new ConfigError(`cannot write ${path}: ${reason}`, { cause })
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.part`)
  // A program that is stopped in between leaves no draft; the command exits at every signal.
  const removeDraft = () => rmSync(draft, { force: true })
  process.once('exit', removeDraft)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw await writingError(path, cause)
  } finally {
    process.removeListener('exit', removeDraft)
  }
}

/**
 * Makes the output folder and sees whether each of the files `names` can be written there, before the
 * work is done. Throws ConfigError that names the path and the reason.
 */
export async function prepareOutput(folder: string, names: readonly string[]): Promise<void> {
  try {
    await mkdir(resolve(folder), { recursive: true })
    await access(resolve(folder), constants.W_OK)
  } catch (cause) {
    throw await writingError(resolve(folder, names[0] ?? ''), cause)
  }
  for (const name of names) {
    const path = resolve(folder, name)
    const file = await fileInTheWay(dirname(path))
    if (file !== undefined) {
      throw new ConfigError(`cannot write ${path}: ${file} is a file, expected a folder`)
    }
    const found = await stat(path).catch(() => undefined)
    if (!found?.isDirectory()) continue
    throw new ConfigError(`cannot write ${path}: ${reasons['EISDIR']}`)
  }
}

/**
 * Writes a file whole or not at all; returns its path. Of two builds at once the later wins. Throws
 * ConfigError that names the path and the reason when it cannot be written.
 */
export async function writeOutput(folder: string, { name, content }: Output): Promise<string> {
  const path = resolve(folder, name)
  await writeWhole(path, content)
  return path
}
