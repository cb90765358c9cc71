import { wideCharacter } from '../../language/wide.ts'
import { type BodyReading, html, inline } from './jats-body.ts'
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

type Fields = Readonly<Record<string, unknown>>

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** Names that read as one word in Chinese are one; others keep their parts. */
function nameFields(contrib: Element): Fields | undefined {
  const name = at(contrib, 'name-alternatives', 'name') ?? at(contrib, 'name')
  const other = at(contrib, 'string-name') ?? at(contrib, 'collab')
  const family = textOf(at(name, 'surname'))
  const given = textOf(at(name, 'given-names'))
  if (family === undefined || given === undefined) {
    const whole = family ?? given ?? textOf(other)
    return whole === undefined ? undefined : { name: whole }
  }
  return wideCharacter.test(family) && wideCharacter.test(given)
    ? { name: family + given }
    : { given, family }
}

/** The name of an institution, without the sign that leads to it. */
function affiliation(node: Element): string | undefined {
  const kept = node.children.filter(
    (child) => child.type !== 'element' || !['label', 'sup', 'email'].includes(nameOf(child)),
  )
  return textOf({ ...node, children: kept })
}

function author(contrib: Element, affiliations: ReadonlyMap<string, string>): Fields | undefined {
  const name = nameFields(contrib)
  if (name === undefined) return undefined
  const links = childrenNamed(contrib, 'xref')
  const of = links
    .filter((link) => attribute(link, 'ref-type') === 'aff')
    .flatMap((link) => (attribute(link, 'rid') ?? '').split(/\s+/u))
    .flatMap((id) => affiliations.get(id) ?? [])
  const own = childrenNamed(contrib, 'aff').flatMap((node) => affiliation(node) ?? [])
  const isCorresponding =
    attribute(contrib, 'corresp') === 'yes' ||
    links.some((link) => attribute(link, 'ref-type') === 'corresp')
  const orcid = childrenNamed(contrib, 'contrib-id').find(
    (id) => attribute(id, 'contrib-id-type') === 'orcid',
  )
  return withoutEmpty({
    ...name,
    affiliations: [...of, ...own],
    corresponding: isCorresponding ? true : undefined,
    email: textOf(at(contrib, 'email') ?? at(contrib, 'address', 'email')),
    orcid: textOf(orcid)?.replace(/^https?:\/\/orcid\.org\//u, ''),
  })
}

function authorsOf(meta: Element): Fields {
  const nodes = [...within(meta, 'aff')]
  const named = nodes.flatMap((node) => {
    const name = affiliation(node)
    return name === undefined ? [] : [[attribute(node, 'id') ?? name, name] as const]
  })
  const affiliations = new Map(named)
  const contribs = childrenNamed(meta, 'contrib-group').flatMap((group) =>
    childrenNamed(group, 'contrib'),
  )
  const authors = contribs
    .filter((one) => (attribute(one, 'contrib-type') ?? 'author') === 'author')
    .flatMap((one) => author(one, affiliations) ?? [])
  return { authors, affiliations: [...affiliations.values()] }
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
    if (nameOf(child) !== 'sec')
      return nameOf(child) === 'p' ? [html('p', inline(child, reading))] : []
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
  permissions`.split(/\s+/u),
)

function reportOthers(meta: Element, notes: string[]): void {
  const titles = at(meta, 'title-group')
  const others = [
    ['subtitle', titles === undefined ? [] : childrenNamed(titles, 'subtitle')],
    ['translated title', within(meta, 'trans-title')],
    ['translated abstract', childrenNamed(meta, 'trans-abstract')],
    ['further abstract', childrenNamed(meta, 'abstract').slice(1)],
    ['note to the authors', childrenNamed(meta, 'author-notes')],
    ['permissions', childrenNamed(meta, 'permissions')],
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
  reportOthers(meta, reading.notes)
  return withoutEmpty({
    title:
      title === undefined
        ? undefined
        : toMarkdown([html('p', inline(title, reading))], name).trim(),
    ...authorsOf(meta),
    abstract: abstractOf(at(meta, 'abstract'), reading, name),
    keywords: keywordsOf(meta, attribute(article, 'lang'), reading.notes),
    doi: textOf(ids.find((id) => attribute(id, 'pub-id-type') === 'doi')),
    date: dateOf(at(meta, 'pub-date')),
    received: dateOf(dated('received')),
    accepted: dateOf(dated('accepted')),
    funding: funding.length > 0 ? funding.join('; ') : undefined,
    venue:
      journalTitle[0] === undefined
        ? undefined
        : withoutEmpty({ title: textOf(journalTitle[0]), issn }),
    volume: textOf(at(meta, 'volume')),
    issue: textOf(at(meta, 'issue')),
    first_page: textOf(at(meta, 'fpage') ?? at(meta, 'elocation-id')),
    last_page: textOf(at(meta, 'lpage')),
  })
}
