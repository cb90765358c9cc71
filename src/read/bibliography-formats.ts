import { extname } from 'node:path'
import { InputError } from '../model/problem.ts'
import type { ReadFile } from './bibliography-file.ts'

/** What a file of a format holds; `isLibrary` where the file itself tells. */
export interface FormatFile extends ReadFile {
  readonly isLibrary?: boolean
}

/** A format of bibliographies. */
export interface BibliographyFormat {
  /** A collection of which a review uses a part. */
  readonly isLibrary: boolean
  /** An entry of a format of which any text may be a file; a list that is written as `[]` says itself that it is empty. */
  readonly example?: string
  readonly read: (source: string, display: string) => FormatFile | Promise<FormatFile>
}

/** By file name ending; the readers are loaded when a file asks for them. */
const formats: Readonly<Record<string, BibliographyFormat>> = {
  '.json': {
    isLibrary: false,
    read: async (source, display) =>
      (await import('./csl-json.ts')).readCslJsonFile(source, display),
  },
  '.bib': {
    isLibrary: true,
    example: '@article{key, title = {…}}',
    read: async (source, display) => (await import('./bibtex.ts')).readBibtexFile(source, display),
  },
  '.ris': {
    isLibrary: true,
    example: 'TY  - JOUR',
    read: async (source) => (await import('./ris.ts')).readRis(source),
  },
  '.nbib': {
    isLibrary: true,
    example: 'PMID- 31141632',
    read: async (source) => (await import('./nbib.ts')).readNbib(source),
  },
  '.enw': {
    isLibrary: true,
    example: '%0 Journal Article',
    read: async (source) => (await import('./enw.ts')).readEnw(source),
  },
  '.xml': {
    isLibrary: true,
    example: '<record>…</record>',
    read: async (source, display) =>
      (await import('./endnote-xml.ts')).readEndnoteXml(source, display),
  },
  '.doi': {
    isLibrary: false,
    example: '10.1056/NEJMoa1817249',
    read: async (source) => (await import('./doi-list.ts')).readDoiList(source),
  },
  '.txt': {
    isLibrary: false,
    example: '[1] Li H. Title[J]. Journal, 2021, 1(2): 3-4.',
    read: async (source) => (await import('./plain-list.ts')).readPlainList(source),
  },
}

/** The format of a file by the ending of its name. Throws InputError for one that there is not. */
export function formatOf(display: string): BibliographyFormat {
  const format = formats[extname(display).toLowerCase()]
  if (format !== undefined) return format
  const known = Object.keys(formats)
  throw new InputError(
    `cannot read ${display}: no bibliography ends in \`${extname(display)}\`; expected ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`,
  )
}
