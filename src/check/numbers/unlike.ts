import type { Sided } from '../../model/review.ts'
import { type Found, pairedInSegments, takePairs, withoutEqual } from './leftover.ts'

/** What is said of things of one value, and when two of them say the same. */
export interface Saying<T> {
  /** What is said; empty where it is left open. */
  readonly said: (item: T) => string
  readonly agree: (source: T, translation: T) => boolean
  /** Whether it may be compared with what other sentences say. */
  readonly isFar: boolean
}

/** Things of one value of which something else is said. */
export interface Unlike<T> {
  readonly source: T
  readonly translation: T
}

function countOf<T>(list: readonly T[], said: (item: T) => string) {
  const counts = new Map<string, number>()
  for (const item of list) counts.set(said(item), (counts.get(said(item)) ?? 0) + 1)
  return (item: T) => counts.get(said(item)) ?? 0
}

/** Something compared; loose where it is a word that may say it by chance. */
interface Item extends Found {
  readonly isLoose: boolean
}

/** Sentences that far apart hold no one fact, unless one text alone says it there. */
export const isNear = (one: Found, other: Found) =>
  one.segment === undefined ||
  other.segment === undefined ||
  Math.abs(one.segment - other.segment) <= 1

/**
 * Pairs of things of one value that say different things of it. Those of one sentence belong
 * together first; what only changed places between sentences says the same. A thing without a
 * partner is unlike where all of the other text say otherwise.
 */
export function unlike<T extends Item>(
  lists: Sided<readonly T[]>,
  { said, agree, isFar }: Saying<T>,
): readonly Unlike<T>[] {
  const isSaid = (item: T) => said(item) !== ''
  const inSource = countOf(lists.source, said)
  const inTranslation = countOf(lists.translation, said)
  const isUneven = (item: T) => inSource(item) !== inTranslation(item)
  const differ = (source: T, translation: T) =>
    !agree(source, translation) && (isUneven(source) || isUneven(translation))
  const near = withoutEqual(lists, (item) => `${item.segment ?? '?'} ${said(item)}`)
  const { left: open } = pairedInSegments(near, fitting(near, isSaid, agree))
  const here = pairedInSegments(open, differ)
  const found = here.pairs.map(([source, translation]): Unlike<T> => ({ source, translation }))
  if (!isFar) return found
  const far = withoutEqual(here.left, said)
  const { left: apart } = takePairs(far.source, far.translation, fitting(far, isSaid, agree))
  // A value that one text tells more often may leave out another of its places.
  const isWhole = lists.source.length === lists.translation.length
  const there = takePairs(
    apart.source,
    apart.translation,
    (source, translation) => isWhole && isNear(source, translation) && differ(source, translation),
  )
  const more = there.pairs.map(([source, translation]): Unlike<T> => ({ source, translation }))
  return [...found, ...more, ...unheard(there.left, lists, { said, agree })]
}

/** What one text leaves open may stand for what only the other says; it explains nothing more. */
function fitting<T extends Item>(
  { source, translation }: Sided<readonly T[]>,
  isSaid: (item: T) => boolean,
  agree: Saying<T>['agree'],
) {
  const countIn = (list: readonly T[]) => {
    const counts = new Map<number | undefined, number>()
    for (const item of list)
      if (isSaid(item)) counts.set(item.segment, (counts.get(item.segment) ?? 0) + 1)
    return (segment: number | undefined) => counts.get(segment) ?? 0
  }
  const [ours, theirs] = [countIn(source), countIn(translation)]
  return (one: T, other: T) =>
    agree(one, other) &&
    ((isSaid(one) && isSaid(other)) || ours(one.segment) !== theirs(one.segment))
}

/** What is left over and stands in no agreement with anything of the other text. */
function unheard<T extends Item>(
  left: Sided<readonly T[]>,
  all: Sided<readonly T[]>,
  { said, agree }: Pick<Saying<T>, 'said' | 'agree'>,
): readonly Unlike<T>[] {
  const isSaid = (item: T) => said(item) !== ''
  const isSure = (item: T) => isSaid(item) && !item.isLoose
  const ours = left.source.filter(isSure).flatMap((source): readonly Unlike<T>[] => {
    const [translation] = all.translation
    const isAlone = all.translation.every((other) => !agree(source, other))
    return isAlone && translation !== undefined ? [{ source, translation }] : []
  })
  const theirs = left.translation.filter(isSure).flatMap((translation): readonly Unlike<T>[] => {
    const [source] = all.source
    const isAlone = all.source.every((own) => !agree(own, translation))
    return isAlone && source !== undefined ? [{ source, translation }] : []
  })
  return [...ours, ...theirs]
}
