import type { Line, Part } from './pdf-lines.ts'

const raised = new Map(
  [...'0123456789+-−–=()abcdefghijklmnoprstuvwxyz'].map((sign, index) => [
    sign,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][index] ?? sign,
  ]),
)
const lowered = new Map(
  [...'0123456789+-−–=()aehijklmnoprstuvx'].map((sign, index) => [
    sign,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][index] ?? sign,
  ]),
)

const joint = '\\s*[-–—−～~,，、]\\s*'
const numbers = `\\d{1,4}(?:${joint}\\d{1,4})*`
const bracketed = new RegExp(`^\\s*[［[]\\s*${numbers}\\s*[］\\]]\\s*$`, 'u')
const bare = new RegExp(`^${numbers}$`, 'u')
/** What a raised number is an exponent of: a number, a unit. */
const powerBase = /(?:\d|(?:^|[^\p{L}])(?:[kcmdμµn]?m|s|min|h|d|L|kg|g|mol|cm|mm))$/u

function isCitation(part: Part, before: Part | undefined): boolean {
  return part.script === 'super' && bare.test(part.text) && !powerBase.test(before?.text ?? '')
}

/** The numbers of a marker, ranges by their ends. */
function numbersOf(text: string): readonly number[] {
  return [...text.matchAll(/\d+/gu)].map(([number]) => Number(number))
}

/**
 * True where raised numbers without brackets are a document's citation markers: none stands in
 * brackets, and they count up from 1. Affiliations of authors count too, but not far.
 */
export function countsUp(lines: readonly Line[]): boolean {
  let highest = 0
  let steps = 0
  let found = 0
  for (const { parts } of lines) {
    for (const [index, part] of parts.entries()) {
      if (part.script === 'super' && bracketed.test(part.text)) return false
      if (!isCitation(part, parts[index - 1])) continue
      const values = numbersOf(part.text)
      found += 1
      const [first = 0] = values
      if (first <= highest + 1) steps += 1
      highest = Math.max(highest, ...values)
    }
  }
  return found >= 5 && highest >= 8 && steps >= 0.9 * found && found >= 0.3 * highest
}

/** A raised or lowered text with the characters that Unicode has for it; as it is where it has none. */
function inScript(text: string, signs: ReadonlyMap<string, string>): string {
  const all = [...text].every((sign) => signs.has(sign) || /[\s,，*†‡§#△☆]/u.test(sign))
  return all ? [...text].map((sign) => signs.get(sign) ?? sign).join('') : text
}

/** A printed line as text: markers in brackets, other raised signs as Unicode has them. */
export function textOf({ parts }: Line, markersAreBare: boolean): string {
  return parts
    .map((part, index) => {
      if (part.script === 'sub') return inScript(part.text, lowered)
      if (part.script !== 'super' || bracketed.test(part.text)) return part.text
      if (markersAreBare && isCitation(part, parts[index - 1])) return `[${part.text}]`
      return inScript(part.text, raised)
    })
    .join('')
}
