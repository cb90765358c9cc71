import type { Unit } from '../../model/review.ts'
import type { ArticleUnits, BodySection } from '../manuscript.ts'
import type { Conflicts } from './back.ts'
import { blocks } from './blocks.ts'
import type { JatsContext } from './context.ts'
import { inline } from './inline.ts'
import { type Element, type ElementContent, element, textIn, textNode } from './xml.ts'

/** Headings that the JATS4R rules know as those of a statement about conflicts of interest. */
const conflictTitles: ReadonlySet<string> = new Set([
  'conflict of interest',
  'conflicts of interest',
  'conflict of interest statement',
  'conflict of interest statements',
  'author conflicts',
  'competing interess',
  'competing interests',
  'conflicts',
])

interface Heading {
  readonly label: string | undefined
  readonly title: readonly ElementContent[]
}

/** The heading of a section; the number that it prints is a label where it is the section's own: `2.1` of `s2.1`. */
function headingOf({ id, blocks: sides }: Unit, context: JatsContext): Heading {
  const node = sides[context.side]?.node
  const content = node?.type === 'heading' ? inline(node.children, context) : []
  const [first, ...rest] = content
  if (first?.type !== 'text') return { label: undefined, title: content }
  const [all = '', number] = /^\s*(\d+(?:\.\d+)*)[.．、]?[\s\u3000]+(?=\S)/u.exec(first.value) ?? []
  if (number === undefined || `s${number}` !== id) return { label: undefined, title: content }
  return { label: number, title: [textNode(first.value.slice(all.length)), ...rest] }
}

function isConflict({ heading }: BodySection, context: JatsContext): boolean {
  if (heading === undefined) return false
  const title = textIn(headingOf(heading, context).title).trim().replace(/\s+/gu, ' ')
  const { labels } = context.review.articles[context.side].language
  return title === labels.conflicts || conflictTitles.has(title.toLowerCase())
}

function unitBlocks(units: readonly Unit[], context: JatsContext): readonly Element[] {
  return units.flatMap((unit) => {
    const node = unit.blocks[context.side]?.node
    const name = { id: context.idOf(unit.id), group: context.groupOf(unit.id) }
    return node === undefined ? [] : blocks([node], context, name)
  })
}

function section(part: BodySection, context: JatsContext): readonly Element[] {
  if (isConflict(part, context)) return []
  const content = unitBlocks(part.blocks, context)
  const inner = part.sections.flatMap((one) => section(one, context))
  if (part.heading === undefined) return [...content, ...inner]
  const { label, title } = headingOf(part.heading, context)
  const attributes = {
    id: context.idOf(part.heading.id),
    'lang-group': context.groupOf(part.heading.id),
  }
  return [
    element(
      'sec',
      attributes,
      ...(label === undefined ? [] : [element('label', {}, label)]),
      element('title', {}, ...title),
      ...content,
      ...inner,
    ),
  ]
}

/** The body, nothing where the text has none. */
export function body({ body: parts }: ArticleUnits, context: JatsContext): readonly Element[] {
  const made = parts.flatMap((part) => section(part, context))
  return made.length === 0 ? [] : [element('body', {}, ...made)]
}

const allUnits = ({ blocks: own, sections }: BodySection): readonly Unit[] => [
  ...own,
  ...sections.flatMap((part) => [
    ...(part.heading === undefined ? [] : [part.heading]),
    ...allUnits(part),
  ]),
]

/** Sections about conflicts of interest, wherever they stand. */
export function conflictsIn(
  parts: readonly BodySection[],
  context: JatsContext,
): readonly Conflicts[] {
  return parts.flatMap((part): readonly Conflicts[] =>
    part.heading !== undefined && isConflict(part, context)
      ? [{ heading: part.heading, blocks: allUnits(part) }]
      : conflictsIn(part.sections, context),
  )
}
