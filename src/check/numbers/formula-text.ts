import type { Span } from '../../model/review.ts'

const signs: Readonly<Record<string, string>> = {
  ...{ sim: '～', pm: '±', times: '×', cdot: '·', mu: 'μ', circ: '°', '%': '%', ',': '', ';': '' },
  ...{ ge: '≥', geq: '≥', geqslant: '≥', le: '≤', leq: '≤', leqslant: '≤', lt: '<', gt: '>' },
  ...{ approx: '≈', div: '÷', mp: '∓', alpha: 'α', beta: 'β', gamma: 'γ', kappa: 'κ', chi: 'χ' },
  ...{ lambda: 'λ', delta: 'δ', textdegree: '°', ' ': ' ', quad: ' ', qquad: ' ', $: '', '#': '#' },
}
const raised: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸' },
  ...{ '9': '⁹', '-': '⁻', '−': '⁻', '+': '⁺' },
}
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [String(digit), sign]),
)

const withSigns = (text: string, table: Readonly<Record<string, string>>) =>
  [...text].map((sign) => table[sign] ?? sign).join('')

/** Digits as the signs of their level: `10⁻⁵`, `C₃`. */
export function levelled(text: string, level: 'superscript' | 'subscript'): string {
  return withSigns(text, level === 'superscript' ? raised : lowered)
}

/** A scanner reads the X of CDX2 as a times sign behind capitals. */
const capitalCross =
  /(?<=\p{Lu}\s?\p{Lu}[\s}]{0,3}(?:\\mathrm\s?\{\s?)?)\\times(?![A-Za-z])[\s}]*/gu
/** `1 = 0.931`: a letter that was read as a digit. */
const letterLost = /(?<=^\s*(?:\\[a-z]+)?\s*)\d\s*=(?=\s*\d)/u

/** Commands that set a number or a unit and say nothing of them. */
const plainCommands = new Set(
  'mathrm text textrm rm scriptstyle textstyle displaystyle left right mathsf mathit textit operatorname sf it boldsymbol textbf'.split(
    ' ',
  ),
)

/** A scanner set letters or accents that it could not read: `\mathbb { I }` of Ⅲ, `\overbrace { n = 2 0 }`. */
export function isDamaged(tex: string): boolean {
  return [...tex.matchAll(/\\([A-Za-z]+)/gu)].some(
    ([, name = '']) => signs[name] === undefined && !plainCommands.has(name),
  )
}

/** Signs of a number, spaces, and the marks and commands of TeX. */
const numeric = /(?:\\(?:[A-Za-z]+|[^A-Za-z])?|[\d\s{}$^_.,%~<>=≥≤()+±×−-])+/gu
/** What no running text holds beside a number: `\%`, `\mathrm`, a brace, digits set apart `0 . 0 5`. */
const ofFormula = /\\|[{}]|\d \. \d/u

/** Stretches of running text that are the rest of a formula whose dollar sign was lost. */
export function brokenFormulas(text: string): readonly Span[] {
  if (!ofFormula.test(text)) return []
  return [...text.matchAll(numeric)].flatMap(({ 0: run, index }) =>
    /\d/u.test(run) && ofFormula.test(run) ? [{ start: index, end: index + run.length }] : [],
  )
}

/** Between the capitals of a name and its number no space is set: `\mathrm { M 3 }`, `C O X } { - } 2`. */
const nameGap = /(?<=\p{Lu})[\s{}]*(-?)[\s{}]*(?=\d)/gu

/** `c . 8 5`: the place of a change in a sequence (HGVS), no decimal. */
const sequenceGap = /(?<=(?<!\p{L})[cgmnpr])\s*\.\s*(?=\d)/gu

/**
 * Text of a formula as it is read: TeX sets no space for a space, so that `1 0 \%` is 10%. A tilde
 * behind a number is a range, also in braces, `1 1 0 { \sim } 2 2 5`; elsewhere it is a space.
 */
export function formulaText(tex: string): string {
  return tex
    .replaceAll(capitalCross, 'X')
    .replace(letterLost, ' =')
    .replaceAll(/\\([A-Za-z]+|.)/gu, (_, name: string) => signs[name] ?? ' ')
    .replaceAll('~', (sign, at: number, whole: string) =>
      /[\d%][\s{}]*$/u.test(whole.slice(0, at)) ? sign : ' ',
    )
    .replaceAll(nameGap, '$1')
    .replaceAll(/(?<=[\d.,%±~～<>=≥≤+×/-])[{}\s]+(?=[\d.,%±~～<>=≥≤+×/-])|[{}]/gu, '')
    .replaceAll(/(?<=[A-Za-z°/])\s+(?=[A-Za-z/])/gu, '')
    .replaceAll(/(?<=[\d.])\s+(?=[.\d%])/gu, '')
    .replaceAll(sequenceGap, '.')
    .replaceAll(/\^\s*([-−+]?\s*\d+)/gu, (_, power: string) =>
      withSigns(power.replaceAll(' ', ''), raised),
    )
    .replaceAll(/_\s*(\d+)/gu, (_, index: string) => withSigns(index, lowered))
}
