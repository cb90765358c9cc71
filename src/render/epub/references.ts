import type { Element, ElementContent } from 'hast'
import { itemLanguage } from '../../model/item-language.ts'
import type { Reference } from '../../model/reference.ts'
import { type Review, type Side, sides } from '../../model/review.ts'
import type { BookContent } from '../book-content.ts'
import { element } from '../html/element.ts'
import { ownHeading } from './headings.ts'

/** The one list of references, each with links back to its markers. */
export function bookReferences(
  review: Review,
  { shown, entries }: BookContent,
): Element | undefined {
  if (review.references.length === 0) return undefined
  const isNumbered = review.authorDate === undefined
  const items = review.references.map((reference, index) => {
    const number = isNumbered ? { value: String(reference.number) } : {}
    return element(
      'li',
      { id: `ref-${reference.number}`, ...number, 'epub:type': 'biblioentry' },
      element(
        'span',
        { className: ['entry'], lang: tagOf(reference, review) },
        ...(entries[index] ?? []),
      ),
      ...backLinks(reference.number, review, shown),
    )
  })
  return element(
    'section',
    { id: 'references', role: 'doc-bibliography', 'epub:type': 'bibliography' },
    ownHeading(review, shown, 'references'),
    element('ol', isNumbered ? {} : { className: ['unnumbered'] }, ...items),
  )
}

function backLinks(
  number: number,
  review: Review,
  shown: readonly Side[],
): readonly ElementContent[] {
  return shown.flatMap((side): readonly ElementContent[] => {
    const { language, tag } = review.articles[side]
    const uses = review.uses.filter((use) => use.side === side && use.number === number)
    if (uses.length === 0) return []
    const links = uses.flatMap(({ anchor }, index): readonly ElementContent[] => [
      { type: 'text', value: ' ' },
      element(
        'a',
        {
          href: `#${anchor}`,
          role: 'doc-backlink',
          ariaLabel: `${language.labels.backTo} ${index + 1}`,
        },
        String(index + 1),
      ),
    ])
    return [
      { type: 'text', value: ' ' },
      element('span', { className: ['back'], lang: tag }, `↩\uFE0E ${language.name}`, ...links),
    ]
  })
}

/** The language in which an entry is printed, else another that the bibliography names. */
function tagOf({ item }: Reference, review: Review): string {
  const own = itemLanguage(item)
  const side = sides.find((one) => review.articles[one].language === own)
  const tag = side === undefined ? (item.language ?? 'und') : review.articles[side].tag
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag) ? tag : 'und'
}
