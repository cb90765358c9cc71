import type { Element } from 'hast'
import type { Concept } from '../../model/glossary.ts'
import type { Review, Side } from '../../model/review.ts'
import { words } from './bar.ts'
import { element } from './element.ts'
import { heading } from './labels.ts'

/** An abbreviation and the concept that it stands for. */
interface Short {
  readonly text: string
  readonly concept: Concept
}

function shortForms(review: Review, shown: readonly Side[], used: ReadonlySet<string>): Short[] {
  const found = review.glossary.concepts
    .filter(({ id }) => used.has(id))
    .flatMap((concept) => {
      const texts = shown.flatMap((side) => {
        const terms = concept.terms[review.articles[side].language.subtag]
        // A name that is its own abbreviation explains nothing: CD38.
        return (terms?.abbreviations ?? []).filter((one) => one !== terms?.preferred)
      })
      return [...new Set(texts)].map((text) => ({ text, concept }))
    })
  const byText = new Intl.Collator('en', { numeric: true })
  return found.toSorted((a, b) => byText.compare(a.text, b.text))
}

/** The abbreviations of the shown texts with what they stand for in each language; undefined where there is none. */
export function abbreviationTable(
  review: Review,
  shown: readonly Side[],
  used: ReadonlySet<string>,
): Element | undefined {
  const rows = shortForms(review, shown, used)
  if (rows.length === 0) return undefined
  const names = shown.map((side) => {
    const { tag, language } = review.articles[side]
    return element('th', { scope: 'col', lang: tag, dataSide: side }, language.name)
  })
  const body = rows.map(({ text, concept }) => {
    const cells = shown.map((side) => {
      const { tag, language } = review.articles[side]
      return element(
        'td',
        { lang: tag, dataSide: side },
        concept.terms[language.subtag]?.preferred ?? '',
      )
    })
    const link = element('a', { href: `#term-${concept.id}` }, text)
    return element('tr', {}, element('th', { scope: 'row' }, link), ...cells)
  })
  return element(
    'section',
    { className: ['abbreviations'], id: 'abbreviations' },
    heading(review, shown, 'abbreviations'),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, ...words(review, shown, 'abbreviation')),
          ...names,
        ),
      ),
      element('tbody', {}, ...body),
    ),
  )
}
