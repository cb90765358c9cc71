import type { ParagraphChild } from 'docx'
import type { Element } from 'hast'
import type { Formula } from '../html/formulas.ts'
import type { WordContext } from './context.ts'
import { officeMath } from './omml.ts'
import { textRun } from './runs.ts'
import { componentOf, type Tag, tag } from './xml.ts'

/** A formula that Word can edit; TeX that could not be read stands as it is written. */
export function formulaOf(node: Formula, context: WordContext): readonly ParagraphChild[] {
  const made = context.formulas.get(node)
  if (made === undefined) throw new Error(`The formula ${node.value} was not prepared.`)
  if (made.tagName !== 'math') return textRun(node.value, { isCode: true }, context)
  const { content, unknown } = officeMath(made)
  if (unknown.length > 0) {
    const message = `The formula \`${node.value}\` is partly written as plain signs: Word has nothing for \`${unknown.join('`, `')}\` of MathML.`
    context.report('render/formula', 'info', message, node)
  }
  return content.length === 0 ? [] : [componentOf(context.library, around(content, made))]
}

function around(content: readonly Tag[], math: Element): Tag {
  const formula = tag('m:oMath', {}, ...content)
  return math.properties['display'] === 'block' ? tag('m:oMathPara', {}, formula) : formula
}
