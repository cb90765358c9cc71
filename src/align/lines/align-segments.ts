import { sharedNames } from '../../language/line-tokens.ts'
import type { Point } from './band.ts'
import { bestLinks, type Found } from './best-links.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import type { Link } from './path.ts'

/** Lines of two texts that are known to go together as a whole, in order; none is blank. */
export interface Segment {
  readonly source: readonly string[]
  readonly translation: readonly string[]
  /** Concepts that are named in each line. */
  readonly concepts?: {
    readonly source: readonly (readonly string[])[]
    readonly translation: readonly (readonly string[])[]
  }
  /** Whether a link of these lines, counted in the segment, is one that nobody wants. */
  readonly isForbidden?: (link: Link) => boolean
}

/** A link of the lines of a segment, and how probable it is, 0 to 1. */
export interface SegmentLink extends Link {
  readonly confidence: number
}

interface Text {
  /** By segment. */
  readonly lines: readonly (readonly string[])[]
  readonly corpus: Corpus
}

/** Whether the sides are taken in this order: so that both orders give the same, mirrored. */
function isFirst(one: Text, other: Text): boolean {
  const [a, b] = [one.corpus.ideographs, other.corpus.ideographs]
  if (a !== b) return a > b
  if (one.corpus.size !== other.corpus.size) return one.corpus.size > other.corpus.size
  const written = ({ lines }: Text) => lines.map((part) => part.join('\n')).join('\f')
  return written(one) <= written(other)
}

const mirrored = ({ source, translation }: Link): Link => ({
  source: translation,
  translation: source,
})

/** Where the segments meet, without the two ends of the texts. */
function seams(segments: readonly Segment[]): readonly Point[] {
  const points: Point[] = []
  let [i, j] = [0, 0]
  for (const { source, translation } of segments.slice(0, -1)) {
    i += source.length
    j += translation.length
    points.push({ i, j })
  }
  return points
}

/** The links of each segment, with its lines counted from 0. */
function parted<L extends Link>(
  segments: readonly Segment[],
  links: readonly L[],
): readonly (readonly L[])[] {
  let at = 0
  let [i, j] = [0, 0]
  return segments.map(({ source, translation }) => {
    const [first, top, left] = [at, i, j]
    i += source.length
    j += translation.length
    const isHere = (link: L | undefined) =>
      link !== undefined && link.source.end <= i && link.translation.end <= j
    while (isHere(links[at])) at += 1
    return links.slice(first, at).map((link) => ({
      ...link,
      source: { start: link.source.start - top, end: link.source.end - top },
      translation: { start: link.translation.start - left, end: link.translation.end - left },
    }))
  })
}

/** Whether a segment forbids a link, by the place of the link's first line. */
function forbids(segments: readonly Segment[]): ((link: Link) => boolean) | undefined {
  if (!segments.some(({ isForbidden }) => isForbidden)) return undefined
  const owners: { readonly segment: Segment; readonly i: number; readonly j: number }[] = []
  let [i, j] = [0, 0]
  for (const segment of segments) {
    for (const _ of segment.source) owners.push({ segment, i, j })
    i += segment.source.length
    j += segment.translation.length
  }
  return ({ source, translation }) => {
    const owner = owners[source.start]
    if (!owner?.segment.isForbidden) return false
    return owner.segment.isForbidden({
      source: { start: source.start - owner.i, end: source.end - owner.i },
      translation: { start: translation.start - owner.j, end: translation.end - owner.j },
    })
  }
}

/** That a line has no partner is never certain, nor is it that the lines beside it have no more. */
const doubts = { gap: 0.8, besideGap: 0.94 } as const

const isGap = (link: Link | undefined) =>
  link !== undefined &&
  (link.source.start === link.source.end || link.translation.start === link.translation.end)

/** Links with the doubt that gaps bring, to three digits. */
function doubted(links: readonly SegmentLink[]): readonly SegmentLink[] {
  return links.map((link, at) => {
    const isBeside = isGap(links[at - 1]) || isGap(links[at + 1])
    const doubt = isGap(link) ? doubts.gap : isBeside ? doubts.besideGap : 1
    return { ...link, confidence: Math.round(link.confidence * doubt * 1000) / 1000 }
  })
}

/** A concept is a word that stands in both texts: `#vgpr`. */
function conceptWords(
  segments: readonly Segment[],
  side: 'source' | 'translation',
): readonly (readonly string[])[] {
  if (!segments.some(({ concepts }) => concepts)) return []
  return segments.flatMap((segment) =>
    segment[side].map((_, at) => (segment.concepts?.[side][at] ?? []).map((id) => `#${id}`)),
  )
}

/** The links through all segments, of which no probability is worked out yet. */
function linked(segments: readonly Segment[]): Found {
  const lines = {
    one: segments.flatMap(({ source }) => source),
    other: segments.flatMap(({ translation }) => translation),
  }
  const [oneNames, otherNames] = sharedNames(lines.one, lines.other)
  const one = {
    lines: segments.map(({ source }) => source),
    corpus: corpusOf(lines.one, oneNames, conceptWords(segments, 'source')),
  }
  const other = {
    lines: segments.map(({ translation }) => translation),
    corpus: corpusOf(lines.other, otherNames, conceptWords(segments, 'translation')),
  }
  const fixed = seams(segments)
  const isForbidden = forbids(segments)
  if (isFirst(one, other))
    return bestLinks(one.corpus, other.corpus, { fixed, ...(isForbidden ? { isForbidden } : {}) })
  const { links, confidences } = bestLinks(other.corpus, one.corpus, {
    fixed: fixed.map(({ i, j }) => ({ i: j, j: i })),
    ...(isForbidden ? { isForbidden: (link: Link) => isForbidden(mirrored(link)) } : {}),
  })
  return { links: links.map(mirrored), confidences }
}

/**
 * Which lines say the same in each segment: in order, each line once, in groups of up to five. What
 * one segment teaches about words serves all others.
 */
export function linkSegments(segments: readonly Segment[]): readonly (readonly Link[])[] {
  return parted(segments, linked(segments).links)
}

/** As `linkSegments`, with how probable each link is. */
export function alignSegments(segments: readonly Segment[]): readonly (readonly SegmentLink[])[] {
  const { links, confidences } = linked(segments)
  const rated = confidences()
  return parted(
    segments,
    links.map((link, at) => ({ ...link, confidence: rated[at] ?? 0 })),
  ).map(doubted)
}
