import {
  type LanguageTerms,
  type PartOfSpeech,
  partsOfSpeech,
  type Variant,
  type VariantStatus,
  variantStatuses,
} from '../model/glossary.ts'
import { type Element, named, nameOf } from '../model/xml-elements.ts'
import { type Field, fieldsOf, joinedTexts, textIn } from './tbx-fields.ts'

/** One term of one language. */
export interface TermSection {
  readonly text: string
  readonly isAbbreviation: boolean
  readonly status?: VariantStatus
  readonly partOfSpeech?: PartOfSpeech
  readonly note?: string
  readonly source?: string
  /** Categories, some with their value, that are not taken over. */
  readonly others: readonly string[]
}

const taken = ['administrativeStatus', 'normativeAuthorization', 'termType', 'partOfSpeech', 'note']

/** `preferredTerm-admn-sts`, and in version 2 `preferredTerm`, `preferred`. */
function statusOf(text: string | undefined): VariantStatus | undefined {
  const name = text?.trim().replace(/(?:Term)?(?:-admn-sts)?$/u, '')
  return variantStatuses.find((status) => status === name)
}

/** Values of version 2 and of other dialects that have no equal here stand for the nearest. */
const wordClasses: Readonly<Record<string, PartOfSpeech>> = {
  properNoun: 'noun',
  'proper noun': 'noun',
}

function partOf(text: string | undefined): PartOfSpeech | undefined {
  const name = text?.trim() ?? ''
  return partsOfSpeech.find((part) => part === name) ?? wordClasses[name]
}

const abbreviationTypes = ['abbreviation', 'acronym', 'initialism']

function leftOut(fields: readonly Field[], status: unknown, part: unknown): readonly string[] {
  return fields.flatMap(({ category, text }) => {
    if (category === 'partOfSpeech' && part === undefined) return [`partOfSpeech ${text}`]
    const isStatus = category === 'administrativeStatus' || category === 'normativeAuthorization'
    if (isStatus && status === undefined) return [`${category} ${text}`]
    return taken.includes(category) || category === 'source' ? [] : [category]
  })
}

/** Reads `termSec`, `tig` or `ntig`; undefined where no term stands in it. */
export function termSectionOf(holder: Element, isVerbatim: boolean): TermSection | undefined {
  const groups = nameOf(holder) === 'ntig' ? named(holder, 'termGrp') : []
  const [element] = [holder, ...groups].flatMap((one) => named(one, 'term'))
  const text = element === undefined ? '' : textIn(element, isVerbatim).trim()
  if (text === '') return undefined
  const fields = [holder, ...groups].flatMap((one) => fieldsOf(one, isVerbatim))
  const textOf = (name: string) => fields.find(({ category }) => category === name)?.text
  const status = statusOf(textOf('administrativeStatus') ?? textOf('normativeAuthorization'))
  const partOfSpeech = partOf(textOf('partOfSpeech'))
  const note = joinedTexts(fields, 'note', '\n')
  const source = joinedTexts(fields, 'source', '; ')
  return {
    text,
    isAbbreviation: abbreviationTypes.includes(textOf('termType')?.trim() ?? ''),
    others: leftOut(fields, status, partOfSpeech),
    ...(status === undefined ? {} : { status }),
    ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
  }
}

/** True of a term that may not be written. */
export const isForbidden = ({ status }: TermSection) =>
  status === 'deprecated' || status === 'superseded'

/** The term that a language prefers: what says so, else the first full form that may be written. */
function preferredOf(terms: readonly TermSection[]): TermSection | undefined {
  const full = terms.filter(({ isAbbreviation }) => !isAbbreviation)
  return (
    full.find(({ status }) => status === 'preferred') ??
    full.find((term) => !isForbidden(term)) ??
    terms.find(({ status }) => status === 'preferred') ??
    terms.find((term) => !isForbidden(term)) ??
    terms[0]
  )
}

/** What the terms of one language come to; undefined of an empty list. */
export function languageTermsOf(terms: readonly TermSection[]): LanguageTerms | undefined {
  const preferred = preferredOf(terms)
  if (preferred === undefined) return undefined
  const others = terms.filter((term) => term !== preferred)
  const isAbbreviation = (term: TermSection) => term.isAbbreviation && !isForbidden(term)
  return {
    preferred: preferred.text,
    abbreviations: others.filter(isAbbreviation).map(({ text }) => text),
    variants: others
      .filter((term) => !isAbbreviation(term))
      .map(({ text, status = 'admitted' }): Variant => ({ term: text, status })),
  }
}
