import { allowedForms, type Concept, type Glossary } from '../model/glossary.ts'
import type { TermUse } from '../model/review.ts'
import { formsOf } from './glossary-matcher.ts'
import type { Match } from './trie.ts'

/** By a form that several concepts have: all of them, and those that may be meant. */
type Homonyms = ReadonlyMap<
  string,
  { readonly all: readonly Concept[]; readonly candidates: readonly Concept[] }
>

const formKey = (form: string): string => form.toLowerCase()

/** Meant may be those that may be written so, unless none may. */
function homonymsOf({ concepts }: Glossary, subtag: string): Homonyms {
  const byForm = new Map<string, Concept[]>()
  for (const concept of concepts) {
    for (const form of new Set(formsOf(concept.terms[subtag]))) {
      const known = byForm.get(form)
      if (known === undefined) byForm.set(form, [concept])
      else known.push(concept)
    }
  }
  const shared = [...byForm].filter(([, found]) => found.length > 1)
  return new Map(
    shared.map(([form, found]) => {
      const allowed = found.filter(({ terms }) => allowedForms(terms[subtag]).includes(form))
      return [formKey(form), { all: found, candidates: allowed.length > 0 ? allowed : found }]
    }),
  )
}

/** Where one concept was last named so that no other can be meant. */
interface Mentions {
  /** Of earlier blocks, by the order of mentioning: the last one last. */
  readonly earlier: Map<string, true>
  readonly anywhere: ReadonlySet<string>
}

interface Chosen {
  readonly concept: string
  readonly toldBy: NonNullable<TermUse['toldBy']>
}

const covers = (scope: string, unit: string) => unit === scope || unit.startsWith(`${scope}.`)

/** Length of the narrowest place of a scope that holds a unit; 0 for a concept meant everywhere. */
function nearness({ scope }: Concept, unit: string): number | undefined {
  if (scope === undefined) return 0
  const lengths = scope.filter((one) => covers(one, unit)).map((one) => one.length)
  return lengths.length === 0 ? undefined : Math.max(...lengths)
}

/** The concepts that may be meant in a unit, where a scope says so. */
function inScope(candidates: readonly Concept[], unit: string): readonly Concept[] {
  const rated = candidates.flatMap((concept) => {
    const rate = nearness(concept, unit)
    return rate === undefined ? [] : [{ concept, rate }]
  })
  const best = Math.max(...rated.map(({ rate }) => rate))
  return rated.filter(({ rate }) => rate === best).map(({ concept }) => concept)
}

/** The candidate that is named nearest in the block: before the place rather than behind it. */
function nearestIn(
  plain: readonly Match[],
  at: Match,
  candidates: readonly Concept[],
): string | undefined {
  const ids = new Set(candidates.map(({ id }) => id))
  const named = plain.filter(({ concept }) => ids.has(concept))
  const before = named.filter(({ end }) => end <= at.start).at(-1)
  return (before ?? named.find(({ start }) => start >= at.end))?.concept
}

/** The candidate whose subject field most concepts of the block share. */
function bySubject(
  plain: readonly Match[],
  candidates: readonly Concept[],
  subjects: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const votes = candidates.map(({ id, subject }) => ({
    id,
    count:
      subject === undefined
        ? 0
        : plain.filter(({ concept }) => subjects.get(concept) === subject).length,
  }))
  const most = Math.max(...votes.map(({ count }) => count))
  const winners = votes.filter(({ count }) => count === most)
  return most > 0 && winners.length === 1 ? winners[0]?.id : undefined
}

/** A block as it was searched. */
export interface SearchedBlock {
  readonly unit: string
  readonly text: string
  readonly matches: readonly Match[]
}

export type ToldMatch = Match & Pick<TermUse, 'toldBy'>

/**
 * Decides for each match of a form that several concepts have which one is meant: by `scope`, else by a
 * full name of it nearby, earlier, or anywhere in this text, else by the subject field of what else the
 * block names; else it is the first of the glossary. `blocks` are those of one text, in its order.
 */
export function toldApart(
  glossary: Glossary,
  subtag: string,
  blocks: readonly SearchedBlock[],
): readonly (readonly ToldMatch[])[] {
  const homonyms = homonymsOf(glossary, subtag)
  if (homonyms.size === 0) return blocks.map(({ matches }) => matches)
  const subjects = new Map(glossary.concepts.map(({ id, subject }) => [id, subject]))
  const candidatesOf = ({ start, end, concept }: Match, text: string) => {
    const key = formKey(text.slice(start, end))
    const found = homonyms.get(key) ?? homonyms.get(key.replace(/s$/u, ''))
    return found?.all.some(({ id }) => id === concept) ? found.candidates : undefined
  }
  const plainOf = ({ matches, text }: SearchedBlock) =>
    matches.filter((match) => candidatesOf(match, text) === undefined)
  const anywhere = new Set(blocks.flatMap((block) => plainOf(block).map(({ concept }) => concept)))
  const mentions: Mentions = { earlier: new Map(), anywhere }
  return blocks.map((block) => {
    const plain = plainOf(block)
    const told = block.matches.map((match) => {
      const candidates = candidatesOf(match, block.text)
      if (candidates === undefined) return match
      return { ...match, ...chosen(candidates, match, block, plain, mentions, subjects) }
    })
    for (const { concept } of plain) {
      mentions.earlier.delete(concept)
      mentions.earlier.set(concept, true)
    }
    return told
  })
}

function chosen(
  all: readonly Concept[],
  match: Match,
  { unit }: SearchedBlock,
  plain: readonly Match[],
  { earlier, anywhere }: Mentions,
  subjects: ReadonlyMap<string, string | undefined>,
): Chosen {
  const scoped = inScope(all, unit)
  const candidates = scoped.length === 0 ? all : scoped
  const [first] = candidates
  if (candidates.length === 1) return { concept: first?.id ?? match.concept, toldBy: 'scope' }
  const ids = candidates.map(({ id }) => id)
  const named = ids.filter((id) => anywhere.has(id))
  const found =
    nearestIn(plain, match, candidates) ??
    [...earlier.keys()].findLast((id) => ids.includes(id)) ??
    (named.length === 1 ? named[0] : undefined) ??
    bySubject(plain, candidates, subjects)
  if (found !== undefined) return { concept: found, toldBy: 'context' }
  return { concept: first?.id ?? match.concept, toldBy: 'order' }
}
