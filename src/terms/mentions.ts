import type { Language, Stretch } from '../language/language.ts'
import { memoized } from '../language/memo.ts'
import { statistics, units } from '../language/symbols.ts'
import { countFirst } from '../model/ordered.ts'
import { type ConceptIndex, evenText } from './concept-index.ts'
import { isAbbreviationShaped, type LatinName, latinKey, latinNames } from './latin-names.ts'

/** A place where a text names something. */
export interface Mention extends Stretch {
  readonly text: string
  /** Id of the concept, else the Latin key behind a `:`. */
  readonly id: string
  readonly kind: 'abbreviation' | 'name' | 'term'
  /** A statistic, which a text may also say in words. */
  readonly isStatistic: boolean
}

const leadingNumber = /^\p{Nd}+(?:[-‐‑–]\p{Nd}+)*[-‐‑–]?/u

/** `30d`, `5mL`, `2nd`, `3a`, `IIIb`: digits with a unit or a letter. */
function isMeasure(text: string): boolean {
  const rest = text.replace(leadingNumber, '')
  return (
    rest !== text &&
    (rest.length < 2 || units.has(latinKey(rest)) || /^(?:st|nd|rd|th|s)$/u.test(rest))
  )
}

const isSymbol = memoized(
  (text: string): boolean => units.has(latinKey(text)) || isMeasure(text) || /^\p{L}$/u.test(text),
)

interface Found extends Stretch {
  readonly id: string
  readonly kind: Mention['kind']
  readonly isStatistic: boolean
}

const nextWord = /^[ \u00A0]([\p{Script=Latin}\p{N}]{1,6})(?![\p{Script=Latin}\p{N}])/u

/** Names in two words that are written as one elsewhere: `CAR T` beside `CART`, `AMG 420` beside AMG420. */
function withCompounds(
  text: string,
  names: readonly LatinName[],
  { compounds }: ConceptIndex,
): readonly LatinName[] {
  let taken = 0
  return names.flatMap((name): readonly LatinName[] => {
    if (name.start < taken) return []
    const isCapital = /^\p{Lu}/u.test(name.text)
    const after = isCapital ? nextWord.exec(text.slice(name.end, name.end + 9)) : null
    const [whole = '', next] = after ?? []
    // A word in small letters may have lost its space elsewhere: ESCC and.
    const isPart = next !== undefined && /\p{Lu}|\p{N}/u.test(next)
    const key = !isPart ? '' : latinKey(`${name.text} ${next}`)
    if (!compounds.has(key)) return [name]
    taken = name.end + whole.length
    return [{ text: text.slice(name.start, taken), key, start: name.start, end: taken }]
  })
}

/** Latin names that no full form covers: those of a known concept, and what looks like an abbreviation. */
function latinMentions(text: string, index: ConceptIndex, language: Language): readonly Found[] {
  return withCompounds(text, latinNames(text), index).flatMap((one): readonly Found[] => {
    const { text: name, key, start, end } = one
    const id = index.byKey.get(key) ?? index.byKey.get(key.replace(/s$/u, ''))
    const known = id === undefined ? undefined : index.byId.get(id)
    const isStatistic = statistics.has(key)
    if (!isAbbreviationShaped(name) && !(known !== undefined && /\p{Lu}|-/u.test(name))) return []
    if (isSymbol(name) && known === undefined && !isStatistic) return []
    const isTrial = language.trialNoun.test(text.slice(end, end + 40))
    const kind = known?.isName === true || isTrial ? 'name' : 'abbreviation'
    return [{ id: id ?? `:${key}`, start, end, kind, isStatistic }]
  })
}

function formMentions(text: string, index: ConceptIndex): readonly Found[] {
  return index.matcher(evenText(text)).map(({ concept, start, end }) => {
    const kind = index.byId.get(concept)?.isName === true ? 'name' : 'term'
    return { id: concept, start, end, kind, isStatistic: false }
  })
}

/** One mention for a definition, which says the same in two or three ways. */
function withoutRepeats(
  found: readonly Found[],
  definitions: readonly Stretch[],
): readonly Found[] {
  const taken = new Set<string>()
  return found.filter(({ id, start, end }) => {
    const at = definitions.findIndex((one) => start >= one.start && end <= one.end)
    if (at < 0) return true
    const key = `${at} ${id}`
    if (taken.has(key)) return false
    taken.add(key)
    return true
  })
}

/** Whether a place lies in one of these, which stand in order and apart. */
function within(stretches: readonly Stretch[]): (at: number) => boolean {
  return (at) => {
    const next = countFirst(stretches.length, (index) => (stretches[index]?.start ?? 0) <= at)
    return at < (stretches[next - 1]?.end ?? 0)
  }
}

/** Everything that a text names, in order; no mention overlaps another. `definitions` are the text's. */
export function findMentions(
  text: string,
  index: ConceptIndex,
  language: Language,
  definitions: readonly Stretch[],
): readonly Mention[] {
  const forms = formMentions(text, index)
  const latin = latinMentions(text, index, language)
  const isCovered = within(forms)
  const free = latin.filter(({ start, end }) => !isCovered(start) && !isCovered(end - 1))
  const all = [...forms, ...free].filter(({ id }) => id !== '').sort((a, b) => a.start - b.start)
  return withoutRepeats(all, definitions).map((found) => ({
    ...found,
    text: text.slice(found.start, found.end),
  }))
}
