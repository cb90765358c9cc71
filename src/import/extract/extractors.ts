import type { CslItem } from '../../model/reference.ts'
import type { SourceKind } from '../rule.ts'

/** What a file that is no plain text holds. */
export interface Extracted {
  readonly text: string
  readonly kind: SourceKind
  /** Where the file itself keeps its references as data. */
  readonly bibliography?: readonly CslItem[]
}

/** Makes a text of a file's bytes; `name` is the file as the user knows it. Throws InputError. */
export type Extract = (bytes: Uint8Array, name: string) => Promise<Extracted>

/** Files that are text as they stand, by ending. */
export const textKinds: Readonly<Record<string, SourceKind>> = {
  '.txt': 'lines',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** Files that are no plain text, by ending; a reader is loaded when a file asks for it. */
export const extractors: Readonly<Record<string, () => Promise<Extract>>> = {}
