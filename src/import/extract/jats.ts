import { InputError } from '../../model/problem.ts'
import type { Extracted } from './extracted.ts'
import { type BodyReading, converted, html, section } from './jats-body.ts'
import { declaredSections, frontFields, isSectionNote } from './jats-front.ts'
import { referenceList } from './jats-references.ts'
import {
  at,
  attribute,
  childrenNamed,
  type Element,
  elementsIn,
  nameOf,
  type Root,
  textOf,
  within,
} from './jats-tree.ts'
import { markupText, withinDepth } from './markup-text.ts'
import { toMarkdown } from './to-markdown.ts'

/** Refuses entities before anything reads them: they can open files and fill the memory. */
function refuseEntities(source: string, name: string): void {
  const opens = source.indexOf('<!DOCTYPE')
  const head = opens === -1 ? '' : source.slice(opens, source.indexOf('>', opens) + 1)
  if (source.includes('<!ENTITY') || head.includes('[')) {
    throw new InputError(
      `cannot read ${name}: its document type defines entities, which are refused; expected XML without`,
    )
  }
}

async function parsed(source: string, name: string): Promise<Root> {
  const { fromXml } = await import('xast-util-from-xml')
  try {
    return withinDepth(name, () => fromXml(source))
  } catch (cause) {
    if (cause instanceof InputError || !(cause instanceof Error)) throw cause
    if (cause.cause instanceof RangeError) {
      throw new InputError(`cannot read ${name}: its elements are nested too deeply`, { cause })
    }
    const line = 'line' in cause && typeof cause.line === 'number' ? `${name}:${cause.line}` : name
    const inner = cause.cause instanceof Error ? cause.cause.message.split(' (line')[0] : ''
    throw new InputError(`cannot read ${line}: it is no well-formed XML: ${inner}`, { cause })
  }
}

/** Labels of the notes behind the text, by id; those to which the text leads are footnotes. */
function footnoteLabels(article: Element): ReadonlyMap<string, string> {
  const called = new Set(
    within(article, 'xref')
      .filter((link) => attribute(link, 'ref-type') === 'fn')
      .map((link) => attribute(link, 'rid')),
  )
  const groups =
    at(article, 'back') === undefined
      ? []
      : childrenNamed(at(article, 'back') ?? article, 'fn-group')
  const notes = groups.flatMap((group) => childrenNamed(group, 'fn'))
  return new Map(
    notes.flatMap((note, index) => {
      const id = attribute(note, 'id')
      return id === undefined || !called.has(id) ? [] : [[id, String(index + 1)] as const]
    }),
  )
}

const isCalled = (note: Element, { footnotes }: BodyReading): boolean =>
  footnotes?.has(attribute(note, 'id') ?? '') === true

function footnote(note: Element, reading: BodyReading) {
  const content = elementsIn(note).filter((child) => nameOf(child) !== 'label')
  const label = reading.footnotes?.get(attribute(note, 'id') ?? '') ?? ''
  return html(
    'note-text',
    content.flatMap((child) => converted(child, reading)),
    { label },
  )
}

/** Notes about the authors that are sections of the text, as which they can cite. */
function noteSections(article: Element, reading: BodyReading) {
  const meta = at(article, 'front', 'article-meta')
  const notes = meta === undefined ? [] : within(meta, 'author-notes').flatMap(elementsIn)
  return notes.filter(isSectionNote).flatMap((note) => {
    const [first, ...rest] = childrenNamed(note, 'p')
    const title = textOf(first) ?? ''
    const heading = html('h2', [{ type: 'text', value: title }])
    return [heading, ...rest.flatMap((part) => converted(part, reading))]
  })
}

/** Sections behind the body: thanks, appendices; notes about the article go with them. */
function backMatter(article: Element, reading: BodyReading) {
  const back = at(article, 'back')
  if (back === undefined) return []
  return elementsIn(back).flatMap((child) => {
    if (nameOf(child) === 'ref-list') return []
    if (nameOf(child) === 'app-group') {
      return elementsIn(child).flatMap((app) => section(app, 1, reading))
    }
    if (declaredSections[attribute(child, 'sec-type') ?? ''] !== undefined) return []
    const notes = childrenNamed(child, 'fn')
    if (notes.length > 0 && notes.every((note) => isCalled(note, reading))) {
      return notes.map((note) => footnote(note, reading))
    }
    if (nameOf(child) === 'fn-group' || at(child, 'title') === undefined) {
      reading.notes.push(`${nameOf(child)} behind the text left out: “${textOf(child) ?? ''}”`)
      return []
    }
    return section(child, 1, reading)
  })
}

function articleOf(root: Root, name: string): Element {
  const [top] = elementsIn(root)
  if (top !== undefined && nameOf(top) === 'article') return top
  const [inner] = within(root, 'article')
  if (inner !== undefined) return inner
  throw new InputError(
    `cannot read ${name}: its root is <${top?.name ?? ''}>; expected <article>, an article in JATS`,
  )
}

/**
 * An article in JATS XML as Markdown with front matter, and its reference list as data. Throws
 * InputError for XML that is not well formed, defines entities or holds no article.
 */
export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  const source = markupText(bytes, name)
  refuseEntities(source, name)
  const article = articleOf(await parsed(source, name), name)
  const { dump } = await import('js-yaml')
  return withinDepth(name, () => {
    const lists = at(article, 'back') === undefined ? [] : within(article, 'ref-list')
    const list = referenceList(lists.flatMap((one) => childrenNamed(one, 'ref')))
    const footnotes = footnoteLabels(article)
    const reading: BodyReading = { numbers: list.numbers, footnotes, notes: [] }
    const fields = frontFields(article, reading, name)
    const body = at(article, 'body')
    const nodes = body === undefined ? [] : section(body, 0, reading)
    const behind = [...noteSections(article, reading), ...backMatter(article, reading)]
    const text = toMarkdown([...nodes, ...behind], name)
    const head =
      Object.keys(fields).length === 0 ? '' : `---\n${dump(fields, { lineWidth: -1 })}---\n\n`
    if ((head + text).trim() === '') throw new InputError(`cannot read ${name}: it holds no text`)
    const notes = [...reading.notes, ...list.notes]
    const bibliography = list.items.length === 0 ? {} : { bibliography: list.items }
    return { text: head + text, kind: 'markdown' as const, ...bibliography, notes }
  })
}
