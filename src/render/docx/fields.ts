import type { ParagraphChild } from 'docx'
import type { CitationGroup } from '../../model/nodes.ts'
import type { CslItem, Reference } from '../../model/reference.ts'
import { writtenText } from '../manuscript.ts'
import type { WordContext } from './context.ts'
import { componentOf, type Tag, tag } from './xml.ts'

// Fields as the word processor plugin of Zotero writes them: it finds a citation by the code of its
// field, and takes the work from `itemData` where the library of its user does not have it.

const schema = 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json'

const run = (...children: readonly Tag[]): Tag => tag('w:r', {}, ...children)
const bound = (type: string): Tag => run(tag('w:fldChar', { 'w:fldCharType': type }))

/** A code longer than what Word reads of one element goes on in the next. */
const longestCode = 20_000

function codeRuns(code: string): readonly Tag[] {
  const parts: Tag[] = []
  // No half of a surrogate pair may stand alone at a seam.
  const signs = [...code]
  for (let start = 0; start < signs.length; start += longestCode) {
    const text = signs.slice(start, start + longestCode).join('')
    parts.push(run(tag('w:instrText', { 'xml:space': 'preserve' }, text)))
  }
  return parts
}

/** What begins and ends a complex field; what it shows stands between. */
export function fieldAround(
  code: string,
  content: readonly ParagraphChild[],
  { library }: WordContext,
): readonly ParagraphChild[] {
  const made = (one: Tag) => componentOf(library, one)
  const begin = [bound('begin'), ...codeRuns(` ${writtenText(code)} `), bound('separate')]
  return [...begin.map(made), ...content, made(bound('end'))]
}

function writtenData(value: unknown): unknown {
  if (typeof value === 'string') return writtenText(value)
  if (Array.isArray(value)) return value.map(writtenData)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, writtenData(one)]))
}

/** Made of the id alone, so that the same work is the same in each citation; no account is named. */
const uriOf = (id: string): string =>
  `http://zotero.org/users/local/biyi/items/${encodeURIComponent(writtenText(id))}`

/** What only concerns this program: where an item was read from. */
function itemData({ biyi: _, ...item }: CslItem): unknown {
  return writtenData(item)
}

/** Eight letters and digits that count the citations: ids of one document differ, of two builds do not. */
const citationId = (count: number): string => `biyi${count.toString(36).padStart(4, '0')}`

/** The code of a citation; undefined where one of its works is not in the bibliography. */
export function citationCode(
  node: CitationGroup,
  printed: string,
  context: WordContext,
): string | undefined {
  const { references, numbers } = context.review
  const cited = node.items.map(({ number, key, locator }) => {
    const known = number ?? (key === undefined ? undefined : numbers.get(key))
    return { reference: references.find((one) => one.number === known), locator }
  })
  const citationItems = cited.flatMap(({ reference, locator }) =>
    reference === undefined
      ? []
      : [
          {
            id: reference.item.id,
            uris: [uriOf(reference.item.id)],
            itemData: itemData(reference.item),
            ...(locator === undefined
              ? {}
              : { locator: locator.replace(/^pp?\.\s*/u, ''), label: 'page' }),
          },
        ],
  )
  if (citationItems.length !== cited.length || cited.length === 0) return undefined
  context.counts.fields += 1
  const data = {
    citationID: citationId(context.counts.fields),
    properties: { formattedCitation: printed, plainCitation: printed, noteIndex: 0 },
    citationItems,
    schema,
  }
  return `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(data)}`
}

/** The code of the list; works that no marker cites stay in it. */
export function bibliographyCode(uncited: readonly Reference[]): string {
  const data = { uncited: uncited.map(({ item }) => [uriOf(item.id)]), omitted: [], custom: [] }
  return `ADDIN ZOTERO_BIBL ${JSON.stringify(data)} CSL_BIBLIOGRAPHY`
}
