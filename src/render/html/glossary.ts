import type { Element } from 'hast'
import type { Concept } from '../../model/glossary.ts'
import type { Review, Side } from '../../model/review.ts'
import { words } from './bar.ts'
import type { HtmlOptions } from './context.ts'
import { element } from './element.ts'
import { heading } from './labels.ts'

/** The concepts that the shown texts use, in the order of the glossary. */
export function glossary(
  review: Review,
  shown: readonly Side[],
  used: ReadonlySet<string>,
  { mode, glossaryPage }: Pick<HtmlOptions, 'mode' | 'glossaryPage'>,
): Element | undefined {
  const concepts = review.glossary.concepts.filter(({ id }) => used.has(id))
  if (concepts.length === 0) return undefined
  const role = mode === 'web' ? { role: 'doc-glossary' } : {}
  return element(
    'section',
    { className: ['glossary'], id: 'glossary', ...role },
    heading(review, shown, 'glossary'),
    mode === 'web'
      ? element('p', { className: ['hint'] }, '→ ', ...words(review, shown, 'firstUse'))
      : undefined,
    glossaryPage === undefined ? undefined : searchLink(review, shown, glossaryPage),
    element('dl', {}, ...concepts.map((concept) => entry(concept, review, shown, mode === 'web'))),
  )
}

function searchLink(review: Review, shown: readonly Side[], href: string): Element {
  const words = shown.flatMap((side, index) => {
    const { tag, language } = review.articles[side]
    const word = element('span', { lang: tag }, language.glossaryLabels.search)
    return index === 0 ? [word] : [' / ', word]
  })
  return element('p', { className: ['formats'] }, element('a', { href }, ...words))
}

/** Links to the units that use a concept first, one where both languages do so in the same. */
function firstUses(concept: Concept, review: Review, shown: readonly Side[]): readonly Element[] {
  const units = shown.flatMap(
    (side) =>
      review.terms.find((one) => one.concept === concept.id && one.side === side)?.unit ?? [],
  )
  const links = [...new Set(units)].map((unit) => element('a', { href: `#${unit}` }, `→ ${unit}`))
  return links.length === 0 ? [] : [element('dd', { className: ['first'] }, ...links)]
}

function entry(concept: Concept, review: Review, shown: readonly Side[], isWeb: boolean): Element {
  const names = shown.flatMap((side) => {
    const { tag, language } = review.articles[side]
    const terms = concept.terms[language.subtag]
    if (terms === undefined) return []
    const others = terms.abbreviations.filter((one) => one !== terms.preferred)
    const isWide = language.markerPlacement.vancouver.space === ''
    const [open, comma, close] = isWide ? ['（', '，', '）'] : [' (', ', ', ')']
    const short = others.length === 0 ? '' : `${open}${others.join(comma)}${close}`
    return [element('span', { lang: tag }, `${terms.preferred}${short}`)]
  })
  const definitions = shown.flatMap((side) => {
    const { tag, language } = review.articles[side]
    const text = concept.definition[language.subtag]
    return text === undefined ? [] : [element('dd', { lang: tag }, text)]
  })
  const spaced = names.flatMap((name, index) => (index === 0 ? [name] : ['\u3000', name]))
  // A term without a definition would leave <dt> without the <dd> that HTML asks for.
  const all = [...definitions, ...(isWeb ? firstUses(concept, review, shown) : [])]
  const described = all.length === 0 ? [element('dd', {})] : all
  return element('div', {}, element('dt', { id: `term-${concept.id}` }, ...spaced), ...described)
}
