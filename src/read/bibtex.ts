import { languages } from '../language/languages.ts'
import { InputError } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import type { ReadItem } from './bibliography-file.ts'
import { sentenceCased } from './bibtex-case.ts'
import {
  cslFromBibtex,
  knownTypes,
  type ParsedEntry,
  withPartedNames,
  withPlainSpaces,
} from './bibtex-fields.ts'
import { type BibtexEntry, scanBibtex } from './bibtex-scan.ts'
import { placeAt, shownPlace } from './text-place.ts'

interface Parser {
  readonly parse: (text: string) => readonly ParsedEntry[]
  readonly toCsl: (entry: ParsedEntry) => CslItem
}

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

function parsedEntry(value: Readonly<Record<string, unknown>>): ParsedEntry {
  const properties = Object.entries(value['properties'] ?? {}).flatMap(([field, content]) =>
    isText(content) ? [[field, content] as const] : [],
  )
  return {
    type: String(value['type']),
    label: String(value['label']),
    properties: Object.fromEntries(properties),
  }
}

/** citation-js takes a tenth of a second to load, so only a .bib file makes us load it. */
async function loadParser(): Promise<Parser> {
  const [{ plugins, logger }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
  ])
  const quietly = <T>(run: () => T): T => {
    const { level } = logger
    logger.level = 'silent'
    try {
      return run()
    } finally {
      logger.level = level
    }
  }
  const list = '@biblatex/entries+list'
  return {
    parse: (text) =>
      quietly(() =>
        plugins.input
          .chain(text, { forceType: '@biblatex/text', target: list, generateGraph: false })
          .map(parsedEntry),
      ),
    toCsl: (entry) => {
      const [csl] = quietly(() =>
        plugins.input.chain([entry], { forceType: list, generateGraph: false }),
      )
      return { ...csl, id: entry.label, type: String(csl?.['type'] ?? 'document') }
    },
  }
}

const english = languages.find((language) => language.aliases.includes('english'))

function isEnglish(entry: ParsedEntry): boolean {
  const named = entry.properties['langid'] ?? entry.properties['language']
  if (named !== undefined && named !== '') {
    return english?.aliases.includes(String(named).toLowerCase()) === true
  }
  return english?.isWrittenIn(String(entry.properties['title'] ?? '')) === true
}

const titleFields = ['title', 'subtitle', 'booktitle', 'booksubtitle', 'maintitle']

function withSentenceCase(entry: ParsedEntry): ParsedEntry {
  if (!isEnglish(entry)) return entry
  const titles = titleFields.flatMap((field) => {
    const value = entry.properties[field]
    return typeof value === 'string' ? [[field, sentenceCased(value)] as const] : []
  })
  return { ...entry, properties: { ...entry.properties, ...Object.fromEntries(titles) } }
}

/** citation-js counts lines from the text it was given: the definitions and one entry. */
function syntaxError(
  cause: unknown,
  entry: BibtexEntry,
  strings: string,
  source: string,
  display: string,
): InputError {
  const message = cause instanceof Error ? cause.message : String(cause)
  const at = / at line (\d+) col (\d+)/u.exec(message)
  const got = /expected "([^"]+)", got "?([^"\s(]+)"?/u.exec(message)
  const names: Readonly<Record<string, string>> = {
    rbrace: '`}`',
    lbrace: '`{`',
    equals: '`=`',
    comma: '`,`',
    quote: '`"`',
  }
  const expected = names[got?.[1] ?? ''] ?? got?.[1] ?? 'a field `name = {value}`'
  const line = Number(at?.[1] ?? 0) - (strings.match(/\n/gu)?.length ?? 0)
  const lines = entry.text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const inside = line > 0 ? before + Number(at?.[2] ?? 1) - 1 : 0
  const found =
    entry.text
      .slice(inside)
      .split(/[\r\n]/u)[0]
      ?.slice(0, 40) ?? ''
  const near =
    inside > 0 && found !== ''
      ? `\`${found}\` (line ${placeAt(source, entry.offset + inside).line}) stands where ${expected} may stand`
      : `expected ${expected}`
  const place = shownPlace(display, source, entry.offset + inside)
  return new InputError(`${place}: the entry \`${entry.key}\` is not BibTeX: ${near}`, { cause })
}

/** Fields that no style prints: stray TeX signs in an abstract are no reason to refuse an entry. */
const unprinted = new Set(['abstract', 'annote', 'annotation', 'file', 'keywords', 'keyword'])

function printedPart(entry: ParsedEntry): ParsedEntry {
  const fields = Object.entries(entry.properties).filter(([field]) => !unprinted.has(field))
  return { ...entry, properties: Object.fromEntries(fields) }
}

/** The first field whose value citation-js cannot read as TeX, asked for one at a time. */
function faultyField(entry: ParsedEntry, parser: Parser): string | undefined {
  return Object.entries(entry.properties).find(([field, value]) => {
    try {
      parser.toCsl({ ...entry, properties: { [field]: value } })
      return false
    } catch {
      return true
    }
  })?.[0]
}

function valueError(
  cause: unknown,
  parsed: ParsedEntry,
  parser: Parser,
  entry: BibtexEntry,
  file: { readonly source: string; readonly display: string },
): InputError {
  const field = faultyField(parsed, parser)
  if (field === undefined) return syntaxError(cause, entry, '', file.source, file.display)
  const inside = new RegExp(`(?<=[\\s,{(])${field}\\s*=`, 'iu').exec(entry.text)?.index ?? 0
  const place = shownPlace(file.display, file.source, entry.offset + inside)
  const value = String(parsed.properties[field]).slice(0, 60)
  return new InputError(
    `${place}: \`${field}\` of \`${entry.key}\` is \`${value}\`, which cannot be read as TeX; expected \`$\` and \`{ }\` in pairs (\`\\$\` for the sign itself) and a date as 2020-01-31`,
    { cause },
  )
}

/**
 * Reads BibTeX or BibLaTeX, one entry at a time, as CSL-JSON. Throws InputError with file, line and
 * column for an entry that is not closed, has no key, or breaks the grammar.
 */
export async function readBibtex(source: string, display: string): Promise<readonly ReadItem[]> {
  const { entries, strings } = scanBibtex(source, display)
  if (entries.length === 0) return []
  const parser = await loadParser()
  return entries.map((entry): ReadItem => {
    const offset = (): number => entry.offset
    let parsed: ParsedEntry | undefined
    try {
      parsed = parser.parse(strings + entry.text)[0]
    } catch (cause) {
      throw syntaxError(cause, entry, strings, source, display)
    }
    if (parsed === undefined) throw syntaxError('', entry, strings, source, display)
    const cased = withSentenceCase(
      withPartedNames(withPlainSpaces({ ...printedPart(parsed), label: entry.key })),
    )
    let item: CslItem
    try {
      item = cslFromBibtex(cased, parser.toCsl(cased))
    } catch (cause) {
      throw valueError(cause, cased, parser, entry, { source, display })
    }
    if (knownTypes.has(entry.type)) return { item, offset }
    const expected = 'a type of BibTeX or BibLaTeX, such as @article, @book, @inproceedings'
    return { item, offset, unknownType: { written: `@${entry.type}`, expected } }
  })
}
