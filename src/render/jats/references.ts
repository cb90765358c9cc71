import type { PhrasingContent } from 'mdast'
import { itemLanguage } from '../../model/item-language.ts'
import { itemTranslation } from '../../model/item-translation.ts'
import type { CslItem, Reference } from '../../model/reference.ts'
import { verbatimText } from '../../model/verbatim.ts'
import { referenceId } from './citation.ts'
import type { JatsContext } from './context.ts'
import { inline, withoutBreaks } from './inline.ts'
import { publicationType, referenceParts } from './reference-parts.ts'
import { type Element, type ElementContent, element, isElement, textIn, textNode } from './xml.ts'

/** What of a printed entry a `mixed-citation` may hold; the text of anything else stays. */
const kept: ReadonlySet<string> = new Set(
  'bold italic monospace sc strike underline ruby named-content styled-content sub sup ext-link'.split(
    ' ',
  ),
)

function citable(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return withoutBreaks(nodes).map((node) =>
    isElement(node) && !kept.has(node.name) ? textNode(textIn([node])) : node,
  )
}

interface Printed {
  readonly lang: string
  readonly content: readonly ElementContent[]
}

/** The lines of a printed entry: a work in two languages has one for each. */
function printedLines({ content, item }: Reference, context: JatsContext): readonly Printed[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of content) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const [own, other] = [itemLanguage(item), itemTranslation(item)]
  return lines.flatMap((line) => {
    const made = citable(inline(line, context))
    const text = textIn(made)
    if (text.trim() === '') return []
    const isTranslation = other !== undefined && !own.isWrittenIn(line.length === 0 ? '' : text)
    return [{ lang: isTranslation ? itemLanguage(other).subtag : own.subtag, content: made }]
  })
}

/** Signs between the parts of a reference where no style has printed it. */
function punctuated(parts: readonly Element[]): readonly ElementContent[] {
  return parts.flatMap((part, index): readonly ElementContent[] => {
    const next = parts[index + 1]
    const content = part.name === 'person-group' ? { ...part, children: [...listed(part)] } : part
    if (next === undefined) return [content, textNode('.')]
    const tight: Readonly<Record<string, string>> = { issue: '(', fpage: ':', lpage: '-' }
    const close = part.name === 'issue' ? ')' : ''
    const sign = tight[next.name] ?? (part.name === 'year' ? ';' : '. ')
    return [content, textNode(close + sign)]
  })
}

function listed({ children }: Element): readonly ElementContent[] {
  return children.flatMap((name, index): readonly ElementContent[] => {
    if (!isElement(name)) return [name]
    const spaced = name.children.flatMap((part, at) => (at === 0 ? [part] : [textNode(' '), part]))
    const inner = name.name === 'name' ? { ...name, children: spaced } : name
    return index === 0 ? [inner] : [textNode(', '), inner]
  })
}

function mixed(item: CslItem, lang: string, content: readonly ElementContent[]): Element {
  const type = publicationType(item)
  // JATS4R asks of these two for parts, which a printed text does not mark.
  const known = type === 'preprint' || type === 'data' ? 'other' : type
  return element('mixed-citation', { 'publication-type': known, 'xml:lang': lang }, ...content)
}

/** `name` in running text holds no text between its parts; there it is a `string-name`. */
function inText(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node
    const children = [...inText(node.children)]
    return { ...node, name: node.name === 'name' ? 'string-name' : node.name, children }
  })
}

/** How an entry is printed, in each of its languages; `citation-alternatives` needs them all. */
function printedCitations(reference: Reference, context: JatsContext): readonly Element[] {
  const { item } = reference
  const lines = printedLines(reference, context)
  const made = lines.map(({ lang, content }) => mixed(item, lang, content))
  const other = itemTranslation(item)
  if (other === undefined) return made
  const lang = itemLanguage(other).subtag
  if (lines.some((line) => line.lang === lang)) return made
  return [...made, mixed(item, lang, inText(punctuated(referenceParts(other, false))))]
}

/**
 * One entry of the list: its fields as an `element-citation`; a work with data in two languages is one
 * citation with alternatives (craft SUBM-04), an entry kept as written a `mixed-citation`.
 */
function reference(entry: Reference, context: JatsContext): Element {
  const { item, number } = entry
  const isNumbered = context.review.authorDate === undefined
  const label = isNumbered ? [element('label', {}, String(number))] : []
  const wrap = (...children: readonly Element[]) =>
    element('ref', { id: referenceId(number) }, ...label, ...children)
  const verbatim = verbatimText(item)
  const parts = referenceParts(item)
  if (verbatim !== undefined || parts.length === 0) {
    const [line] = printedLines(entry, context)
    const content = line?.content ?? [textNode(verbatim ?? item.title ?? item.id)]
    return wrap(mixed(item, itemLanguage(item).subtag, content))
  }
  const type = publicationType(item)
  const lang = itemLanguage(item).subtag
  const structured = element(
    'element-citation',
    { 'publication-type': type, 'xml:lang': lang },
    ...parts,
  )
  const printed = printedCitations(entry, context)
  const isScielo = context.review.config.jats.profile === 'scielo'
  if (itemTranslation(item) !== undefined) {
    return wrap(element('citation-alternatives', {}, structured, ...printed))
  }
  // SciELO asks for the printed and the marked form of every entry.
  return isScielo ? wrap(...printed.slice(0, 1), structured) : wrap(structured)
}

/** The one list of references of the article; nothing where there are none. */
export function referenceList(context: JatsContext): readonly Element[] {
  const { articles, references } = context.review
  if (references.length === 0) return []
  const title = element('title', {}, articles[context.side].language.labels.references)
  const noted = references.map((entry) => reference(entry, context))
  return [element('ref-list', { id: 'references' }, title, ...noted)]
}
