import type { extracted } from '../endings.ts'
import type { Extracted } from './extracted.ts'

/** Makes a text of a file's bytes; `name` is the file as the user knows it. Throws InputError. */
export type Extract = (bytes: Uint8Array, name: string) => Promise<Extracted>

/** Files that are no plain text, by ending; a reader is loaded when a file asks for it. */
const readers: Readonly<Record<(typeof extracted)[number], () => Promise<Extract>>> = {
  '.pdf': async () => (await import('./pdf.ts')).extract,
  '.docx': async () => (await import('./docx.ts')).extract,
  '.html': async () => (await import('./html.ts')).extract,
  '.htm': async () => (await import('./html.ts')).extract,
  '.xml': async () => (await import('./jats.ts')).extract,
}

export const extractors: Readonly<Record<string, () => Promise<Extract>>> = readers
