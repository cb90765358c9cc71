import type { SourceKind } from '../rule.ts'
import type { Extracted } from './extracted.ts'

/** Makes a text of a file's bytes; `name` is the file as the user knows it. Throws InputError. */
export type Extract = (bytes: Uint8Array, name: string) => Promise<Extracted>

/** Files that are text as they stand, by ending. */
export const textKinds: Readonly<Record<string, SourceKind>> = {
  '.txt': 'lines',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** Files that are no plain text, by ending; a reader is loaded when a file asks for it. */
export const extractors: Readonly<Record<string, () => Promise<Extract>>> = {
  '.pdf': async () => (await import('./pdf.ts')).extract,
  '.docx': async () => (await import('./docx.ts')).extract,
  '.html': async () => (await import('./html.ts')).extract,
  '.htm': async () => (await import('./html.ts')).extract,
  '.xml': async () => (await import('./jats.ts')).extract,
}

/** Endings of files that can be imported: `.txt`. */
export const importable: readonly string[] = [...Object.keys(textKinds), ...Object.keys(extractors)]
