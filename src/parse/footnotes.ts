import type { FootnoteDefinition, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** Blocks of a text, and the footnotes that were defined among them, which are no blocks of it. */
export interface Parted {
  readonly blocks: readonly RootContent[]
  readonly notes: readonly FootnoteDefinition[]
}

/** Takes the footnotes out of the blocks, wherever they are defined. A copy. */
export function partNotes(nodes: readonly RootContent[]): Parted {
  const notes: FootnoteDefinition[] = []
  const blocks = nodes.flatMap((node): readonly RootContent[] => {
    switch (node.type) {
      case 'footnoteDefinition': {
        const inner = partNotes(node.children)
        notes.push(Object.assign({ ...node }, { children: inner.blocks }), ...inner.notes)
        return []
      }
      case 'section':
      case 'blockquote':
      case 'list':
      case 'listItem': {
        const inner = partNotes(node.children)
        notes.push(...inner.notes)
        return inner.notes.length === 0
          ? [node]
          : [Object.assign({ ...node }, { children: inner.blocks })]
      }
      default:
        return [node]
    }
  })
  return { blocks, notes }
}

/** The footnotes in the order of their first references, and those that nothing refers to. */
export function sortNotes(
  notes: readonly FootnoteDefinition[],
  blocks: readonly RootContent[],
): {
  readonly used: readonly FootnoteDefinition[]
  readonly unused: readonly FootnoteDefinition[]
} {
  const byLabel = new Map<string, FootnoteDefinition>()
  for (const note of notes) {
    // Of two with one label the first counts, as for link definitions.
    if (!byLabel.has(note.identifier)) byLabel.set(note.identifier, note)
  }
  const used = new Set<FootnoteDefinition>()
  const waiting: RootContent[] = [...blocks]
  for (const node of waiting) {
    visit(node, 'footnoteReference', ({ identifier }) => {
      const note = byLabel.get(identifier)
      if (note === undefined || used.has(note)) return
      used.add(note)
      // A note may refer to another one.
      waiting.push(...note.children)
    })
  }
  return { used: [...used], unused: notes.filter((note) => !used.has(note)) }
}
