import { languages } from '../language/languages.ts'
import type { CslItem } from '../model/reference.ts'
import type { Fault, ReadEntry, ReadFile, ReadItem } from './bibliography-file.ts'
import { sentenceCased } from './bibtex-case.ts'
import { withPlainCommands } from './bibtex-commands.ts'
import { salvagedFields, syntaxFault, unknownStrings, valueFault } from './bibtex-faults.ts'
import { cslFromBibtex, knownTypes, type ParsedEntry, withPartedNames } from './bibtex-fields.ts'
import { type BibtexLibrary, bibtexLibrary } from './bibtex-library.ts'
import { type BibtexParser, loadBibtexParser } from './bibtex-parser.ts'
import { type BibtexEntry, repeatedFields, scanBibtex } from './bibtex-scan.ts'
import { closedEntry } from './bibtex-unclosed.ts'
import { repeatedFault } from './repeated-fault.ts'

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

/** Fields that no style prints: stray TeX signs in an abstract are no reason to refuse an entry. */
const unprinted = new Set(['abstract', 'annote', 'annotation', 'file', 'keywords', 'keyword'])

function printedPart(entry: ParsedEntry): ParsedEntry {
  const fields = Object.entries(entry.properties).filter(([field]) => !unprinted.has(field))
  return { ...entry, properties: Object.fromEntries(fields) }
}

/** One file while its entries are read. */
interface Reading {
  readonly source: string
  readonly parser: BibtexParser
  readonly library: BibtexLibrary
}

interface Parsed {
  readonly parsed: ParsedEntry
  readonly faults: readonly Fault[]
}

/** The entry with a key and its end, of which its own text may lack either. */
function wholeText({ key, text }: BibtexEntry, id: string, isClosed: boolean): string {
  if (key !== '' && isClosed) return text
  const withKey = key === '' ? text.replace(/^([^{(]*[{(])/u, `$1${id},`) : text
  return isClosed ? withKey : closedEntry(withKey)
}

function parse(entry: BibtexEntry, id: string, isClosed: boolean, reading: Reading): Parsed {
  const { parser, library, source } = reading
  const strings = library.stringsFor(entry.text)
  try {
    const [parsed] = parser.parse(strings + wholeText(entry, id, isClosed))
    if (parsed === undefined) throw new Error('no entry')
    return { parsed: { ...parsed, label: id }, faults: [] }
  } catch (cause) {
    const { properties, kept, lost } = salvagedFields(entry, strings, parser)
    const fault = syntaxFault({ cause, entry, id, strings, source, kept, lost })
    // That an entry is not closed is told already.
    return { parsed: { type: entry.type, label: id, properties }, faults: isClosed ? [fault] : [] }
  }
}

/** The item, without the fields whose values cannot be read; each of them is a fault. */
function converted(parsed: ParsedEntry, entry: BibtexEntry, reading: Reading): ReadEntry {
  const { parser, library } = reading
  const faults: Fault[] = []
  let left = library.withData(parsed)
  for (;;) {
    const cased = withSentenceCase(withPartedNames(withPlainCommands(printedPart(left))))
    try {
      const csl = parser.toCsl(cased, library.parentsOf(cased))
      return { item: cslFromBibtex(cased, csl), faults }
    } catch (cause) {
      const { field, fault } = valueFault(cause, cased, entry, parser)
      faults.push(fault)
      if (field === undefined) return { item: emptyItem(parsed), faults }
      const rest = Object.entries(left.properties).filter(([name]) => name !== field)
      left = { ...left, properties: Object.fromEntries(rest) }
    }
  }
}

const emptyItem = ({ label }: ParsedEntry): CslItem => ({ id: label, type: 'document' })

function typeFault(entry: BibtexEntry, id: string): readonly Fault[] {
  if (knownTypes.has(entry.type)) return []
  const { offset, text } = entry
  return [
    {
      rule: 'read/reference-type',
      severity: 'warning',
      message: `\`${id}\` is of type \`@${entry.type}\`, which is not known; expected a type of BibTeX or BibLaTeX, such as @article, @book, @inproceedings`,
      start: offset,
      end: offset + text.length,
    },
  ]
}

/**
 * Reads BibTeX or BibLaTeX as CSL-JSON, each entry when it is asked for. Never throws: of an entry
 * that breaks the grammar the fields are kept that can be read.
 */
export async function readBibtexFile(source: string, display: string): Promise<ReadFile> {
  const scanned = scanBibtex(source)
  const { entries, faults } = scanned
  if (entries.length === 0) return { items: [], faults }
  const parser = await loadBibtexParser()
  const reading = { source, parser, library: bibtexLibrary(scanned, parser) }
  const toFault = repeatedFault(source, display)
  const unclosed = new Set(
    faults.flatMap(({ rule, start }) => (rule === 'read/unclosed-entry' ? [start] : [])),
  )
  const items = entries.map((entry, index): ReadItem => {
    const id = entry.key === '' ? `entry-${index + 1}` : entry.key
    return {
      id,
      offset: () => entry.offset,
      read: () => {
        const { parsed, faults: broken } = parse(entry, id, !unclosed.has(entry.offset), reading)
        const { item, faults: bad } = converted(parsed, entry, reading)
        const repeated = repeatedFields(entry).map(toFault)
        const names = broken.length > 0 ? [] : unknownStrings(entry, reading.library.isString)
        return { item, faults: [...broken, ...bad, ...names, ...typeFault(entry, id), ...repeated] }
      },
    }
  })
  return { items, faults }
}

/** Reads BibTeX or BibLaTeX whole: every entry, what is wrong with it beside it. */
export async function readBibtex(source: string, display: string): Promise<readonly ReadEntry[]> {
  return (await readBibtexFile(source, display)).items.map(({ read }) => read())
}
