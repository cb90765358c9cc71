import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Command } from 'commander'
import { decode } from '../import/decode.ts'
import { languageOf, languages } from '../language/languages.ts'
import { ConfigError, InputError } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import { readPrintedList } from '../printed/read-list.ts'
import { readingFault } from '../read/text-file.ts'
import { prepareOutput, writeOutput } from '../write.ts'
import { print, report } from './output.ts'

interface ParseCommand {
  readonly output?: string
  readonly format: string
  readonly language?: string
  readonly quiet?: boolean
}

async function bytesOf(file: string, name: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file)
  } catch (cause) {
    throw new InputError(`cannot read ${name}: ${readingFault(cause)}`, { cause })
  }
}

function chosenLocale(tag: string | undefined): string | undefined {
  const found = tag === undefined ? undefined : languageOf(tag)
  if (tag === undefined || found !== undefined) return found?.cslLocale
  const known = languages.map(({ subtag }) => subtag).join(' or ')
  throw new ConfigError(`--language: \`${tag}\` is no language that is built in, expected ${known}`)
}

interface Told {
  readonly line: number
  readonly raw: string
  readonly structured: boolean
  readonly confidence: number
  readonly unread?: readonly string[]
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'raw' in value && 'line' in value

const told = (item: CslItem): Told | undefined => {
  const value = item['biyi']
  return isTold(value) ? value : undefined
}

const shown = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  if (!Array.isArray(value)) {
    const parts: unknown = 'date-parts' in value ? value['date-parts'] : value
    return JSON.stringify(parts)
  }
  return value
    .map((name: unknown) =>
      typeof name === 'object' && name !== null ? Object.values(name).join(' ') : String(name),
    )
    .join('; ')
}

const leftOut = new Set(['id', 'biyi', 'custom', 'note', 'citation-number'])

/** An item for people: its number, how sure it is, and each field on a line of its own. */
function itemText(item: CslItem): string {
  const own = told(item)
  const number = item['citation-number'] ?? '?'
  if (own?.structured !== true) return `${number}  unstructured\n    ${own?.raw ?? ''}`
  const fields = Object.entries(item)
    .filter(([name]) => !leftOut.has(name))
    .map(([name, value]) => `    ${name}: ${shown(value)}`)
  const unread = (own.unread ?? []).map((text) => `    not read: ${text}`)
  return [`${number}  ${own.confidence.toFixed(2)}`, ...fields, ...unread].join('\n')
}

/** What is not understood, a line each, as compilers print findings. */
function warnings(items: readonly CslItem[], name: string): readonly string[] {
  return items.flatMap((item) => {
    const own = told(item)
    if (own === undefined) return []
    const at = `${name}:${own.line}: warning:`
    const quoted = own.raw.replace(/\s+/gu, ' ').slice(0, 80)
    if (!own.structured) return [`${at} \`${quoted}\` could not be read and is kept as it stands`]
    return (own.unread ?? []).map(
      (text) => `${at} \`${text.slice(0, 80)}\` is in no field of \`${item.id}\``,
    )
  })
}

async function parse(file: string, options: ParseCommand): Promise<void> {
  const name = file === '-' ? 'standard input' : file
  const locale = chosenLocale(options.language)
  const { text } = decode(await bytesOf(file, name), name)
  const items = readPrintedList(text).map(({ item }) =>
    locale === undefined ? item : { ...item, language: locale },
  )
  if (items.length === 0) {
    throw new InputError(
      `cannot read ${name}: it holds no reference; expected a printed list, such as \`[1] Li H. Title[J]. Journal, 2021, 1(2): 3-4.\``,
    )
  }
  if (options.quiet !== true) for (const line of warnings(items, name)) report(line)
  const content =
    options.format === 'json'
      ? `${JSON.stringify(items, null, 2)}\n`
      : `${items.map(itemText).join('\n')}\n`
  const { output = '-' } = options
  if (output === '-') {
    print(content)
    return
  }
  await prepareOutput(dirname(output), [basename(output)])
  await writeOutput(dirname(output), { name: basename(output), content })
}

/** `biyi cite parse`: a printed reference list as CSL-JSON. */
export function addCiteParse(cite: Command, program: Command, done: (code: number) => void): void {
  cite
    .command('parse')
    .description('a printed reference list in, CSL-JSON out, how sure each field is on record')
    .argument('<file>', 'a text that is or holds a printed list, or - for standard input')
    .option('-o, --output <file>', 'the file to write; - for standard output')
    .option(
      '--language <tag>',
      'language of all entries: zh-CN; default: as the letters of each say',
    )
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('json'))
    .action(async (file: string, options: ParseCommand) => {
      await parse(file, { ...options, ...program.opts() })
      done(0)
    })
}
