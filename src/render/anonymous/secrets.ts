import { knownAbbreviations } from '../../language/known-abbreviations.ts'
import { type Review, sides } from '../../model/review.ts'
import { formsOf } from './people.ts'

/** What says who wrote a review. */
export interface Secrets {
  /** Finds all of it in a text; global. Absent where nothing is known of the authors. */
  readonly anywhere: RegExp | undefined
  /** Finds names of people, for entries of the bibliography. */
  readonly people: RegExp | undefined
  /** Initials that are left, since they also stand for a term. */
  readonly kept: readonly string[]
}

const quoted = (text: string): string =>
  text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll('-', '\\x2d')

const institution =
  /hospital|universit|institut|college|academy|school|cent(?:er|re)|laborator|clinic|医院|大学|研究所|研究院|学院|中心|实验室|公司/iu

/** An affiliation, its parts between commas, and what a name without spaces begins with: 北京大学 of 北京大学医院. */
function institutions(place: string): readonly string[] {
  const parts = place
    .split(/[,，;；、]/u)
    .map((part) => part.trim())
    .filter((part) => part.length >= 4 && institution.test(part))
  const heads = parts.flatMap((part) => {
    const ends = [...part.matchAll(/大学|医院|学院|研究所|研究院|中心|公司/gu)].map(
      ({ index, 0: end }) => part.slice(0, index + end.length),
    )
    return ends.filter((head) => head.length >= 4)
  })
  return [place.trim(), ...parts, ...heads]
}

/** Numbers of grants, without the words around them. */
const grants = (text: string): readonly string[] =>
  text.match(/[A-Z]{0,8}[\d]{3,}[A-Z\d-]*\d[A-Z\d]*/gu)?.filter((one) => one.length >= 5) ?? []

function literals(review: Review): readonly string[] {
  return sides.flatMap((side) => {
    const { meta } = review.articles[side]
    const people = [...meta.authors, ...meta.translators]
    const places = [...meta.affiliations, ...people.flatMap((one) => one.affiliations ?? [])]
    return [
      ...places.flatMap(institutions),
      ...people.flatMap(({ email, orcid }) => [
        email ?? '',
        orcid ?? '',
        /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.exec(orcid ?? '')?.[0] ?? '',
      ]),
      ...(meta.funding === undefined ? [] : [meta.funding.trim(), ...grants(meta.funding)]),
      meta.doi ?? '',
    ]
  })
}

/** Short forms that a reader would take for a term: those of the glossary, of the texts, and well-known ones. */
function terms(review: Review): (letters: string) => boolean {
  const known = new Set(
    review.glossary.concepts.flatMap(({ terms: all }) =>
      Object.values(all).flatMap(({ preferred, abbreviations }) => [preferred, ...abbreviations]),
    ),
  )
  const texts = review.units
    .flatMap(({ blocks }) => sides.map((side) => blocks[side]?.text ?? ''))
    .join('\n')
  return (letters) =>
    known.has(letters) ||
    knownAbbreviations.has(letters.toLowerCase()) ||
    // （multiple myeloma，MM）, multiple myeloma (MM)
    new RegExp(`[A-Za-z]{3,}[^（()）\\n]{0,3}[（(，,]\\s*${letters}s?\\s*[）)]`, 'u').test(texts)
}

const alone = (pattern: string): string =>
  `(?<![\\p{Script=Latin}\\p{N}])(?:${pattern})(?![\\p{Script=Latin}\\p{N}])`

/** What to look for in a review that is read without knowing its authors. */
export function secretsOf(review: Review): Secrets {
  const people = sides.flatMap((side) => {
    const { authors, translators } = review.articles[side].meta
    return [...authors, ...translators]
  })
  const { names, initials } = formsOf(people)
  const isTerm = terms(review)
  const kept = initials.filter(isTerm)
  const free = initials.filter((letters) => !isTerm(letters))
  const dotted = initials.map((letters) => [...letters].map((one) => `${one}\\.`).join('[\\s\\-]?'))
  const bare = free.map((letters) => `(?<![-–])${letters}(?![-–]?\\d)`)
  const others = literals(review).filter((text) => text.trim().length >= 4)
  const longest = (patterns: readonly string[]) =>
    [...new Set(patterns)].sort((a, b) => b.length - a.length)
  // Chinese characters are written without spaces between words: nothing bounds a name there.
  const isHan = (pattern: string): boolean => !/[A-Za-z]/u.test(pattern.replaceAll(/\\[sup]/gu, ''))
  const asPeople = longest(names).map((one) => (isHan(one) ? one : alone(one)))
  const dots = dotted.map(
    (one) => `(?<![\\p{Script=Latin}\\p{N}])${one}(?![\\p{Script=Latin}\\p{N}])`,
  )
  const all = [
    ...longest(others.map(quoted)),
    ...asPeople,
    ...dots,
    ...bare.map(alone),
    // Whosever it is, an address of a person leads to people.
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  ]
  return {
    anywhere: new RegExp(all.join('|'), 'gu'),
    people: asPeople.length === 0 ? undefined : new RegExp(asPeople.join('|'), 'u'),
    kept,
  }
}
