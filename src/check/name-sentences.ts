import type { Language } from '../language/language.ts'
import type { Review, SentencePair, Side, Span, Unit } from '../model/review.ts'
import { type ConceptIndex, evenText, type Known } from '../terms/concept-index.ts'
import { latinKey } from '../terms/latin-names.ts'
import { holdsSpelled } from '../terms/long-form.ts'
import type { Mention } from '../terms/mentions.ts'
import { isMisread, nameKeys, standsGlued, textKeys } from './name-keys.ts'
import { isSpelledOtherwise } from './name-spellings.ts'
import { type Named, wholeOf } from './named-blocks.ts'
import { holdsEnd } from './said.ts'

type BySide<T> = Readonly<Record<Side, T>>
/** Mentions by concept, in order. */
export type NamesOf = ReadonlyMap<string, readonly Mention[]>

/** A pair of sentences with what both texts of it name, and what only one of them names. */
export interface NamedPair {
  readonly pair: SentencePair
  readonly names: BySide<NamesOf>
  /** By the side that names it: the other side knows the name and does not hold it here. */
  readonly lone: BySide<readonly Mention[]>
  /** The other side has nowhere a name for it, and this side has it once. */
  readonly strange: BySide<readonly Mention[]>
}

const otherSide = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

function namesIn({ mentions }: Named, spans: readonly Span[]): NamesOf {
  const names = new Map<string, Mention[]>()
  for (const mention of mentions) {
    if (!spans.some(({ start, end }) => mention.start >= start && mention.start < end)) continue
    const list = names.get(mention.id)
    if (list === undefined) names.set(mention.id, [mention])
    else list.push(mention)
  }
  return names
}

const keysOf = ({ id }: Mention, known: Known | undefined): readonly string[] =>
  known === undefined ? [id.slice(1)] : [...known.keys]

/** What no lost space and no number belongs to. */
const plainAbbreviation = /^\p{Lu}{2,6}$/u

/** Whether some sentences hold a name in any spelling, a full form of it, or words that say it. */
function standsIn(
  { block }: Named,
  spans: readonly Span[],
  mention: Mention,
  known: Known | undefined,
  { unspacedLetters, abbreviationWords }: Language,
): boolean {
  const text = spans.map(({ start, end }) => block.text.slice(start, end)).join(' ')
  const found = textKeys(text)
  const own = keysOf(mention, known)
  if (own.some((key) => found.keys.has(key))) return true
  const hasFormula = block.leaves.some(({ node }) => node.type === 'inlineMath')
  if (hasFormula && own.some((key) => nameKeys(block).keys.has(key))) return true
  if (isSpelledOtherwise(mention.text, found.keys) || isMisread(mention.text, found)) return true
  if (standsGlued(mention.text, text)) return true
  const even = evenText(text)
  const forms = known === undefined ? [] : Object.values(known.forms).flat()
  if (forms.some((form) => even.includes(evenText(form)))) return true
  if (known?.looseForms.some((form) => holdsEnd(even, form)) === true) return true
  const words = abbreviationWords?.get(latinKey(mention.text)) ?? []
  if (words.some((word) => text.includes(word))) return true
  return unspacedLetters === undefined && holdsSpelled(text, mention.text)
}

/** Whether a text holds a name somewhere, or is known to have one for it. */
function isKnownTo(review: Review, side: Side, mention: Mention, index: ConceptIndex): boolean {
  const known = index.byId.get(mention.id)
  const { keys } = wholeOf(review)
  if (keysOf(mention, known).some((key) => keys[side].has(key))) return true
  const { subtag } = review.articles[side].language
  const isListed = known?.origin === 'glossary' || known?.isName === true
  return isListed && known.languages.has(subtag)
}

/** Terms are compared where the glossary names them in both languages. */
function isCompared({ kind, isStatistic, id }: Mention, { byId }: ConceptIndex): boolean {
  if (isStatistic) return false
  const known = byId.get(id)
  return kind !== 'term' || (known?.origin === 'glossary' && known.languages.size > 1)
}

/** The sentences of a unit with what they name; what stands in the next pair has only been moved. */
export function namedPairs(review: Review, unit: Unit, named: BySide<Named>): readonly NamedPair[] {
  const { index } = wholeOf(review)
  const pairs = unit.sentences.map((pair) => ({
    pair,
    names: {
      source: namesIn(named.source, pair.source),
      translation: namesIn(named.translation, pair.translation),
    },
  }))
  return pairs.map(({ pair, names }, at) => {
    const openOn = (side: Side): readonly Mention[] => {
      const other = otherSide(side)
      const { language } = review.articles[other]
      if (pair.source.length === 0 || pair.translation.length === 0) return []
      return [...names[side]].flatMap(([id, mentions]) => {
        const mention = mentions.find(({ kind }) => kind !== 'term') ?? mentions[0]
        if (mention === undefined || names[other].has(id) || !isCompared(mention, index)) return []
        const isMoved = [pairs[at - 1], pairs[at + 1]].some(
          (next) => next?.names[other].has(id) === true && !next.names[side].has(id),
        )
        if (isMoved || standsIn(named[other], pair[other], mention, index.byId.get(id), language))
          return []
        return [mention]
      })
    }
    const [source, translation] = [openOn('source'), openOn('translation')]
    const isKnown = (side: Side) => (mention: Mention) =>
      isKnownTo(review, otherSide(side), mention, index)
    const isStrange = (side: Side) => (mention: Mention) =>
      plainAbbreviation.test(mention.text) &&
      !isKnown(side)(mention) &&
      named[side].counts.get(mention.id) === 1
    return {
      pair,
      names,
      lone: {
        source: source.filter(isKnown('source')),
        translation: translation.filter(isKnown('translation')),
      },
      strange: {
        source: source.filter(isStrange('source')),
        translation: translation.filter(isStrange('translation')),
      },
    }
  })
}

const isNamed = ({ kind }: Mention) => kind !== 'term'

/** Names that agree, for each pair of sentences in which two faithful texts may name something unlike. */
const agreedForOdd = 100

/**
 * How many names two faithful texts have in the same sentences; 0 where they name so much unlike that a
 * name which one of them leaves out need not be left out by mistake: free translations repeat a name,
 * and leave one to be understood, all the time.
 */
export function faithfulness(pairs: readonly NamedPair[]): number {
  let agreed = 0
  let odd = 0
  for (const { names, lone } of pairs) {
    for (const [id, mentions] of names.source) {
      if (mentions.some(isNamed) && names.translation.has(id)) agreed += 1
    }
    if ([...lone.source, ...lone.translation].some(isNamed)) odd += 1
  }
  return odd <= Math.max(1, agreed / agreedForOdd) ? agreed : 0
}
