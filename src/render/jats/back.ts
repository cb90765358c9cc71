import type { Article, Unit } from '../../model/review.ts'
import { type UsedTerm, usedTerms } from '../../terms/used-terms.ts'
import type { ArticleUnits } from '../manuscript.ts'
import { blocks, inParagraphs } from './blocks.ts'
import type { JatsContext } from './context.ts'
import { correspondence, type Voice } from './people.ts'
import { type Element, element, optional } from './xml.ts'

const declared = ['ethics', 'data_availability'] as const
const sectionTypes = { ethics: 'ethics-statement', data_availability: 'data-availability' } as const

/** Thanks, and sections about ethics and data, as the front matter of one language has them. */
export function declarations({ meta, language }: Article, isFirst: boolean): readonly Element[] {
  const thanks = optional('p', meta.acknowledgements)
  const title = (key: keyof typeof language.labels) => element('title', {}, language.labels[key])
  const sections = declared.flatMap((key) => {
    const text = optional('p', meta[key])
    // JATS4R lets one section of a file be that on ethics; the translation's is another sight of it.
    const isTyped = key !== 'ethics' || isFirst
    const attributes = { 'sec-type': isTyped ? sectionTypes[key] : undefined }
    return text.length === 0 ? [] : [element('sec', attributes, title(key), ...text)]
  })
  return [
    ...(thanks.length === 0 ? [] : [element('ack', {}, title('acknowledgements'), ...thanks)]),
    ...sections,
  ]
}

/** A section about conflicts of interest, which JATS4R wants among the notes about the authors. */
export interface Conflicts {
  readonly heading: Unit
  readonly blocks: readonly Unit[]
}

/** Whom to write to, conflicts of interest and contributions, as the notes about the authors. */
export function authorNotes(
  voice: Voice,
  context: JatsContext,
  isAlone: boolean,
  conflicts: readonly Conflicts[],
): readonly Element[] {
  const { meta, language } = voice.article
  const note = (type: string, key: 'conflicts' | 'contributions') =>
    optional('p', meta[key]).map((text) => {
      const lead = `${language.labels[key]}${language.labels.colon}`
      const bold = element('bold', {}, lead)
      return element('fn', { 'fn-type': type }, { ...text, children: [bold, ...text.children] })
    })
  const sections = conflicts.map(({ heading, blocks: units }) => {
    const shown = units.flatMap((unit) => {
      const node = unit.blocks[context.side]?.node
      const name = { id: context.idOf(unit.id), group: context.groupOf(unit.id) }
      return node === undefined ? [] : blocks([node], context, name)
    })
    const title = blocks(
      [heading.blocks[context.side]?.node].filter((one) => one !== undefined),
      context,
      {
        id: context.idOf(heading.id),
      },
    )
    return element('fn', { 'fn-type': 'coi-statement' }, ...title, ...inParagraphs(shown))
  })
  const notes = [
    ...correspondence(voice, context.idOf, isAlone),
    ...note('coi-statement', 'conflicts'),
    ...sections,
    ...note('con', 'contributions'),
  ]
  return notes.length === 0 ? [] : [element('author-notes', {}, ...notes)]
}

/** Footnotes in the order of their first references. */
export function footnotes({ notes }: ArticleUnits, context: JatsContext): readonly Element[] {
  const made = notes.flatMap((unit) => {
    const node = unit.blocks[context.side]?.node
    if (node?.type !== 'footnoteDefinition') return []
    const known = context.notes.get(node.identifier)
    const label = known === undefined ? [] : [element('label', {}, String(known.number))]
    const content = inParagraphs(blocks(node.children, context))
    return [element('fn', { id: context.idOf(unit.id) }, ...label, ...content)]
  })
  return made.length === 0 ? [] : [element('fn-group', {}, ...made)]
}

function definition(term: UsedTerm, context: JatsContext): readonly Element[] {
  const { articles } = context.review
  const own = articles[context.side]
  const names = term.full.filter(({ text }) => text !== term.term)
  const others = names.map(({ side, text }) => {
    const attributes = { 'content-type': 'term', 'xml:lang': articles[side].language.subtag }
    return side === context.side ? text : element('named-content', attributes, text)
  })
  const short = term.short.filter((text) => text !== term.term)
  const shown = [...short, ...others].flatMap((one, index) =>
    index === 0 ? [one] : [own.language.labels.separator, one],
  )
  return [
    ...(shown.length === 0 ? [] : [element('p', {}, ...shown)]),
    ...optional('p', term.definition),
  ]
}

/** The terms that this text uses, as a list of definitions: the term, its short forms, the other language, what it means. */
export function glossary(context: JatsContext): readonly Element[] {
  const { review, side } = context
  const items = usedTerms(review, side).map((term) => {
    const said = definition(term, context)
    return element(
      'def-item',
      {},
      element('term', { id: context.idOf(`term-${term.id}`) }, term.term),
      ...(said.length === 0 ? [] : [element('def', {}, ...said)]),
    )
  })
  if (items.length === 0) return []
  const title = element('title', {}, review.articles[side].language.labels.glossary)
  return [element('glossary', {}, title, element('def-list', {}, ...items))]
}
