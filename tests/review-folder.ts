import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** A review in a temporary folder, removed after the tests of the file. */
export async function reviewFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'biyi-test-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** CSL-JSON of n made-up entries, for tests only. */
export function entries(count: number): string {
  return JSON.stringify(
    Array.from({ length: count }, (_, index) => ({
      id: `entry${index + 1}`,
      type: 'article-journal',
      title: `Title ${index + 1}`,
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2020]] },
    })),
  )
}
