import type { Side, Unit } from '../../model/review.ts'
import { type Difference, differenceMessage, type Token } from '../differences.ts'

/** Numbers of one sentence that only one text has, in order; or one number that stands for another. */
export type Differences = readonly [Difference, ...Difference[]]

function sideOf({ source, translation }: Difference): Side | undefined {
  if (source && translation) return undefined
  return source === undefined ? 'translation' : 'source'
}

/** The sentence pair, sure or not, or the line that a number stands in. */
function sentenceOf(unit: Unit, side: Side, { span: { start } }: Token): string {
  const pair = unit.sentences.findIndex((sentence) =>
    sentence[side].some((span) => start >= span.start && start < span.end),
  )
  if (pair >= 0) return String(pair)
  const text = unit.blocks[side]?.text ?? ''
  const line = text.lastIndexOf('\n', start)
  return `line ${line}`
}

/** Differences with those that one sentence lacks or adds taken together: a clause was left out. */
export function bySentence(unit: Unit, differences: readonly Difference[]): readonly Differences[] {
  const found: [Difference, ...Difference[]][] = []
  const groups = new Map<string, [Difference, ...Difference[]]>()
  for (const difference of differences) {
    const side = sideOf(difference)
    const token = side && difference[side]
    if (side === undefined || token === undefined) {
      found.push([difference])
      continue
    }
    const key = `${side} ${sentenceOf(unit, side, token)}`
    const group = groups.get(key)
    if (group !== undefined) group.push(difference)
    else {
      const made: [Difference, ...Difference[]] = [difference]
      groups.set(key, made)
      found.push(made)
    }
  }
  return found
}

/** One difference over all of them, from the first to the last. */
export function widest(differences: Differences): Difference {
  const [first] = differences
  const side = sideOf(first)
  if (side === undefined) return first
  const spans = differences.flatMap((difference) => difference[side]?.span ?? [])
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  return { [side]: { value: first[side]?.value ?? '', span: { start, end } } }
}

/** More names of numbers than this help nobody; their place shows all of them. */
const mostNamed = 8

/** The message of one difference, or of all that one sentence lacks or adds. */
export function differencesMessage(what: string, differences: Differences): string {
  const [first, ...more] = differences
  const side = sideOf(first)
  if (side === undefined || more.length === 0) return differenceMessage(what, first)
  const names = differences.map((difference) => `\`${difference[side]?.value}\``)
  const shown = names.slice(0, names.length > mostNamed ? mostNamed : -1)
  const rest = names.length - shown.length
  const last = rest === 1 ? names.at(-1) : `${rest} more`
  const list = `${shown.join(', ')} and ${last}`
  return side === 'source'
    ? `Missing ${what}s ${list} in the translation, expected them as in the source`
    : `Unexpected ${what}s ${list} in the translation, expected none, as in the source`
}
