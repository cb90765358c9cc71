import type { Element, ElementContent } from 'hast'
import type { Review, Side, Unit } from '../../model/review.ts'
import type { BookContent } from '../book-content.ts'
import { element } from '../html/element.ts'
import { declarations, keywords, titleBlock } from '../html/front-matter.ts'
import { plainTitle } from '../manuscript.ts'
import { ownHeading } from './headings.ts'
import { bookReferences } from './references.ts'
import { bookGlossary } from './terms.ts'

/** One page of the book. */
export interface Chapter {
  /** `s1.xhtml` */
  readonly file: string
  /** What it is (EPUB Structural Semantics 1.1), if one of the parts that programs know. */
  readonly kind: 'titlepage' | 'chapter' | 'endnotes' | 'bibliography' | 'glossary' | 'backmatter'
  readonly body: readonly Element[]
}

/** All pages in reading order: title and abstract, a page a section, notes, references, glossary. */
export function chaptersOf(review: Review, content: BookContent): readonly Chapter[] {
  const { shown } = content
  const body = review.units.filter(({ id }) => !/^(?:title$|abstract\.|fn-)/u.test(id))
  const chapters: Chapter[] = [
    { file: 'title.xhtml', kind: 'titlepage', body: front(review, content) },
  ]
  for (const section of sections(body, review, content)) {
    const id = String(section.properties['id'])
    chapters.push({ file: `${id}.xhtml`, kind: 'chapter', body: [section] })
  }
  const add = (file: string, kind: Chapter['kind'], node: Element | undefined) => {
    if (node !== undefined) chapters.push({ file, kind, body: [node] })
  }
  add('notes.xhtml', 'endnotes', notes(review, content))
  add('declarations.xhtml', 'backmatter', declarations(review, shown))
  add('references.xhtml', 'bibliography', bookReferences(review, content))
  add('glossary.xhtml', 'glossary', bookGlossary(review, shown))
  return chapters
}

const hasText = (id: string, { shown, cells }: BookContent): boolean =>
  shown.some((side) => (cells[side]?.get(id)?.length ?? 0) > 0)

const isContent = (node: ElementContent): boolean =>
  node.type !== 'text' || node.value.trim() !== ''

/** What one language says in a unit; that it says nothing is told. */
function cellOf(unit: Unit, side: Side, review: Review, content: BookContent): Element {
  const { tag, language } = review.articles[side]
  const own = { lang: tag, dataSide: side }
  const nodes = (content.cells[side]?.get(unit.id) ?? []).filter(isContent)
  const isHeading = unit.kind === 'heading'
  if (nodes.length === 0) {
    const gap = { ...own, className: ['gap'] }
    return element(isHeading ? 'span' : 'p', gap, language.labels.missing)
  }
  const [only, ...others] = nodes
  const lone = only?.type === 'element' && others.length === 0 ? only : undefined
  if (isHeading) {
    const isTag = lone !== undefined && /^(?:h\d|p)$/u.test(lone.tagName)
    return element('span', own, ...(isTag ? lone.children : nodes))
  }
  return lone?.tagName === 'p'
    ? element('p', { ...lone.properties, ...own }, ...lone.children)
    : element('div', own, ...nodes)
}

/** A pair: the same block in each language (craft BILI-01). */
function pair(unit: Unit, review: Review, content: BookContent): Element | undefined {
  if (!hasText(unit.id, content)) return undefined
  const cells = content.shown.map((side) => cellOf(unit, side, review, content))
  return element('div', { className: ['unit', unit.kind], id: unit.id }, ...cells)
}

function heading(unit: Unit, review: Review, content: BookContent): Element | undefined {
  if (!hasText(unit.id, content)) return undefined
  const cells = content.shown.map((side) => cellOf(unit, side, review, content))
  // Readers of a page hear one name of a heading, so something has to part its languages.
  const parted = cells.flatMap((cell, index) => (index === 0 ? [cell] : [' ', cell]))
  return element(`h${Math.min(6, unit.depth + 1)}`, {}, ...parted)
}

function sections(
  units: readonly Unit[],
  review: Review,
  content: BookContent,
): readonly Element[] {
  // Text before the first heading is a page of its own.
  const start = element('section', { id: 's0' })
  const roots: Element[] = []
  const open: { readonly depth: number; readonly node: Element }[] = []
  for (const unit of units) {
    if (unit.kind !== 'heading') {
      const made = pair(unit, review, content)
      if (made !== undefined) (open.at(-1)?.node ?? start).children.push(made)
      continue
    }
    const made = heading(unit, review, content)
    if (made === undefined) continue
    while ((open.at(-1)?.depth ?? -1) >= unit.depth) open.pop()
    const section = element('section', { id: unit.id }, made)
    ;(open.at(-1)?.node.children ?? roots).push(section)
    open.push({ depth: unit.depth, node: section })
  }
  return start.children.length > 0 ? [start, ...roots] : roots
}

function front(review: Review, content: BookContent): readonly Element[] {
  const { shown } = content
  const unit = review.units.find(({ id }) => id === 'title')
  const written = unit === undefined ? undefined : heading({ ...unit, depth: 0 }, review, content)
  const titles = shown.flatMap((side) => {
    const text = plainTitle(review, side)
    const { tag } = review.articles[side]
    return text === '' ? [] : [element('span', { lang: tag, dataSide: side }, text)]
  })
  const title = written ?? (titles.length > 0 ? element('h1', {}, ...titles) : undefined)
  const named = title === undefined ? undefined : { ...title, properties: { id: 'title' } }
  const header = element(
    'header',
    { className: ['title-block'] },
    named,
    ...titleBlock(review, shown, true),
  )
  const blocks = review.units
    .filter(({ id }) => id.startsWith('abstract.'))
    .flatMap((one) => pair(one, review, content) ?? [])
  const words = keywords(review, shown)
  const abstract = element(
    'section',
    { id: 'abstract', className: ['abstract'], role: 'doc-abstract', 'epub:type': 'abstract' },
    ownHeading(review, shown, 'abstract'),
    ...blocks,
  )
  return [header, ...(blocks.length > 0 ? [abstract] : []), ...(words ? [words] : [])]
}

function notes(review: Review, content: BookContent): Element | undefined {
  const blocks = review.units
    .filter(({ id }) => id.startsWith('fn-'))
    .flatMap((unit) => pair(unit, review, content) ?? [])
  if (blocks.length === 0) return undefined
  const properties = { id: 'footnotes', role: 'doc-endnotes', 'epub:type': 'footnotes' }
  return element('section', properties, ownHeading(review, content.shown, 'footnotes'), ...blocks)
}
