import type { Element, ElementContent } from 'hast'
import type {
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Node,
  Paragraph,
  PhrasingContent,
  TableCell,
  Text,
} from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import type { defaultHandlers, Options } from 'remark-rehype'
import type {
  Caption,
  CitationGroup,
  CrossReference,
  Figure,
  Section,
  SentenceNode,
  Subscript,
  Superscript,
  TermNode,
} from '../../model/nodes.ts'
import { citation } from './citation.ts'
import type { Context } from './context.ts'
import { element } from './element.ts'
import type { Formula } from './formulas.ts'
import { glued, joinedLines, joiner } from './glue.ts'
import { safeUrl } from './safe-url.ts'

type Handlers = NonNullable<Options['handlers']>
type State = Parameters<typeof defaultHandlers.paragraph>[0]

/** Parents whose `html` children are blocks and not tags inside a line. */
const blockParents = new Set(['root', 'section', 'blockquote', 'listItem', 'footnoteDefinition'])

/** How every node of one side becomes hast. A node without a handler is a fault of ours. */
export function handlersOf(context: Context): Handlers {
  const { language } = context.review.articles[context.side]
  const phrasing = (state: State, children: readonly PhrasingContent[]): ElementContent[] =>
    state.all({
      type: 'paragraph',
      children: [...context.options.markers.place(children, context.side)],
    })
  return {
    ...blockHandlers(context, phrasing),
    ...linkHandlers(context),
    text: (_: State, node: Text) => [...glued(joinedLines(node.value, language), language)],
    inlineMath: (_: State, node: InlineMath) => formula(node, context),
    math: (_: State, node: MathBlock) => formula(node, context),
    citationGroup: (_: State, node: CitationGroup) => citation(node, context),
    // An exponent or index never parts from what it stands on.
    superscript: (state: State, node: Superscript) => [
      { type: 'text' as const, value: joiner },
      element('sup', {}, ...phrasing(state, node.children)),
    ],
    subscript: (state: State, node: Subscript) => [
      { type: 'text' as const, value: joiner },
      element('sub', {}, ...phrasing(state, node.children)),
    ],
    sentence: (state: State, node: SentenceNode) =>
      element(
        'span',
        { className: ['sentence'], dataSentence: node.id },
        ...phrasing(state, node.children),
      ),
    term: (state: State, node: TermNode) => term(state, node, context),
    crossReference: (state: State, node: CrossReference) =>
      context.unitIds.has(node.id)
        ? element('a', { className: ['cross'], href: `#${node.id}` }, ...state.all(node))
        : state.all(node),
  }
}

function formula(node: Formula, { formulas }: Context): Element {
  const made = formulas.get(node)
  if (made === undefined) throw new Error(`The formula ${node.value} was not prepared.`)
  return made
}

function blockHandlers(
  context: Context,
  phrasing: (state: State, children: readonly PhrasingContent[]) => ElementContent[],
): Handlers {
  return {
    section: (state: State, node: Section) => element('div', { dataCell: '' }, ...state.all(node)),
    paragraph: (state: State, node: Paragraph) =>
      element('p', {}, ...phrasing(state, node.children)),
    heading: (state: State, node: Heading) =>
      element(`h${Math.min(6, node.depth + 1)}`, {}, ...phrasing(state, node.children)),
    caption: (state: State, node: Caption) =>
      element('figcaption', {}, ...phrasing(state, node.children)),
    figure: (state: State, node: Figure) => figure(state, node, context),
    table: (state, node) => table(state, node, context),
    tableCell: (state: State, node: TableCell) =>
      element('td', {}, ...phrasing(state, node.children)),
    html: (_: State, node: Html, parent: Node | undefined) => html(node, parent, context),
  }
}

function linkHandlers(context: Context): Handlers {
  return {
    link: (state: State, node: Link) => link(state.all(node), node.url, node, context),
    linkReference: (state: State, node: LinkReference) => {
      const url = state.definitionById.get(node.identifier.toUpperCase())?.url
      return url === undefined ? state.all(node) : link(state.all(node), url, node, context)
    },
    image: (_: State, node: Image) => image(node.url, node.alt ?? '', node, context),
    imageReference: (state: State, node: ImageReference) => {
      const url = state.definitionById.get(node.identifier.toUpperCase())?.url ?? ''
      return image(url, node.alt ?? '', node, context)
    },
  }
}

function term(state: State, node: TermNode, context: Context): Element {
  const { review, side } = context
  const concept = review.glossary.concepts.find(({ id }) => id === node.id)
  const names = concept?.terms[review.articles[side].language.subtag]
  const children = state.all(node)
  const linked =
    concept === undefined ? children : [element('a', { href: `#term-${node.id}` }, ...children)]
  if (node.first) return element('dfn', {}, ...linked)
  return element('abbr', names === undefined ? {} : { title: names.preferred }, ...linked)
}

/** An image that both languages share is printed once, with both captions. */
function figure(state: State, node: Figure, context: Context): Element {
  const kept = node.children.filter(
    (child) =>
      child.type !== 'paragraph' ||
      !child.children.some((inner) => inner.type === 'image' && context.shownImages.has(inner.url)),
  )
  const parts = kept.flatMap((child): ElementContent[] => {
    const made = state.one(child, node) ?? []
    const list = Array.isArray(made) ? made : [made]
    // An image's paragraph has no meaning of its own inside a figure.
    return list.flatMap((one) =>
      child.type === 'paragraph' && one.type === 'element' ? one.children : [one],
    )
  })
  return element('figure', {}, ...parts)
}

function table(
  state: State,
  node: Parameters<typeof defaultHandlers.table>[1],
  context: Context,
): Element {
  const rows = node.children.map((row, rowIndex) =>
    element(
      'tr',
      {},
      ...row.children.map((cell, column): Element => {
        const align = node.align?.[column]
        const made = state.one(cell, row)
        const inner = made !== undefined && !Array.isArray(made) && made.type === 'element'
        return element(
          rowIndex === 0 ? 'th' : 'td',
          {
            ...(rowIndex === 0 ? { scope: 'col' } : {}),
            ...(align ? { className: [`align-${align}`] } : {}),
          },
          ...(inner ? made.children : []),
        )
      }),
    ),
  )
  const [head, ...body] = rows
  const made = element(
    'table',
    {},
    head === undefined ? undefined : element('thead', {}, head),
    body.length === 0 ? undefined : element('tbody', {}, ...body),
  )
  if (!context.isWeb) return made
  const { labels } = context.review.articles[context.side].language
  // Scrolled by keyboard too, where it is wider than the screen.
  const scroll = { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: labels.table }
  return element('div', scroll, made)
}

function html(
  node: Html,
  parent: Node | undefined,
  context: Context,
): ElementContent[] | Element | undefined {
  if (parent !== undefined && blockParents.has(parent.type)) {
    return [...(context.safeHtml.get(node) ?? [])]
  }
  if (/^<br\s*\/?>$/iu.test(node.value)) return element('br', {})
  if (!node.value.startsWith('<!--')) {
    const message = `The HTML tag ${node.value} is left out of the page; only <sup>, <sub> and <br> may stand inside a line.`
    context.report('render/html-removed', 'info', message, node)
  }
  return undefined
}

function link(
  children: ElementContent[],
  url: string,
  node: Node,
  context: Context,
): Element | ElementContent[] {
  const href = safeUrl(url)
  if (href !== undefined) return element('a', { href }, ...children)
  const message = `The link to "${url}" is printed as text; an address may start with http, https, mailto or doi, or be a path.`
  context.report('render/unsafe-link', 'warning', message, node)
  return children
}

/** An image inside the page, or its description where the image cannot be had. */
export function image(
  url: string,
  alt: string,
  node: Node,
  context: Pick<Context, 'options' | 'report'>,
): Element {
  const src = context.options.image(url)
  if (src !== undefined && /^data:image\//iu.test(src)) return element('img', { src, alt })
  const message = `The image "${url}" cannot be shown, its description stands for it; an image is a file inside the review's folder.`
  context.report('render/image', 'warning', message, node)
  return element('span', { className: ['no-image'] }, alt === '' ? url : alt)
}
