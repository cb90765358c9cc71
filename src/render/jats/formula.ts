import type { ElementContent as HastContent, Element as HastElement } from 'hast'
import type { Formula } from '../html/formulas.ts'
import type { JatsContext } from './context.ts'
import { type Element, type ElementContent, element, textNode } from './xml.ts'

function attributeOf(value: HastElement['properties'][string]): string | undefined {
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}

function mathMl(node: HastContent): readonly ElementContent[] {
  if (node.type === 'text') return [textNode(node.value)]
  if (node.type !== 'element') return []
  const attributes = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name.toLowerCase(),
      attributeOf(value),
    ]),
  )
  return [element(`mml:${node.tagName}`, attributes, ...node.children.flatMap(mathMl))]
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
