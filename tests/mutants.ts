import { type Side, sides } from '../src/model/review.ts'
import { randomOf } from './alignment-gold.ts'
import { countKinds } from './mutants/count-kinds.ts'
import type { Edit, Forbidden, Kind } from './mutants/kind.ts'
import { nameKinds } from './mutants/name-kinds.ts'
import { numberKinds } from './mutants/number-kinds.ts'
import { passageKinds } from './mutants/passage-kinds.ts'
import { proseOf } from './mutants/prose.ts'
import { wordKinds } from './mutants/word-kinds.ts'

/** Two texts that say the same, as they stand in their files. */
export interface Pair {
  readonly id: string
  readonly source: string
  readonly translation: string
  /** Number of entries that may be cited. */
  readonly entries: number
  readonly forbidden: readonly Forbidden[]
}

/** A pair in which one fact of one text is changed. */
export interface Mutant {
  readonly pair: string
  readonly kind: string
  readonly side: Side
  /** What changed, by its place in the unmutated text. */
  readonly edits: readonly Edit[]
  /** The text of that side, changed. */
  readonly text: string
  /** Lines of the unmutated text, from 1, that hold the change. */
  readonly lines: readonly number[]
  /** The change with some words around it: `…PFS was [31.8→38.1] months…`. */
  readonly quote: string
}

/** Every kind of change, each of one fact. */
export const kinds: readonly Kind[] = [
  ...numberKinds,
  ...countKinds,
  ...wordKinds,
  ...nameKinds,
  ...passageKinds,
]

function apply(raw: string, edits: readonly Edit[]): string {
  let at = 0
  const parts = edits.map(({ start, end, to }) => {
    const part = raw.slice(at, start) + to
    at = end
    return part
  })
  return parts.join('') + raw.slice(at)
}

const lineOf = (raw: string, offset: number) => raw.slice(0, offset).split('\n').length

function quoteOf(raw: string, edits: readonly Edit[]): string {
  const short = (text: string) =>
    text.length > 60 ? `${text.slice(0, 28)}…${text.slice(-28)}` : text
  return edits
    .map(
      ({ start, end, to }) =>
        `…${raw.slice(Math.max(0, start - 30), start)}[${short(raw.slice(start, end))}→${short(to)}]${raw.slice(end, end + 30)}…`,
    )
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
}

/** Every mutant of one kind that a pair has; `random` decides what stands in the changed places. */
function mutantsOfKind(pair: Pair, kind: Kind, random: () => number): readonly Mutant[] {
  const proses = {
    source: proseOf('source', pair.source),
    translation: proseOf('translation', pair.translation),
  }
  return sides.flatMap((side) => {
    const text = proses[side]
    const other = proses[side === 'source' ? 'translation' : 'source']
    const { forbidden, entries } = pair
    const found = kind.edits({ text, other, random, forbidden, entries })
    const places = new Map(found.map((edits) => [edits.map(({ start }) => start).join(), edits]))
    return [...places.values()].map((edits) => ({
      pair: pair.id,
      kind: kind.id,
      side,
      edits,
      text: apply(text.raw, edits),
      lines: edits.map(({ start }) => lineOf(text.raw, start)),
      quote: quoteOf(text.raw, edits),
    }))
  })
}

/** Up to `most` mutants of each kind over all pairs, chosen by a seed; the translation's come twice as often. */
export function mutantsOf(
  pairs: readonly Pair[],
  seed: number,
  most: number,
  only: readonly string[] = [],
): readonly Mutant[] {
  return kinds.flatMap((kind, at) => {
    if (only.length > 0 && !only.includes(kind.id)) return []
    const random = randomOf(seed * 1009 + at)
    const all = pairs.flatMap((pair) => mutantsOfKind(pair, kind, random))
    const ranked = all.map((mutant) => ({
      mutant,
      rank: random() * (mutant.side === 'source' ? 1 : 2),
    }))
    return ranked
      .sort((a, b) => b.rank - a.rank)
      .slice(0, most)
      .map(({ mutant }) => mutant)
  })
}
