import { withoutAddresses } from '../language/numbers.ts'
import { countFirst } from '../model/ordered.ts'
import type { Replacement } from '../model/problem.ts'
import type { Article, Block, Leaf, Review, Side, Span, Unit } from '../model/review.ts'
import { sides } from '../model/review.ts'
import { placeOf } from './place.ts'

/** Stands for each code unit of what is no prose; no letter, blank or mark, and none of these is written. */
export const masked = '\uFDD2'

/** The running text of a block, with all else masked, so that offsets are those of the block. */
export interface Prose {
  readonly unit: Unit
  readonly side: Side
  readonly article: Article
  readonly block: Block
  readonly text: string
}

const otherNodes = new Set(['citationGroup', 'inlineCode', 'code', 'inlineMath', 'math', 'html'])
const otherAbove = new Set(['superscript', 'subscript', 'code'])
/** TeX and code that the parser left in the text. */
const remains =
  /\$[^$\n]{1,400}\$|\\[A-Za-z]+|`[^`\n]{1,400}`|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/gu

const isProse = ({ node, above }: Leaf): boolean =>
  !otherNodes.has(node.type) && !above.some((type) => otherAbove.has(type))

const blank = (found: string) => masked.repeat(found.length)

const proses = new WeakMap<Block, string>()

/** The text of a block without citation markers, formulas, code, raised text and addresses. */
export function proseText(block: Block): string {
  const known = proses.get(block)
  if (known !== undefined) return known
  let text = ''
  for (const leaf of block.leaves) {
    if (leaf.start > text.length) text += block.text.slice(text.length, leaf.start)
    const own = block.text.slice(leaf.start, leaf.end)
    text += isProse(leaf) ? own : blank(own)
  }
  text += block.text.slice(text.length)
  const made = withoutAddresses(text, blank).replaceAll(remains, blank)
  proses.set(block, made)
  return made
}

/** The prose of every block of both texts, in reading order, or of one side. */
export function proseOf(review: Review, only?: Side): readonly Prose[] {
  return review.units.flatMap((unit) =>
    sides.flatMap((side): readonly Prose[] => {
      const block = unit.blocks[side]
      if (block === undefined || (only !== undefined && only !== side)) return []
      return [{ unit, side, article: review.articles[side], block, text: proseText(block) }]
    }),
  )
}

/** The place in the file of a stretch of prose. */
export function proseAt({ article, block }: Prose, span: Span) {
  return placeOf(article, block, span)
}

/**
 * A replacement of a stretch of prose; none where the file holds other characters than the block: an
 * entity, an escape, a line break, or a text of the front matter.
 */
export function replacing(
  { unit, article, block }: Prose,
  span: Span,
  text: string,
): readonly Replacement[] {
  const leaf =
    block.leaves[
      countFirst(block.leaves.length, (index) => (block.leaves[index]?.end ?? 0) < span.end)
    ]
  if (leaf === undefined || span.start < leaf.start) return []
  if (leaf.node.type !== 'text' || leaf.node.position?.start.offset === undefined) return []
  // A title is read as plain text, so that what is code in it cannot be told any more.
  const { start, end } = leaf.node.position
  const source = String(article.file).slice(start.offset, end.offset)
  if (unit.kind === 'heading' && /[`$[\]<>*]/u.test(source)) return []
  const place = placeOf(article, block, span)
  // A tilde is written `\~` where it would strike out.
  const written = place.text.replace(/^\\(?=[~-]$)/u, '')
  return written === block.text.slice(span.start, span.end) ? [{ place, text }] : []
}
