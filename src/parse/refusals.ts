import type { PhrasingContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { CitationGroup } from '../model/nodes.ts'

/** A marker's reason to be none, or whether its number is a word of the sentence. */
export type Verdict = { readonly reason: string } | { readonly narrative: boolean }
export type Verdicts = ReadonlyMap<PhrasingContent, Verdict>

/** What stands around a marker, and what is known of the bibliography. */
export interface Surroundings {
  /** Text of the block before and after the marker. */
  readonly before: string
  readonly after: string
  readonly inLink: boolean
  readonly isRaised: boolean
  readonly inTableCell: boolean
  readonly language: Language
  /** Number of entries in the bibliography, undefined where it is not known. */
  readonly entries: number | undefined
}

const markerSigns = /^[\s\d０-９\-‐‑–—−－～~∼〜,，、;；]+$/u
/** A number that is no part of a name: not CD38, PD-1, IL-6, SURPASS-2. */
const standaloneNumber =
  /(?:^|[^\p{Script=Latin}\p{Script=Greek}\d.．-])[-－]?(\d+(?:[.．]\d+)?)\s?$/u
/** The same with a unit after it: 62岁, 17.4 months. */
const numberWithUnit =
  /(?:^|[^\p{Script=Latin}\p{Script=Greek}\d.．-])(\d+(?:[.．]\d+)?)\s?(?:\p{L}{1,8}|[%％℃])\s?$/u
/** A name of an interval at the end, `95% CI`: the two numbers behind it are its ends. */
const intervalName =
  /(?:\d\s?[%％]\s?(?:CI|CrI|可信区间|置信区间)|\bIQR|四分位(?:数)?间距)\s?[:：=为]?\s?$/u
/** Nuclides that radiochemistry writes in brackets: `[18]F-FDG`. */
const nuclides: ReadonlyMap<number, RegExp> = new Map([
  [1, /^H-NMR|^H-MRS/],
  [3, /^H-[A-Za-z]/],
  [11, /^C-[A-Za-z]/],
  [13, /^[CN]-[A-Z]/],
  [14, /^C-[A-Za-z]/],
  [15, /^O-[A-Za-z]/],
  [18, /^F-[A-Za-z]/],
  [64, /^Cu-[A-Za-z]/],
  [68, /^Ga-[A-Za-z]/],
  [89, /^Zr-[A-Za-z]/],
  [90, /^Y-[A-Za-z]/],
  [99, /^m?Tc-[A-Za-z]/],
  [123, /^I-[A-Za-z]/],
  [124, /^I-[A-Za-z]/],
  [125, /^I-[A-Za-z]/],
  [131, /^I-[A-Za-z]/],
  [177, /^Lu-[A-Za-z]/],
  [225, /^Ac-[A-Za-z]/],
])

/** Why something written like a marker is none, in a few words; undefined when it is one. */
export function refusalOfMarker(node: CitationGroup, around: Surroundings): string | undefined {
  if (around.inLink) return 'inside a link'
  if (node.items.some((item) => item.key !== undefined)) return undefined
  const all = node.items.flatMap((item) => item.number ?? [])
  const printed = node.items.flatMap((item) => (item.printed ? (item.number ?? []) : []))
  if (isInterval(printed, around)) return 'an interval after a value'
  if (nuclides.get(printed.length === 1 ? (printed[0] ?? 0) : 0)?.test(around.after)) {
    return 'the mass number of a nuclide'
  }
  if (node.bracket === 'half' && isIndex(printed, around)) return 'an index of an array'
  return refusalByEntries(all, printed, around.entries)
}

/** A letter that names a value, not one that ends a name: 维生素D[3], hepatitis B[3] are cited. */
const assignedLetter = /(?:^|[\s(（，,;；。：、])[A-Za-z]$/u

/** `数组a[1]`, `a[1] = 3`, and the second bracket of `数组a[1][2]`. */
function isIndex(printed: readonly number[], around: Surroundings): boolean {
  if (printed.length !== 1 || around.isRaised) return false
  const before = around.before.replace(/(?:\[\d+\])+$/u, '')
  if (around.language.arrayName.test(before)) return true
  return assignedLetter.test(before) && /^(?:\[\d+\])*\s?=(?!=)/u.test(around.after)
}

/** `62［34-81］岁`: two numbers around the value that they follow. */
function isInterval(printed: readonly number[], around: Surroundings): boolean {
  const [low, high] = printed
  if (low === undefined || high === undefined || printed.length !== 2) return false
  if (intervalName.test(around.before)) return true
  const holds = (value: string | undefined): boolean =>
    value !== undefined && low <= Number(value) && Number(value) <= high
  // No reference list is as long as the numbers say: `62岁［34-81］`.
  const isBeyond = around.entries !== undefined && high > around.entries
  if (isBeyond && holds(numberWithUnit.exec(around.before)?.[1])) return true
  const value = standaloneNumber.exec(around.before)?.[1]
  if (!holds(value)) return false
  if (isBeyond || around.language.unitAfterInterval.test(around.after)) return true
  // A cell of a table has its unit in the heading: `62[34，81]`.
  return around.inTableCell && around.before.trim() === value && around.after.trim() === ''
}

function refusalByEntries(
  all: readonly number[],
  printed: readonly number[],
  entries: number | undefined,
): string | undefined {
  if (entries === undefined || !printed.some((number) => number > entries)) return undefined
  const isYear = (number: number): boolean => number >= 1800 && number <= 2100
  if (printed.every((number) => isYear(number) && number > entries)) {
    return printed.length === 1 ? 'a year' : 'years'
  }
  const descends = all.some((number, index) => index > 0 && number <= (all[index - 1] ?? 0))
  return descends ? 'numbers that do not ascend, beyond the reference list' : undefined
}

const noteLabel = /^\^[^\s^[\]]+$/u

/** Of `[^a]` without a footnote of that name. */
export const undefinedNote = 'a footnote that is not defined'

/** Why a bracket of the text, given with both its ends, is no citation, in a few words. */
export function refusalOfBracket(bracket: string, language: Language): string {
  const inner = bracket.slice(1, -1).trim()
  if (inner === '') return 'empty'
  if (bracket.startsWith('[^') && noteLabel.test(inner)) return undefinedNote
  if (markerSigns.test(inner)) return refusalOfNumbers(bracket, inner)
  if (inner.startsWith('@')) return 'not a key as pandoc writes it'
  if (/(?:^|[\s;；])-?@[\p{L}\d_]/u.test(inner)) return 'words before the key'
  const label = language.figureLabel.exec(inner) ?? language.tableLabel.exec(inner)
  if (label?.index === 0) return 'a figure or table label'
  if (/\d[.．]\s?\d/u.test(inner)) return 'decimal numbers'
  if (/\d/u.test(inner) && /[%％±]|CI|IQR|可信区间|置信区间/u.test(inner))
    return 'an interval of values'
  if (/\d/u.test(inner) && /\p{L}/u.test(inner)) return 'letters and digits'
  return /\p{L}/u.test(inner) ? 'words' : 'not a list of numbers'
}

function refusalOfNumbers(bracket: string, inner: string): string {
  if (bracket.startsWith('［') !== bracket.endsWith('］')) return 'brackets of two widths'
  const numbers = (inner.normalize('NFKC').match(/\d+/g) ?? []).map(Number)
  if (numbers.length === 0) return 'no number'
  if (numbers.includes(0)) return 'holds a 0'
  if (numbers.some((number) => number > 9999)) return 'a number of more than four digits'
  const plain = inner.normalize('NFKC').replace(/\s*([-‐‑–—−~∼〜,、;])\s*/gu, '$1')
  const ranges = [...plain.matchAll(/(\d+)[-‐‑–—−~∼〜]+(\d+)/gu)]
  if (ranges.some((range) => Number(range[1]) >= Number(range[2]))) return 'a range that descends'
  if (ranges.some((range) => Number(range[2]) - Number(range[1]) >= 500)) return 'too long a range'
  // Nothing is wrong with it: `&#91;1&#93;`, or `[1][2]` where `[1]:` is defined.
  const isList = /^\d+(?:[-‐‑–—−~∼〜,、;]\d+)*$/u.test(plain)
  return isList
    ? 'a list of numbers whose brackets stand for themselves'
    : 'a list of numbers with a sign too many or too few'
}
