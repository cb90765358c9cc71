import type { Element } from 'hast'
import type { Concept, LanguageTerms } from '../../model/glossary.ts'
import type { Review, Side } from '../../model/review.ts'
import type { GlossaryReadings } from '../../terms/glossary-order.ts'
import { type Child, element } from '../html/element.ts'
import { safeUrl } from '../html/safe-url.ts'

/** What the entries of one list are made of. */
export interface EntryParts {
  readonly review: Review
  /** The sides in the order in which the entries name their terms. */
  readonly named: readonly Side[]
  /** The sides whose units the review's page shows. */
  readonly shown: readonly Side[]
  /** Ids of the units that use a concept, by side and concept. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>
  readonly readings: GlossaryReadings
  /** Before the ids of entries, which stand in two lists. */
  readonly prefix: string
  /** The page of the review beside this one. */
  readonly reviewPage: string
}

const tagOf = ({ review }: EntryParts, side: Side): string => review.articles[side].tag

const termsOf = (
  { review }: EntryParts,
  { terms }: Concept,
  side: Side,
): LanguageTerms | undefined => terms[review.articles[side].language.subtag]

type Label = 'definition' | 'variants' | 'subject' | 'source' | 'note' | 'used' | 'unused'

/** One word of the interface in every language of the page. */
function label({ review, named }: EntryParts, key: Label): Element {
  const words = named.map((side) => {
    const { tag, language } = review.articles[side]
    return element('span', { lang: tag }, language.glossaryLabels[key])
  })
  return element('span', { className: ['label'] }, ...spaced(words))
}

const spaced = (nodes: readonly Element[]): readonly Child[] =>
  nodes.flatMap((node, index): Child[] => (index === 0 ? [node] : [' ', node]))

function name(parts: EntryParts, concept: Concept, side: Side): Element | undefined {
  const terms = termsOf(parts, concept, side)
  if (terms === undefined) return undefined
  const { preferred, abbreviations } = terms
  const { subtag } = parts.review.articles[side].language
  const read = parts.readings.spelled[subtag]?.[preferred]
  const others = abbreviations.filter((one) => one !== preferred)
  const tag = tagOf(parts, side)
  return element(
    'dt',
    {},
    element('dfn', { lang: tag }, preferred),
    ...others.flatMap((one): Child[] => [
      ' ',
      element('span', { lang: tag, className: ['short'] }, one),
    ]),
    ...(read === undefined || read === preferred
      ? []
      : [' ', element('span', { lang: `${subtag}-Latn`, className: ['read'] }, read)]),
  )
}

function definitions(parts: EntryParts, concept: Concept): readonly Element[] {
  return parts.named.flatMap((side) => {
    const text = concept.definition[parts.review.articles[side].language.subtag]
    if (text === undefined) return []
    return [element('dd', { lang: tagOf(parts, side), className: ['definition'] }, text)]
  })
}

function variants(parts: EntryParts, concept: Concept): Element | undefined {
  const items = parts.named.flatMap((side) =>
    (termsOf(parts, concept, side)?.variants ?? []).map(({ term, status }) => {
      const { tag, language } = parts.review.articles[side]
      const said = language.glossaryLabels.statuses[status] ?? status
      return element(
        'li',
        { lang: tag, className: [status] },
        element('span', { className: ['term'] }, term),
        ' ',
        element('span', { className: ['status'] }, said),
      )
    }),
  )
  if (items.length === 0) return undefined
  return element(
    'dd',
    { className: ['variants'] },
    label(parts, 'variants'),
    element('ul', {}, ...items),
  )
}

function plainPart(
  parts: EntryParts,
  key: 'subject' | 'source' | 'note',
  text: string | undefined,
): Element | undefined {
  if (text === undefined || text === '') return undefined
  const href = /^https?:\/\/\S+$/u.test(text) ? safeUrl(text) : undefined
  const shown = href === undefined ? text : element('a', { href, rel: ['noreferrer'] }, text)
  return element('dd', { className: [key] }, label(parts, key), ' ', shown)
}

/** Units with the sides of which they use a concept: those of both sides once, which most are. */
function usesOf({ shown, uses }: EntryParts, { id }: Concept) {
  const bySide = shown.map((side) => ({ side, units: uses.get(`${side} ${id}`) ?? new Set() }))
  const [first, second] = bySide
  const shared = [...(first?.units ?? [])].filter((unit) => second?.units.has(unit) === true)
  const alone = bySide.map(({ side, units }) => ({
    of: [side],
    units: [...units].filter((unit) => !shared.includes(unit)),
  }))
  return [{ of: shown, units: shared }, ...alone].filter(({ units }) => units.length > 0)
}

function usedBy(parts: EntryParts, concept: Concept): readonly Element[] {
  const lists = usesOf(parts, concept).flatMap(({ of, units }) => {
    const names = of.map((side) => {
      const { tag, language } = parts.review.articles[side]
      return element('span', { lang: tag }, language.name)
    })
    const links = units.map((unit) =>
      element('li', {}, element('a', { href: `${parts.reviewPage}#${unit}` }, unit)),
    )
    return [element('span', { className: ['side'] }, ...spaced(names)), element('ul', {}, ...links)]
  })
  if (lists.length > 0)
    return [element('dd', { className: ['used'] }, label(parts, 'used'), ...lists)]
  return [element('dd', { className: ['used'] }, label(parts, 'unused'))]
}

/** One concept as a group of a description list: names, definition, variants, source, uses. */
export function entryOf(parts: EntryParts, concept: Concept, row: number): Element {
  return element(
    'div',
    { className: ['entry'], id: `${parts.prefix}${concept.id}`, dataRow: row },
    ...parts.named.map((side) => name(parts, concept, side)),
    ...definitions(parts, concept),
    variants(parts, concept),
    plainPart(parts, 'subject', concept.subject),
    plainPart(parts, 'source', concept.source),
    plainPart(parts, 'note', concept.note),
    ...usedBy(parts, concept),
  )
}
