import { wideCharacter } from '../../language/wide.ts'
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

/** Keys of the front matter. */
export type Fields = Readonly<Record<string, unknown>>

/** The same fields without those that say nothing. */
export function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** Of alternatives, the one in a language; the first where none says so. */
function inLanguage(
  holder: Element,
  names: readonly string[],
  language?: string,
): Element | undefined {
  const found = elementsIn(holder).filter((child) => names.includes(nameOf(child)))
  return found.find((child) => attribute(child, 'lang') === language) ?? found[0]
}

/** Names that read as one word in Chinese are one; others keep their parts. */
function nameFields(contrib: Element, language?: string): Fields | undefined {
  const alternatives = at(contrib, 'name-alternatives')
  const chosen = alternatives && inLanguage(alternatives, ['name', 'string-name'], language)
  const name = chosen ?? at(contrib, 'name')
  const other = chosen ?? at(contrib, 'string-name') ?? at(contrib, 'collab')
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

function author(
  contrib: Element,
  affiliations: ReadonlyMap<string, string>,
  language?: string,
): Fields | undefined {
  const name = nameFields(contrib, language)
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

/** Institutions by the id that people link to; of alternatives the one in the language of the article. */
function affiliationsOf(meta: Element, language?: string): ReadonlyMap<string, string> {
  const groups = within(meta, 'aff-alternatives')
  const inGroups = new Set(groups.flatMap((group) => childrenNamed(group, 'aff')))
  const single = within(meta, 'aff').filter((node) => !inGroups.has(node))
  const nodes = [...groups, ...single].sort(
    (a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0),
  )
  const named = nodes.flatMap((node) => {
    const chosen = nameOf(node) === 'aff' ? node : inLanguage(node, ['aff'], language)
    const name = chosen === undefined ? undefined : affiliation(chosen)
    const id = attribute(node, 'id') ?? (chosen && attribute(chosen, 'id'))
    return name === undefined ? [] : [[id ?? name, name] as const]
  })
  return new Map(named)
}

/** Authors, translators and institutions of an article, of names in several languages those in its own. */
export function authorsOf(meta: Element, language?: string): Fields {
  const affiliations = affiliationsOf(meta, language)
  const contribs = childrenNamed(meta, 'contrib-group').flatMap((group) =>
    childrenNamed(group, 'contrib'),
  )
  const of = (role: string) =>
    contribs
      .filter((one) => (attribute(one, 'contrib-type') ?? 'author') === role)
      .flatMap((one) => author(one, affiliations, language) ?? [])
  return {
    authors: of('author'),
    translators: of('translator'),
    affiliations: [...affiliations.values()],
  }
}
