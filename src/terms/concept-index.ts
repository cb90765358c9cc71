import type { Language } from '../language/language.ts'
import { languages } from '../language/languages.ts'
import { memoized } from '../language/memo.ts'
import { drugLookalikes, zhEnDrugs } from '../language/zh-en-drugs.ts'
import type { Concept, Glossary } from '../model/glossary.ts'
import type { Definition } from './definitions.ts'
import { isAbbreviationShaped, latinKey } from './latin-names.ts'
import { buildMatcher, type Matcher } from './trie.ts'

/** What a text may call by a Latin name, an abbreviation or a term. */
export interface Known {
  readonly id: string
  /** Keys of its Latin names and abbreviations. */
  readonly keys: ReadonlySet<string>
  /** Full forms by subtag of the language. */
  readonly forms: Readonly<Record<string, readonly string[]>>
  /** Subtags of the languages that the glossary or the list names it in. */
  readonly languages: ReadonlySet<string>
  /** Full forms of definitions that may begin too early. */
  readonly looseForms: readonly string[]
  /** Drugs, trials, genes, and what else has a name of its own. */
  readonly isName: boolean
  readonly origin: 'glossary' | 'list' | 'text'
}

export interface ConceptIndex {
  readonly byId: ReadonlyMap<string, Known>
  /** Concept of a Latin key. */
  readonly byKey: ReadonlyMap<string, string>
  /** Keys of abbreviations that some text writes as one word, so that `CAR T` may be one too. */
  readonly compounds: ReadonlySet<string>
  /** Finds full forms in a text that `evenText` has made even. */
  readonly matcher: Matcher
}

/** Small letters, half width, every hyphen a space: full forms are compared so. Keeps the length. */
export function evenText(text: string): string {
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase().replaceAll('-', ' ')
  const whole = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[-‐‑‒–－]/gu, ' ')
  // Without combining marks nothing gets shorter, so that an equal length means equal places.
  if (whole.length === text.length && !/\p{M}/u.test(text)) return whole
  let even = ''
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charAt(at)
    const plain = /[-‐‑‒–－]/u.test(one) ? ' ' : one.normalize('NFKC').toLowerCase()
    even += plain.length === 1 ? plain : one
  }
  return even
}

interface Draft {
  readonly id: string
  readonly keys: Set<string>
  readonly forms: Map<string, Set<string>>
  readonly looseForms: Set<string>
  readonly languages: Set<string>
  isName: boolean
  readonly origin: Known['origin']
}

const latinOnly = /^[\p{Script=Latin}\p{Script=Greek}\p{N}\s.\-‐‑+/]+$/u

/** True of a form that is found by its key: one Latin word that is no plain word, or a name with a number. */
const isKeyLike = memoized((form: string): boolean => {
  if (/^[a-z]{5,}$/.test(form)) return false
  return (
    latinOnly.test(form) &&
    (isAbbreviationShaped(form) || /^[\p{L}]{1,4}$/u.test(form)) &&
    !/\p{Ll}{3,}.*\s/u.test(form)
  )
})

class Drafts {
  readonly byForm = new Map<string, Draft>()
  readonly all: Draft[] = []

  /** The concept that one of the forms belongs to. */
  find(forms: readonly string[]): Draft | undefined {
    for (const form of forms) {
      const found = this.byForm.get(formKey(form))
      if (found !== undefined) return found
    }
    return undefined
  }

  add(draft: Draft, subtag: string, form: string): void {
    if (draft.origin !== 'text') draft.languages.add(subtag)
    const key = formKey(form)
    if (key === '' || (this.byForm.get(key) ?? draft) !== draft) return
    this.byForm.set(key, draft)
    if (isKeyLike(form)) draft.keys.add(latinKey(form))
    if (!isKeyLike(form) || /\s/u.test(form)) {
      draft.forms.set(subtag, (draft.forms.get(subtag) ?? new Set()).add(form))
    }
  }

  make(id: string, origin: Known['origin'], isName: boolean): Draft {
    const draft: Draft = {
      id,
      keys: new Set(),
      forms: new Map(),
      looseForms: new Set(),
      languages: new Set(),
      isName,
      origin,
    }
    this.all.push(draft)
    return draft
  }
}

const formKey = memoized((form: string): string => {
  if (isKeyLike(form)) return latinKey(form)
  const even = evenText(form)
  // A definition may give the plural: proteasome inhibitors (PIs).
  return latinKey(latinOnly.test(form) ? even.replace(/(?<=[a-z]{3})s$/u, '') : even)
})

function isDrug(form: string): boolean {
  return languages.some(({ drugStem }) => drugStem.test(form))
}

/** A concept whose preferred form is a symbol, MAIA or CD38, or a drug's name. */
function isNameConcept({ terms }: Concept): boolean {
  const preferred = Object.values(terms).map((term) => term.preferred)
  return preferred.some((form) => isKeyLike(form) || isDrug(form))
}

function addGlossary(drafts: Drafts, { concepts }: Glossary): void {
  for (const concept of concepts) {
    const draft = drafts.make(concept.id, 'glossary', isNameConcept(concept))
    for (const [subtag, terms] of Object.entries(concept.terms)) {
      const variants = terms.variants.map(({ term }) => term)
      for (const form of [terms.preferred, ...terms.abbreviations, ...variants]) {
        drafts.add(draft, subtag, form)
      }
    }
  }
}

function addDrugs(drafts: Drafts): void {
  for (const names of zhEnDrugs) {
    const forms = Object.values(names).flat()
    const draft = drafts.find(forms) ?? drafts.make(forms.at(-1) ?? '', 'list', true)
    draft.isName = true
    for (const [subtag, list] of Object.entries(names)) {
      for (const form of list) drafts.add(draft, subtag, form)
    }
  }
  const lookalikes = drafts.make('', 'list', false)
  for (const form of drugLookalikes) drafts.add(lookalikes, 'mul', form)
}

/** A definition of one text, with the language it is written in. */
export interface Defined {
  readonly definition: Definition
  readonly language: Language
}

/** The longest end of a name's definition that stands in the text without its beginning: 新药甲单抗 → 甲单抗. */
function recurringEnd(long: string, text: string): string | undefined {
  const most = Math.min(long.length - 3, 12)
  for (let from = Math.max(1, long.length - 3 - most); from <= long.length - 3; from += 1) {
    const end = long.slice(from)
    const before = long.charAt(from - 1)
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      if (text.charAt(at - 1) !== before) return end
    }
  }
  return undefined
}

/** Lenalidomide and dexamethasone (Rd): each is a name that has to agree by itself. */
function isOfNames(drafts: Drafts, form: string): boolean {
  const parts = form.split(/[\s+/]+/u)
  return parts.length > 1 && parts.some((part) => drafts.find([part])?.isName === true)
}

/** What a definition is known by: not by letters that do not spell its full form. */
function formsOf({ abbreviation, long, gloss }: Definition, isDoubtful: boolean) {
  const names = [gloss?.text, long?.text, isDoubtful ? undefined : abbreviation?.text]
  return names.filter((form) => form !== undefined)
}

function addDefinition(drafts: Drafts, { definition, language }: Defined, text: string): void {
  const { abbreviation, long, gloss, isSpelled } = definition
  const isDoubtful = gloss !== undefined && !isSpelled
  const forms = formsOf(definition, isDoubtful)
  const id = latinKey(abbreviation?.text ?? gloss?.text ?? '')
  const isName = abbreviation === undefined && isDrug(gloss?.text ?? '')
  const draft = drafts.find(forms) ?? drafts.make(`text ${id}`, 'text', isName)
  // Another language's full form stands in that language: it is looked for in both texts.
  // Letters that do not spell the full form count only where nothing else is short for it.
  const isOther = isDoubtful && draft.keys.size > 0
  if (abbreviation !== undefined && !isOther) {
    drafts.add(draft, language.subtag, abbreviation.text)
  }
  if (isOfNames(drafts, (gloss ?? long)?.text ?? '')) return
  if (gloss !== undefined) drafts.add(draft, 'mul', gloss.text)
  if (long !== undefined) addLong(drafts, draft, { definition, language }, long.text, text)
}

function addLong(
  drafts: Drafts,
  draft: Draft,
  { definition: { abbreviation, gloss }, language }: Defined,
  long: string,
  text: string,
): void {
  if (language.unspacedLetters === undefined || abbreviation !== undefined) {
    drafts.add(draft, language.subtag, long)
  }
  if (language.unspacedLetters === undefined) return
  draft.looseForms.add(long)
  const isName = abbreviation === undefined && isDrug(gloss?.text ?? '')
  const end = isName ? recurringEnd(long, text) : undefined
  if (end !== undefined) drafts.add(draft, language.subtag, end)
}

/** Everything that the glossary, the list of drugs and the definitions in both texts name; `text` is all of both. */
export function buildConceptIndex(
  glossary: Glossary,
  definitions: readonly Defined[],
  text: string,
  compounds: ReadonlySet<string>,
): ConceptIndex {
  const drafts = new Drafts()
  addGlossary(drafts, glossary)
  addDrugs(drafts)
  const spelledFirst = definitions.toSorted(
    (a, b) => Number(b.definition.isSpelled) - Number(a.definition.isSpelled),
  )
  for (const defined of spelledFirst) addDefinition(drafts, defined, text)
  const known = drafts.all.map(
    ({ id, keys, forms, looseForms, languages: subtags, isName, origin }): Known => {
      const lists = [...forms].map(([subtag, list]) => [subtag, [...list]] as const)
      return {
        id,
        keys,
        forms: Object.fromEntries(lists),
        looseForms: [...looseForms],
        languages: subtags,
        isName,
        origin,
      }
    },
  )
  const byKey = new Map<string, string>()
  for (const { id, keys } of known) {
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, id)
  }
  const forms = known.flatMap(({ id, forms: lists }) =>
    Object.values(lists)
      .flat()
      .map((form) => ({ text: evenText(form), concept: id })),
  )
  return {
    byId: new Map(known.map((one) => [one.id, one])),
    byKey,
    compounds,
    matcher: buildMatcher(forms, true),
  }
}
