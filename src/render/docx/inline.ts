import type { ParagraphChild } from 'docx'
import type { Link, LinkReference, PhrasingContent } from 'mdast'
import type { CitationGroup, CrossReference, HtmlSpan } from '../../model/nodes.ts'
import { joinedLines } from '../html/glue.ts'
import { safeUrl } from '../html/safe-url.ts'
import { isRaised, writtenText } from '../manuscript.ts'
import { bookmarkOf } from './bookmarks.ts'
import type { WordContext } from './context.ts'
import { citationCode, fieldAround } from './fields.ts'
import { formulaOf } from './formulas.ts'
import { pictureRun } from './picture-run.ts'
import { type Look, textRun } from './runs.ts'
import { componentOf, tag } from './xml.ts'

type Runs = readonly ParagraphChild[]

/** What stands in a line, as runs; markers stand where the profile of the review wants them. */
export function inline(
  nodes: readonly PhrasingContent[],
  context: WordContext,
  look: Look = {},
): Runs {
  const placed = context.render.markers.place(nodes, context.side)
  return placed.flatMap((node) => one(node, context, look))
}

function one(node: PhrasingContent, context: WordContext, look: Look): Runs {
  const within = (more: Look) =>
    'children' in node ? inline(node.children, context, { ...look, ...more }) : []
  switch (node.type) {
    case 'text':
      return textRun(joinedLines(node.value, context.article.language), look, context)
    case 'strong':
      return within({ bold: true })
    case 'emphasis':
      return within({ italics: true })
    case 'delete':
      return within({ struck: true })
    case 'superscript':
      return within({ raised: true })
    case 'subscript':
      return within({ lowered: true })
    case 'sentence':
    case 'term':
      return within({})
    case 'inlineCode':
      return textRun(node.value, { ...look, isCode: true }, context)
    case 'break':
      return [componentOf(context.library, tag('w:r', {}, tag('w:br')))]
    case 'citationGroup':
      return citation(node, context, look)
    case 'crossReference':
      return crossReference(node, context, look)
    default:
      return special(node, context, look)
  }
}

function special(node: PhrasingContent, context: WordContext, look: Look): Runs {
  switch (node.type) {
    case 'link':
      return link(node, node.url, context, look)
    case 'linkReference':
      return link(node, context.definitions.get(node.identifier.toUpperCase())?.url, context, look)
    case 'image':
      return pictureRun(node.url, node.alt ?? '', node, context)
    case 'imageReference': {
      const url = context.definitions.get(node.identifier.toUpperCase())?.url ?? ''
      return pictureRun(url, node.alt ?? '', node, context)
    }
    case 'inlineMath':
      return formulaOf(node, context)
    case 'footnoteReference':
      return noteCall(node.identifier, context)
    case 'htmlSpan':
      return span(node, context, look)
    case 'html':
      return []
    default:
      throw new Error(`The Word renderer has no handler for the node "${node.type}".`)
  }
}

function noteCall(identifier: string, { library, side, noteIds }: WordContext): Runs {
  const id = noteIds.get(`${side} ${identifier.toUpperCase()}`)
  return id === undefined ? [] : [new library.FootnoteReferenceRun(id)]
}

const looks: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italics: true },
  em: { italics: true },
  cite: { italics: true },
  var: { italics: true },
  dfn: { italics: true },
  u: { underlined: true },
  ins: { underlined: true },
  s: { struck: true },
  del: { struck: true },
  strike: { struck: true },
  small: { small: true },
  mark: { marked: true },
  code: { isCode: true },
  kbd: { isCode: true },
  samp: { isCode: true },
  rt: { small: true },
}

/** An element that the author wrote. A reading of a character stands in brackets behind it. */
function span(node: HtmlSpan, context: WordContext, look: Look): Runs {
  if (node.tagName === 'rp') return []
  if (node.tagName === 'br') return [componentOf(context.library, tag('w:r', {}, tag('w:br')))]
  const own = { ...look, ...(looks[node.tagName] ?? {}) }
  const inner = inline(node.children, context, own)
  if (node.tagName === 'rt')
    return [...textRun('(', own, context), ...inner, ...textRun(')', own, context)]
  if (node.tagName === 'q') {
    const [open = '', close = ''] = context.article.language.typography.quotes.split('…')
    return [...textRun(open, own, context), ...inner, ...textRun(close, own, context)]
  }
  return inner
}

/** Pages behind the bracket are raised also where the number stands in the line: 文献[10] and 15. */
function inParts(printed: string, isUp: boolean): readonly { text: string; isUp: boolean }[] {
  const [, bracket, pages] = /^(.*[\]］])(\d.*)$/su.exec(printed) ?? []
  if (isUp || bracket === undefined || pages === undefined) return [{ text: printed, isUp }]
  return [
    { text: bracket, isUp: false },
    { text: pages, isUp: true },
  ]
}

function citation(node: CitationGroup, context: WordContext, look: Look): Runs {
  const { render, review, side } = context
  const printed = render.markers
    .parts(node, side)
    .map(({ text }) => text)
    .join('')
  const mayRise = !node.narrative && render.markers.inline !== true
  const isUp =
    (context.profile.raisesMarkers && mayRise) ||
    isRaised(node, printed, render.markers, review, side)
  const runs = inParts(printed, isUp).flatMap((part) =>
    textRun(part.text, { ...look, ...(part.isUp ? { raised: true } : {}) }, context),
  )
  const code = context.hasFields ? citationCode(node, writtenText(printed), context) : undefined
  return code === undefined ? runs : fieldAround(code, runs, context)
}

function crossReference(node: CrossReference, context: WordContext, look: Look): Runs {
  const { library, side, unitIds } = context
  const runs = inline(node.children, context, look)
  if (!unitIds.has(node.id) || runs.length === 0) return runs
  return [new library.InternalHyperlink({ anchor: bookmarkOf(node.id, side), children: [...runs] })]
}

function link(
  node: Link | LinkReference,
  url: string | undefined,
  context: WordContext,
  look: Look,
): Runs {
  const href = url === undefined ? undefined : safeUrl(url)
  if (href === undefined) {
    if (url !== undefined) {
      const message = `The link to "${url}" is printed as text; an address may start with http, https, mailto or doi, or be a path.`
      context.report('render/unsafe-link', 'warning', message, node)
    }
    return inline(node.children, context, look)
  }
  // A picture, a field or a note inside a link is no text of it.
  const runs = inline(node.children, context, { ...look, style: 'Hyperlink' })
  // Files beside the manuscript do not go with it.
  if (!/^(?:https?|mailto):/iu.test(href) || runs.length === 0)
    return inline(node.children, context, look)
  return [new context.library.ExternalHyperlink({ link: writtenText(href), children: [...runs] })]
}
