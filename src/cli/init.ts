import { access, mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { packageFile } from '../model/package-file.ts'
import { ConfigError } from '../model/problem.ts'
import { writeOutput } from '../write.ts'
import { print, report } from './output.ts'

/** What a new review consists of; the schema is the one that an editor checks the file by. */
const files: readonly { readonly name: string; readonly schema?: string }[] = [
  { name: 'biyi.yaml', schema: 'biyi.schema.json' },
  { name: 'source/zh.md' },
  { name: 'source/en.md' },
  { name: 'source/references.json' },
  { name: 'source/glossary.yaml', schema: 'glossary.schema.json' },
]

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Writes a review that builds at once. Throws ConfigError, having written nothing, where one of its files is there. */
async function makeReview(folder: string): Promise<readonly string[]> {
  const target = resolve(folder)
  const there: string[] = []
  for (const { name } of files) if (await isThere(join(target, name))) there.push(name)
  if (there.length > 0) {
    throw new ConfigError(
      `${target} holds ${there.join(', ')} already, expected a folder without a review`,
    )
  }
  const paths: string[] = []
  for (const { name, schema } of files) {
    const text = await readFile(packageFile(join('templates/review', name)), 'utf8')
    const path = join(target, name)
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined)
    const shown = schema && packageFile(join('templates/schema', schema))
    const content = shown
      ? text.replace('{{schema}}', () => relative(dirname(path), shown).replaceAll('\\', '/'))
      : text
    paths.push(await writeOutput(dirname(path), { name: basename(path), content }))
  }
  return paths
}

export function addInit(program: Command, done: (code: number) => void): void {
  program
    .command('init')
    .description('a new review that builds at once')
    .argument('[folder]', 'where to make it; it may exist', '.')
    .action(async (folder: string) => {
      const paths = await makeReview(folder)
      print(paths.join('\n'))
      const { quiet } = program.opts<{ quiet?: boolean }>()
      if (!quiet) report(`next: biyi build ${folder}`)
      done(0)
    })
}
