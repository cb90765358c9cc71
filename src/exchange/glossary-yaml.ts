import {
  type Document,
  isMap,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { subtagOf } from '../model/concept-parts.ts'
import type { Concept, LanguageTerms } from '../model/glossary.ts'

const layout = { lineWidth: 0, minContentWidth: 0 } as const

function plainTerms({ preferred, abbreviations, variants }: LanguageTerms) {
  return {
    preferred,
    ...(abbreviations.length === 0 ? {} : { abbreviations }),
    ...(variants.length === 0 ? {} : { variants }),
  }
}

/** A concept as it is written: what is empty is left out, ids first. */
function plainConcept({ terms, definition, ...rest }: Concept): Readonly<Record<string, unknown>> {
  const { id, subject, partOfSpeech, keepLatin, scope, broader, source, note } = rest
  const written = {
    id,
    subject,
    partOfSpeech,
    keepLatin,
    terms: Object.fromEntries(
      Object.entries(terms).map(([subtag, one]) => [subtag, plainTerms(one)]),
    ),
    definition: Object.keys(definition).length === 0 ? undefined : definition,
    scope,
    broader,
    source,
    note,
  }
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined))
}

/** Makes a node; within braces a text of several lines is one in quotation marks. */
function nodeOf(document: Document, value: unknown, flow: boolean) {
  const node = document.createNode(value, { flow })
  const unfit = flow ? /[\n\r\u0085\u2028\u2029\uFEFF]/u : /[\r\u0085\u2028\u2029\uFEFF]/u
  visit(node, {
    Scalar: (_, scalar) => {
      const isMany = typeof scalar.value === 'string' && unfit.test(scalar.value)
      if (isMany) scalar.type = Scalar.QUOTE_DOUBLE
    },
  })
  return node
}

function conceptNode(document: Document, concept: Concept) {
  const node = nodeOf(document, plainConcept(concept), false)
  if (!isMap(node)) return node
  const terms = node.get('terms')
  for (const [subtag, one] of Object.entries(concept.terms)) {
    if (isMap(terms)) terms.set(subtag, nodeOf(document, plainTerms(one), true))
  }
  for (const name of ['scope', 'broader']) {
    const list = node.get(name)
    if (isSeq(list)) list.flow = true
  }
  return node
}

/** The key of a mapping that names a language: `zh-CN` for zh. */
function languageKey(map: YAMLMap, subtag: string): string {
  const keys = map.items.map(({ key }) => String(key))
  return keys.find((key) => subtagOf(key) === subtag) ?? subtag
}

/** Sets the values of a mapping that are new or other than they were; the rest stays as it is written. */
function setChanged(
  document: Document,
  map: YAMLMap,
  path: readonly string[],
  value: unknown,
): void {
  const [key, ...rest] = path
  if (key === undefined) return
  const inside = map.get(key)
  if (rest.length > 0 && isMap(inside)) setChanged(document, inside, rest, value)
  else map.set(key, nodeOf(document, value, map.flow === true))
}

/** Puts items behind those of a list that is there, else makes the list. */
function appendTo(document: Document, map: YAMLMap, key: string, items: readonly unknown[]): void {
  const list = map.get(key)
  if (!isSeq(list)) {
    map.set(key, nodeOf(document, items, map.flow === true))
    return
  }
  for (const item of items) list.add(nodeOf(document, item, typeof item === 'object'))
}

function changeTerms(document: Document, map: YAMLMap, before: Concept, after: Concept): void {
  const terms = map.get('terms')
  if (!isMap(terms)) return
  for (const [subtag, { abbreviations, variants, ...rest }] of Object.entries(after.terms)) {
    const known = before.terms[subtag]
    const own = terms.get(languageKey(terms, subtag))
    if (known === undefined || !isMap(own)) {
      const made = plainTerms({ abbreviations, variants, ...rest })
      terms.set(subtag, nodeOf(document, made, true))
      continue
    }
    const short = abbreviations.slice(known.abbreviations.length)
    const other = variants.slice(known.variants.length)
    if (short.length > 0) appendTo(document, own, 'abbreviations', short)
    if (other.length > 0) appendTo(document, own, 'variants', other)
  }
}

const changeable = [
  'subject',
  'partOfSpeech',
  'keepLatin',
  'scope',
  'broader',
  'source',
  'note',
] as const

function changeConcept(document: Document, map: YAMLMap, before: Concept, after: Concept): void {
  changeTerms(document, map, before, after)
  for (const [subtag, text] of Object.entries(after.definition)) {
    if (before.definition[subtag] === text) continue
    const own = map.get('definition')
    if (isMap(own)) setChanged(document, own, [subtag], text)
    else map.set('definition', nodeOf(document, { [subtag]: text }, false))
  }
  for (const key of changeable) {
    if (before[key] === undefined && after[key] !== undefined) {
      setChanged(document, map, [key], after[key])
    }
  }
}

const indentedBy = (text: string, width: number): string =>
  text.replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(width)}`)

/** Column, from 0, of an offset. */
const columnAt = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1)

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with stretches replaced that do not overlap. */
const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text)

/** Lists as people write them, `[MM]`; the package has one width for lists and mappings. */
function withTightLists(yaml: string): string {
  const edits: Edit[] = []
  const cut = (start: number) => {
    // Without the blank before it a comment would be a value.
    const isBlank = yaml.charAt(start) === ' ' && yaml.charAt(start + 1) !== '#'
    if (isBlank) edits.push({ start, end: start + 1, text: '' })
  }
  visit(parseDocument(yaml), {
    Seq: (_, { flow, range }) => {
      if (flow !== true || !range) return
      cut(range[0] + 1)
      cut(range[1] - 2)
    },
  })
  return edited(yaml, edits)
}

function itemEdit(text: string, item: YAMLMap): Edit | undefined {
  if (item.range === undefined || item.range === null || item.flow === true) return undefined
  const [start, end] = item.range
  // What stands above the item is no part of its range.
  const above = item.commentBefore
  item.commentBefore = null
  const written = stringify(item, layout)
  item.commentBefore = above ?? null
  const isOpen = text.charAt(end - 1) !== '\n'
  const made = indentedBy(withTightLists(written), columnAt(text, start))
  return { start, end, text: isOpen ? made.trimEnd() : made }
}

/** New entries behind the last one, at its indent. */
function appended(document: Document, text: string, list: YAMLSeq, concepts: readonly Concept[]) {
  const last = list.items.at(-1)
  if (list.flow === true || !isMap(last) || !last.range) return undefined
  const width = columnAt(text, last.range[0])
  const dash = text.slice(0, last.range[0]).lastIndexOf('-')
  const indent = ' '.repeat(columnAt(text, dash))
  const items = concepts.map((concept) => stringify(conceptNode(document, concept), layout))
  const lead = `${indent}-${' '.repeat(Math.max(width - indent.length - 1, 1))}`
  const end = last.range[1]
  const isOpen = end > 0 && text.charAt(end - 1) !== '\n'
  const added = items.map(
    (item) => `${lead}${indentedBy(item, Math.max(width, indent.length + 2))}`,
  )
  return { start: end, end, text: `${isOpen ? '\n' : ''}${withTightLists(added.join(''))}` }
}

/** The list of concepts; a text that has none gets one. */
function listOf(document: Document): YAMLSeq | undefined {
  const list = isMap(document.contents) ? document.contents.get('concepts') : undefined
  return isSeq(list) ? list : undefined
}

/** The whole text anew, where it cannot be changed in places. */
function rewritten(document: Document, added: readonly Concept[]): string {
  const nodes = added.map((concept) => conceptNode(document, concept))
  const list = listOf(document)
  if (list === undefined) document.set('concepts', document.createNode(nodes))
  else {
    for (const node of nodes) list.add(node)
    list.flow = false
  }
  return withTightLists(document.toString(layout))
}

/**
 * The YAML text of a glossary with entries changed and added, the comments, the order and the spelling of
 * all others kept. `changes` has the old and the new state of an entry by its index among the concepts.
 */
export function withConcepts(
  source: string,
  changes: ReadonlyMap<number, { readonly before: Concept; readonly after: Concept }>,
  added: readonly Concept[],
): string {
  const text = source.replaceAll('\r\n', '\n')
  const document = parseDocument(text)
  const list = listOf(document)
  const edits: (Edit | undefined)[] = []
  for (const [index, { before, after }] of changes) {
    const item = list?.items[index]
    if (!isMap(item)) continue
    changeConcept(document, item, before, after)
    edits.push(itemEdit(text, item))
  }
  if (added.length > 0) edits.push(list && appended(document, text, list, added))
  const isWhole = edits.some((edit) => edit === undefined)
  const made = isWhole
    ? rewritten(document, added)
    : edited(
        text,
        edits.filter((edit) => edit !== undefined),
      )
  return source.includes('\r\n') ? made.replaceAll('\n', '\r\n') : made
}
