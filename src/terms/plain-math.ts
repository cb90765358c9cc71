import { units } from '../language/symbols.ts'
import type { Passage } from './extract.ts'

/** A formula between marks, or the commands of one whose marks are gone, each token between blanks. */
const math =
  /\s?(?:\$(?<tex>[^$\n]{1,120})\$|(?<bare>(?:(?:\\[A-Za-z]+|[{}^_()+-]|(?<![A-Za-z0-9])[A-Za-z0-9](?![A-Za-z0-9]))\s?){4,60})|(?<letter>(?:\p{Nd} ?)?\\(?:alpha|beta|gamma|delta|epsilon|kappa|lambda|omega)(?![A-Za-z]))(?: (?=-))?)/gu

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
  if (!text.includes('\\')) return { text, lineOf }
  const cuts: { readonly at: number; readonly shift: number }[] = []
  let plainText = ''
  let from = 0
  for (const found of text.matchAll(math)) {
    const { tex, bare, letter = '' } = found.groups ?? {}
    const plain = tex ?? bare ?? letter
    const named = plain.includes('\\') ? plainOf(plain) : undefined
    // The L of 10⁹/L is a unit.
    if (named === undefined || units.has(named.toLowerCase())) continue
    plainText += text.slice(from, found.index) + named
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
