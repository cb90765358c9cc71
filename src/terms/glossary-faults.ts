import {
  allowedForms,
  type Concept,
  type GlossaryFault,
  isAllowed,
  type LanguageTerms,
} from '../model/glossary.ts'
import type { Place } from '../model/problem.ts'

/** A concept and where it stands, which is worked out only where it is asked for. */
export interface PlacedConcept {
  readonly concept: Concept
  readonly place: () => Place
}

const named = (ids: readonly string[]): string =>
  ids
    .map((id) => `\`${id}\``)
    .join(', ')
    .replace(/, (?=[^,]*$)/u, ' and ')

/** A later concept first: it is the one to be changed. */
const about = (all: readonly PlacedConcept[]): Pick<GlossaryFault, 'concepts' | 'places'> => ({
  concepts: all.map(({ concept }) => concept.id),
  places: all.toReversed().map(({ place }) => place()),
})

/** True where `scope` says in which places each of them is meant. */
export function areScoped(concepts: readonly Concept[]): boolean {
  if (concepts.filter(({ scope }) => scope === undefined).length > 1) return false
  const all = concepts.flatMap(({ scope = [] }) => scope)
  return new Set(all).size === all.length
}

/** Concepts by each form that they may be called by, in any language. */
export function conceptsByForm<T extends { readonly concept: Concept }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const byForm = new Map<string, T[]>()
  for (const one of all) {
    const forms = Object.values(one.concept.terms).flatMap(allowedForms)
    for (const form of new Set(forms)) {
      const known = byForm.get(form)
      if (known === undefined) byForm.set(form, [one])
      else known.push(one)
    }
  }
  return byForm
}

function isPreferredOf({ terms }: Concept, form: string): boolean {
  return Object.values(terms).some(({ preferred }) => preferred === form)
}

/** Concepts that share forms, with all of these: two entries of one concept share several. */
function sharedForms(all: readonly PlacedConcept[]) {
  const shared = new Map<string, { readonly forms: string[]; readonly by: typeof all }>()
  for (const [form, by] of conceptsByForm(all)) {
    if (by.length < 2 || areScoped(by.map(({ concept }) => concept))) continue
    const key = by.map(({ concept }) => concept.id).join(' ')
    const known = shared.get(key)
    if (known === undefined) shared.set(key, { forms: [form], by })
    else known.forms.push(form)
  }
  return shared.values()
}

function* clashes(all: readonly PlacedConcept[]): Generator<GlossaryFault> {
  for (const { forms, by } of sharedForms(all)) {
    const ids = named(by.map(({ concept }) => concept.id))
    const preferred = forms.filter((form) =>
      by.every(({ concept }) => isPreferredOf(concept, form)),
    )
    const isDouble = preferred.length > 0
    yield {
      kind: isDouble ? 'duplicate' : 'clash',
      forms,
      message: isDouble
        ? `${named(preferred)} is preferred for ${ids}, expected one entry for one concept`
        : `${named(forms)} may mean ${ids}, expected one concept, or a \`scope\` that says where each is meant`,
      ...about(by),
    }
  }
}

function repeatedForms(terms: LanguageTerms): readonly string[] {
  const { preferred, abbreviations, variants } = terms
  const names = [preferred, ...variants.filter(isAllowed).map(({ term }) => term)]
  const repeated = (list: readonly string[]) =>
    list.filter((form, index) => list.indexOf(form) < index)
  return [...new Set([...repeated(names), ...repeated(abbreviations)])]
}

function* repetitions(all: readonly PlacedConcept[]): Generator<GlossaryFault> {
  for (const one of all) {
    for (const terms of Object.values(one.concept.terms)) {
      for (const form of repeatedForms(terms)) {
        yield {
          kind: 'duplicate',
          message: `\`${form}\` stands twice among the terms of \`${one.concept.id}\`, expected once`,
          ...about([one]),
        }
      }
    }
  }
}

interface Link {
  readonly to: string
  readonly by: PlacedConcept
}

type Links = ReadonlyMap<string, readonly Link[]>

/** The circles that are met on the ways from one name; what is gone through is added to `done`. */
function* circlesFrom(start: string, links: Links, done: Set<string>): Generator<readonly Link[]> {
  // A list and no calls: a chain may be as long as the glossary.
  const path = [{ name: start, next: 0 }]
  const depths = new Map([[start, 0]])
  const taken: Link[] = []
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const link = links.get(here.name)?.[here.next]
    here.next += 1
    if (link === undefined) {
      done.add(here.name)
      depths.delete(here.name)
      path.pop()
      taken.pop()
      continue
    }
    const depth = depths.get(link.to)
    if (depth !== undefined) yield [...taken.slice(depth), link]
    else if (!done.has(link.to)) {
      depths.set(link.to, path.length)
      path.push({ name: link.to, next: 0 })
      taken.push(link)
    }
  }
}

/** Follows links from each name; gives each circle that is met, in the order of its links. */
function* circlesOf(links: Links): Generator<readonly Link[]> {
  const done = new Set<string>()
  for (const start of links.keys()) {
    if (!done.has(start)) yield* circlesFrom(start, links, done)
  }
}

function* circleFaults(links: Links, relation: string, advice: string): Generator<GlossaryFault> {
  for (const circle of circlesOf(links)) {
    const members = [...new Set(circle.map(({ by }) => by))]
    if (members.length > 1 && areScoped(members.map(({ concept }) => concept))) continue
    const first = circle.at(-1)?.to ?? ''
    const chain = circle.map(({ to }) => `${relation} \`${to}\``).join(', which is ')
    yield {
      kind: 'cycle',
      message: `\`${first}\` is ${chain}: a circle, expected ${advice}`,
      ...about(members),
    }
  }
}

/** From each term that is not to be written to the one in its place, in one language. */
function replacements(all: readonly PlacedConcept[], language: string) {
  const links = new Map<string, Link[]>()
  for (const by of all) {
    const terms = by.concept.terms[language]
    for (const variant of terms?.variants ?? []) {
      if (terms === undefined || isAllowed(variant)) continue
      links.set(variant.term, [...(links.get(variant.term) ?? []), { to: terms.preferred, by }])
    }
  }
  return links
}

function broaderLinks(all: readonly PlacedConcept[]) {
  return new Map(
    all.map((by): [string, readonly Link[]] => [
      by.concept.id,
      (by.concept.broader ?? []).map((to) => ({ to, by })),
    ]),
  )
}

function* unknownLinks(all: readonly PlacedConcept[]): Generator<GlossaryFault> {
  const known = new Set(all.map(({ concept }) => concept.id))
  for (const { concept, place } of all) {
    for (const id of (concept.broader ?? []).filter((one) => !known.has(one))) {
      yield {
        kind: 'unknown',
        message: `\`${concept.id}\` is a kind of \`${id}\`, which is not in the glossary, expected the id of an entry`,
        ...about([{ concept, place }]),
      }
    }
  }
}

/**
 * What the concepts of a glossary contradict one another in: one form of several concepts that no
 * `scope` parts, a form that stands twice, terms that replace one another and broader concepts in a
 * circle, a broader concept that is not there. In time proportional to the glossary. (craft TERM-01)
 */
export function glossaryFaults(all: readonly PlacedConcept[]): readonly GlossaryFault[] {
  const languages = new Set(all.flatMap(({ concept }) => Object.keys(concept.terms)))
  return [
    ...clashes(all),
    ...repetitions(all),
    ...[...languages].flatMap((language) => [
      ...circleFaults(replacements(all, language), 'replaced by', 'one term that stays'),
    ]),
    ...circleFaults(broaderLinks(all), 'a kind of', 'a concept at the top'),
    ...unknownLinks(all),
  ]
}
