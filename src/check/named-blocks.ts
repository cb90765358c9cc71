import type { Block, Review, Side } from '../model/review.ts'
import { sides } from '../model/review.ts'
import {
  buildConceptIndex,
  type ConceptIndex,
  type Defined,
  evenText,
} from '../terms/concept-index.ts'
import type { Definition } from '../terms/definitions.ts'
import { isAbbreviationShaped, latinNames } from '../terms/latin-names.ts'
import { findMentions, type Mention } from '../terms/mentions.ts'
import { definitionsIn } from './block-definitions.ts'
import { isGlued, nameKeys } from './name-keys.ts'

/** What one block names. */
export interface Named {
  readonly block: Block
  readonly side: Side
  readonly mentions: readonly Mention[]
  readonly definitions: readonly Definition[]
  readonly counts: ReadonlyMap<string, number>
  readonly keys: ReadonlySet<string>
  readonly even: string
  /** The even text without any blanks. */
  readonly tight: string
}

interface Whole {
  readonly index: ConceptIndex
  /** Latin keys of all of a side's text. */
  readonly keys: Readonly<Record<Side, ReadonlySet<string>>>
  readonly texts: Readonly<Record<Side, string>>
}

function blocksOf(review: Review, side: Side): readonly Block[] {
  return review.units.flatMap(({ blocks }) => blocks[side] ?? [])
}

function compoundsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const names = blocks.flatMap(({ text }) => latinNames(text))
  return new Set(names.filter(({ text }) => isAbbreviationShaped(text)).map(({ key }) => key))
}

const wholes = new WeakMap<Review, Whole>()

/** What the glossary and the article itself name, worked out once for all checks. */
export function wholeOf(review: Review): Whole {
  const known = wholes.get(review)
  if (known !== undefined) return known
  const definitions = sides.flatMap((side) => {
    const { language } = review.articles[side]
    return blocksOf(review, side).flatMap((block) =>
      definitionsIn(block, language).map((definition): Defined => ({ definition, language })),
    )
  })
  const blocks = sides.flatMap((side) => blocksOf(review, side))
  const textOf = (side: Side) =>
    blocksOf(review, side)
      .map(({ text }) => text)
      .join('\n')
  const texts = { source: textOf('source'), translation: textOf('translation') }
  const text = `${texts.source}\n${texts.translation}`
  const keysOf = (side: Side) => {
    const keys = new Set<string>()
    for (const block of blocksOf(review, side)) {
      for (const key of nameKeys(block).keys) keys.add(key)
    }
    return keys
  }
  const made = {
    index: buildConceptIndex(review.glossary, definitions, text, compoundsOf(blocks)),
    texts,
    keys: { source: keysOf('source'), translation: keysOf('translation') },
  }
  wholes.set(review, made)
  return made
}

/** Formulae, code and markers hold no names to compare; blanks keep the offsets. */
function proseOf({ text, leaves }: Block): string {
  if (leaves.length === 0) return text
  let prose = ''
  for (const { node, start, end } of leaves) {
    prose += ' '.repeat(Math.max(0, start - prose.length))
    const isProse = node.type === 'text' || node.type === 'inlineCode' || node.type === 'link'
    prose += isProse ? text.slice(start, end) : ' '.repeat(end - start)
  }
  return prose
}

/** Reads what one block of a side names. */
export function namedIn(review: Review, side: Side, block: Block): Named {
  const { index } = wholeOf(review)
  const { language } = review.articles[side]
  const mentions = findMentions(
    proseOf(block),
    index,
    language,
    definitionsIn(block, language),
  ).filter(({ text }) => !isGlued(text, language))
  const even = evenText(block.text)
  const counts = new Map<string, number>()
  for (const { id } of mentions) counts.set(id, (counts.get(id) ?? 0) + 1)
  return {
    block,
    side,
    mentions,
    definitions: definitionsIn(block, language),
    counts,
    keys: nameKeys(block).keys,
    even,
    tight: even.replaceAll(/\s/gu, ''),
  }
}
