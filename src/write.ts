import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { InputError } from './model/problem.ts'

/** One file of a build. */
export interface Output {
  /** Name inside the output folder: `index.html`. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** Writes a file whole or not at all; returns its path. Throws InputError when the folder refuses. */
export async function writeOutput(folder: string, { name, content }: Output): Promise<string> {
  const path = resolve(folder, name)
  const draft = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new InputError(`cannot write ${path}: ${reason}`, { cause })
  }
  return path
}
