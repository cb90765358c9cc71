import { unspacedLetter } from '../language/languages.ts'
import { numberTokens } from '../language/numbers.ts'
import type { Article, Block, Review } from '../model/review.ts'

/** Signs of a block that a translation keeps, each with how much finding it says. */
export type Signs = ReadonlyMap<string, number>

const name = /(?<![\p{L}\p{N}])\p{Script=Latin}[\p{Script=Latin}\p{N}]*(?:[-‐‑]\p{N}+)?/gu
const hasUnspaced = new RegExp(unspacedLetter, 'u')

/** Numbers of one or two digits stand everywhere; a decimal or an unusual number is a sign. */
function numberWeight(value: string): number {
  if (value.includes('.') || value.length > 3) return 1.5
  return value.length > 1 ? 1 : 0.5
}

const markersOf = ({ leaves }: Block) =>
  leaves.flatMap(({ start, end, node }) =>
    node.type === 'citationGroup' ? [{ start, end, items: node.items }] : [],
  )

/** The text with spaces in place of citation markers: their digits are no numbers of the text. */
function withoutMarkers(block: Block): string {
  let text = ''
  for (const { start, end } of markersOf(block))
    text += block.text.slice(text.length, start) + ' '.repeat(end - start)
  return text + block.text.slice(text.length)
}

/** Words in Latin letters that a translation keeps: names and abbreviations, without a plural's s. */
function namesIn(text: string): readonly string[] {
  // Among Chinese letters every Latin word is one; among Latin ones a capital or a digit tells.
  const isUnspaced = hasUnspaced.test(text)
  return [...text.matchAll(name)].flatMap(([word]) => {
    const plain = word.replace(/(?<=\p{Lu}|\d)s$/u, '')
    const isName = isUnspaced ? plain.length > 2 : plain.length > 6 || /[\p{Lu}\p{N}]/u.test(plain)
    return isName ? [plain.toLowerCase()] : []
  })
}

/** What a block cites, its numbers, and the names and abbreviations in Latin letters. */
export function signsOf(article: Article, block: Block, numbers: Review['numbers']): Signs {
  const text = withoutMarkers(block)
  const cited = markersOf(block).flatMap(({ items }) =>
    items.map(({ number, key = '' }) => `[${number ?? numbers.get(key) ?? key}]`),
  )
  const written = numberTokens(text, article.language).filter(
    (token) => !token.isLoose && token.name === undefined,
  )
  return new Map([
    ...cited.map((label) => [label, 1.5] as const),
    ...written.map(({ value }) => [value, numberWeight(value)] as const),
    ...namesIn(text).map((word) => [word, 1] as const),
  ])
}

/** Sum of the weights of what both blocks show. */
export function sharedSigns(one: Signs, other: Signs): number {
  let sum = 0
  for (const [sign, weight] of one) if (other.has(sign)) sum += weight
  return sum
}

/** The signs that stand in no more than `most` of the blocks: the others tell no block from its neighbour. */
export function rareSigns(all: readonly Signs[], most: number): readonly Signs[] {
  const counts = new Map<string, number>()
  for (const signs of all)
    for (const sign of signs.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return all.map((signs) => new Map([...signs].filter(([sign]) => (counts.get(sign) ?? 0) <= most)))
}
