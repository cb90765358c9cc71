import { alignLines, type LineLink, linkLines } from '../align/lines/align-lines.ts'
import { ConfigError, InputError } from '../model/problem.ts'
import { readEncodedFile } from '../read/text-file.ts'
import { print, printJson, report } from './output.ts'

/** The lines of a file; a line break at its end begins no further one. */
async function readLines(path: string): Promise<readonly string[]> {
  const { text } = await readEncodedFile(path, path)
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|[\n\r]/u)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** `[0]:[0,1]`, as vecalign and Bertalign print it. */
function shown({ source, translation }: LineLink): string {
  return `[${source.join(',')}]:[${translation.join(',')}]`
}

/** What is unusual about the two texts, one sentence each; empty where nothing is. */
function doubts(source: readonly string[], translation: readonly string[]): readonly string[] {
  const [a, b] = [source, translation].map((lines) => lines.filter((line) => line.trim() !== ''))
  const [few = 0, many = 0] = [a?.length ?? 0, b?.length ?? 0].sort((x, y) => x - y)
  if (few === 0) return ['one of the files holds no text: every line of the other stands alone']
  const counts = `${a?.length} lines against ${b?.length}`
  const found = many > 4 * few ? [`${counts}: one side is likely to be incomplete`] : []
  const ideographs = [a, b].map((lines) => alikeShare(lines ?? []))
  const isSame = Math.abs((ideographs[0] ?? 0) - (ideographs[1] ?? 0)) < 0.1
  return isSame ? [...found, 'both files are in the same writing: is one the translation?'] : found
}

/** Share of the letters that stand outside the Latin script. */
function alikeShare(lines: readonly string[]): number {
  const text = lines.slice(0, 2000).join('')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters === 0 ? 0 : 1 - latin / letters
}

/**
 * `align --lines`: the links of two files of one sentence a line, one a line, or as JSON with their
 * confidence. Throws a ConfigError where both files are not named, an InputError where one cannot be read.
 */
export async function printLineLinks(files: readonly string[], format: string): Promise<void> {
  const [one, other] = files
  if (one === undefined || other === undefined || files.length > 2)
    throw new ConfigError(
      `--lines takes two files, of one sentence a line each: align --lines zh.txt en.txt; found ${files.length}`,
    )
  if (format !== 'text' && format !== 'json')
    throw new ConfigError(`--lines prints text or json; found --format ${format}`)
  const [source, translation] = await Promise.all([readLines(one), readLines(other)])
  if (source.length === 0 && translation.length === 0)
    throw new InputError(`nothing to align: ${one} and ${other} hold no line`)
  for (const doubt of doubts(source, translation)) report(`biyi: ${doubt}`)
  if (format === 'json') printJson({ links: alignLines(source, translation) })
  else print(linkLines(source, translation).map(shown).join('\n'))
}
