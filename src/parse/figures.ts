import type { Paragraph, PhrasingContent, Root, RootContent, Table, Text } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Caption, Figure, HtmlElement } from '../model/nodes.ts'

const start = (label: RegExp) => new RegExp(`^\\s*(?:${label.source})`, label.flags)

/** The caption that a text begins: its number, or undefined where it is running text. */
export function captionNumber(text: string, label: RegExp): number | undefined {
  const match = start(label).exec(text)
  if (!match) return undefined
  // «图1 示…» is a caption, «图1所示» a sentence: after the number comes a space or a mark.
  const rest = text.slice(match[0].length)
  return rest === '' || /^[\s.．:：|]/u.test(rest) ? Number(match[1]) : undefined
}

export function firstText(nodes: readonly PhrasingContent[]): string {
  const [node] = nodes
  if (node === undefined) return ''
  if (node.type === 'text') return node.value
  return 'children' in node ? firstText(node.children) : ''
}

function captionOf(node: RootContent | undefined, label: RegExp): [Caption, number] | undefined {
  if (node?.type !== 'paragraph') return undefined
  const number = captionNumber(firstText(node.children), label)
  if (number === undefined) return undefined
  return [caption(node.children, node.position), number]
}

function caption(children: PhrasingContent[], position: Paragraph['position']): Caption {
  return { type: 'caption', children, ...(position === undefined ? {} : { position }) }
}

const isBlank = (node: PhrasingContent) =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '')

/** A paragraph of one image, with the lines under it that may be its caption. */
function imageParagraph(
  node: RootContent,
): { image: Paragraph; rest: PhrasingContent[] } | undefined {
  if (node.type !== 'paragraph' || node.children[0]?.type !== 'image') return undefined
  const [image, ...others] = node.children
  const rest = others.slice(others.findIndex((child) => !isBlank(child)))
  if (others.every(isBlank)) return { image: { ...node, children: [image] }, rest: [] }
  const [first] = rest
  const trimmed: PhrasingContent[] =
    first?.type === 'text'
      ? [{ ...first, value: first.value.trimStart() } satisfies Text, ...rest.slice(1)]
      : rest
  return { image: { ...node, children: [image] }, rest: trimmed }
}

function figure(kind: Figure['kind'], children: Figure['children'], number?: number): Figure {
  const first = children[0]?.position
  const last = children.at(-1)?.position
  return {
    type: 'figure',
    kind,
    ...(number === undefined ? {} : { number }),
    children,
    ...(first && last ? { position: { start: first.start, end: last.end } } : {}),
  }
}

function imageFigure(
  node: RootContent,
  next: RootContent | undefined,
  language: Language,
): { made: Figure; taken: number } | undefined {
  const found = imageParagraph(node)
  if (!found) return undefined
  const number = captionNumber(firstText(found.rest), language.figureLabel)
  if (found.rest.length > 0) {
    if (number === undefined) return undefined
    const position = found.rest[0]?.position
    const end = node.position?.end
    const place = position && end ? { start: position.start, end } : undefined
    return { made: figure('figure', [found.image, caption(found.rest, place)], number), taken: 1 }
  }
  const below = captionOf(next, language.figureLabel)
  return below
    ? { made: figure('figure', [found.image, below[0]], below[1]), taken: 2 }
    : { made: figure('figure', [found.image]), taken: 1 }
}

function isTable(node: RootContent | undefined): node is Table | HtmlElement {
  return node?.type === 'table' || (node?.type === 'htmlElement' && node.tagName === 'table')
}

/** A table as a figure; a `<caption>` of HTML comes out of it, so that it does not scroll with it. */
function tableFigure(table: Table | HtmlElement, { tableLabel }: Language): Figure {
  const [first, ...rest] = table.children
  const isCaption = first?.type === 'htmlElement' && first.tagName === 'caption'
  const text = isCaption && first.children.length === 1 ? first.children[0] : undefined
  if (table.type === 'table' || text?.type !== 'caption') return figure('table', [table])
  const number = captionNumber(firstText(text.children), tableLabel)
  const made = figure('table', [text, { ...table, children: rest }], number)
  return table.position === undefined ? made : { ...made, position: table.position }
}

/** Makes figures of images and tables with their captions: above a table, below an image. In a copy. */
export function gatherFigures(tree: Root, language: Language): Root {
  const children: RootContent[] = []
  for (let index = 0; index < tree.children.length; index += 1) {
    const node = tree.children[index]
    const next = tree.children[index + 1]
    if (node === undefined) continue
    const above = isTable(next) ? captionOf(node, language.tableLabel) : undefined
    const image = imageFigure(node, next, language)
    if (above && isTable(next)) {
      children.push(figure('table', [above[0], next], above[1]))
      index += 1
    } else if (isTable(node)) children.push(tableFigure(node, language))
    else if (image) {
      children.push(image.made)
      index += image.taken - 1
    } else children.push(node)
  }
  return { ...tree, children }
}
