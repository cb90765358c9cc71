import { createHash } from 'node:crypto'
import type { Element, Properties, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type Review, type Side, sides } from '../../model/review.ts'
import { type GlossaryReadings, rowsInOrder } from '../../terms/glossary-order.ts'
import type { RenderContext } from '../format.ts'
import { type Child, element } from '../html/element.ts'
import { titleOf } from '../html/title.ts'
import { type EntryParts, entryOf } from './entry.ts'

const printer = unified().use(rehypeStringify).freeze()

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A text may hold no end of the element that it stands in, and no comment, which hides such an end. */
const withoutEnds = (text: string, name: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replaceAll(new RegExp(`</(?=${name})`, 'giu'), '<\\/')
    .replaceAll('<!--', '<\\!--')

/** JSON that is safe inside `<script>`: no `<` is left. */
const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

function words(review: Review, say: (side: Side) => string): readonly Child[] {
  return sides.flatMap((side, index): Child[] => {
    const word = element('span', { lang: review.articles[side].tag }, say(side))
    return index === 0 ? [word] : [element('span', { className: ['or'] }, ' / '), word]
  })
}

function messages(review: Review): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    sides.map((side) => {
      const { tag, language } = review.articles[side]
      const { found, foundOne, none, near, more } = language.glossaryLabels
      const { separator } = language.labels
      return [tag, { found, foundOne, none, near, more, separator }]
    }),
  )
}

function searchForm(review: Review): Element {
  const said = (key: 'search' | 'hint') =>
    words(review, (side) => review.articles[side].language.glossaryLabels[key])
  const field: Properties = {
    id: 'query',
    type: 'search',
    name: 'q',
    autoComplete: ['off'],
    autoCapitalize: 'none',
    spellCheck: 'false',
    ariaDescribedBy: ['hint'],
    ariaControls: ['results'],
  }
  return element(
    'form',
    { id: 'search', role: 'search', hidden: true },
    element('label', { htmlFor: ['query'] }, ...said('search')),
    element('input', field),
    element('p', { id: 'hint' }, ...said('hint')),
  )
}

function orderChoice(review: Review): Element {
  const choices = sides.map((side, index) => {
    const { tag, language } = review.articles[side]
    return element(
      'label',
      {},
      element('input', {
        type: 'radio',
        name: 'order',
        id: `order-${side}`,
        checked: index === 0,
        autoComplete: ['off'],
      }),
      element('span', { lang: tag }, language.glossaryLabels.own),
    )
  })
  const legend = words(review, (side) => review.articles[side].language.glossaryLabels.order)
  return element('fieldset', { className: ['order'] }, element('legend', {}, ...legend), ...choices)
}

function usesOf(review: Review): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>()
  for (const { side, concept, unit } of review.terms) {
    const key = `${side} ${concept}`
    uses.set(key, (uses.get(key) ?? new Set()).add(unit))
  }
  return uses
}

/** The whole glossary in the order of each language; style shows one of the two. */
function listOf(parts: EntryParts, side: Side): Element {
  const { review, readings } = parts
  const { concepts } = review.glossary
  const named = side === 'source' ? sides : ([...sides].reverse() satisfies Side[])
  const own = { ...parts, named, prefix: side === 'source' ? 'term-' : `${side}-term-` }
  const entries = rowsInOrder(concepts, review.articles[side].tag, readings).flatMap((row) => {
    const concept = concepts[row]
    return concept === undefined ? [] : [entryOf(own, concept, row)]
  })
  return element('dl', { className: ['entries', `by-${side}`] }, ...entries)
}

function bodyOf(parts: EntryParts): readonly Element[] {
  const { review, reviewPage } = parts
  const title = words(review, (side) => review.articles[side].language.labels.glossary)
  const back = words(review, (side) => review.articles[side].language.glossaryLabels.review)
  const titles = sides.flatMap((side) => {
    const text = titleOf(review, side)
    return text === '' ? [] : [element('p', { lang: review.articles[side].tag }, text)]
  })
  return [
    element(
      'header',
      {},
      element('h1', {}, ...title),
      ...titles,
      element('p', { className: ['back'] }, element('a', { href: reviewPage }, ...back)),
    ),
    element(
      'main',
      {},
      searchForm(review),
      element('p', { id: 'search-status', role: 'status', ariaLive: 'polite' }),
      element('dl', { id: 'results', className: ['entries'], hidden: true, tabIndex: -1 }),
      element(
        'div',
        { id: 'lists' },
        orderChoice(review),
        ...sides.map((side) => listOf(parts, side)),
      ),
    ),
  ]
}

function headOf(review: Review, css: string, script: string): readonly Element[] {
  const policy = `default-src 'none'; style-src ${hashOf(css)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
  const names = sides.map((side) => review.articles[side].language.labels.glossary)
  const title = [names.join(' / '), titleOf(review, 'source') || titleOf(review, 'translation')]
  return [
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title.filter((part) => part !== '').join(' – ')),
    element('style', {}, css),
  ]
}

const print = (nodes: readonly Element[]): string => {
  const root: Root = { type: 'root', children: [...nodes] }
  return printer.stringify(root)
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * The glossary page: every concept in the order of either language, a list without a program, with a
 * search that ranks as `biyi glossary lookup` does. One file that loads nothing; `reviewPage` is the
 * name of the review's page beside it.
 */
export function renderGlossary(
  review: Review,
  readings: GlossaryReadings,
  { templates, only }: Pick<RenderContext, 'templates' | 'only'>,
  reviewPage: string,
): string {
  const css = withoutEnds(templates.glossary, 'style')
  const script = withoutEnds(templates.search, 'script')
  const parts: EntryParts = {
    review,
    named: sides,
    shown: only === undefined ? sides : [only],
    uses: usesOf(review),
    readings,
    prefix: '',
    reviewPage,
  }
  const data = { rows: readings.rows, readings: readings.readings, messages: messages(review) }
  const programs =
    script === ''
      ? []
      : [
          element('script', { type: 'application/json', id: 'search-data' }, inlineJson(data)),
          element('script', {}, script),
        ]
  const fields: Readonly<Record<string, string>> = {
    language: escapeAttribute(review.articles.source.tag),
    class: 'glossary-page',
    head: print(headOf(review, css, script)),
    body: print([...bodyOf(parts), ...programs]),
  }
  return templates.page.replace(
    /\{\{(language|class|head|body)\}\}/gu,
    (found, name: string) => fields[name] ?? found,
  )
}
