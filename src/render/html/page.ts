import type { Element, ElementContent } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import { walkHast } from '../../model/walk.ts'
import { abbreviationTable } from './abbreviation-table.ts'
import { abbreviations } from './abbreviations.ts'
import { barOf, words } from './bar.ts'
import { contentsList } from './contents-list.ts'
import type { HtmlOptions } from './context.ts'
import { element } from './element.ts'
import { findingMark, findingsByUnit } from './findings.ts'
import { declarations, keywords, titleBlock } from './front-matter.ts'
import { glossary } from './glossary.ts'
import { heading as ownHeading } from './labels.ts'
import { references } from './references.ts'
import type { SideContent } from './side-content.ts'
import { titleOf } from './title.ts'
import { block, heading, type Rows, sections } from './units.ts'

/** All that the parts of the page are made of. */
export interface PageParts {
  readonly review: Review
  readonly options: HtmlOptions
  readonly shown: readonly Side[]
  readonly contents: Readonly<Partial<Record<Side, SideContent>>>
  /** The references as printed, in their order. */
  readonly entries: readonly (readonly ElementContent[])[]
  /** What the bibliography has of a reference in the other language, by its number. */
  readonly translatedEntries: ReadonlyMap<number, readonly ElementContent[]>
}

/** What goes into `<body>`: controls (none in print), and the article. */
export interface PageBody {
  readonly bar: readonly Element[]
  readonly article: readonly Element[]
}

/** The body of the page. */
export function bodyOf(parts: PageParts): PageBody {
  const { review, options, shown, contents, entries } = parts
  const isWeb = options.mode === 'web'
  const cells = {
    source: contents.source ?? new Map(),
    translation: contents.translation ?? new Map(),
  }
  const found = findingsByUnit(options.findings ?? [], new Set(review.units.map(({ id }) => id)))
  const rows: Rows = {
    review,
    shown,
    cells,
    beside: (unit) => findingMark(found.get(unit.id) ?? [], review, shown),
  }
  const isOutside = (id: string) => id === 'title' || /^(?:abstract\.|fn-)/u.test(id)
  const body = sections(
    review.units.filter(({ id }) => !isOutside(id)),
    rows,
  )
  const ends = [notes(parts, rows), declarations(review, shown)]
  const text = element(
    isWeb ? 'div' : 'main',
    isWeb ? { className: ['text'] } : {},
    ...body,
    ...ends,
  )
  const header = element(
    'header',
    { className: ['title-block'] },
    ...title(parts, rows),
    ...titleBlock(review, shown, isWeb),
    isWeb ? downloads(parts) : undefined,
    findingMark(found.get('') ?? [], review, shown),
  )
  const front = [header, abstract(parts, rows)].filter((node) => node !== undefined)
  const used = usedTerms([...front, text])
  const back = [
    references(review, shown, entries, parts),
    // On paper nothing shows what a short form stands for when it is pointed at.
    isWeb ? abbreviationTable(review, shown, used) : abbreviations(review, shown),
    glossary(review, shown, used, options),
  ].filter((node) => node !== undefined)
  if (!isWeb) return { bar: [], article: [...front, text, ...back] }
  const list = contentsList(review, shown, [...body, ...back])
  // So that a long review scrolls: what is off the screen is laid out when it comes near.
  const isLong = review.units.length > 400
  const own = isLong ? { id: 'main', className: ['long'] } : { id: 'main' }
  const article = element('main', own, ...front, list, text, ...back)
  return { bar: barOf(review, shown), article: [article] }
}

function title({ review, shown }: PageParts, rows: Rows): readonly Element[] {
  const unit = review.units.find(({ id }) => id === 'title')
  const made = unit === undefined ? [] : heading({ ...unit, depth: 0 }, rows)
  if (made.length > 0) return made
  const known = shown.filter((side) => titleOf(review, side) !== '')
  const spans = known.map((side) =>
    element('span', { lang: review.articles[side].tag, dataSide: side }, titleOf(review, side)),
  )
  return spans.length === 0 ? [] : [element('h1', { id: 'title' }, ...spans)]
}

function abstract({ review, options, shown }: PageParts, rows: Rows): Element | undefined {
  const units = review.units.filter(({ id }) => id.startsWith('abstract.'))
  const blocks = units.flatMap((unit) => block(unit, rows))
  const words = keywords(review, shown)
  if (blocks.length === 0 && words === undefined) return undefined
  const isAbstract = blocks.length > 0
  const role = options.mode === 'web' && isAbstract ? { role: 'doc-abstract' } : {}
  return element(
    'section',
    { className: ['abstract'], id: 'abstract', ...role },
    isAbstract ? ownHeading(review, shown, 'abstract') : undefined,
    ...blocks,
    words,
  )
}

function notes({ review, options, shown }: PageParts, rows: Rows): Element | undefined {
  const units = review.units.filter(({ id }) => id.startsWith('fn-'))
  const blocks = units.flatMap((unit) => block(unit, rows))
  if (blocks.length === 0) return undefined
  const role = options.mode === 'web' ? { role: 'doc-endnotes' } : {}
  return element(
    'section',
    { className: ['footnotes'], id: 'footnotes', ...role },
    ownHeading(review, shown, 'footnotes'),
    ...blocks,
  )
}

function usedTerms(nodes: readonly Element[]): ReadonlySet<string> {
  const used = new Set<string>()
  for (const root of nodes) {
    walkHast(root, (node) => {
      if (node.type !== 'element') return
      const { href } = node.properties
      if (typeof href === 'string' && href.startsWith('#term-')) used.add(href.slice(6))
    })
  }
  return used
}

const formatNames: Readonly<Record<string, string>> = {
  docx: 'Word',
  jats: 'JATS XML',
  tex: 'LaTeX',
}

/** Links to the other formats, and to the glossary's own page. */
function downloads({ review, shown, options }: PageParts): Element | undefined {
  const links = (options.alternates ?? []).map(({ format, href }) =>
    element('a', { href }, formatNames[format] ?? format.toUpperCase()),
  )
  if (links.length === 0) return undefined
  const name = element('span', { className: ['name'] }, ...words(review, shown, 'downloads'))
  return element('p', { className: ['formats'] }, name, ...links)
}
