import type { Place, Problem } from '../model/problem.ts'
import type { Bibliography, BibliographyEntry, CslItem } from '../model/reference.ts'
import type { Fault, ReadEntry, ReadItem } from './bibliography-file.ts'
import { formatOf } from './bibliography-formats.ts'
import { duplicateProblems, itemProblems } from './bibliography-problems.ts'
import { readEncodedFile } from './text-file.ts'
import { placesIn } from './text-place.ts'

interface BibliographyPath {
  /** Absolute. */
  readonly path: string
  /** As the user knows it: `source/references.json`. */
  readonly display: string
}

interface Found extends Pick<ReadItem, 'id' | 'number'> {
  readonly display: string
  readonly place: () => Place
  /** The item under its own id, and what is wrong with it. */
  readonly read: () => { readonly item: CslItem; readonly problems: readonly Problem[] }
}

/** The longest stretch of an item that a place quotes: a file without line ends is one line. */
const longestQuote = 80

/** Makes places of offsets in one file; the text is gone through once, however many are asked for. */
function placesOf(source: string, file: string): (start: number, end?: number) => Place {
  let placeIn: ReturnType<typeof placesIn> | undefined
  return (start, end = source.length) => {
    placeIn ??= placesIn(source)
    const quoted = source.slice(start, Math.min(end, start + longestQuote))
    const text = (/^[^\r\n]*/u.exec(quoted)?.[0] ?? '').trimEnd()
    const { line, column } = placeIn(start)
    const endColumn = column + text.length
    return { side: 'source', file, line, column, endLine: line, endColumn, text }
  }
}

function warning(rule: string, message: string, place: Place): Problem {
  return { rule, severity: 'warning', message, unit: null, places: [place] }
}

/** A file that its encoding does not let everybody read. */
function encodingProblems(
  encoding: string,
  display: string,
  place: () => Place,
): readonly Problem[] {
  if (encoding === 'utf-8') return []
  const name = encoding === 'gb18030' ? 'GB 18030' : encoding.toUpperCase()
  const message = `${display} is read as ${name} text; expected a file saved as UTF-8`
  return [warning('read/encoding', message, place())]
}

interface FoundFile {
  readonly found: readonly Found[]
  readonly problems: readonly Problem[]
  readonly isLibrary: boolean
}

async function readOne({ path, display }: BibliographyPath): Promise<FoundFile> {
  const format = formatOf(display)
  const { text: source, encoding } = await readEncodedFile(path, display)
  const place = placesOf(source, display)
  const problemOf = ({ start, end, ...fault }: Fault): Problem => ({
    ...fault,
    unit: null,
    places: [place(start, end)],
  })
  const file = await format.read(source, display)
  const found = file.items.map((one: ReadItem): Found => {
    let read: ReadEntry | undefined
    return {
      id: one.id,
      ...(one.number === undefined ? {} : { number: one.number }),
      display,
      place: () => place(one.offset()),
      read: () => {
        read ??= one.read()
        const { item, faults } = read
        const own = itemProblems(item, () => place(one.offset()))
        return { item, problems: [...faults.map(problemOf), ...own] }
      },
    }
  })
  const isEmpty = found.length === 0 && format.example !== undefined
  const empty = `${display} holds no entry; expected entries such as \`${format.example}\``
  return {
    found,
    isLibrary: file.isLibrary ?? format.isLibrary,
    problems: [
      ...encodingProblems(encoding, display, () => place(0)),
      // Any text may be a library without entries: a wrong file, or one that was saved empty.
      ...(isEmpty ? [warning('read/no-entries', empty, place(0))] : []),
      ...file.faults.map(problemOf),
    ],
  }
}

/** Gives entries whose key stands already a key of their own: numbers must not shift. */
function withOwnKeys(found: readonly Found[]): {
  readonly found: readonly Found[]
  readonly problems: readonly Problem[]
} {
  let given: Set<string> | undefined
  const seen = new Map<string, Found>()
  const problems: Problem[] = []
  const own = found.map((one): Found => {
    const first = seen.get(one.id)
    if (first === undefined) {
      seen.set(one.id, one)
      return one
    }
    given ??= new Set(found.map(({ id }) => id))
    let count = 2
    while (given.has(`${one.id}-${count}`)) count += 1
    const id = `${one.id}-${count}`
    given.add(id)
    const [at, earlier] = [one.place(), first.place()]
    problems.push({
      rule: 'read/duplicate-key',
      severity: 'error',
      message: `the key \`${one.id}\` stands at ${earlier.file}:${earlier.line}:${earlier.column} already; this entry is kept as \`${id}\`, expected a key of its own for each entry`,
      unit: null,
      places: [at, earlier],
    })
    const read = () => {
      const { item, problems: own } = one.read()
      return { item: { ...item, id }, problems: own }
    }
    return { ...one, id, read }
  })
  return { found: own, problems }
}

/** In a library of more entries only what is cited is read in full. */
const readAllTo = 300

/** An entry of the bibliography; `isLate` where its problems come with it and not with the files. */
function entryOf({ id, number, read }: Found, isLate: boolean): BibliographyEntry {
  let made: ReturnType<BibliographyEntry['read']> | undefined
  const once = () => {
    if (made === undefined) {
      const { item, problems } = read()
      made = { item, problems: isLate ? problems : [] }
    }
    return made
  }
  return { id, read: once, ...(number === undefined ? {} : { number }) }
}

/**
 * Reads the bibliography files in their order. Throws InputError for a file that cannot be read; what
 * is wrong with an entry is a problem, and the entry is kept as far as it can be read. Problems of the
 * entries of a large library come with the entries, when they are read.
 */
export async function readBibliography(
  paths: readonly BibliographyPath[],
): Promise<{ bibliography: Bibliography; problems: readonly Problem[] }> {
  const read: FoundFile[] = []
  for (const path of paths) read.push(await readOne(path))
  const { found, problems: keys } = withOwnKeys(read.flatMap((file) => file.found))
  const isLibrary = read.some((file) => file.isLibrary)
  const isLate = isLibrary && found.length > readAllTo
  const entries = found.map((one) => entryOf(one, isLate))
  let byId: ReadonlyMap<string, Found> | undefined
  const placeOf = (id: string) => {
    byId ??= new Map(found.map((one) => [one.id, one]))
    return byId.get(id)?.place()
  }
  // Made when they are asked for: in a large library they take their time.
  let items: readonly CslItem[] | undefined
  let files: ReadonlyMap<string, string> | undefined
  const all = () => {
    items ??= entries.map((entry) => entry.read().item)
    return items
  }
  return {
    bibliography: {
      entries,
      get items() {
        return all()
      },
      isLibrary,
      get files() {
        files ??= new Map(found.map(({ id, display }) => [id, display]))
        return files
      },
      placeOf,
    },
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...keys,
      ...(isLate ? [] : found.flatMap((one) => one.read().problems)),
      ...(isLate ? [] : duplicateProblems(all(), placeOf)),
    ],
  }
}
