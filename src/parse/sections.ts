import type { Heading, Root, RootContent } from 'mdast'
import type { Section } from '../model/nodes.ts'

/** Nests what stands under each heading into a section. Content before the first heading stays. */
export function nestSections(tree: Root): Root {
  const children: RootContent[] = []
  const open: Section[] = []
  for (const node of tree.children) {
    if (node.type === 'heading') {
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
      const section = startSection(node)
      ;(open.at(-1)?.children ?? children).push(section)
      open.push(section)
    } else (open.at(-1)?.children ?? children).push(node)
  }
  return { ...tree, children }
}

function startSection(heading: Heading): Section {
  const { position } = heading
  return {
    type: 'section',
    depth: heading.depth,
    children: [heading],
    ...(position === undefined ? {} : { position }),
  }
}

/** The sections at the top and what they are: the rest is body. */
export interface SortedSections {
  readonly body: readonly RootContent[]
  readonly abstract: readonly RootContent[]
  readonly keywords: readonly RootContent[]
  readonly references: readonly RootContent[]
}

/** Takes the sections that are no body text out: `nameOf` says what a heading makes of its section. */
export function sortSections(
  nodes: readonly RootContent[],
  nameOf: (heading: RootContent | undefined) => 'abstract' | 'keywords' | 'references' | undefined,
): SortedSections {
  const sorted = { body: [], abstract: [], keywords: [], references: [] } as {
    [name in keyof SortedSections]: RootContent[]
  }
  for (const node of nodes) {
    const name = node.type === 'section' ? nameOf(node.children[0]) : undefined
    if (name === undefined || node.type !== 'section') sorted.body.push(node)
    else {
      for (const child of node.children.slice(1)) {
        // Addresses of links stand at the end of the file, whatever section is the last.
        sorted[child.type === 'definition' ? 'body' : name].push(child)
      }
    }
  }
  return sorted
}
