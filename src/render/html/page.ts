import type { Element, ElementContent } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import { walkHast } from '../../model/walk.ts'
import { abbreviations } from './abbreviations.ts'
import type { HtmlOptions } from './context.ts'
import { element, plainText } from './element.ts'
import { declarations, keywords, titleBlock } from './front-matter.ts'
import { glossary } from './glossary.ts'
import { titleOf } from './head.ts'
import { heading as ownHeading } from './labels.ts'
import { references } from './references.ts'
import type { SideContent } from './side-content.ts'
import { block, heading, type Rows, sections } from './units.ts'

/** All that the parts of the page are made of. */
export interface PageParts {
  readonly review: Review
  readonly options: HtmlOptions
  readonly shown: readonly Side[]
  readonly contents: Readonly<Partial<Record<Side, SideContent>>>
  /** The references as printed, in their order. */
  readonly entries: readonly (readonly ElementContent[])[]
}

/** The parts of `<body>`, in order. */
export function bodyOf(parts: PageParts): Element[] {
  const { review, options, shown, contents, entries } = parts
  const isWeb = options.mode === 'web'
  const cells = {
    source: contents.source ?? new Map(),
    translation: contents.translation ?? new Map(),
  }
  const rows: Rows = { review, shown, cells }
  const isOutside = (id: string) => id === 'title' || /^(?:abstract\.|fn-)/u.test(id)
  const body = sections(
    review.units.filter(({ id }) => !isOutside(id)),
    rows,
  )
  const main = element('main', {}, ...body, notes(parts, rows), declarations(review, shown))
  const header = element(
    'header',
    { className: ['title-block'] },
    title(parts, rows),
    ...titleBlock(review, shown, isWeb),
    isWeb ? downloads(options) : undefined,
  )
  const front = [header, abstract(parts, rows)].filter((node) => node !== undefined)
  const used = usedTerms([...front, main])
  const back = [
    references(review, shown, entries, isWeb),
    // On paper nothing shows what a short form stands for when it is pointed at.
    isWeb ? undefined : abbreviations(review, shown),
    glossary(review, shown, used, options),
  ].filter((node) => node !== undefined)
  const reader = isWeb ? [...languageChoice(review, shown), contentsList(parts, body, back)] : []
  return [...reader.slice(0, -1), ...front, ...reader.slice(-1), main, ...back]
}

function title({ review, shown }: PageParts, rows: Rows): Element | undefined {
  const unit = review.units.find(({ id }) => id === 'title')
  const made = unit === undefined ? undefined : heading({ ...unit, depth: 0 }, rows)
  if (made !== undefined) return made
  const known = shown.filter((side) => titleOf(review, side) !== '')
  const spans = known.map((side) =>
    element('span', { lang: review.articles[side].tag, dataSide: side }, titleOf(review, side)),
  )
  return spans.length === 0 ? undefined : element('h1', { id: 'title' }, ...spans)
}

function abstract({ review, options, shown }: PageParts, rows: Rows): Element | undefined {
  const units = review.units.filter(({ id }) => id.startsWith('abstract.'))
  const blocks = units.flatMap((unit) => block(unit, rows) ?? [])
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
  const blocks = units.flatMap((unit) => block(unit, rows) ?? [])
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

function downloads(options: HtmlOptions): Element | undefined {
  const links = (options.alternates ?? []).map(({ format, href }) =>
    element('a', { href }, format.toUpperCase()),
  )
  return links.length === 0 ? undefined : element('p', { className: ['formats'] }, ...links)
}

/** Which language is shown; works by style alone. */
function languageChoice(review: Review, shown: readonly Side[]): readonly Element[] {
  if (shown.length < 2) return []
  const choice = (id: string, isOn: boolean, ...names: readonly Element[]) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'show', id, checked: isOn }),
      ...names,
    )
  const name = (side: Side) => {
    const { tag, language } = review.articles[side]
    return element('span', { lang: tag }, language.name)
  }
  const both = choice('show-both', true, ...shown.map(name))
  const single = shown.map((side) => choice(`show-${side}`, false, name(side)))
  return [element('form', { className: ['show'] }, both, ...single)]
}

function contentsList(
  { review, shown }: PageParts,
  body: readonly Element[],
  back: readonly Element[],
): Element {
  const all = [...body, ...back].filter((node) => node.tagName === 'section')
  return element(
    'nav',
    { className: ['contents'], id: 'contents', role: 'doc-toc' },
    ownHeading(review, shown, 'contents'),
    all.length === 0 ? undefined : listOf(all),
  )
}

function listOf(list: readonly Element[]): Element {
  const items = list.map((section) => {
    const inner = section.children.filter(
      (node): node is Element => node.type === 'element' && node.tagName === 'section',
    )
    return element(
      'li',
      {},
      element('a', { href: `#${section.properties['id']}` }, ...namesOf(section)),
      inner.length === 0 ? undefined : listOf(inner),
    )
  })
  return element('ol', {}, ...items)
}

function namesOf(section: Element): readonly Element[] {
  const top = section.children.find(
    (node): node is Element => node.type === 'element' && /^h\d$/.test(node.tagName),
  )
  return (top?.children ?? []).flatMap((node) => {
    if (node.type !== 'element' || node.properties['className'] !== undefined) return []
    const { lang, dataSide } = node.properties
    return [element('span', { lang, dataSide }, plainText(node.children))]
  })
}
