import type { Concept, Glossary, LanguageTerms, VariantStatus } from '../model/glossary.ts'
import { InputError } from '../model/problem.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

/** What stands in the header of a termbase, and how its languages are tagged. */
export interface TbxHead {
  readonly title: string
  readonly version: string
  /** Tag by subtag: zh → zh-CN; a language that is not among them is tagged by its subtag. */
  readonly tags: Readonly<Record<string, string>>
}

type Attributes = Readonly<Record<string, string | undefined>>

const element = (name: string, attributes: Attributes, text: string): string =>
  `<${name}${xmlAttributes(attributes)}>${xmlText(text)}</${name}>`

const optional = (name: string, type: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [element(name, { type }, text)]

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

const wrapped = (name: string, attributes: Attributes, lines: readonly string[]) => [
  `<${name}${xmlAttributes(attributes)}>`,
  ...indented(lines),
  `</${name}>`,
]

/** An XML id may not begin with a digit. */
const xmlId = (id: string): string => (/^\d/u.test(id) ? `_${id}` : id)

function termSec(
  term: string,
  notes: {
    readonly status?: VariantStatus
    readonly type?: string
    readonly part?: string | undefined
  },
): readonly string[] {
  const { status, type, part } = notes
  return wrapped('termSec', {}, [
    element('term', {}, term),
    ...optional('termNote', 'partOfSpeech', part),
    ...optional('termNote', 'termType', type),
    ...optional('termNote', 'administrativeStatus', status && `${status}Term-admn-sts`),
  ])
}

function langSec(terms: LanguageTerms, concept: Concept, subtag: string, tag: string) {
  const { preferred, abbreviations, variants } = terms
  const part = concept.partOfSpeech
  const type = abbreviations.length > 0 ? { type: 'fullForm' } : {}
  return wrapped('langSec', { 'xml:lang': tag }, [
    ...optional('descrip', 'definition', concept.definition[subtag]),
    ...termSec(preferred, { status: 'preferred', ...type, part }),
    ...abbreviations.flatMap((term) => termSec(term, { type: 'abbreviation', part })),
    ...variants.flatMap(({ term, status }) => termSec(term, { status, part })),
  ])
}

/** TBX-Basic knows no flag and no scope: they are written as subsets of the termbase. */
function ownMarks({ keepLatin, scope, broader = [] }: Concept, ids: ReadonlySet<string>) {
  return [
    ...optional('admin', 'projectSubset', keepLatin ? 'biyi:keep-latin' : undefined),
    ...optional('admin', 'projectSubset', scope && `biyi:scope ${scope.join(' ')}`),
    ...broader.map((id) =>
      ids.has(id)
        ? element('ref', { type: 'crossReference', target: xmlId(id) }, 'biyi:broader')
        : element('admin', { type: 'projectSubset' }, `biyi:broader ${id}`),
    ),
  ]
}

function entry(concept: Concept, ids: ReadonlySet<string>, { tags }: TbxHead): readonly string[] {
  const { id, subject, terms, definition, source, note } = concept
  const elsewhere = Object.entries(definition).filter(([subtag]) => terms[subtag] === undefined)
  return wrapped('conceptEntry', { id: xmlId(id) }, [
    ...optional('descrip', 'subjectField', subject),
    ...elsewhere.map(([subtag, text]) =>
      element('descrip', { type: 'definition', 'xml:lang': tags[subtag] ?? subtag }, text),
    ),
    ...optional('admin', 'source', source),
    ...ownMarks(concept, ids),
    ...(note === undefined ? [] : [element('note', {}, note)]),
    ...Object.entries(terms).flatMap(([subtag, one]) =>
      langSec(one, concept, subtag, tags[subtag] ?? subtag),
    ),
  ])
}

/**
 * TBX-Basic of version 3 (ISO 30042:2019) in the style DCA, without dates, so that it can be compared.
 * Throws InputError of an empty glossary, which TBX cannot write. (craft TERM-02)
 */
export function glossaryTbx({ concepts }: Glossary, head: TbxHead): string {
  if (concepts.length === 0) {
    throw new InputError('the glossary is empty, and TBX asks for an entry, expected one or more')
  }
  const ids = new Set(concepts.map(({ id }) => id))
  const attributes = {
    type: 'TBX-Basic',
    style: 'dca',
    'xml:lang': Object.values(head.tags)[0] ?? 'mul',
    xmlns: 'urn:iso:std:iso:30042:ed-2',
  }
  const header = wrapped('tbxHeader', {}, [
    ...wrapped('fileDesc', {}, [
      ...wrapped('titleStmt', {}, [element('title', {}, head.title)]),
      ...wrapped('sourceDesc', {}, [element('p', {}, `biyi ${head.version}`)]),
    ]),
    ...wrapped('encodingDesc', {}, [
      element('p', { type: 'biyi' }, 'White space in texts is part of them.'),
    ]),
  ])
  const body = wrapped(
    'body',
    {},
    concepts.flatMap((concept) => entry(concept, ids, head)),
  )
  const lines = wrapped('tbx', attributes, [...header, ...wrapped('text', {}, body)])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`
}
