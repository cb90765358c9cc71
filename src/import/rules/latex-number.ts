import type { Change } from '../edits.ts'
import type { Rule } from '../rule.ts'
import { formulasIn } from './latex-formulas.ts'
import { inPlace } from './latex-place.ts'
import { latexText } from './latex-text.ts'

/** Converters set every number and sign that they doubt as a formula. */
export const latexNumber: Rule = {
  id: 'latex-number',
  summary: 'Turns formulas that are only a number, a unit, a sign or a statistic into text.',
  kinds: ['markdown'],
  examples: [
    { before: '有效率为 $5 0 \\%$ 。', after: '有效率为50%。', kind: 'markdown' },
    { before: '差异显著（ $P { < } 0 . 0 1$ ）', after: '差异显著（P<0.01）', kind: 'markdown' },
    { before: '受体 $\\beta$ 与', after: '受体β与', kind: 'markdown' },
    { before: '为 $3 0 \\%$ ${ \\sim } 4 0 \\%$ 。', after: '为30%～40%。', kind: 'markdown' },
    { before: '在 $4 ~ ^ { \\circ } \\mathrm { C }$ 下', after: '在4 °C下', kind: 'markdown' },
    {
      before: '剂量 $5 . 6 { \\pm } 1 . 2 ~ \\mathrm { m g / m } ^ { 2 }$ ，',
      after: '剂量5.6±1.2 mg/m<sup>2</sup>，',
      kind: 'markdown',
    },
    { before: '（ $P < 0 . 0 1 \\$ ）', after: '（P<0.01）', kind: 'markdown' },
    { before: '约 $\\mathrm { C D 8 ^ { + } }$ T', after: '约CD8<sup>+</sup> T', kind: 'markdown' },
  ],
  counterExamples: [
    { before: '条件 $x _ { 1 } \\in X$ 成立', kind: 'markdown' },
    { before: '令 $\\frac { a } { b } = 1$ 。', kind: 'markdown' },
    { before: '变量 $x$ 。', kind: 'markdown' },
    {
      before: '则 $\\mathrm { y } _ { 1 } ( \\mathrm { i } , \\mathrm { j } )$ 为',
      kind: 'markdown',
    },
    { before: '售价 $5 或 $10。', kind: 'markdown' },
    { before: '`$5 0 \\%$`', kind: 'markdown' },
    { before: '价格为 \\$5 0\\$。', kind: 'markdown' },
  ],
  find: (text) => {
    const changes: Change[] = []
    for (const formula of formulasIn(text)) {
      if (formula.isDisplay) continue
      const found = latexText(formula.content, formula.isHtml)
      if (found === undefined || found.hasMarker) continue
      const change = inPlace(text, formula, found.text, changes.at(-1))
      if (change !== undefined) changes.push(change)
    }
    return { changes }
  },
}
