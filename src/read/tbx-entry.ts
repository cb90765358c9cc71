import { conceptOf, isLanguageTag, slugOf } from '../model/concept-parts.ts'
import type { Concept, LanguageTerms } from '../model/glossary.ts'
import { attribute, type Element, elementsIn, named, nameOf } from '../model/xml-elements.ts'
import { type Field, fieldsOf, joinedTexts, type LeftOut } from './tbx-fields.ts'
import { isForbidden, languageTermsOf, type TermSection, termSectionOf } from './tbx-terms.ts'

/** What is the same for all entries of one file. */
export interface TbxReading {
  /** Throws, with the place of the element. */
  readonly fail: (at: Element, message: string) => never
  /** White space in texts is meant: the file is one of ours. */
  readonly isVerbatim: boolean
  /** Tag of what does not say its language. */
  readonly language: string
  readonly leftOut: LeftOut
}

interface Section {
  readonly tag: string
  readonly terms: readonly TermSection[]
  readonly fields: readonly Field[]
}

function sectionOf(section: Element, { fail, isVerbatim }: TbxReading): Section {
  const tag = attribute(section, 'xml:lang') ?? attribute(section, 'lang') ?? ''
  if (!isLanguageTag(tag)) {
    const found = tag === '' ? 'no language' : `the language \`${tag}\``
    fail(section, `these terms have ${found}, expected \`xml:lang\` with a tag such as zh-CN`)
  }
  const holders = elementsIn(section).filter((one) =>
    ['termSec', 'tig', 'ntig'].includes(nameOf(one)),
  )
  if (holders.length === 0) fail(section, 'there is no term in this language, expected one or more')
  const terms = holders.map(
    (holder) =>
      termSectionOf(holder, isVerbatim) ??
      fail(holder, 'there is no term in it, expected one in `<term>`'),
  )
  return { tag, terms, fields: fieldsOf(section, isVerbatim) }
}

function termsByTag(sections: readonly Section[]): Readonly<Record<string, LanguageTerms>> {
  const tags = [...new Set(sections.map(({ tag }) => tag.trim()))]
  return Object.fromEntries(
    tags.flatMap((tag) => {
      const all = sections.filter((one) => one.tag.trim() === tag).flatMap(({ terms }) => terms)
      const made = languageTermsOf(all)
      return made === undefined ? [] : [[tag, made]]
    }),
  )
}

/** By tag; what stands in the entry itself says its language or is in that of the file. */
function definitionsOf(own: readonly Field[], sections: readonly Section[], language: string) {
  const all = [
    ...own.map((field) => ({ ...field, tag: field.language ?? language })),
    ...sections.flatMap(({ tag, fields }) => fields.map((field) => ({ ...field, tag }))),
  ].filter(({ category }) => category === 'definition')
  return Object.fromEntries(
    [...new Set(all.map(({ tag }) => tag))].flatMap((tag) => {
      const text = joinedTexts(
        all.filter((field) => field.tag === tag),
        'definition',
        '\n',
      )
      return text === undefined ? [] : [[tag, text]]
    }),
  )
}

/** Subsets that biyi writes for what TBX-Basic has no category for. */
const marks = {
  latin: 'biyi:keep-latin',
  scope: 'biyi:scope ',
  broader: 'biyi:broader',
} as const

/** What one field says in a file of ours; undefined of all others. */
function ownField({ category, text, target }: Field): Partial<Concept> | undefined {
  if (category === 'crossReference' && text === marks.broader)
    return { broader: [slugOf(target ?? '')] }
  if (category !== 'projectSubset') return undefined
  if (text === marks.latin) return { keepLatin: true }
  if (text.startsWith(marks.scope)) return { scope: text.slice(marks.scope.length).split(' ') }
  return text.startsWith(`${marks.broader} `)
    ? { broader: [text.slice(marks.broader.length + 1)] }
    : undefined
}

const taken = ['definition', 'subjectField', 'source', 'note']

function categoriesLeftOut(fields: readonly Field[]): readonly string[] {
  return fields
    .filter((field) => !taken.includes(field.category) && ownField(field) === undefined)
    .map(({ category }) => category)
}

/** A note on a term tells which. */
const termNotes = (terms: readonly TermSection[]) =>
  terms.flatMap(({ text, note }) => (note === undefined ? [] : [`${text}: ${note}`]))

const joined = (texts: readonly (string | undefined)[], separator: string) =>
  [...new Set(texts.filter((text) => text !== undefined))].join(separator)

/** Reads `conceptEntry`, or `termEntry` of version 2. Throws where it holds no term. */
export function tbxConcept(entry: Element, id: string, reading: TbxReading): Concept {
  const { fail, isVerbatim, leftOut } = reading
  const sections = [...named(entry, 'langSec'), ...named(entry, 'langSet')].map((section) =>
    sectionOf(section, reading),
  )
  if (sections.length === 0) fail(entry, 'there is no term in this entry, expected one or more')
  const own = fieldsOf(entry, isVerbatim)
  const inSections = sections.flatMap(({ fields }) => fields)
  const terms = sections.flatMap((section) => section.terms)
  const parts = [...new Set(terms.flatMap(({ partOfSpeech }) => partOfSpeech ?? []))]
  leftOut.add([
    ...categoriesLeftOut([...own, ...inSections]),
    ...terms.flatMap(({ others }) => others),
    ...sections
      .filter((section) => section.terms.every(isForbidden))
      .map(({ tag }) => `the status of all terms in ${tag}`),
    ...parts.slice(1).map((part) => `partOfSpeech ${part} beside ${parts[0]}`),
  ])
  const marked = own.flatMap((field) => ownField(field) ?? [])
  const text = (category: string, separator: string) =>
    joinedTexts([...own, ...inSections], category, separator)
  return conceptOf({
    id,
    terms: termsByTag(sections),
    definition: definitionsOf(own, sections, reading.language || (sections[0]?.tag ?? '')),
    subject: text('subjectField', '; '),
    partOfSpeech: parts[0],
    keepLatin: marked.some(({ keepLatin }) => keepLatin),
    scope: marked.flatMap(({ scope }) => scope ?? []),
    broader: marked.flatMap(({ broader }) => broader ?? []),
    source: joined([text('source', '; '), ...terms.map(({ source }) => source)], '; '),
    note: joined([text('note', '\n'), ...termNotes(terms)], '\n'),
  })
}
