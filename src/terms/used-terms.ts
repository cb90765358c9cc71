import { allowedForms, type Concept, type LanguageTerms } from '../model/glossary.ts'
import { type Review, type Side, sides, type TermUse } from '../model/review.ts'
import { inflections, spellingKey } from './spelling.ts'

/** What one language of a review calls a concept in full. */
export interface FullName {
  readonly side: Side
  /** BCP 47 tag of the language: `zh-CN`. */
  readonly tag: string
  readonly text: string
}

/** A concept that one text of a review uses, as a list of terms behind that text names it. */
export interface UsedTerm {
  /** Id of the concept, the same in both languages and in the nodes of terms: `vgpr`. */
  readonly id: string
  readonly concept: Concept
  /** Its preferred term in the language of the text. */
  readonly term: string
  /** The short forms that the text writes, as the glossary spells them, the most used first; often none. */
  readonly short: readonly string[]
  /** What the short forms stand for: in the language of the text first; empty where the glossary has no long form. */
  readonly full: readonly FullName[]
  /** In the language of the text. */
  readonly definition?: string
  /** Which parts of the text use it; each expands it for itself. */
  readonly isInAbstract: boolean
  readonly isInBody: boolean
}

/** A used term that the text shortens: one row of a list of abbreviations. */
export type UsedAbbreviation = UsedTerm & { readonly short: readonly [string, ...string[]] }

type Annotated = Pick<Review, 'articles' | 'glossary' | 'terms' | 'units'>

const namesOf = ({ preferred, variants }: LanguageTerms): readonly string[] => [
  preferred,
  ...variants.map(({ term }) => term),
]

const shortOf = ({ terms }: Concept): readonly string[] =>
  Object.values(terms).flatMap(({ abbreviations }) => abbreviations)

/** What each language calls a concept in full, that of `side` first; a name that one of them lists as short is none. */
export function fullNames(
  concept: Concept,
  { articles }: Pick<Review, 'articles'>,
  side: Side,
): readonly FullName[] {
  const short = shortOf(concept)
  const order = side === 'source' ? sides : sides.toReversed()
  return order.flatMap((one): FullName[] => {
    const { language, tag } = articles[one]
    const names = allowedForms(concept.terms[language.subtag])
    const text = names.find((name) => !short.includes(name))
    return text === undefined ? [] : [{ side: one, tag, text }]
  })
}

const keysOf = (form: string): readonly string[] => inflections(form).map(spellingKey)

/** The short forms that the uses write, as the glossary spells them; plurals are no forms of their own. */
function shortForms(written: readonly string[], abbreviations: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of written) {
    const keys = keysOf(one)
    const found =
      abbreviations.find((form) => form === one) ??
      abbreviations.find((form) => spellingKey(form) === keys[0]) ??
      abbreviations.find((form) => keysOf(form).some((key) => keys.includes(key)))
    if (found === undefined) continue
    const singular = abbreviations.find((form) => found === `${form}s`) ?? found
    counts.set(singular, (counts.get(singular) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([form]) => form)
}

function usesByConcept({ terms }: Annotated, side: Side): ReadonlyMap<string, readonly TermUse[]> {
  const uses = new Map<string, TermUse[]>()
  for (const use of terms) {
    if (use.side !== side) continue
    const known = uses.get(use.concept)
    if (known === undefined) uses.set(use.concept, [use])
    else known.push(use)
  }
  return uses
}

const isAbstract = (unit: string): boolean => unit.startsWith('abstract.')

/**
 * The concepts that one text of a review uses, in the order of the glossary: what a `def-list`, a list of
 * terms or of abbreviations is made of, in whatever format. Headings and the title are not searched.
 */
export function usedTerms(review: Annotated, side: Side): readonly UsedTerm[] {
  const { articles, glossary, units } = review
  const uses = usesByConcept(review, side)
  const texts = new Map(units.map(({ id, blocks }) => [id, blocks[side]?.text ?? '']))
  return glossary.concepts.flatMap((concept): UsedTerm[] => {
    const here = uses.get(concept.id)
    const own = concept.terms[articles[side].language.subtag]
    if (here === undefined || own === undefined) return []
    const all = shortOf(concept)
    // A name that only the other language lists as short is short here too: PD-1 in Chinese.
    const isShort = (name: string) => all.includes(name)
    const shortNames = namesOf(own).filter(isShort)
    const written = here.map(({ unit, span }) => texts.get(unit)?.slice(span.start, span.end) ?? '')
    const longOnes = new Set(namesOf(own).filter((name) => !isShort(name)))
    const definition = concept.definition[articles[side].language.subtag]
    return [
      {
        id: concept.id,
        concept,
        term: own.preferred,
        short: shortForms(
          written.filter((text) => !longOnes.has(text)),
          [...new Set([...own.abbreviations, ...shortNames])],
        ),
        full: fullNames(concept, review, side),
        ...(definition === undefined ? {} : { definition }),
        isInAbstract: here.some(({ unit }) => isAbstract(unit)),
        isInBody: here.some(({ unit }) => !isAbstract(unit)),
      },
    ]
  })
}

const isShortened = (term: UsedTerm): term is UsedAbbreviation =>
  term.short.length > 0 && term.full.length > 0

const letters = new Intl.Collator('en', { numeric: true })

/** The list of abbreviations of one text, by their letters: those that it writes and that have a long form. */
export function usedAbbreviations(review: Annotated, side: Side): readonly UsedAbbreviation[] {
  return usedTerms(review, side)
    .filter(isShortened)
    .toSorted((a, b) => letters.compare(a.short[0], b.short[0]) || letters.compare(a.id, b.id))
}
