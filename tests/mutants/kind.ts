import type { Prose } from './prose.ts'

/** A stretch of one text and what stands there instead; ends exclusive. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** What a kind may look at: the text that is changed, its partner, and chance. */
export interface Scene {
  readonly text: Prose
  readonly other: Prose
  readonly random: () => number
  /** Terms that the glossary forbids, by what it asks for. */
  readonly forbidden: readonly Forbidden[]
  /** Numbers of the entries that may be cited; none in a text without a list. */
  readonly entries: number
}

export interface Forbidden {
  readonly preferred: string
  readonly term: string
}

/** One way to change one fact. */
export interface Kind {
  readonly id: string
  readonly edits: (scene: Scene) => readonly (readonly Edit[])[]
}

/** One of a list, by chance; undefined of an empty list. */
export function oneOf<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)]
}

type Written = Readonly<Record<'zh' | 'en', readonly Rewrite[]>>

/**
 * A pattern, and what stands instead of the whole match, of which are given the groups and what
 * stands near; undefined or the same leaves it.
 */
export type Rewrite = readonly [
  pattern: RegExp,
  to: (groups: readonly string[], random: () => number, near: string) => string | undefined,
]

/** A kind that rewrites each match of its patterns, which see no markers. */
export function rewriting(id: string, written: Written): Kind {
  return {
    id,
    edits: ({ text, random }) =>
      (text.side === 'source' ? written.zh : written.en).flatMap(([pattern, to]) =>
        [...text.facts.matchAll(pattern)].flatMap((match) => {
          const [whole = ''] = match
          const changed = to(
            match.map((group) => group ?? ''),
            random,
            text.facts.slice(Math.max(0, match.index - 60), match.index + whole.length + 60),
          )
          return changed === undefined || changed === whole
            ? []
            : [[{ start: match.index, end: match.index + whole.length, to: changed }]]
        }),
      ),
  }
}

/** Each word for the other of its pair, in both directions. */
export function bothWays(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
}
