import type { Element, ElementContent, Root } from 'hast'
import { InputError } from '../../model/problem.ts'
import type { Extracted } from './extracted.ts'
import { markupText, withinDepth } from './markup-text.ts'

/** Elements that are no text of an article. */
const foreign: ReadonlySet<string> = new Set(
  `script style nav aside form button input select textarea iframe object embed noscript template
  svg canvas audio video dialog menu link meta`.split(/\s+/u),
)
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript'])
/** Around an article these hold what belongs to the site; inside one, its title and its notes. */
const frame: ReadonlySet<string> = new Set(['header', 'footer'])

function elements(root: Root | Element): readonly Element[] {
  const found: Element[] = []
  const open: (Root | Element)[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'element') found.push(node)
    for (const child of node.children.toReversed()) {
      if (child.type === 'element') open.push(child)
    }
  }
  return found
}

/** The element that holds the article: the only `article`, else `main`, else the body. */
function articleOf(all: readonly Element[]): Element | undefined {
  const named = (name: string): readonly Element[] =>
    all.filter(({ tagName, properties }) => tagName === name || properties['role'] === name)
  const [article, second] = named('article')
  if (article !== undefined && second === undefined) return article
  return named('main')[0] ?? named('body')[0]
}

interface Losses {
  readonly counts: Map<string, number>
  readonly notes: string[]
}

function count(losses: Losses, name: string): void {
  losses.counts.set(name, (losses.counts.get(name) ?? 0) + 1)
}

function shownImage({ properties }: Element): string {
  const { alt, src } = properties
  const text = typeof alt === 'string' && alt.trim() !== '' ? alt.trim() : String(src ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** An element as it stays; undefined where it is left out, which is counted. */
function kept(element: Element, isSite: boolean, losses: Losses): Element | undefined {
  const { tagName, properties } = element
  if (foreign.has(tagName) || (isSite && frame.has(tagName))) {
    count(losses, `<${tagName}>`)
    return undefined
  }
  if (properties['hidden'] !== undefined && properties['hidden'] !== false) {
    count(losses, 'hidden element')
    return undefined
  }
  if (tagName === 'img' && String(properties['src'] ?? '').startsWith('data:')) {
    losses.notes.push(`image left out: “${shownImage(element)}”`)
    return undefined
  }
  if (tagName === 'math') losses.notes.push('formula: only its signs are kept, look at it')
  return element
}

function pruned(root: Element, isSite: boolean, losses: Losses): void {
  const open: Element[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type === 'comment') return []
      if (child.type !== 'element') return [child]
      const stays = kept(child, isSite, losses)
      if (stays !== undefined) open.push(stays)
      return stays === undefined ? [] : [stays]
    })
  }
}

/** Letters that a reader sees in an element. */
function lettersIn(root: Element | undefined): number {
  let count = 0
  const open: (Element | ElementContent)[] = root === undefined ? [] : [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') count += node.value.match(/\p{L}/gu)?.length ?? 0
    if (node.type === 'element' && !unseen.has(node.tagName)) open.push(...node.children)
  }
  return count
}

/** Losses in one line each. */
function notesOf({ counts, notes }: Losses): readonly string[] {
  const left = [...counts].map(([name, number]) => `${number} ${name}`)
  return [...(left.length === 0 ? [] : [`left out: ${left.join(', ')}`]), ...notes]
}

/**
 * The article in a page of HTML, as Markdown; what belongs to the site around it is left out. Throws
 * InputError for a file that is no text, or holds none.
 */
export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  const text = markupText(bytes, name)
  const [{ unified }, { default: rehypeParse }, { toMarkdown }] = await Promise.all([
    import('unified'),
    import('rehype-parse'),
    import('./to-markdown.ts'),
  ])
  const tree = withinDepth(name, () => unified().use(rehypeParse).parse(text))
  const all = elements(tree)
  const article = articleOf(all)
  const losses: Losses = { counts: new Map(), notes: [] }
  const content: ElementContent[] = []
  if (article !== undefined) {
    const around = lettersIn(all.find(({ tagName }) => tagName === 'body')) - lettersIn(article)
    pruned(article, article.tagName === 'body', losses)
    content.push(...article.children)
    if (around > 0) losses.notes.push(`left out: ${around} letters around the article`)
  }
  const markdown = toMarkdown(content, name)
  if (markdown.trim() === '') throw new InputError(`cannot read ${name}: it holds no text`)
  return { text: markdown, kind: 'markdown', notes: notesOf(losses) }
}
