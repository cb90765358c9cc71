import type { Change } from '../edits.ts'
import type { Doubt, Rule } from '../rule.ts'
import { type Formula, formulasIn } from './latex-formulas.ts'
import { inPlace } from './latex-place.ts'
import { latexText } from './latex-text.ts'

/** The raised marker at the end of a formula, its brackets closed or not. */
const atEnd =
  /(?:\^\s*|\\textsuperscript\s*)\{?\s*(?:\\left\s*)?\[([\d\s,，、;；~～–—-]{1,80})(?:(?:\\right\s*)?\]\s*)?\}?\s*$/u
const bare = /\^\{?\s{0,4}(\[[\d\s,，、;；~～–—-]{1,60}\])\s{0,4}\}?/gu

/** The formula without its marker, and the marker as text. */
function split({ content }: Formula): readonly [base: string, marker: string] | undefined {
  const found = atEnd.exec(content)
  const numbers = found?.[1]?.replace(/\s/gu, '')
  if (found === null || numbers === undefined || numbers === '') return undefined
  const end = found[0].includes(']') ? ']' : ''
  return [content.slice(0, found.index).trim(), `[${numbers}${end}`]
}

function replacement(formula: Formula): string | undefined {
  const whole = latexText(formula.content, formula.isHtml)
  if (whole !== undefined) return whole.hasMarker ? whole.text : undefined
  const parts = split(formula)
  if (parts === undefined) return undefined
  const [base, marker] = parts
  return base === '' ? marker : `$${base}$${marker}`
}

/** Markers that the converter read as an exponent. */
export const latexMarker: Rule = {
  id: 'latex-marker',
  summary: 'Takes citation markers out of the formulas into which a converter put them.',
  kinds: ['markdown'],
  examples: [
    { before: '猪 $\\mathrm { A L G } ^ { [ 8 ] }$ 。', after: '猪ALG[8]。', kind: 'markdown' },
    { before: '为 $8 3 \\% ^ { [ 3 ] }$ 。', after: '为83%[3]。', kind: 'markdown' },
    { before: '研究 $^ { [ 2 0 - 2 1 ] }$ 表明', after: '研究[20-21]表明', kind: 'markdown' },
    { before: '研究^{[20-21]}表明', after: '研究[20-21]表明', kind: 'markdown' },
    {
      before: '式 $\\frac { a } { b } ^ { [ 3 ] }$ 。',
      after: '式$\\frac { a } { b }$[3]。',
      kind: 'markdown',
    },
  ],
  counterExamples: [
    { before: '区间 $x \\in [ 0 , 1 ]$ 内', kind: 'markdown' },
    { before: '$A ^ { n } [ 3 ]$ 是', kind: 'markdown' },
    { before: '`a^{[3]}`', kind: 'markdown' },
  ],
  find: (text) => {
    const formulas = formulasIn(text)
    const changes: Change[] = []
    const doubts: Doubt[] = []
    for (const formula of formulas) {
      if (formula.isDisplay) continue
      const after = replacement(formula)
      const change = after === undefined ? undefined : inPlace(text, formula, after, changes.at(-1))
      if (change !== undefined) changes.push(change)
      else if (after !== undefined) doubts.push({ kind: 'damaged-marker', at: formula.start })
    }
    changes.push(...bareMarkers(text, formulas))
    return { changes: changes.toSorted((a, b) => a.start - b.start), doubts }
  },
}

function bareMarkers(text: string, formulas: readonly Formula[]): readonly Change[] {
  let next = 0
  const isLine = (start: number) => text[start - 1] === '`'
  return [...text.matchAll(bare)].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    while ((formulas[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    if ((formulas[next]?.start ?? Number.POSITIVE_INFINITY) < end || isLine(start)) return []
    const hasBrace = match[0].startsWith('^{')
    if (hasBrace !== match[0].endsWith('}') || isInCode(text, start)) return []
    return [{ start, end, after: (match[1] ?? '').replace(/\s/gu, '') }]
  })
}

/** An odd number of backticks before it on the line. */
function isInCode(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 500), at)
  return ((line.slice(line.lastIndexOf('\n') + 1).match(/`/gu) ?? []).length & 1) === 1
}
