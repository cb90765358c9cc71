import { textHash } from '../model/alignment.ts'
import type { Article, Block, Span } from '../model/review.ts'
import { abstractItems, bodyItems, type Item, noteItems, titleItems } from './items.ts'

/** A block or a sentence of one text under the id that it has there, whatever the other text is like. */
export interface Named {
  readonly id: string
  readonly block: Block
  /** Of a sentence: its place in the block. */
  readonly span?: Span
  /** Number of the block in reading order. */
  readonly order: number
  readonly part: 'title' | 'abstract' | 'body' | 'notes'
}

/** Ids of sections and blocks, counted from the beginning: `s0.p1`, `s1`, `s1.p1`, `s1.1`. */
export function counted(levels: readonly number[]): readonly { id: string; depth: number }[] {
  let counters: readonly number[] = [0]
  let blocks = 0
  return levels.map((own) => {
    // A sub-section whose section is missing stands where the section would.
    const open = counters[0] === 0 ? 0 : counters.length
    const level = Math.min(own, open + 1)
    if (level > 0) {
      counters = [...counters.slice(0, level - 1), (counters[level - 1] ?? 0) + 1]
      blocks = 0
      return { id: `s${counters.join('.')}`, depth: level }
    }
    blocks += 1
    return { id: `s${counters.join('.')}.p${blocks}`, depth: open }
  })
}

function blocksOf(article: Article): readonly Omit<Named, 'order'>[] {
  const named = (part: Named['part'], items: readonly Item[], idAt: (at: number) => string) =>
    items.map(({ block }, at) => ({ id: idAt(at), block, part }))
  const body = bodyItems(article)
  const ids = counted(body.map(({ level }) => level))
  return [
    ...named('title', titleItems(article), () => 'title'),
    ...named('abstract', abstractItems(article), (at) => `abstract.p${at + 1}`),
    ...named('body', body, (at) => ids[at]?.id ?? ''),
    ...named('notes', noteItems(article), (at) => `fn-${at + 1}`),
  ]
}

const hasSentences = ({ kind, node }: Block) =>
  (kind === 'paragraph' || kind === 'list') && node.type !== 'math' && node.type !== 'code'

/** Text of a block or a sentence. */
export const textOf = ({ block, span }: Named): string =>
  span === undefined ? block.text : block.text.slice(span.start, span.end)

/** Hash by which a block or sentence is known again. */
export const hashOf = (named: Named): string => textHash(textOf(named))

/** Every block and sentence of a text by its own id; a sentence is `BLOCK.1` and on. */
export function sideIds(article: Article): ReadonlyMap<string, Named> {
  const all = blocksOf(article).flatMap((block, order): readonly Named[] => {
    const one = { ...block, order }
    if (!hasSentences(block.block)) return [one]
    const spans = article.language.splitSentences(block.block.text)
    return [one, ...spans.map((span, at) => ({ ...one, id: `${block.id}.${at + 1}`, span }))]
  })
  return new Map(all.map((one) => [one.id, one]))
}
