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

/** What raised numbers of a document say so far, page after page. */
export interface MarkerEvidence {
  readonly inBrackets: boolean
  readonly highest: number
  readonly steps: number
  readonly found: number
}

export const noMarkers: MarkerEvidence = { inBrackets: false, highest: 0, steps: 0, found: 0 }

/** Adds the lines of a page, in reading order. */
export function withMarkers(before: MarkerEvidence, lines: readonly Line[]): MarkerEvidence {
  let { inBrackets, highest, steps, found } = before
  for (const { parts } of lines) {
    for (const [index, part] of parts.entries()) {
      if (part.script === 'super' && bracketed.test(part.text)) inBrackets = true
      if (!isCitation(part, parts[index - 1])) continue
      const values = numbersOf(part.text)
      found += 1
      const [first = 0] = values
      if (first <= highest + 1) steps += 1
      highest = Math.max(highest, ...values)
    }
  }
  return { inBrackets, highest, steps, found }
}

/**
 * True where raised numbers without brackets are a document's citation markers: none stands in
 * brackets, and they count up from 1. Affiliations of authors count too, but not far.
 */
export function countsUp({ inBrackets, highest, steps, found }: MarkerEvidence): boolean {
  if (inBrackets) return false
  return found >= 5 && highest >= 8 && steps >= 0.9 * found && found >= 0.3 * highest
}

/** A raised or lowered text with the characters that Unicode has for it; as it is where it has none. */
function inScript(text: string, signs: ReadonlyMap<string, string>): string {
  const all = [...text].every((sign) => signs.has(sign) || /[\s,，*†‡§#△☆]/u.test(sign))
  return all ? [...text].map((sign) => signs.get(sign) ?? sign).join('') : text
}

/** Characters that no text holds: between them a raised number that may be a citation. */
const [undecidedStart, undecidedEnd] = ['\uFDD0', '\uFDD1']
const undecided = new RegExp(`${undecidedStart}([^${undecidedEnd}]*)${undecidedEnd}`, 'gu')

/** A printed line as text, raised signs as Unicode has them; what may be a marker is left undecided. */
export function textOf({ parts }: Line): string {
  return parts
    .map((part, index) => {
      if (part.script === 'sub') return inScript(part.text, lowered)
      if (part.script !== 'super' || bracketed.test(part.text)) return part.text
      if (!isCitation(part, parts[index - 1])) return inScript(part.text, raised)
      return `${undecidedStart}${part.text}${undecidedEnd}`
    })
    .join('')
}

/** The text once the whole document has been seen: raised numbers in brackets where they are markers. */
export function settled(text: string, markersAreBare: boolean): string {
  return text.replaceAll(undecided, (_, number: string) =>
    markersAreBare ? `[${number}]` : inScript(number, raised),
  )
}
