const signs: Readonly<Record<string, string>> = {
  ...{ sim: '~', pm: '±', times: '×', cdot: '·', mu: 'μ', circ: '°', '%': '%', ',': '', ';': '' },
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

/** Text of a formula as it is read: TeX sets no space for a space, so that `1 0 \%` is 10%. */
export function formulaText(tex: string): string {
  return tex
    .replaceAll(/\\([A-Za-z]+|.)/gu, (_, name: string) => signs[name] ?? ' ')
    .replaceAll('~', (sign, at: number, whole: string) =>
      /\d\s*$/u.test(whole.slice(0, at)) ? sign : ' ',
    )
    .replaceAll(/(?<=[\d.,%±~<>=≥≤+×/-])[{}\s]+(?=[\d.,%±~<>=≥≤+×/-])|[{}]/gu, '')
    .replaceAll(/(?<=[A-Za-z°/])\s+(?=[A-Za-z/])/gu, '')
    .replaceAll(/(?<=[\d.])\s+(?=[.\d%])/gu, '')
    .replaceAll(/\^\s*([-−+]?\s*\d+)/gu, (_, power: string) =>
      withSigns(power.replaceAll(' ', ''), raised),
    )
    .replaceAll(/_\s*(\d+)/gu, (_, index: string) => withSigns(index, lowered))
}
