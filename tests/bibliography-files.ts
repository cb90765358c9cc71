import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Problem } from '../src/model/problem.ts'
import type { CslItem } from '../src/model/reference.ts'
import { readBibliography } from '../src/read/bibliography.ts'

const folder = mkdtempSync(join(tmpdir(), 'biyi-bibliography-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Reads files given as name and text; what is shown is `source/NAME`. */
export async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return { path: join(folder, name), display: `source/${name}` }
  })
  return readBibliography(paths)
}

export async function items(files: Readonly<Record<string, string>>): Promise<readonly CslItem[]> {
  return (await read(files)).bibliography.items
}

/** Severity, place and message of problems, one line each. */
export const shown = (problems: readonly Problem[]) =>
  problems.map(({ severity, message: said, places: [place] }) =>
    [severity, `${place?.file}:${place?.line}:${place?.column}: ${said}`].join(' '),
  )
