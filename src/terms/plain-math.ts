import type { Passage } from './extract.ts'

const math = /\s?\$(?<tex>[^$\n]{1,120})\$/gu

const greek: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  omega: 'ω',
}

/** Letters, digits and brackets as they would stand without TeX; undefined for a formula. */
function plainOf(tex: string): string | undefined {
  const plain = tex
    .replaceAll(/\\(?:math[a-z]+|text[a-z]*|rm|bf|it|scriptstyle)\b/gu, '')
    .replaceAll(/\\cdot/gu, '-')
    .replaceAll(/\\(?<name>[a-z]+)/gu, (all, name: string) => greek[name] ?? all)
    .replaceAll(/[{}\s]/gu, '')
  // Values and relations name nothing.
  return /^[(（]?[\p{L}\p{N}\-/+]*\p{L}[\p{L}\p{N}\-/+]*[)）]?$/u.test(plain) ? plain : undefined
}

/**
 * A passage with the names that a converter set as formulas written as words: `$( \mathrm { I F N }
 * - \gamma )$` as (IFN-γ). Places are told of the passage as it was.
 */
export function withoutMath({ text, lineOf }: Passage): Passage {
  if (!text.includes('$')) return { text, lineOf }
  const cuts: { readonly at: number; readonly shift: number }[] = []
  let plainText = ''
  let from = 0
  for (const found of text.matchAll(math)) {
    const plain = plainOf(found.groups?.['tex'] ?? '')
    if (plain === undefined) continue
    plainText += text.slice(from, found.index) + plain
    from = found.index + found[0].length
    cuts.push({ at: plainText.length, shift: from - plainText.length })
  }
  plainText += text.slice(from)
  const shiftAt = (offset: number) => cuts.findLast(({ at }) => at <= offset)?.shift ?? 0
  return {
    text: plainText,
    lineOf: (offset) => lineOf(Math.min(text.length - 1, offset + shiftAt(offset))),
  }
}
