import type { ElementContent } from 'hast'
import type { Language } from '../../language/language.ts'
import { unspacedLetter, wideLanguages } from '../../language/languages.ts'
import { element } from './element.ts'

/** Word joiner: no line ends beside it, and it has no width. */
export const joiner = '\u2060'
const fixedSpace = '\u00A0'

// A unit of measure directly after a number and one space (craft: TYPO-04).
const numberAndUnit =
  /(?<=\d) (?=(?:[%％‰℃]|°C|(?:[mkµμn]?(?:g|mol|L|l|m|Pa|U|Gy|Bq)|mm|cm|IU|h|min|s|d|kg)(?:\/[\p{L}\d·]+)*)(?![\p{L}\d]))/gu
const latinName = /(?<![\p{L}\d-])[\p{L}\d]+(?:-[\p{L}\d]+)+(?![\p{L}\d-])/gu
const isLatinName =
  /^(?=.*[\p{Script=Latin}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Greek}\p{Nd}-]+$/u
const slashBetweenWords = new RegExp(`(?<=${unspacedLetter})/(?=${unspacedLetter})`, 'gu')
const latinPart =
  /[\p{Script=Latin}\p{Script=Greek}\p{Nd}]+(?:-[\p{Script=Latin}\p{Script=Greek}\p{Nd}]+)+/u
const numbered =
  /[\p{Script=Latin}\p{Script=Greek}\p{Nd}]*[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{Script=Greek}\p{Nd}]*-\p{Nd}+(?![\p{L}\p{Nd}-])/u
/** A longer one must break, or a narrow column overflows. */
const longestName = 18

/**
 * Ties together what no line may part, for the page only: number and unit, the two ends of a
 * range, a name with a hyphen (clreq, prohibition rules; GB/T 15834 5.1).
 */
export function glued(text: string, language: Language): readonly ElementContent[] {
  const tied = text.replace(numberAndUnit, fixedSpace)
  // An English compound may be parted at its hyphen, the number of a name may not: PD-1, KEYNOTE-183.
  if (!wideLanguages.includes(language)) return withNames(tied, numbered)
  return withNames(
    tied
      .replace(/(?<=[\d%％‰℃])～(?=[\d<>≤≥+\-−])/gu, `${joiner}～${joiner}`)
      .replace(/(?<=[^\s—…·\u2060])(?=[·—])/gu, joiner)
      .replace(slashBetweenWords, `/${joiner}`),
  )
}

function withNames(text: string, wanted = latinPart): readonly ElementContent[] {
  const nodes: ElementContent[] = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(latinName)) {
    // Han letters count as letters too: the name is the Latin stretch of the run.
    const name = wanted.exec(run)
    if (name === null || name[0].length > longestName || !isLatinName.test(name[0])) continue
    const start = index + name.index
    if (start > end) nodes.push({ type: 'text', value: text.slice(end, start) })
    nodes.push(element('span', { className: ['nowrap'] }, name[0]))
    end = start + name[0].length
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) })
  return nodes
}

/** Line breaks inside a paragraph become what the language puts there. */
export function joinedLines(text: string, language: Language): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/gu, (found: string, index: number) =>
    language.joinLines(text.charAt(index - 1), text.charAt(index + found.length)),
  )
}

/** Dashes and ellipses of two characters as one piece, which style makes two characters wide (clreq; GB/T 15834 5.1.4). */
export function withPairs(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] =>
    node.type !== 'text' || !/——|……/u.test(node.value)
      ? [node]
      : node.value
          .split(/(——|……)/u)
          .filter((part) => part !== '')
          .map((value) =>
            value === '——' || value === '……'
              ? element('span', { className: ['pair'] }, value)
              : { type: 'text', value },
          ),
  )
}
