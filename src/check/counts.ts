import type { Signed } from '../language/arithmetic.ts'
import type { Language } from '../language/language.ts'
import type { Block, Span } from '../model/review.ts'
import type { Prose } from './prose.ts'

/** A number that a pattern found: its value, and where in the block it is written. */
export interface Found extends Span {
  readonly value: number
  readonly written: string
}

/** The named groups of a match of a pattern with the flag `d`, offset into the block. */
export type Groups = Readonly<Record<string, Found>>

const withPlaces = new WeakMap<RegExp, RegExp>()

function placed(pattern: RegExp): RegExp {
  const known = withPlaces.get(pattern)
  if (known !== undefined) return known
  const made = new RegExp(pattern.source, `${pattern.flags.replace('d', '')}d`)
  withPlaces.set(pattern, made)
  return made
}

function numberOf(written: string, { numberWords }: Language): number {
  if (/^\d/u.test(written)) return Number(written.replaceAll(',', ''))
  return Number(numberWords(written)[0]?.value ?? Number.NaN)
}

/** Every match of a pattern in a text, by the names of its groups; `part2` counts as `part`. */
export function groupsIn(
  pattern: RegExp,
  text: string,
  offset: number,
  language: Language,
): readonly { readonly groups: Groups; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(placed(pattern))].map((match) => {
    const groups: Record<string, Found> = {}
    for (const [name, span] of Object.entries(match.indices?.groups ?? {})) {
      const written = match.groups?.[name]
      if (span === undefined || written === undefined) continue
      const [start, end] = span
      groups[name.replace(/\d$/u, '')] = {
        written,
        value: numberOf(written, language),
        start: start + offset,
        end: end + offset,
      }
    }
    return { groups, start: match.index + offset, end: match.index + match[0].length + offset }
  })
}

/** The same for patterns in turn, without those whose sign the text lacks. */
export function signedGroupsIn(
  patterns: readonly Signed[],
  text: string,
  offset: number,
  language: Language,
): ReturnType<typeof groupsIn> {
  return patterns.flatMap(({ pattern, sign }) =>
    sign?.test(text) === false ? [] : groupsIn(pattern, text, offset, language),
  )
}

/** The numbers of people that a text names; one person is no whole of a percentage. */
export function countsIn(text: string, offset: number, language: Language): readonly Found[] {
  if (!language.arithmetic.countSign.test(text)) return []
  return groupsIn(language.arithmetic.counts, text, offset, language).flatMap(({ groups }) =>
    Object.values(groups).filter(({ value }) => Number.isSafeInteger(value) && value > 1),
  )
}

const sentences = new WeakMap<Block, readonly (Span & { text: string })[]>()

/** The sentences of a block's prose, found once for all checks. */
export function sentencesOf(prose: Prose): readonly (Span & { text: string })[] {
  const known = sentences.get(prose.block)
  if (known !== undefined) return known
  const made = sentencesIn(prose)
  sentences.set(prose.block, made)
  return made
}

function sentencesIn({ text, article }: Prose): readonly (Span & { text: string })[] {
  return text.split('\n').reduce<{ at: number; found: (Span & { text: string })[] }>(
    ({ at, found }, line) => {
      for (const { start, end } of article.language.splitSentences(line)) {
        found.push({ start: at + start, end: at + end, text: line.slice(start, end) })
      }
      return { at: at + line.length + 1, found }
    },
    { at: 0, found: [] },
  ).found
}
