import { lstat, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { languageOf, languages } from '../language/languages.ts'
import { readCheckedYaml } from '../model/checked-yaml.ts'
import { type Config, type ConfigFile, configSchema } from '../model/config.ts'
import { ConfigError, InputError } from '../model/problem.ts'
import { readJournalRules } from './journal-rules.ts'
import { readTextFile } from './text-file.ts'

export const configFileName = 'biyi.yaml'

function checkLanguages(config: ConfigFile, placeOf: (path: readonly string[]) => string): void {
  for (const side of ['source', 'translation'] as const) {
    const tag = config[side].language
    if (languageOf(tag)) continue
    const known = languages.map(({ subtag }) => subtag).join(', ')
    throw new ConfigError(
      `${placeOf([side, 'language'])}: \`${side}.language\` is \`${tag}\`, expected a tag of one of the languages ${known}`,
    )
  }
}

/**
 * Reads biyi.yaml of a review's folder, defaults filled in. A folder without one is a review with the
 * default file names. Throws ConfigError at a wrong key, type or value, InputError when there is no
 * such folder.
 */
export async function readConfig(folder: string): Promise<Config> {
  const absolute = resolve(folder)
  const found = await stat(absolute).catch(() => undefined)
  if (!found?.isDirectory()) {
    throw new InputError(`cannot read ${folder}: ${found ? 'not a folder' : 'no such folder'}`)
  }
  const path = resolve(absolute, configFileName)
  // A link that leads nowhere is no absent file: the user has a configuration, which is not found.
  const isThere = (await lstat(path).catch(() => undefined)) !== undefined
  const text = isThere ? await readTextFile(path, configFileName) : ''
  const fail = (sentence: string) => new ConfigError(sentence)
  const { value, keys, placeOf } = readCheckedYaml(text, configSchema, configFileName, fail)
  const shownPlace = (path: readonly string[]) => {
    const { line, column } = placeOf(path)
    return `${configFileName}:${line}:${column}`
  }
  checkLanguages(value, shownPlace)
  const { profile } = value.checks
  const journalRules =
    profile === undefined
      ? undefined
      : await readJournalRules(profile, absolute, shownPlace(['checks', 'profile']))
  return {
    ...value,
    ...(journalRules ? { journalRules } : {}),
    folder: absolute,
    named: keys,
    placeOf: shownPlace,
  }
}
