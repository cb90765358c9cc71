import type { Element, ElementContent } from 'hast'
import type {
  Heading,
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
import { wideLanguages } from '../../language/languages.ts'
import type {
  Caption,
  CitationGroup,
  CrossReference,
  Figure,
  HtmlElement,
  HtmlSpan,
  Section,
  SentenceNode,
  Subscript,
  Superscript,
  TermNode,
} from '../../model/nodes.ts'
import { fullNames } from '../../terms/used-terms.ts'
import { citation } from './citation.ts'
import type { Context } from './context.ts'
import { element, plainText } from './element.ts'
import type { Formula } from './formulas.ts'
import { glued, joinedLines, joiner, withPairs } from './glue.ts'
import { safeUrl } from './safe-url.ts'

type Handlers = NonNullable<Options['handlers']>
type State = Parameters<typeof defaultHandlers.paragraph>[0]
type Phrasing = (state: State, children: readonly PhrasingContent[]) => ElementContent[]

/** How every node of one side becomes hast. A node without a handler is a fault of ours. */
export function handlersOf(context: Context): Handlers {
  const { language } = context.review.articles[context.side]
  const isSolid = context.isWeb && wideLanguages.includes(language)
  const phrasing: Phrasing = (state, children) =>
    state.all({
      type: 'paragraph',
      children: [...context.options.markers.place(children, context.side)],
    })
  return {
    ...blockHandlers(context, phrasing),
    ...linkHandlers(context),
    text: (_: State, node: Text) => {
      const made = glued(joinedLines(node.value, language), language)
      return [...(isSolid ? withPairs(made) : made)]
    },
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
    htmlSpan: (state: State, node: HtmlSpan) =>
      element(node.tagName, node.properties, ...phrasing(state, node.children)),
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

function blockHandlers(context: Context, phrasing: Phrasing): Handlers {
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
    htmlElement: (state: State, node: HtmlElement) => htmlElement(state, node, context, phrasing),
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
  const full = concept === undefined ? undefined : fullNames(concept, review, side)[0]?.text
  const children = state.all(node)
  const linked =
    concept === undefined ? children : [element('a', { href: `#term-${node.id}` }, ...children)]
  if (node.first) return element('dfn', {}, ...linked)
  // What says no more than the text is no explanation.
  const isSaid = full === undefined || full === plainText(children)
  return element('abbr', isSaid ? {} : { title: full }, ...linked)
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
  return scrolled(made, context)
}

/** On the web a table scrolls by itself where it is wider than the page. */
function scrolled(table: Element, context: Context): Element {
  if (!context.isWeb) return table
  const { labels } = context.review.articles[context.side].language
  // Scrolled by keyboard too, where it is wider than the screen.
  const scroll = { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: labels.table }
  return element('div', scroll, table)
}

/** An element that the author wrote; paragraphs, cells and captions directly in it are its text. */
function htmlElement(
  state: State,
  node: HtmlElement,
  context: Context,
  phrasing: Phrasing,
): Element {
  const { align, ...properties } = node.properties
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'paragraph' || child.type === 'tableCell' || child.type === 'caption') {
      return phrasing(state, child.children)
    }
    const made = state.one(child, node) ?? []
    return Array.isArray(made) ? made : [made]
  })
  // Paper cannot be opened.
  const isOpen = node.tagName === 'details' && !context.isWeb
  const isAligned = typeof align === 'string' && /^(?:left|center|right)$/u.test(align)
  const made = element(
    node.tagName,
    {
      ...properties,
      ...(isAligned ? { className: [`align-${align}`] } : {}),
      ...(isOpen ? { open: true } : {}),
    },
    ...children,
  )
  return node.tagName === 'table' ? scrolled(made, context) : made
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
function image(url: string, alt: string, node: Node, context: Context): Element {
  const src = context.options.image(url)
  if (src !== undefined && /^data:image\//iu.test(src)) return element('img', { src, alt })
  const message = `The image "${url}" cannot be shown, its description stands for it; an image is a file inside the review's folder.`
  context.report('render/image', 'error', message, node)
  return element('span', { className: ['no-image'] }, alt === '' ? url : alt)
}
