import { resolve } from 'node:path'
import type { Config } from '../model/config.ts'
import { packageFile } from '../model/package-file.ts'
import { sides } from '../model/review.ts'
import { configFileName } from './config.ts'

/**
 * Absolute paths of all files that a review is read from, but its pictures and templates; some may be
 * absent. Of the rules of a journal every place is named where they may stand.
 */
export function inputFiles(config: Config): readonly string[] {
  const { profile } = config.checks
  const rules = profile === undefined ? [] : [profile, `templates/checks/${profile}.yaml`]
  const named = [
    configFileName,
    ...sides.map((side) => config[side].file),
    ...config.bibliography,
    ...config.glossary,
    config.alignment,
    config.waivers,
    ...rules,
  ]
  return [
    ...named.map((file) => resolve(config.folder, file)),
    ...rules.map((file) => packageFile(file)),
  ]
}
