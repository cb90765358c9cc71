import { type Side, type Sided, sides } from '../model/review.ts'
import { isCitation, type Profile } from './profile.ts'

/** What the two texts as a whole say about how they compare. */
export interface Measure {
  /** Natural logarithm of the characters that the translation takes for one of the source. */
  readonly logRatio: number
  /** How far that ratio may be off, as a variance: a few blocks, or one without a partner, say little. */
  readonly ratioVariance: number
  /** True when both texts cite some entry by the same number or key. */
  readonly sharesCitations: boolean
  /** What of a profile can say anything, weighed: rare anchors say more. */
  readonly weigh: (profile: Profile) => Weighed
}

/** The anchors of a profile that have any weight. */
interface Weighed {
  /** In order of their ids. */
  readonly anchors: readonly Anchor[]
  /** Sum of all weights, each as often as its anchor stands there. */
  readonly total: number
}

interface Anchor extends Weight {
  readonly anchor: string
  readonly count: number
}

/** What an anchor weighs in this measure, and a number that stands for it. */
interface Weight {
  readonly id: number
  readonly weight: number
}

/** How well two stretches fit. */
export interface Fit {
  /** 0 for equal lengths, growing. */
  readonly lengthCost: number
  /** 0 to 1: the share of what is anchored on either side that is found on both. */
  readonly likeness: number
  /** 0 to 1: the share of the poorer side's anchors that the richer one has too. */
  readonly overlap: number
  /** 0 to 1: how much there is to go by. */
  readonly evidence: number
}

function spread(profiles: readonly Profile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { anchors } of profiles)
    for (const anchor of anchors.keys()) counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
  return counts
}

/** Characters of the blocks, with a mean block's for each that is still to be written. */
function total(profiles: readonly Profile[]): number {
  const written = profiles.filter(({ isPending }) => !isPending)
  const sum = written.reduce((all, { length }) => all + length, 0)
  return (sum * profiles.length) / Math.max(written.length, 1)
}

/** Variance of the ratio of lengths that a single block gives. */
const ratioDoubt = 0.6

/** The measure of two texts from the profiles of all their blocks. */
export function measureOf(profiles: Sided<readonly Profile[]>): Measure {
  const [source, translation] = [spread(profiles.source), spread(profiles.translation)]
  const least = Math.min(
    ...sides.map((side) => profiles[side].filter(({ isPending }) => !isPending).length),
  )
  const size = Math.max(...sides.map((side) => profiles[side].length), 1)
  const weight = (anchor: string): number => {
    const inSource = source.get(anchor) ?? 0
    const inTranslation = translation.get(anchor) ?? 0
    const isShared = inSource > 0 && inTranslation > 0
    // A word of one text only is just its language; a number or citation that fails is a sign, if weak.
    if (!isShared && anchor.startsWith('t:')) return 0
    const share = Math.log(1 + size / Math.max(inSource, inTranslation, 1))
    return isShared ? share : share / 2
  }
  const weights = new Map<string, Weight>()
  const weightOf = (anchor: string): Weight => {
    const known = weights.get(anchor)
    if (known !== undefined) return known
    const made = { id: weights.size, weight: weight(anchor) }
    weights.set(anchor, made)
    return made
  }
  const cached = new WeakMap<Profile, Weighed>()
  return {
    logRatio: Math.log((total(profiles.translation) + 1) / (total(profiles.source) + 1)),
    ratioVariance: ratioDoubt / Math.max(least, 1),
    sharesCitations: [...source.keys()].some((key) => isCitation(key) && translation.has(key)),
    weigh: (profile) => {
      const known = cached.get(profile) ?? weighed(profile, weightOf)
      cached.set(profile, known)
      return known
    },
  }
}

/** Most words stand in one language only: left out here, they are not compared again and again. */
function weighed(profile: Profile, weightOf: (anchor: string) => Weight): Weighed {
  const anchors: Anchor[] = []
  let sum = 0
  for (const [anchor, count] of profile.anchors) {
    const { id, weight } = weightOf(anchor)
    if (weight === 0) continue
    anchors.push({ anchor, id, count, weight })
    sum += weight * count
  }
  return { anchors: anchors.sort((a, b) => a.id - b.id), total: sum }
}

/** Sum of the weights of what stands in both, each as often as it does in both. */
function sharedWeight(one: Weighed, other: Weighed): number {
  let sum = 0
  let at = 0
  for (const { id, count, weight } of one.anchors) {
    while ((other.anchors[at]?.id ?? Number.POSITIVE_INFINITY) < id) at += 1
    const found = other.anchors[at]
    if (found?.id === id) sum += weight * Math.min(count, found.count)
  }
  return sum
}

/** The measure with the ratio of lengths taken from pairs, of which a missing part is no longer one. */
export function refined(measure: Measure, pairs: readonly Sided<Profile>[]): Measure {
  const ratios = pairs
    .filter((pair) => sides.every((side) => pair[side].length >= 20 && !pair[side].isPending))
    .map((pair) => Math.log(pair.translation.length / pair.source.length))
    .sort((a, b) => a - b)
  if (ratios.length < 3) return measure
  const low = ratios[Math.floor((ratios.length - 1) / 2)] ?? measure.logRatio
  const high = ratios[Math.ceil((ratios.length - 1) / 2)] ?? measure.logRatio
  return { ...measure, logRatio: (low + high) / 2, ratioVariance: 0 }
}

/** Lengths of translated sentences scatter so much around their mean, as variances of the logarithm. */
const scatter = { relative: 0.08, short: 3 } as const
const highestLengthCost = 5

function lengthCost(measure: Measure, source: number, translation: number): number {
  const a = (source + 1) * Math.exp(measure.logRatio / 2)
  const b = (translation + 1) * Math.exp(-measure.logRatio / 2)
  const variance = scatter.relative + measure.ratioVariance + scatter.short / (a + b)
  return Math.min(highestLengthCost, Math.log(b / a) ** 2 / (2 * variance))
}

/** Sum of weights at which half of what could be known is known. */
const halfEvidence = 4

/** Likeness expected of two stretches of which nothing is known. */
const unknownLikeness = 0.75

/** Compares two stretches of text; the same for either order of the sides. */
export function fitOf(measure: Measure, pair: Readonly<Record<Side, Profile>>): Fit {
  const { source, translation } = pair
  const [inSource, inTranslation] = [measure.weigh(source), measure.weigh(translation)]
  const shared = sharedWeight(inSource, inTranslation)
  const all = inSource.total + inTranslation.total
  const least = Math.min(inSource.total, inTranslation.total)
  const overlap = least === 0 ? unknownLikeness : shared / least
  if (source.isPending || translation.isPending) {
    const evidence = least / (least + halfEvidence)
    return { lengthCost: 0, likeness: overlap, overlap, evidence }
  }
  return {
    lengthCost: lengthCost(measure, source.length, translation.length),
    likeness: all === 0 ? 0 : (2 * shared) / all,
    overlap,
    evidence: all / (all + 2 * halfEvidence),
  }
}

const highestAnchorCost = 4

/** What it costs to pair two stretches, from 0 to 9. */
export function pairCost({ lengthCost, likeness, evidence }: Fit): number {
  const expected = likeness * evidence + unknownLikeness * (1 - evidence)
  return lengthCost + highestAnchorCost * (1 - expected)
}

/** What it costs to take one stretch for a part of the other, from 0 to 4. */
export function containmentCost({ overlap, evidence }: Fit): number {
  return highestAnchorCost * (1 - overlap * evidence - unknownLikeness * (1 - evidence))
}

/** Confidence, 0 to 1, that two stretches which were paired say the same. */
export function confidenceOf({ lengthCost, likeness, evidence }: Fit): number {
  const anchored = Math.min(1, likeness * 1.25)
  return rounded(Math.exp(-lengthCost / 4) * (anchored * evidence + 0.75 * (1 - evidence)))
}

/** Confidence of a gap: that nothing corresponds is never certain. */
export const gapConfidence = 0.2

/** Confidence of a sentence and the sign that stands for it in a skeleton. */
export const skeletonConfidence = 0.75

/** To two digits, as it is printed. */
export function rounded(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100
}
