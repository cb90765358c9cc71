import type { ElementContent as HastContent, Element as HastElement } from 'hast'
import type { Formula } from '../html/formulas.ts'
import type { JatsContext } from './context.ts'
import { type Element, type ElementContent, element, textNode } from './xml.ts'

const token = ['mathvariant', 'mathsize', 'dir']
const cells = ['rowalign', 'columnalign', 'groupalign']
const operator = 'form fence separator lspace rspace stretchy symmetric maxsize minsize largeop'

/** Attributes by element (MathML 3, appendix A); browsers take more, which the document type does not know. */
const known: Readonly<Record<string, readonly string[]>> = {
  math: ['display', 'alttext', 'displaystyle', 'scriptlevel', 'dir'],
  mstyle: [...token, 'displaystyle', 'scriptlevel'],
  mrow: ['dir'],
  mi: token,
  mn: token,
  mtext: token,
  ms: token,
  mo: [...token, ...operator.split(' '), 'movablelimits', 'accent'],
  mfrac: ['linethickness', 'numalign', 'denomalign', 'bevelled'],
  mspace: ['width', 'height', 'depth', 'linebreak'],
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'],
  mover: ['accent', 'align'],
  munder: ['accentunder', 'align'],
  munderover: ['accent', 'accentunder', 'align'],
  mtable: [
    ...[...cells, 'align', 'displaystyle', 'width', 'rowspacing', 'columnspacing'],
    ...['rowlines', 'columnlines', 'frame'],
  ],
  mtr: cells,
  mtd: [...cells, 'rowspan', 'columnspan'],
}

/** What any element may say to a browser, and only `mstyle` to others. */
const ofStyle = ['displaystyle', 'scriptlevel', 'mathvariant']

function attributesOf({ properties }: HastElement): Readonly<Record<string, string>> {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined || value === null || value === false
      ? []
      : [[name.toLowerCase(), Array.isArray(value) ? value.join(' ') : String(value)] as const],
  )
  return Object.fromEntries(given)
}

const only = (attributes: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)))

function mathMl(node: HastContent): readonly ElementContent[] {
  if (node.type === 'text') return [textNode(node.value)]
  if (node.type !== 'element') return []
  const names = known[node.tagName] ?? []
  const given = attributesOf(node)
  const made = element(`mml:${node.tagName}`, only(given, names), ...node.children.flatMap(mathMl))
  const style = only(
    given,
    ofStyle.filter((name) => !names.includes(name)),
  )
  const isRow = ['mtr', 'mtd'].includes(node.tagName)
  return Object.keys(style).length === 0 || isRow ? [made] : [element('mml:mstyle', style, made)]
}

/**
 * A formula with its TeX and, where that can be read, its MathML, which stand for each other; TeX that
 * cannot is reported where the MathML is made.
 */
export function formula(
  node: Formula,
  isBlock: boolean,
  id: string,
  context: JatsContext,
): Element {
  const made = context.formulas.get(node)
  if (made === undefined) throw new Error(`The formula ${node.value} was not prepared.`)
  const tex = element('tex-math', { notation: 'LaTeX' }, node.value.trim())
  const content = made.tagName === 'math' ? element('alternatives', {}, tex, ...mathMl(made)) : tex
  return element(isBlock ? 'disp-formula' : 'inline-formula', { id }, content)
}
