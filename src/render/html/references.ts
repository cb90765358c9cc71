import type { Element, ElementContent } from 'hast'
import { itemLanguage } from '../../model/item-language.ts'
import type { Reference } from '../../model/reference.ts'
import { type CitationUse, type Review, type Side, sides } from '../../model/review.ts'
import { element } from './element.ts'
import { heading } from './labels.ts'
import type { PageParts } from './page.ts'

/** The one list of references, with links back to every use that the page shows. */
export function references(
  review: Review,
  shown: readonly Side[],
  contents: readonly (readonly ElementContent[])[],
  { options, translatedEntries }: Pick<PageParts, 'options' | 'translatedEntries'>,
): Element | undefined {
  if (review.references.length === 0) return undefined
  const isWeb = options.mode === 'web'
  const uses = usesByNumber(review)
  const isNumbered = review.authorDate === undefined
  const items = review.references.map((reference, index) => {
    const id = `ref-${reference.number}`
    const properties = isNumbered ? { id, value: String(reference.number) } : { id }
    return element(
      'li',
      isWeb ? { ...properties, role: 'doc-endnote' } : properties,
      element(
        'span',
        { className: ['entry'], lang: tagOf(reference, review) },
        ...(contents[index] ?? []),
      ),
      isWeb ? inOther(translatedEntries.get(reference.number), review) : undefined,
      ...(isWeb ? backLinks(uses.get(reference.number) ?? [], review, shown) : []),
    )
  })
  const role = isWeb ? { role: 'doc-bibliography' } : {}
  return element(
    'section',
    { className: ['references'], id: 'references', ...role },
    heading(review, shown, 'references'),
    element('ol', listClass(isNumbered, review), ...items),
  )
}

/** The entry in the language of the translation, which is read there in place of the printed one. */
function inOther(
  content: readonly ElementContent[] | undefined,
  { articles }: Review,
): Element | undefined {
  if (content === undefined) return undefined
  return element(
    'span',
    { className: ['entry', 'other'], lang: articles.translation.tag },
    ...content,
  )
}

function usesByNumber({ uses }: Review): ReadonlyMap<number, readonly CitationUse[]> {
  const byNumber = new Map<number, CitationUse[]>()
  for (const use of uses) {
    const known = byNumber.get(use.number)
    if (known === undefined) byNumber.set(use.number, [use])
    else known.push(use)
  }
  return byNumber
}

function listClass(isNumbered: boolean, { config }: Review): { className?: string[] } {
  if (!isNumbered) return { className: ['unnumbered'] }
  return config.citations.brackets === 'full' ? { className: ['wide'] } : {}
}

function backLinks(
  all: readonly CitationUse[],
  review: Review,
  shown: readonly Side[],
): ElementContent[] {
  return shown.flatMap((side): ElementContent[] => {
    const { language, tag } = review.articles[side]
    const uses = all.filter((use) => use.side === side)
    const links = uses.flatMap((use, index): ElementContent[] => [
      { type: 'text', value: ' ' },
      element(
        'a',
        {
          href: `#${use.anchor}`,
          role: 'doc-backlink',
          ariaLabel: `${language.labels.backTo} ${index + 1}`,
        },
        String(index + 1),
      ),
    ])
    if (links.length === 0) return []
    return [
      { type: 'text', value: ' ' },
      element(
        'span',
        { className: ['back'], lang: tag, dataSide: side },
        `↩\uFE0E ${language.name}`,
        ...links,
      ),
    ]
  })
}

/** Language of an entry: that it is printed in, else another that the bibliography names. */
function tagOf({ item }: Reference, review: Review): string {
  const own = itemLanguage(item)
  const side = sides.find((one) => review.articles[one].language === own)
  return side === undefined ? (item.language ?? 'und') : review.articles[side].tag
}
