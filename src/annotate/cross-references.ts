import type { Figure } from '../model/nodes.ts'
import type { Article, Block, Side, Span, Unit } from '../model/review.ts'

/** A mention of a figure or table in running text, and the unit it points to. */
export interface Mention {
  readonly span: Span
  readonly target: string
}

/** Unit of each numbered figure and table, by `figure 1`, `table 2`. */
export type Targets = ReadonlyMap<string, string>

export function figureTargets(units: readonly Unit[], side: Side): Targets {
  const targets = new Map<string, string>()
  for (const { id, blocks } of units) {
    const node = blocks[side]?.node
    if (node?.type !== 'figure' || node.number === undefined) continue
    const key = keyOf(node.kind, node.number)
    if (!targets.has(key)) targets.set(key, id)
  }
  return targets
}

const keyOf = (kind: Figure['kind'], number: number) => `${kind} ${number}`

/** `图1`, `Table 2` in the text of a block; not in captions, links or code. */
export function findMentions(
  block: Block,
  { language }: Article,
  targets: Targets,
): readonly Mention[] {
  if (targets.size === 0) return []
  const labels = [
    ['figure', language.figureLabel],
    ['table', language.tableLabel],
  ] as const
  return block.leaves.flatMap(({ node, start, end, above }) => {
    const isText = node.type === 'text' && !above.includes('caption') && !above.includes('link')
    if (!isText) return []
    const text = block.text.slice(start, end)
    return labels.flatMap(([kind, label]) =>
      [...text.matchAll(new RegExp(label.source, `${label.flags}g`))].flatMap((match) => {
        const target = targets.get(keyOf(kind, Number(match[1])))
        const span = { start: start + match.index, end: start + match.index + match[0].length }
        return target === undefined ? [] : [{ span, target }]
      }),
    )
  })
}
