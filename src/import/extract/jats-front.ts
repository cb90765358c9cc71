import { type BodyReading, converted, html, inline } from './jats-body.ts'
import { authorsOf, type Fields, withoutEmpty } from './jats-people.ts'
import {
  at,
  attribute,
  childrenNamed,
  type Element,
  elementsIn,
  nameOf,
  textOf,
  within,
} from './jats-tree.ts'
import { toMarkdown } from './to-markdown.ts'

/** Whether a note is a section of the text: a heading alone in its first paragraph, then others. */
export function isSectionNote(note: Element): boolean {
  const [first, second] = childrenNamed(note, 'p')
  const heading = textOf(at(first, 'bold'))
  return second !== undefined && heading !== undefined && heading === textOf(first)
}

/** A note about the authors, without the heading that runs into it. */
function authorNote(meta: Element, types: readonly string[]): string | undefined {
  const notes = within(meta, 'fn').filter(
    (note) => types.includes(attribute(note, 'fn-type') ?? '') && !isSectionNote(note),
  )
  const said = notes.map((note) => {
    const [first, ...rest] = childrenNamed(note, 'p')
    const lead = textOf(at(first, 'bold')) ?? ''
    const text = textOf(first) ?? ''
    const own = text.startsWith(lead) ? text.slice(lead.length) : text
    return [own, ...rest.map((part) => textOf(part) ?? '')].join(' ').trim()
  })
  return said.filter((text) => text !== '').join(' ') || undefined
}

/** The licence by its text where that is short, else by its address. */
function licenceOf(meta: Element): string | undefined {
  const node = at(meta, 'permissions', 'license')
  if (node === undefined) return undefined
  const text = textOf(at(node, 'license-p')) ?? textOf(node)
  return text !== undefined && text.length <= 60 ? text : (attribute(node, 'href') ?? text)
}

function dateOf(node: Element | undefined): string | undefined {
  if (node === undefined) return undefined
  const parts = ['year', 'month', 'day'].map((part) => textOf(at(node, part)))
  const end = parts.findIndex((part) => part === undefined || !/^\d+$/u.test(part))
  const known = parts.slice(0, end === -1 ? 3 : end)
  if (known.length === 0) return attribute(node, 'iso-8601-date')
  return known.map((part) => (part ?? '').padStart(2, '0')).join('-')
}

/** Paragraphs of an abstract; the heading of a part of it runs into its text. */
function abstractOf(
  node: Element | undefined,
  reading: BodyReading,
  name: string,
): string | undefined {
  if (node === undefined) return undefined
  const parts = elementsIn(node).flatMap((child) => {
    if (nameOf(child) === 'title' || nameOf(child) === 'label') return []
    if (nameOf(child) !== 'sec') return converted(child, reading)
    const title = textOf(at(child, 'title'))
    return childrenNamed(child, 'p').map((one, index) => {
      const lead = index === 0 && title !== undefined ? `${title} ` : ''
      return html('p', [{ type: 'text', value: lead }, ...inline(one, reading)])
    })
  })
  const text = toMarkdown(parts, name).trim()
  return text === '' ? undefined : text
}

function keywordsOf(
  meta: Element,
  language: string | undefined,
  notes: string[],
): readonly string[] {
  const groups = childrenNamed(meta, 'kwd-group')
  const own = groups.find((group) => [undefined, language].includes(attribute(group, 'lang')))
  const chosen = own ?? groups[0]
  for (const group of groups) {
    if (group !== chosen) notes.push(`other keywords left out: “${textOf(group) ?? ''}”`)
  }
  const words = chosen === undefined ? [] : within(chosen, 'kwd')
  return words.flatMap((word) => textOf(word) ?? [])
}

/** Elements of `article-meta` that go to the front matter, or are named one by one. */
const used: ReadonlySet<string> = new Set(
  `article-id title-group contrib-group aff aff-alternatives abstract trans-abstract kwd-group
  funding-group history volume issue fpage lpage elocation-id pub-date author-notes
  permissions article-categories related-article`.split(/\s+/u),
)

const knownNotes = ['coi-statement', 'conflict', 'con']

/** Notes about the authors that have no key; to whom to write says their address. */
function otherNotes(meta: Element): readonly Element[] {
  const notes = childrenNamed(meta, 'author-notes').flatMap(elementsIn)
  return notes.filter(
    (note) => nameOf(note) !== 'corresp' && !knownNotes.includes(attribute(note, 'fn-type') ?? ''),
  )
}

function otherRights(meta: Element): readonly Element[] {
  const rights = at(meta, 'permissions')
  if (rights === undefined) return []
  return elementsIn(rights).filter((one) => nameOf(one) !== 'license' && textOf(one) !== undefined)
}

function reportOthers(meta: Element, notes: string[]): void {
  const titles = at(meta, 'title-group')
  const others = [
    ['subtitle', titles === undefined ? [] : childrenNamed(titles, 'subtitle')],
    ['translated title', within(meta, 'trans-title')],
    ['translated abstract', childrenNamed(meta, 'trans-abstract')],
    ['further abstract', childrenNamed(meta, 'abstract').slice(1)],
    ['note to the authors', otherNotes(meta)],
    ['permissions', otherRights(meta)],
  ] as const
  for (const [what, nodes] of others) {
    for (const node of nodes) notes.push(`${what} left out: “${textOf(node) ?? ''}”`)
  }
  const unused = new Set(
    elementsIn(meta)
      .map(nameOf)
      .filter((name) => !used.has(name)),
  )
  if (unused.size > 0) notes.push(`left out of the article's data: ${[...unused].join(', ')}`)
}

/** A title without marks as it stands; front matter takes no others literally. */
function titleOf(title: Element, reading: BodyReading, name: string): string | undefined {
  if (elementsIn(title).length === 0) return textOf(title)
  return toMarkdown([html('p', inline(title, reading))], name).trim()
}

function shortTitle(meta: Element, language?: string): string | undefined {
  const group = at(meta, 'title-group')
  const titles = group === undefined ? [] : childrenNamed(group, 'alt-title')
  const short = titles.filter((one) => attribute(one, 'alt-title-type') === 'running-head')
  const own = short.find((one) => [undefined, language].includes(attribute(one, 'lang')))
  return textOf(own ?? short[0])
}

/** Keys of the front matter by the `sec-type` of the sections that say them. */
export const declaredSections: Readonly<Record<string, string>> = {
  'ethics-statement': 'ethics',
  'data-availability': 'data_availability',
}

function declarationsOf(article: Element): Fields {
  const back = at(article, 'back')
  const sections = back === undefined ? [] : childrenNamed(back, 'sec')
  return Object.fromEntries(
    sections.flatMap((one) => {
      const key = declaredSections[attribute(one, 'sec-type') ?? '']
      const text = childrenNamed(one, 'p').flatMap((part) => textOf(part) ?? [])
      return key === undefined ? [] : [[key, text.join(' ')]]
    }),
  )
}

/** Front matter of an article from `front`; what it has no field for is said. */
export function frontFields(article: Element, reading: BodyReading, name: string): Fields {
  const meta = at(article, 'front', 'article-meta')
  if (meta === undefined) return {}
  const journal = at(article, 'front', 'journal-meta')
  const title = at(meta, 'title-group', 'article-title')
  const ids = childrenNamed(meta, 'article-id')
  const history = at(meta, 'history')
  const dates = history === undefined ? [] : childrenNamed(history, 'date')
  const dated = (type: string): Element | undefined =>
    dates.find((date) => attribute(date, 'date-type') === type)
  const funding = childrenNamed(meta, 'funding-group').flatMap((group) => {
    const statements = within(group, 'funding-statement')
    const said = statements.length > 0 ? statements : childrenNamed(group, 'award-group')
    return said.flatMap((one) => textOf(one) ?? [])
  })
  const journalTitle = journal === undefined ? [] : within(journal, 'journal-title')
  const issn = textOf(at(journal, 'issn'))
  const short = journal && textOf(within(journal, 'abbrev-journal-title')[0])
  reportOthers(meta, reading.notes)
  return withoutEmpty({
    title: title === undefined ? undefined : titleOf(title, reading, name),
    short_title: shortTitle(meta, attribute(article, 'lang')),
    ...authorsOf(meta, attribute(article, 'lang')),
    abstract: abstractOf(at(meta, 'abstract'), reading, name),
    keywords: keywordsOf(meta, attribute(article, 'lang'), reading.notes),
    doi: textOf(ids.find((id) => attribute(id, 'pub-id-type') === 'doi')),
    date: dateOf(at(meta, 'pub-date')),
    received: dateOf(dated('received')),
    accepted: dateOf(dated('accepted')),
    license: licenceOf(meta),
    funding: funding.length > 0 ? funding.join('; ') : undefined,
    conflicts: authorNote(meta, ['coi-statement', 'conflict']),
    contributions: authorNote(meta, ['con']),
    ...declarationsOf(article),
    venue:
      journalTitle[0] === undefined
        ? undefined
        : withoutEmpty({ title: textOf(journalTitle[0]), short_title: short, issn }),
    volume: textOf(at(meta, 'volume')),
    issue: textOf(at(meta, 'issue')),
    first_page: textOf(at(meta, 'fpage') ?? at(meta, 'elocation-id')),
    last_page: textOf(at(meta, 'lpage')),
  })
}
