import type { Side } from '../model/review.ts'
import { latinKey } from '../terms/latin-names.ts'
import { longFormBefore } from '../terms/long-form.ts'
import type { Mention } from '../terms/mentions.ts'
import { isMisread, shortOfWords, textKeys } from './name-keys.ts'
import type { NamedPair } from './name-sentences.ts'
import type { SentenceDifference } from './name-swaps.ts'
import type { Named } from './named-blocks.ts'

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

/** The short forms that a sentence of the other text explains. */
function explainedIn({ pair }: NamedPair, side: Side, { definitions }: Named): readonly Mention[] {
  return definitions.flatMap(({ abbreviation }): readonly Mention[] => {
    const isHere = pair[side].some(
      ({ start, end }) => abbreviation && abbreviation.start >= start && abbreviation.end <= end,
    )
    if (abbreviation === undefined || !isHere || !shortOfWords.test(abbreviation.text)) return []
    return [{ ...abbreviation, id: '', kind: 'abbreviation', isStatistic: false }]
  })
}

/**
 * Short forms in a bracket that the words before it do not spell, or not all of them, while they spell
 * one that the other sentence has and this one has not: `waist circumference (TTP)` beside 腰围（WC）.
 */
export function wrongShortForms(
  named: NamedPair,
  side: Side,
  both: Readonly<Record<Side, Named>>,
): readonly SentenceDifference[] {
  const other: Side = side === 'source' ? 'translation' : 'source'
  const own = both[side]
  const text = named.pair[side].map(({ start, end }) => own.block.text.slice(start, end)).join(' ')
  return [...named.names[side].values()].flat().flatMap((mention) => {
    const before = shortOfWords.test(mention.text) ? beforeBracket(own, mention) : undefined
    if (before === undefined) return []
    const spelled = longFormBefore(mention.text, before)?.start ?? before.length
    const meant = explainedIn(named, other, both[other]).find(
      (one) => (longFormBefore(one.text, before)?.start ?? before.length) < spelled,
    )
    if (meant === undefined) return []
    const found = textKeys(text)
    if (found.keys.has(latinKey(meant.text)) || isMisread(meant.text, found)) return []
    return [
      side === 'source'
        ? { source: mention, translation: meant }
        : { source: meant, translation: mention },
    ]
  })
}
