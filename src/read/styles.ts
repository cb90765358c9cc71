import { readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { CitationStyle } from '../model/citation-style.ts'
import { packageFile } from '../model/package-file.ts'
import { ConfigError, InputError } from '../model/problem.ts'
import { readTextFile } from './text-file.ts'

const shipped = packageFile('templates/csl')
const localeFile = /^locales-(.+)\.xml$/u

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function textOrUndefined(path: string, display: string): Promise<string | undefined> {
  try {
    return await readTextFile(path, display)
  } catch (error) {
    if (error instanceof InputError && isMissing(error.cause)) return undefined
    throw error
  }
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function readLocales(folders: readonly string[]): Promise<Record<string, string>> {
  const locales: Record<string, string> = {}
  for (const folder of folders) {
    for (const name of await names(folder)) {
      const tag = localeFile.exec(name)?.[1]
      const text = tag === undefined ? undefined : await textOrUndefined(join(folder, name), name)
      if (tag !== undefined && text !== undefined) locales[tag] = text
    }
  }
  return locales
}

/**
 * Reads the CSL style that `citations.style` names: a name, found in the review's own templates/csl
 * before the package's, or the path of a .csl file, relative to the review's folder (absolute).
 * Locale files beside either are read too; the review's win. Throws ConfigError where there is no such
 * style, InputError where it cannot be read.
 */
export async function readStyle(style: string, folder: string): Promise<CitationStyle> {
  const own = join(folder, 'templates', 'csl')
  const candidates = style.endsWith('.csl')
    ? [isAbsolute(style) ? style : join(folder, style), join(own, style)]
    : [join(own, `${style}.csl`), join(shipped, `${style}.csl`)]
  for (const path of candidates) {
    const text = await textOrUndefined(path, style)
    if (text === undefined) continue
    if (!/<style[\s>]/u.test(text)) {
      throw new ConfigError(`${style}: no CSL style; expected a <style> element`)
    }
    return { name: style, text, locales: await readLocales([shipped, own]) }
  }
  const known = [...(await names(own)), ...(await names(shipped))]
    .filter((name) => name.endsWith('.csl'))
    .map((name) => name.slice(0, -'.csl'.length))
  throw new ConfigError(
    `citations.style: no style ${style}; expected ${[...new Set(known)].join(', ')}, or the path of a .csl file`,
  )
}
