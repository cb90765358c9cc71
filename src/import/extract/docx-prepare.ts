import { fromXml } from 'xast-util-from-xml'
import { type Formula, formulaOf } from './docx-formula.ts'
import { headingNumbers, type Numberer } from './docx-numbers.ts'
import { at, attribute, type Element, elementsIn, type Nodes, nameOf, within } from './jats-tree.ts'

/** What a document holds that its reader does not know, or that is left out. */
export interface Findings {
  readonly formulas: readonly Formula[]
  /** Characters that tracked changes delete, and those of text that is not shown. */
  readonly deleted: number
  readonly hidden: number
  /** Tables within cells of tables. */
  readonly nested: number
}

interface Open {
  readonly numberOf: Numberer
  readonly formulas: Formula[]
  deleted: number
  hidden: number
  nested: number
}

/** Characters that no text holds: between them the number of a formula. */
const [start, end] = ['\uFDD2', '\uFDD3']
const place = new RegExp(`${start}(\\d+)${end}`, 'gu')

/** Looks whether there is something to prepare: reading XML twice takes its time. */
const telling =
  /<(?:m:oMath|w:(?:fldSimple|ruby|del|moveFrom|vanish|sym|tbl|softHyphen|noBreakHyphen))\b/u

const element = (name: string, children: Element['children']): Element => ({
  type: 'element',
  name,
  attributes: {},
  children,
})

function run(text: string): Element {
  return element('w:r', [
    { ...element('w:t', [{ type: 'text', value: text }]), attributes: { 'xml:space': 'preserve' } },
  ])
}

function lettersIn(node: Element): number {
  const texts = [...within(node, 't'), ...within(node, 'delText')]
  return texts
    .flatMap(({ children }) => children)
    .reduce((sum, child) => sum + ('value' in child ? child.value.length : 0), 0)
}

const isOn = (node: Element | undefined): boolean =>
  node !== undefined && !/^(?:0|false|off)$/u.test(attribute(node, 'val') ?? '')

function formula(node: Element, isDisplay: boolean, open: Open): Element {
  const found = formulaOf(node)
  const sign = isDisplay ? '$$' : '$'
  open.formulas.push({ ...found, latex: found.latex === '' ? '' : sign + found.latex + sign })
  return run(`${start}${open.formulas.length - 1}${end}`)
}

/** Rows of a table in a cell become lines of that cell. */
function unnested(table: Element, open: Open): Element['children'] {
  open.nested += 1
  return elementsIn(table)
    .filter((row) => nameOf(row) === 'tr')
    .map((row) => {
      const cells = elementsIn(row).filter((cell) => nameOf(cell) === 'tc')
      const runs = cells.flatMap((cell, index) => {
        const inner = within(cell, 'p').flatMap(({ children }) => children)
        return index === 0 ? inner : [run(' '), ...inner]
      })
      const kept = runs.filter((one) => one.type !== 'element' || nameOf(one) !== 'pPr')
      return element(
        'w:p',
        kept.flatMap((one) => prepared(one, open, false)),
      )
    })
}

/** What stands in place of a child; the reader of the document would drop it, or show what is hidden. */
function prepared(child: Nodes, open: Open, inCell: boolean): Element['children'] {
  if (child.type !== 'element') {
    return child.type === 'text' || child.type === 'cdata' ? [child] : []
  }
  const all = (node: Element, cell = inCell) =>
    node.children.flatMap((one) => prepared(one, open, cell))
  switch (nameOf(child)) {
    case 'oMathPara':
      return elementsIn(child).flatMap((one) =>
        nameOf(one) === 'oMath' ? [formula(one, true, open)] : [],
      )
    case 'oMath':
      return [formula(child, false, open)]
    case 'fldSimple':
      return all(child)
    case 'ruby':
      return elementsIn(child).flatMap((one) =>
        nameOf(one) === 'rubyBase' ? elementsIn(one).flatMap((base) => all(base)) : [],
      )
    case 'sym':
      return [symbol(child)]
    // Where a line may or may not end is no part of the text.
    case 'softHyphen':
      return []
    case 'noBreakHyphen':
      return [element('w:t', [{ type: 'text', value: '-' }])]
    case 'p':
      return [numbered({ ...child, children: all(child) }, open)]
    case 'del':
    case 'moveFrom':
      open.deleted += nameOf(child) === 'del' ? lettersIn(child) : 0
      return elementsIn(child).length === 0 ? [child] : []
    case 'r':
      if (!isOn(at(child, 'rPr', 'vanish'))) break
      open.hidden += lettersIn(child)
      return []
    case 'tbl':
      if (inCell) return unnested(child, open)
      break
    case 'tc':
      return [{ ...child, children: all(child, true) }]
  }
  return [{ ...child, children: all(child) }]
}

/** A heading with the number that Word prints before it. */
function numbered(paragraph: Element, { numberOf }: Open): Element {
  const number = numberOf(paragraph)
  if (number === '' || lettersIn(paragraph) === 0) return paragraph
  const isLook = (child: Nodes): boolean => child.type === 'element' && nameOf(child) === 'pPr'
  const look = paragraph.children.filter(isLook)
  const rest = paragraph.children.filter((child) => !isLook(child))
  const space = /[、．）］】]$/u.test(number) ? '' : ' '
  return { ...paragraph, children: [...look, run(number + space), ...rest] }
}

/** Fonts of signs that the reader of documents knows. */
const knownFonts = /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/iu

/** A sign of a font that nobody knows here: a character that asks to be looked at. */
function symbol(node: Element): Element {
  if (knownFonts.test(attribute(node, 'font') ?? '')) return node
  return element('w:t', [{ type: 'text', value: '\uFFFD' }])
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (sign) => escapes[sign] ?? sign)

function xmlOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return escaped(node.value)
  if (node.type !== 'element') return ''
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value ?? '').replaceAll('\n', '&#10;')}"`,
  )
  return `<${node.name}${attributes.join('')}>${node.children.map(xmlOf).join('')}</${node.name}>`
}

/** Parts of a document by their names, as XML. */
export type Parts = ReadonlyMap<string, string>

/** Parts that say how others look, as XML; undefined where a document has none. */
export interface Definitions {
  readonly styles: string | undefined
  readonly numbering: string | undefined
}

/**
 * Those parts of a Word document that change when formulas stand as places, fields as their results
 * and hidden text not at all. Throws what the parser throws.
 */
export function preparedParts(
  parts: Parts,
  definitions: Definitions,
): { parts: Parts; findings: Findings } {
  const { styles, numbering } = definitions
  const numberOf = headingNumbers(styles, numbering)
  const open: Open = { numberOf, formulas: [], deleted: 0, hidden: 0, nested: 0 }
  const changed = [...parts].flatMap(([name, xml]) => {
    if (numbering === undefined && !telling.test(xml)) return []
    const content = fromXml(xml).children.flatMap((child) => prepared(child, open, false))
    return [[name, content.map(xmlOf).join('')] as const]
  })
  return { parts: new Map(changed), findings: open }
}

/** Puts formulas into the places that stand for them. */
export function withFormulas(text: string, formulas: readonly Formula[]): string {
  return text.replaceAll(place, (whole, number: string) => formulas[Number(number)]?.latex ?? whole)
}

/** Numbers of the formulas whose places are in a text. */
export function formulasIn(text: string): readonly number[] {
  return [...text.matchAll(place)].map(([, number]) => Number(number))
}
