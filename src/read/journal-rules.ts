import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { readCheckedYaml } from '../model/checked-yaml.ts'
import { type JournalRules, journalRulesSchema } from '../model/journal-rules.ts'
import { packageFile } from '../model/package-file.ts'
import { ConfigError } from '../model/problem.ts'
import { readTextFile } from './text-file.ts'

const isPath = (name: string) => /\.ya?ml$|[\\/]/u.test(name)

async function shippedNames(folder: string): Promise<readonly string[]> {
  const files = existsSync(folder) ? await readdir(folder) : []
  return files.flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []))
}

/** The rules of a journal from YAML; `file` is its path as it is shown. Throws ConfigError. */
export function journalRulesOf(text: string, name: string, file: string): JournalRules {
  const fail = (sentence: string) => new ConfigError(sentence)
  return { ...readCheckedYaml(text, journalRulesSchema, file, fail).value, name }
}

/**
 * Reads the rules that `checks.profile` names: one of the review's own or the package's
 * `templates/checks`, or the path of a file. Throws ConfigError that begins with `place` where there is none.
 */
export async function readJournalRules(
  name: string,
  folder: string,
  place: string,
): Promise<JournalRules> {
  if (isPath(name)) {
    const path = isAbsolute(name) ? name : join(folder, name)
    if (existsSync(path)) return journalRulesOf(await readTextFile(path, name), name, name)
    throw new ConfigError(
      `${place}: \`checks.profile\` is \`${name}\`, and there is no such file in the review's folder`,
    )
  }
  const folders = [join(folder, 'templates', 'checks'), packageFile('templates/checks')]
  for (const one of folders) {
    const path = join(one, `${name}.yaml`)
    const shown = `templates/checks/${name}.yaml`
    if (existsSync(path)) return journalRulesOf(await readTextFile(path, shown), name, shown)
  }
  const known = [...new Set((await Promise.all(folders.map(shippedNames))).flat())].sort()
  throw new ConfigError(
    `${place}: \`checks.profile\` is \`${name}\`, expected one of ${known.join(', ')} or the path of a .yaml file`,
  )
}
