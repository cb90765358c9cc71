import type { Side } from '../model/review.ts'
import { longFormBefore } from '../terms/long-form.ts'
import type { Mention } from '../terms/mentions.ts'
import type { NamedPair } from './name-sentences.ts'
import type { SentenceDifference } from './name-swaps.ts'
import type { Named } from './named-blocks.ts'

const isNamed = ({ kind }: Mention) => kind !== 'term'
const opening = /[(（[［,，;；]\s?$/u
const closing = /^\s?[)）\]］]/u
/** A full form is no longer. */
const mostBefore = 200

/** The text that ends with what a bracket explains, where a mention stands last in a bracket. */
function beforeBracket({ block: { text } }: Named, { start, end }: Mention): string | undefined {
  const before = text.slice(Math.max(0, start - mostBefore), start)
  const mark = opening.exec(before)
  return mark === null || !closing.test(text.slice(end, end + 2))
    ? undefined
    : before.slice(0, mark.index).trimEnd()
}

/**
 * Short forms in a bracket that the words before it do not spell, while they spell one that the other
 * sentence has and this one has not: `waist circumference (TTP)` beside 腰围（WC）.
 */
export function wrongShortForms(
  { names }: NamedPair,
  side: Side,
  own: Named,
): readonly SentenceDifference[] {
  const other: Side = side === 'source' ? 'translation' : 'source'
  return [...names[side].values()].flat().flatMap((mention) => {
    const before = isNamed(mention) ? beforeBracket(own, mention) : undefined
    if (before === undefined || longFormBefore(mention.text, before) !== undefined) return []
    const right = [...names[other]].flatMap(([id, theirs]) => {
      const written = theirs.find(isNamed)
      const isHere = names[side].get(id)?.some(isNamed) === true
      return written === undefined || isHere ? [] : [written]
    })
    const meant = right.find(({ text }) => longFormBefore(text, before) !== undefined)
    if (meant === undefined) return []
    return [
      side === 'source'
        ? { source: mention, translation: meant }
        : { source: meant, translation: mention },
    ]
  })
}
