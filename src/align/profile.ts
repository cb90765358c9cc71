import { unspacedLetter } from '../language/languages.ts'
import type { Block, Span } from '../model/review.ts'

/** What of a stretch of text can be compared without knowing its language. */
export interface Profile {
  /** Characters, without white space, citation markers and foreign words that stand in brackets. */
  readonly length: number
  /** How often each anchor stands there: `n:28.0`, `c:5`, `t:maia`. */
  readonly anchors: ReadonlyMap<string, number>
  /** True where some of it is still to be written, so that neither its length nor what it lacks says anything. */
  readonly isPending?: boolean
}

/** Numbers and words in letters that translations leave as they are. */
const token =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d])\d+(?:[.,·]\d+)*|[\p{Script=Latin}\p{Script=Greek}\d]+(?:[-‐‑–][\p{Script=Latin}\p{Script=Greek}\d]+)*/gu

const unspacedRun = new RegExp(`${unspacedLetter}{2,}`, 'gu')

function wordsOf(word: string): readonly string[] {
  const parts = word.split(/[-‐‑–]/u)
  // The plural that a language adds to an abbreviation is no part of it: PIs, BiTEs.
  const all = (parts.length > 1 ? [...parts, parts.join('')] : parts).map((part) =>
    part.replace(/(?<=\p{Lu}|\d)s$/u, '').toLowerCase(),
  )
  return all.filter((part) => part !== '' && !/^\d+$/.test(part)).map((part) => `t:${part}`)
}

/** One text in two orthographies, or Chinese left in a translation, is recognised by its pairs of characters. */
function letterPairs(text: string): readonly string[] {
  return (text.match(unspacedRun) ?? []).flatMap((run) => {
    const characters = [...run]
    return characters.slice(1).map((character, index) => `t:${characters[index]}${character}`)
  })
}

function textAnchors(text: string): readonly string[] {
  const words = (text.match(token) ?? []).flatMap((word) => {
    if (!/^\d/.test(word) || /[^\d.,·]/.test(word)) return wordsOf(word)
    // 10,000 and 10000 are one number, 0,5 and 0.5 too.
    const plain = word.replace(/[,](?=\d{3}(?!\d))/g, '').replace(/[,·]/g, '.')
    return [`n:${plain}`]
  })
  return [...words, ...letterPairs(text)]
}

/** True of the anchor of a citation. */
export function isCitation(anchor: string): boolean {
  return anchor.startsWith('c:')
}

/** Anchors of the citations in each stretch; stretches and leaves stand in order. */
function citationAnchors(block: Block, spans: readonly Span[]): readonly (readonly string[])[] {
  const markers = block.leaves.filter(({ node }) => node.type === 'citationGroup')
  let first = 0
  return spans.map((span) => {
    while ((markers[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first += 1
    const found: string[] = []
    for (let at = first; (markers[at]?.start ?? span.end) < span.end; at += 1) {
      const node = markers[at]?.node
      if (node?.type !== 'citationGroup') continue
      found.push(...node.items.map((item) => `c:${item.number ?? item.key ?? ''}`))
    }
    return found
  })
}

const unspaced = new RegExp(unspacedLetter, 'gu')
const bracketedLatin = new RegExp(
  String.raw`\((?:(?!${unspacedLetter})[^()])*\p{Script=Latin}(?:(?!${unspacedLetter})[^()])*\)`,
  'gu',
)
const latinWords =
  /[\p{Script=Latin}\p{Script=Greek}\d]+(?:[-.][\p{Script=Latin}\p{Script=Greek}\d]+)*/gu

/**
 * Chinese gives the foreign name of a term in brackets, which the other text prints once: counted
 * in full it would make such sentences look twice as long as they are.
 */
function lengthOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const solid = text.match(unspaced)?.length ?? 0
  const counted =
    solid * 5 < letters ? text : text.replace(bracketedLatin, '').replace(latinWords, 'xx')
  return counted.replace(/\s+/gu, '').length
}

/** The text with spaces in place of citation markers: their digits are no numbers of the text. */
function withoutMarkers(block: Block): string {
  let text = ''
  for (const { start, end, node } of block.leaves) {
    if (node.type !== 'citationGroup') continue
    text += block.text.slice(text.length, start) + ' '.repeat(end - start)
  }
  return text + block.text.slice(text.length)
}

/** Profiles of stretches of a block. */
export function profilesOf(block: Block, spans: readonly Span[]): readonly Profile[] {
  const text = withoutMarkers(block)
  const citations = citationAnchors(block, spans)
  return spans.map((span, index) => {
    const piece = text.slice(span.start, span.end).normalize('NFKC')
    const anchors = new Map<string, number>()
    for (const anchor of [...textAnchors(piece), ...(citations[index] ?? [])])
      anchors.set(anchor, (anchors.get(anchor) ?? 0) + 1)
    return { length: lengthOf(piece), anchors }
  })
}

/** Profile of a whole block. */
export function profileOf(block: Block): Profile {
  const [whole] = profilesOf(block, [{ start: 0, end: block.text.length }])
  const profile = whole ?? emptyProfile
  if (block.node.type !== 'figure' || block.node.number === undefined) return profile
  return { ...profile, anchors: new Map([...profile.anchors, [`f:${block.node.number}`, 1]]) }
}

export const emptyProfile: Profile = { length: 0, anchors: new Map() }

/** Profile of several stretches together. */
export function merged(profiles: readonly Profile[]): Profile {
  const [first] = profiles
  if (first && profiles.length === 1) return first
  const anchors = new Map<string, number>()
  let length = 0
  const isPending = profiles.some((profile) => profile.isPending)
  for (const profile of profiles) {
    length += profile.length
    for (const [anchor, count] of profile.anchors)
      anchors.set(anchor, (anchors.get(anchor) ?? 0) + count)
  }
  return { length, anchors, ...(isPending ? { isPending } : {}) }
}
