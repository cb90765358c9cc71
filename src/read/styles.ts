import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import type { CitationStyle } from '../model/citation-style.ts'
import { styleAliases } from '../model/config.ts'
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

/** Where Debian's and Ubuntu's package citation-style-language-styles puts its styles. */
const systemStyles = '/usr/share/citation-style-language/styles'

/** The file of a style in an npm package installed for the review: `package/style`, `.csl` or not. */
function packagedStyle(style: string, folder: string): readonly string[] {
  const require = createRequire(join(folder, 'package.json'))
  return [style, `${style}.csl`].flatMap((name) => {
    try {
      const path = require.resolve(name)
      return path.endsWith('.csl') ? [path] : []
    } catch {
      return []
    }
  })
}

function candidates(style: string, folder: string): readonly string[] {
  const own = join(folder, 'templates', 'csl')
  const isPath = isAbsolute(style) || /^\.{0,2}\//u.test(style)
  const installed = isPath || !style.includes('/') ? [] : packagedStyle(style, folder)
  if (style.endsWith('.csl')) {
    return [isAbsolute(style) ? style : join(folder, style), join(own, style), ...installed]
  }
  if (style.includes('/')) return installed
  return [
    join(own, `${style}.csl`),
    join(shipped, `${style}.csl`),
    join(systemStyles, `${style}.csl`),
  ]
}

/** The name of the style that a dependent style (a journal that follows another) stands for. */
function parentName(text: string): string | undefined {
  const link = /<link\s(?=[^>]*rel="independent-parent")[^>]*\bhref="([^"]+)"/u.exec(text)?.[1]
  return /<bibliography[\s>]/u.test(text) ? undefined : link?.split('/').at(-1)
}

/** The style itself, or the parent it names: beside it, a folder up, or among those that are known. */
async function independentText(
  text: string,
  path: string,
  style: string,
  folder: string,
): Promise<string> {
  const parent = parentName(text)
  if (parent === undefined) return text
  const beside = [dirname(path), dirname(dirname(path))].map((one) => join(one, `${parent}.csl`))
  for (const candidate of [...beside, ...candidates(parent, folder)]) {
    const found = await textOrUndefined(candidate, style)
    if (found !== undefined && parentName(found) === undefined) return found
  }
  throw new ConfigError(
    `citations.style: ${style} only names another style, ${parent}; expected ${parent}.csl beside it`,
  )
}

/**
 * Reads the CSL style that `citations.style` names: a name, found in the review's own templates/csl
 * before the package's and the system's, the path of a .csl file, relative to the review's folder
 * (absolute), or `package/style` of an npm package that is installed for the review. Locale files
 * beside ours and the review's are read too; the review's win. Throws ConfigError where there is no
 * such style, InputError where it cannot be read.
 */
export async function readStyle(style: string, folder: string): Promise<CitationStyle> {
  const own = join(folder, 'templates', 'csl')
  for (const path of candidates(styleAliases[style] ?? style, folder)) {
    const text = await textOrUndefined(path, style)
    if (text === undefined) continue
    if (!/<style[\s>]/u.test(text)) {
      throw new ConfigError(`${style}: no CSL style; expected a <style> element`)
    }
    const whole = await independentText(text, path, style, folder)
    return { name: style, text: whole, locales: await readLocales([shipped, own]) }
  }
  const known = [...(await names(own)), ...(await names(shipped))]
    .filter((name) => name.endsWith('.csl'))
    .map((name) => name.slice(0, -'.csl'.length))
  throw new ConfigError(
    `citations.style: no style ${style}; expected ${[...new Set(known)].join(', ')}, the path of a .csl file, or a style of an installed package (package/style)`,
  )
}
