import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import { type UsedAbbreviation, usedAbbreviations } from '../../terms/used-terms.ts'
import { type Child, element } from './element.ts'
import { heading } from './labels.ts'

/** One list a language: what its text shortens, and what that stands for. */
export function abbreviations(review: Review, shown: readonly Side[]): Element | undefined {
  const lists = shown.flatMap((side) => {
    const rows = usedAbbreviations(review, side)
    if (rows.length === 0) return []
    const lang = review.articles[side].tag
    return [element('dl', { lang }, ...rows.map((row) => entry(row, review, side, shown)))]
  })
  if (lists.length === 0) return undefined
  return element(
    'section',
    { className: ['abbreviations'], id: 'abbreviations' },
    heading(review, shown, 'abbreviations'),
    ...lists,
  )
}

/**
 * PFS 无进展生存期（progression-free survival）; a text in Latin letters needs no Chinese name, and none
 * needs what the other language's list says on the same page.
 */
function entry(
  { short, full }: UsedAbbreviation,
  review: Review,
  side: Side,
  shown: readonly Side[],
): Element {
  const { labels, unspacedLetters } = review.articles[side].language
  const [first, ...others] = full
  const own = first?.side === side ? [first] : []
  const foreign = own.length === 0 ? full : others
  const isWide = unspacedLetters !== undefined
  const [open, close] = isWide ? ['（', '）'] : [' (', ')']
  const named = (names: typeof full): readonly Child[] =>
    names.flatMap(({ side: one, tag, text }): readonly Child[] => [
      one === side ? text : element('span', { lang: tag }, text),
    ])
  const isBracketed = own.length > 0 && isWide && shown.length === 1 && foreign.length > 0
  const names = isBracketed
    ? [...named(own), open, ...named(foreign), close]
    : named(own.length > 0 ? own : foreign)
  return element(
    'div',
    {},
    element('dt', {}, short.join(labels.comma)),
    element('dd', {}, ...names),
  )
}
