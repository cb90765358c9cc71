import type { Element, ElementContent } from 'hast'
import { outerAddress } from '../book-address.ts'
import type { PictureFile } from '../picture-files.ts'
import { tex, texAddress, texId } from './escape.ts'
import { safeFormula } from './formulas.ts'

/** What the pieces of one text look up. */
export interface TexContext {
  /** A language in full-width signs. */
  readonly isWide: boolean
  /** Key in the bibliography by the number of an entry. */
  readonly keys: ReadonlyMap<string, string>
  /** Ids that a link may lead to. */
  readonly ids: ReadonlySet<string>
  /** Content of a footnote by the id of its element. */
  readonly notes: ReadonlyMap<string, string>
  readonly picture: (src: string) => PictureFile | undefined
  /** Where a footnote may only be marked; its text goes to `waiting`. */
  readonly waiting?: string[] | undefined
  /** Applied to every stretch of text: lines through or under it do not take commands. */
  readonly leaf?: (text: string) => string
  /** A line break has no place here: a heading, a cell of one line. */
  readonly isLine?: boolean
}

/** `\command{…}` for elements of one meaning. */
const wrapped: Readonly<Record<string, string>> = {
  em: 'emph',
  i: 'emph',
  cite: 'emph',
  var: 'emph',
  strong: 'textbf',
  b: 'textbf',
  code: 'texttt',
  kbd: 'texttt',
  samp: 'texttt',
  sup: 'textsuperscript',
  sub: 'textsubscript',
}
const drawn: Readonly<Record<string, string>> = {
  del: 'struck',
  s: 'struck',
  strike: 'struck',
  u: 'lined',
  ins: 'lined',
  mark: 'marked',
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Phrasing content as LaTeX. */
export function inline(nodes: readonly ElementContent[], context: TexContext): string {
  return nodes.map((node) => one(node, context)).join('')
}

function one(node: ElementContent, context: TexContext): string {
  if (node.type === 'text') {
    const text = tex(node.value, context.isWide)
    return context.leaf === undefined || text.trim() === '' ? text : context.leaf(text)
  }
  if (node.type !== 'element') return ''
  const { tagName, children } = node
  // LaTeX raises the mark of a note by itself.
  if (tagName === 'sup' && children.some(isNoteMark)) return inline(children, context)
  const command = wrapped[tagName]
  if (command !== undefined) return `\\${command}{${inline(children, context)}}`
  const line = drawn[tagName]
  if (line !== undefined)
    return inline(children, { ...context, leaf: (text) => `\\${line}{${text}}` })
  return special(node, context)
}

const isNoteMark = (node: ElementContent): boolean =>
  node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined

function special(node: Element, context: TexContext): string {
  const { tagName, properties, children } = node
  switch (tagName) {
    case 'a':
      return link(node, context)
    case 'dfn':
      return inline(children, context)
    case 'br':
      return context.isLine ? ' ' : '\\leavevmode\\newline{}'
    case 'wbr':
      return '\\allowbreak{}'
    case 'q':
      return `${tex('“', context.isWide)}${inline(children, context)}${tex('”', context.isWide)}`
    case 'rt':
      return `（${inline(children, context)}）`
    case 'rp':
      return ''
    case 'small':
      return `{\\small ${inline(children, context)}}`
    case 'input':
      return properties['checked'] ? '{[}x{]} ' : '{[}~{]} '
    case 'img':
      return picture(node, context)
    case 'math':
      return formula(node)
    default:
      return inline(children, context)
  }
}

function formula({ properties }: Element): string {
  const written = String(properties['alttext'] ?? '')
  const safe = safeFormula(written)
  if (safe === undefined) return `\\texttt{${tex(written)}}`
  return properties['display'] === 'block' ? `\\[${safe}\\]` : `$${safe}$`
}

/** A picture that XeLaTeX can read; for others the PDF that a person makes of it, or its description. */
function picture({ properties }: Element, { picture: fileOf, isWide }: TexContext): string {
  const file = fileOf(String(properties['src'] ?? ''))
  const alt = tex(String(properties['alt'] ?? ''), isWide)
  if (file === undefined) return `\\nopicture{${alt}}`
  if (isReadable(file)) return `\\showpicture{figures/${file.name}}`
  const base = `figures/${file.name.replace(/\.\w+$/u, '')}.pdf`
  return `\\IfFileExists{${base}}{\\showpicture{${base}}}{\\nopicture{${alt} (${tex(file.name)})}}`
}

/** Pictures that XeTeX itself reads. */
export const isReadable = ({ extension }: PictureFile): boolean => /^(?:png|jpg)$/u.test(extension)

function link({ properties, children }: Element, context: TexContext): string {
  const text = inline(children, context)
  const href = String(properties['href'] ?? '')
  if (properties['dataFootnoteRef'] !== undefined) return footnote(href.slice(1), children, context)
  const outer = outerAddress(href)
  if (outer !== undefined) return `\\href{${texAddress(outer)}}{${text}}`
  const id = href.slice(1)
  const key = context.keys.get(id)
  if (key !== undefined) return `\\hyperlink{cite.${key}}{${text}}`
  return context.ids.has(id) ? `\\hyperlink{${texId(id)}}{${text}}` : text
}

/** The text of a note stands at its first mark. */
function footnote(id: string, mark: readonly ElementContent[], context: TexContext): string {
  const number = mark.map(textOf).join('')
  const note = context.notes.get(id)
  if (note === undefined || !/^\d+$/u.test(number)) return `\\textsuperscript{${tex(number)}}`
  if (context.waiting === undefined) return `\\footnote[${number}]{${note}}`
  context.waiting.push(`\\footnotetext[${number}]{${note}}`)
  return `\\footnotemark[${number}]`
}
