import { extname } from 'node:path'
import { InputError, type Place, type Problem } from '../model/problem.ts'
import type { Bibliography, CslItem } from '../model/reference.ts'
import type { ReadItem, Repeated } from './bibliography-file.ts'
import { readTextFile } from './text-file.ts'
import { placeAt, placesIn, shownPlace } from './text-place.ts'

interface BibliographyPath {
  /** Absolute. */
  readonly path: string
  /** As the user knows it: `source/references.json`. */
  readonly display: string
}

interface Found extends ReadItem {
  readonly display: string
  readonly source: string
}

interface Format {
  /** A collection of which a review uses a part. */
  readonly isLibrary: boolean
  readonly read: (source: string, display: string) => Promise<readonly ReadItem[]>
  /** What stands twice in one entry of a text that can be read. */
  readonly repeated: (source: string, display: string) => Promise<readonly Repeated[]>
}

/** By file name ending; the readers are loaded when a file asks for them. */
const formats: Readonly<Record<string, Format>> = {
  '.json': {
    isLibrary: false,
    read: async (source, display) => (await import('./csl-json.ts')).readCslJson(source, display),
    repeated: async (source) => (await import('./json-text.ts')).repeatedKeys(source),
  },
  '.bib': {
    isLibrary: true,
    read: async (source, display) => (await import('./bibtex.ts')).readBibtex(source, display),
    repeated: async (source, display) => {
      const { repeatedFields, scanBibtex } = await import('./bibtex-scan.ts')
      return scanBibtex(source, display).entries.flatMap(repeatedFields)
    },
  },
  '.txt': {
    isLibrary: false,
    read: async (source) => (await import('./printed-list.ts')).readPrinted(source),
    repeated: async () => [],
  },
}

function formatOf(display: string): Format {
  const format = formats[extname(display).toLowerCase()]
  if (format !== undefined) return format
  throw new InputError(
    `cannot read ${display}: no bibliography ends in \`${extname(display)}\`; expected ${Object.keys(formats).join(' or ')}`,
  )
}

const placeOf = ({ display, source, offset }: Found): string =>
  shownPlace(display, source, offset())

function refuseDuplicates(found: readonly Found[]): void {
  const seen = new Map<string, Found>()
  for (const one of found) {
    const first = seen.get(one.item.id)
    if (first !== undefined) {
      throw new InputError(
        `${placeOf(one)}: the key \`${one.item.id}\` stands at ${placeOf(first)} already; expected a key of its own for each entry`,
      )
    }
    seen.set(one.item.id, one)
  }
}

/** The longest stretch of an item that a place quotes: a file without line ends is one line. */
const longestQuote = 80

function itemPlace({ display, source, offset }: Found): Place {
  const start = offset()
  const text = (/^[^\r\n]*/u.exec(source.slice(start, start + longestQuote))?.[0] ?? '').trimEnd()
  const { line, column } = placeAt(source, start)
  const endColumn = column + text.length
  return { side: 'source', file: display, line, column, endLine: line, endColumn, text }
}

function typeProblem(found: Found): Problem[] {
  const { item, unknownType } = found
  if (unknownType === undefined) return []
  const { written, expected } = unknownType
  return [
    {
      rule: 'read/reference-type',
      severity: 'warning',
      message: `\`${item.id}\` is of type \`${written}\`, which is not known; expected ${expected}`,
      unit: null,
      places: [itemPlace(found)],
    },
  ]
}

function warning(rule: string, message: string, place: Place): Problem {
  return { rule, severity: 'warning', message, unit: null, places: [place] }
}

function unreadableProblem(found: Found): readonly Problem[] {
  const { unreadable } = found
  return unreadable === undefined
    ? []
    : [warning('read/printed-entry', unreadable, itemPlace(found))]
}

function repeatedProblems(
  source: string,
  display: string,
  repeated: readonly Repeated[],
): readonly Problem[] {
  if (repeated.length === 0) return []
  const placeIn = placesIn(source)
  return repeated.map(({ name, start, end, first }) => {
    const { line, column } = placeIn(start)
    const earlier = placeIn(first)
    const text = source.slice(start, end)
    return warning(
      'read/repeated-field',
      `\`${name}\` stands at ${display}:${earlier.line}:${earlier.column} already, in the same entry; the value given last is taken, expected one`,
      {
        side: 'source',
        file: display,
        line,
        column,
        endLine: line,
        endColumn: column + text.length,
        text,
      },
    )
  })
}

/** Any text may be BibTeX without entries: a wrong file, or one that was saved empty. */
function emptyProblem(source: string, display: string): Problem {
  const text = (/^[^\r\n]*/u.exec(source)?.[0] ?? '').slice(0, longestQuote)
  return warning(
    'read/no-entries',
    `${display} holds no entry; expected entries such as \`@article{key, title = {…}}\``,
    {
      side: 'source',
      file: display,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: text.length + 1,
      text,
    },
  )
}

interface FoundFile {
  readonly found: readonly Found[]
  readonly problems: readonly Problem[]
}

async function readOne({ path, display }: BibliographyPath): Promise<FoundFile> {
  const format = formatOf(display)
  const source = await readTextFile(path, display)
  const items = await format.read(source, display)
  const found = items.map((item) => ({ ...item, display, source }))
  // A list that is written as `[]` says itself that it is empty.
  const empty = items.length === 0 && format.isLibrary ? [emptyProblem(source, display)] : []
  const repeated = repeatedProblems(source, display, await format.repeated(source, display))
  return {
    found,
    problems: [
      ...empty,
      ...found.flatMap(typeProblem),
      ...found.flatMap(unreadableProblem),
      ...repeated,
    ],
  }
}

/**
 * Reads the bibliography files (CSL-JSON, BibTeX, printed lists) in their order. Throws InputError with file, line
 * and column for a file that cannot be read, an item of a wrong shape, a key that is given twice;
 * unknown types, fields given twice and a .bib without entries are problems, the items kept.
 */
export async function readBibliography(
  paths: readonly BibliographyPath[],
): Promise<{ bibliography: Bibliography; problems: readonly Problem[] }> {
  const files: FoundFile[] = []
  for (const path of paths) files.push(await readOne(path))
  const found = files.flatMap((file) => file.found)
  refuseDuplicates(found)
  const byId = new Map(found.map((one) => [one.item.id, one]))
  const items: readonly CslItem[] = found.map(({ item }) => item)
  return {
    bibliography: {
      items,
      isLibrary: paths.some(({ display }) => formatOf(display).isLibrary),
      files: new Map(found.map(({ item, display }) => [item.id, display])),
      placeOf: (id) => {
        const one = byId.get(id)
        return one && itemPlace(one)
      },
    },
    problems: files.flatMap(({ problems }) => problems),
  }
}
