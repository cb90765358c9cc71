import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type { CitationGroup } from '../model/nodes.ts'
import { walkMdast } from '../model/walk.ts'

/** The markers of one line of a paragraph. */
interface Line {
  readonly markers: readonly CitationGroup[]
  /** Whether the first of them begins the line. */
  readonly isLabelled: boolean
}

/** Fewer lines that begin with 1, 2, … may be sentences. */
const fewest = 3

/** What a paragraph holds, in order: markers, line ends, and something else. */
type Token = CitationGroup | 'end' | 'text'

function tokensOf(node: PhrasingContent): readonly Token[] {
  if (node.type === 'citationGroup') return [node]
  if (node.type === 'break') return ['end']
  if ('children' in node) return node.children.flatMap(tokensOf)
  if (node.type !== 'text') return ['text']
  return node.value.split('\n').flatMap((part, at): readonly Token[] => {
    const text: readonly Token[] = part.trim() === '' ? [] : ['text']
    return at === 0 ? text : ['end', ...text]
  })
}

/** Cuts the content of a paragraph at its line ends. */
function linesOf({ children }: Paragraph): readonly Line[] {
  const lines: Token[][] = [[]]
  for (const token of children.flatMap(tokensOf)) {
    if (token === 'end') lines.push([])
    else lines.at(-1)?.push(token)
  }
  return lines.map((tokens) => ({
    markers: tokens.flatMap((token) => (typeof token === 'string' ? [] : [token])),
    isLabelled: typeof tokens[0] === 'object',
  }))
}

const numberOf = ({ items }: CitationGroup): number | undefined => {
  const [only, second] = items
  return second === undefined && only?.locator === undefined ? only?.number : undefined
}

/** The markers of a run of lines that count on from 1; empty where they do not. */
function countingFrom1(run: readonly Line[]): readonly CitationGroup[] {
  const labels: CitationGroup[] = []
  let lines = 0
  for (const { markers, isLabelled } of run) {
    const [first] = markers
    if (!isLabelled || first === undefined || numberOf(first) !== labels.length + 1) break
    lines += 1
    // Entries that a converter joined stand in one line.
    for (const marker of markers) {
      if (numberOf(marker) === labels.length + 1) labels.push(marker)
    }
  }
  return lines < fewest ? [] : labels
}

/** The lines of paragraphs with nothing else between them. */
function runsOf(tree: Root): readonly (readonly Line[])[] {
  const runs: Line[][] = [[]]
  walkMdast(tree, (node) => {
    if (node.type === 'paragraph') {
      runs.at(-1)?.push(...linesOf(node))
      return 'skip'
    }
    if (['heading', 'table', 'caption', 'html', 'code'].includes(node.type)) runs.push([])
    return undefined
  })
  return runs
}

/**
 * Labels of lists that look like markers: three lines or more, one below the other, that begin with
 * `[1]`, `[2]`, `[3]` and so on, such as a second list of sources.
 */
export function listLabels(tree: Root): ReadonlySet<CitationGroup> {
  const labels = runsOf(tree).flatMap((run) =>
    run.flatMap((line, at) => {
      const first = line.isLabelled ? line.markers[0] : undefined
      return first !== undefined && numberOf(first) === 1
        ? countingFrom1(run.slice(at, at + 2000))
        : []
    }),
  )
  return new Set(labels)
}
