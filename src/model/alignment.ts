import { createHash } from 'node:crypto'
import type { Block, Sided } from './review.ts'

/** An id that a person wrote into the alignment file, and what the text behind it was when accepted. */
export interface PinnedId {
  /** A block (`s2.p3`) or a sentence of one (`s2.p3.2`), counted in the text of one side alone. */
  readonly id: string
  readonly line: number
  readonly column: number
  /** Hash of its text when it was last accepted. */
  readonly hash?: string
  /** Its first words then. */
  readonly quote?: string
}

/** What a person says of blocks or sentences: that they say the same, or that they do not. */
export interface Pin {
  readonly kind: 'together' | 'apart'
  readonly ids: Sided<readonly PinnedId[]>
}

/** `alignment.yaml`: a person's corrections, and what of the translation was accepted. */
export interface Alignment {
  /** As it is shown: `source/alignment.yaml`. */
  readonly file: string
  readonly text: string
  readonly pins: readonly Pin[]
  /** Id of a unit → hashes of both texts when the translation was accepted, in reading order. */
  readonly accepted: ReadonlyMap<string, Sided<string>>
}

/** Number of hexadecimal digits: enough to tell the blocks of a book apart. */
const digits = 12

/** Hash of a text by its words: how its lines are wrapped does not count. */
export function textHash(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  return createHash('sha256').update(plain).digest('hex').slice(0, digits)
}

/** Hash of a block's text and of the addresses of its images. */
export function blockHash({ text, leaves }: Block): string {
  const images = leaves.flatMap(({ node }) => (node.type === 'image' ? [node.url] : []))
  return textHash([text, ...images].join('\n'))
}
