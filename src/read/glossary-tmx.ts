import { basename } from 'node:path'
import type { Language } from '../language/language.ts'
import { languageOf } from '../language/languages.ts'
import { conceptOf, newConceptId, subtagOf } from '../model/concept-parts.ts'
import type { Concept, LanguageTerms, Variant } from '../model/glossary.ts'
import { InputError, type Problem } from '../model/problem.ts'
import { attribute, type Element, named, nameOf } from '../model/xml-elements.ts'
import { completeEntries } from '../terms/complete.ts'
import { extractTerms } from '../terms/extract.ts'
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

/** A numbered heading, a value: 2.1 Pivotal trials, Not reached/31.9. */
const numbered = /^\d[\d.]*\s|\d\.\d|\/\s*\d/u

/** A text that may be a term by its looks: short, and no sentence, list or number. */
function isTermLike(text: string, language: Language): boolean {
  if (
    !/\p{L}{2}/u.test(text) ||
    numbered.test(text) ||
    /[。！？!?；;，,、:：()（）[\]［］]|\.(?:\s|$)/u.test(text)
  )
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

type Texts = readonly { readonly language: Language; readonly text: string }[]

interface Found {
  readonly unit: Element
  readonly names: Names
}

/** Texts of a unit in the built-in languages. */
interface Pair {
  readonly unit: Element
  readonly texts: Texts
}

function pairOf(unit: Element): Pair {
  const texts = [...textsOf(unit)].flatMap(([subtag, text]) => {
    const language = languageOf(subtag)
    return language === undefined ? [] : [{ language, text }]
  })
  return { unit, texts: texts.slice(0, 2) }
}

const isTermPair = ({ texts: [one, two] }: Pair): boolean =>
  one !== undefined &&
  two !== undefined &&
  one.text !== two.text &&
  [one, two].every(({ text, language }) => isTermLike(text, language))

const namesOf = ({ texts }: Pair): Names =>
  Object.fromEntries(texts.map(({ language, text }) => [language.subtag, { preferred: text }]))

/** What the sentences define in both languages: `中文（English，ABBR）`, or each in its own. */
function definedIn(pairs: readonly Pair[]): readonly Found[] {
  const spoken = new Set(pairs.flatMap(({ texts }) => texts.map(({ language }) => language)))
  const entries = [...spoken].map((language) => {
    const passages = pairs.flatMap(({ texts }, index) =>
      texts
        .filter((one) => one.language === language)
        .map(({ text }) => ({ text, lineOf: () => index })),
    )
    return { language, entries: extractTerms(passages, language) }
  })
  const known = new Set<string>()
  return entries.flatMap(({ language, entries: own }, at): readonly Found[] => {
    const other = entries[1 - at]
    if (other === undefined) return []
    return completeEntries(own, other.entries).flatMap((entry): readonly Found[] => {
      const { source, translation, abbreviation, line } = entry
      const unit = pairs[line]?.unit
      const isKnown = [source, translation].some((form) => known.has(form ?? ''))
      if (source === undefined || translation === undefined || unit === undefined || isKnown) {
        return []
      }
      known.add(source).add(translation)
      const names = {
        [language.subtag]: term(source, abbreviation),
        [other.language.subtag]: term(translation, abbreviation),
      }
      return [{ unit, names }]
    })
  })
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
  const pairs = units.map(pairOf)
  const whole = pairs.filter(isTermPair).map((pair) => ({ unit: pair.unit, names: namesOf(pair) }))
  const byKey = new Map<string, Candidate>()
  for (const { unit, names } of [...whole, ...definedIn(pairs.filter((one) => !isTermPair(one)))]) {
    const known = byKey.get(keyOf(names))
    if (known === undefined) byKey.set(keyOf(names), { unit, names, others: new Map() })
    else addOthers(known, names)
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
