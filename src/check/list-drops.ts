import type { Review, Side } from '../model/review.ts'
import { sides } from '../model/review.ts'
import { latinKey } from '../terms/latin-names.ts'
import type { Mention } from '../terms/mentions.ts'
import { shortOfWords } from './name-keys.ts'
import type { NamedPair, NamesOf } from './name-sentences.ts'
import type { SentenceDifference } from './name-swaps.ts'
import type { Named } from './named-blocks.ts'

/** From here on, two sentences say the same, so that a list in one is the list of the other. */
const leastConfidence = 0.7

/** What stands between two members of a list in Chinese or English. */
const listSign = /^\s?(?:[,，、/]\s?(?:and|or|和|及|与)?|and|or|以?及|和|与|或)\s?$/u

const otherSide = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

/** Names of a sentence that stand beside a mention in a list: `OSAHS and SH`. */
function listedWith(names: NamesOf, text: string, mention: Mention): readonly Mention[] {
  const isListed = (one: Mention, next: Mention) =>
    one.end <= next.start && listSign.test(text.slice(one.end, next.start))
  return [...names.values()]
    .flat()
    .filter((one) => isListed(one, mention) || isListed(mention, one))
}

/**
 * The one abbreviation that a sentence lists beside another, where the other sentence has that one alone:
 * `OSAHS and SH` beside OSAHS. A list is translated whole, however freely names are repeated else.
 */
export function listDropIn(
  { articles }: Review,
  { pair, names, lone, strange }: NamedPair,
  named: Readonly<Record<Side, Named>>,
): SentenceDifference | undefined {
  const all = sides.flatMap((side) =>
    [...lone[side], ...strange[side]].map((one) => ({ side, one })),
  )
  const [only] = all
  if (only === undefined || all.length > 1 || pair.confidence < leastConfidence) return undefined
  const { side, one } = only
  const other = otherSide(side)
  if (
    !shortOfWords.test(one.text) ||
    articles[other].language.knownAbbreviations.has(latinKey(one.text))
  )
    return undefined
  const theirs = names[other]
  const isPart = [...theirs.values()]
    .flat()
    .some(({ text }) => latinKey(text).includes(latinKey(one.text)))
  const beside = listedWith(names[side], named[side].block.text, one).filter(
    ({ id, kind }) =>
      kind !== 'term' && (theirs.get(id)?.length ?? 0) >= (names[side].get(id)?.length ?? 0),
  )
  return isPart || beside.length === 0 ? undefined : { [side]: one }
}
