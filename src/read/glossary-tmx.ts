import { basename } from 'node:path'
import type { Language } from '../language/language.ts'
import { languageOf } from '../language/languages.ts'
import { conceptOf, newConceptId, subtagOf } from '../model/concept-parts.ts'
import type { Concept, LanguageTerms, Variant } from '../model/glossary.ts'
import { InputError, type Problem } from '../model/problem.ts'
import { attribute, type Element, named, nameOf } from '../model/xml-elements.ts'
import { type Definition, findDefinitions } from '../terms/definitions.ts'
import { type GlossaryFile, placesOf, rowProblem } from './glossary-file.ts'
import { placesIn } from './text-place.ts'
import { evenLineEnds, xmlRootOf } from './xml-root.ts'

/** Codes of a layout, whose content is no text (TMX 1.4b). */
const codes = ['bpt', 'ept', 'ph', 'it', 'ut']

function segText(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value
      return child.type === 'element' && !codes.includes(nameOf(child)) ? segText(child) : ''
    })
    .join('')
    .replaceAll(/\s+/gu, ' ')
}

/** Text by subtag of the built-in languages; of two variants of one the first. */
function textsOf(unit: Element): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const variant of named(unit, 'tuv')) {
    const subtag = subtagOf(attribute(variant, 'xml:lang') ?? attribute(variant, 'lang') ?? '')
    const [seg] = named(variant, 'seg')
    if (seg !== undefined && !texts.has(subtag)) texts.set(subtag, segText(seg).trim())
  }
  return texts
}

const mostLetters = 16
const mostWords = 6

/** A text that may be a term by its looks: short, and no sentence, list or number. */
function isTermLike(text: string, language: Language): boolean {
  if (!/\p{L}{2}/u.test(text) || /[。！？!?；;，,、:：()（）[\]［］]|\.(?:\s|$)/u.test(text))
    return false
  if (language.unspacedLetters !== undefined) {
    return text.length <= mostLetters && language.isWrittenIn(text)
  }
  return text.split(' ').length <= mostWords && text.length <= 80
}

/** Terms of one concept by subtag. */
type Names = Readonly<Record<string, { readonly preferred: string; readonly short?: string }>>

const term = (preferred: string, short: string | undefined) => ({
  preferred,
  ...(short === undefined ? {} : { short }),
})

/** What one text defines in both languages: `中文（English，ABBR）`. */
function ofDefinition({ long, gloss, abbreviation }: Definition, own: string, other: string) {
  if (long === undefined || gloss === undefined) return []
  const short = abbreviation?.text
  return [{ [own]: term(long.text, short), [other]: term(gloss.text, short) }]
}

type Texts = readonly { readonly language: Language; readonly text: string }[]

/** Terms that a pair of texts gives: the whole of it, or what they define. */
function namesIn(texts: Texts): readonly Names[] {
  const [one, two] = texts
  if (one === undefined || two === undefined) return []
  const isSame = one.text === two.text
  if (!isSame && texts.every(({ text, language }) => isTermLike(text, language))) {
    return [
      {
        [one.language.subtag]: { preferred: one.text },
        [two.language.subtag]: { preferred: two.text },
      },
    ]
  }
  const [left, right] = texts.map(({ text, language }) => findDefinitions(text, language))
  const inOne = [
    ...(left ?? []).flatMap((found) =>
      ofDefinition(found, one.language.subtag, two.language.subtag),
    ),
    ...(right ?? []).flatMap((found) =>
      ofDefinition(found, two.language.subtag, one.language.subtag),
    ),
  ]
  const known = new Set(inOne.flatMap((names) => Object.values(names).map(({ short }) => short)))
  // Both define one abbreviation, each in its own language.
  const inBoth = (left ?? []).flatMap(({ abbreviation, long }): Names[] => {
    const short = abbreviation?.text
    if (short === undefined || known.has(short) || long === undefined) return []
    const twin = right?.find((found) => found.abbreviation?.text === short)
    if (twin?.long === undefined) return []
    return [
      {
        [one.language.subtag]: { preferred: long.text, short },
        [two.language.subtag]: { preferred: twin.long.text, short },
      },
    ]
  })
  return [...inOne, ...inBoth]
}

interface Candidate {
  readonly unit: Element
  readonly names: Names
  /** Other terms for the first language's, by subtag. */
  readonly others: Map<string, Set<string>>
}

const keyOf = (names: Names): string => {
  const [first] = Object.entries(names).sort(([a], [b]) => (a < b ? 1 : -1))
  return first === undefined ? '' : `${first[0]} ${first[1].preferred.toLowerCase()}`
}

function addOthers({ names: known, others }: Candidate, names: Names): void {
  for (const [subtag, { preferred }] of Object.entries(names)) {
    const first = known[subtag]?.preferred ?? preferred
    if (first.toLowerCase() === preferred.toLowerCase()) continue
    others.set(subtag, (others.get(subtag) ?? new Set()).add(preferred))
  }
}

/** Units that give one term in one language are one candidate. */
function candidatesIn(units: readonly Element[]): readonly Candidate[] {
  const byKey = new Map<string, Candidate>()
  for (const unit of units) {
    const texts = [...textsOf(unit)].flatMap(([subtag, text]) => {
      const language = languageOf(subtag)
      return language === undefined ? [] : [{ language, text }]
    })
    for (const names of namesIn(texts)) {
      const known = byKey.get(keyOf(names))
      if (known === undefined) byKey.set(keyOf(names), { unit, names, others: new Map() })
      else addOthers(known, names)
    }
  }
  return [...byKey.values()]
}

function termsOf({ names, others }: Candidate): Readonly<Record<string, LanguageTerms>> {
  return Object.fromEntries(
    Object.entries(names).map(([subtag, { preferred, short }]) => [
      subtag,
      {
        preferred,
        abbreviations: short === undefined ? [] : [short],
        variants: [...(others.get(subtag) ?? [])].map(
          (term): Variant => ({ term, status: 'admitted' }),
        ),
      },
    ]),
  )
}

/**
 * Candidates for a glossary from a translation memory (TMX 1.4b): units that are terms in both
 * languages, and abbreviations and names that its sentences define. A term with two translations is
 * one candidate with a variant, and told. Throws InputError where the file is no TMX.
 */
export function readTmxCandidates(source: string, display: string): GlossaryFile {
  const text = evenLineEnds(source)
  const root = xmlRootOf(text, display)
  const at = placesIn(text)
  if (nameOf(root) !== 'tmx') {
    const { line, column } = at(root.position?.start.offset ?? 0)
    throw new InputError(
      `${display}:${line}:${column}: the root is \`${root.name}\`, expected \`tmx\``,
    )
  }
  const units = named(root, 'body').flatMap((body) => named(body, 'tu'))
  const place = placesOf(text, display)
  const placeOf = (unit: Element) => {
    const start = unit.position?.start.offset ?? 0
    return place({ start, end: Math.max(text.indexOf('>', start) + 1, start) })
  }
  const candidates = candidatesIn(units)
  const taken = new Set<string>()
  const concepts = candidates.map((candidate): Concept => {
    const terms = termsOf(candidate)
    const id = newConceptId(terms, taken)
    taken.add(id)
    return conceptOf({ id, terms, source: basename(display) })
  })
  const problems = candidates.flatMap(({ unit, names, others }): Problem[] =>
    [...others].map(([subtag, found]) => {
      const all = [names[subtag]?.preferred ?? '', ...found].map((term) => `\`${term}\``)
      const message = `One term is translated in ${all.length} ways: ${all.join(', ')}, expected one`
      return rowProblem('warning', message, placeOf(unit))
    }),
  )
  return {
    concepts,
    problems,
    madeIds: taken,
    placeOf: (index) => placeOf(candidates[index]?.unit ?? root),
  }
}
