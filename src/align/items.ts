import type { RootContent } from 'mdast'
import { makeBlock } from '../model/block-text.ts'
import { isUntranslated } from '../model/placeholder.ts'
import type { Article, Block } from '../model/review.ts'
import { emptyProfile, isCitation, merged, type Profile, profileOf } from './profile.ts'

/** A block of one side in reading order. */
export interface Item {
  readonly block: Block
  readonly profile: Profile
  /** What the block cites, as anchors. */
  readonly cited: ReadonlySet<string>
  /** True of a formula that stands alone, with or without its number. */
  readonly isFormula: boolean
  /** Of a section's heading: 1 for a section of the text, 2 for its sub-section. Else 0. */
  readonly level: number
  /** Of a section's heading: the number it prints (`2.1`), or an empty string. */
  readonly printed: string
  /** Of a section's heading: all that stands between it and the next one. */
  readonly content: Profile
  /** Blocks of the other text that a person keeps apart from it. */
  readonly apart?: ReadonlySet<RootContent>
}

const printedNumber = /^\s*(?:\p{L}{0,8}\s?)?(\d+(?:\.\d+)*)/u

function printsNothing(node: RootContent): boolean {
  return ['definition', 'yaml', 'thematicBreak'].includes(node.type)
}

/** A formula between two signs on one line is a paragraph for Markdown; a number in brackets may follow it. */
function standsAlone({ node, leaves }: Block): boolean {
  if (node.type === 'math') return true
  return (
    node.type === 'paragraph' &&
    leaves.some((leaf) => leaf.node.type === 'inlineMath') &&
    leaves.every(
      (leaf) =>
        leaf.node.type === 'inlineMath' ||
        (leaf.node.type === 'text' && !/\p{L}/u.test(leaf.node.value)),
    )
  )
}

function itemOf(article: Article, node: RootContent, level: number): Item {
  const block = makeBlock(node)
  const whole = profileOf(block)
  const profile = isUntranslated(article, block) ? { ...whole, isPending: true } : whole
  const printed =
    level === 0 ? undefined : printedNumber.exec(block.text.normalize('NFKC').slice(0, 40))?.[1]
  return {
    block,
    profile,
    cited: new Set([...profile.anchors.keys()].filter(isCitation)),
    isFormula: standsAlone(block),
    level,
    printed: printed ?? '',
    content: emptyProfile,
  }
}

function flat(article: Article, nodes: readonly RootContent[], level: number): readonly Item[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'section') return flat(article, node.children, level + 1)
    if (printsNothing(node)) return []
    return [itemOf(article, node, node.type === 'heading' && index === 0 ? level : 0)]
  })
}

function withContent(items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => {
    if (item.level === 0) return item
    const next = items.findIndex((other, at) => at > index && other.level > 0)
    const under = items.slice(index + 1, next === -1 ? items.length : next)
    return { ...item, content: merged(under.map(({ profile }) => profile)) }
  })
}

/** The body's blocks in reading order; nodes that print nothing are left out. */
export function bodyItems(article: Article): readonly Item[] {
  return withContent(flat(article, article.tree.children, 0))
}

/** The blocks of the abstract in reading order. */
export function abstractItems(article: Article): readonly Item[] {
  return flat(article, article.abstract, 0).map((item) => ({ ...item, level: 0 }))
}

/** The footnotes in the order of their first references. */
export function noteItems(article: Article): readonly Item[] {
  return article.notes.map((note) => itemOf(article, note, 0))
}

/** The title as a heading; none where the text has none. */
export function titleItems(article: Article): readonly Item[] {
  const { title } = article.meta
  if (title === undefined || title === '') return []
  const place = article.titlePosition === undefined ? {} : { position: article.titlePosition }
  const children = [{ type: 'text' as const, value: title, ...place }]
  return [itemOf(article, { type: 'heading', depth: 1, children, ...place }, 0)]
}
