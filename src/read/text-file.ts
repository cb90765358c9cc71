import { readFile } from 'node:fs/promises'
import { InputError } from '../model/problem.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  ENOTDIR: 'no such file',
}

/** Reads a file as UTF-8, a byte order mark removed. Throws InputError when it cannot. */
export async function readTextFile(path: string, display: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new InputError(`cannot read ${display}: ${reasons[code] ?? code}`, { cause })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new InputError(`cannot read ${display}: it is not UTF-8 text`, { cause })
  }
}
