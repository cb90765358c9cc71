import type { Language } from './language.ts'

const magnitudePatterns = new WeakMap<Language, Readonly<Record<'plain' | 'spread', RegExp>>>()

/** To make a pattern takes longer than to use it. */
function magnitudePatternsOf(language: Language): Readonly<Record<'plain' | 'spread', RegExp>> {
  const known = magnitudePatterns.get(language)
  if (known !== undefined) return known
  const names = Object.keys(language.magnitudes).sort((a, b) => b.length - a.length)
  const pattern = (bracket: string) =>
    new RegExp(
      `^(\\s?${bracket}[余多]?\\s?)(\\s?(?:[-–—~～±]|to|至|到)\\s?\\d[\\d.,]*\\s?[)）]?\\s?)?(${names.join('|')})(?!古)(?!(?<=\\p{Script=Latin})\\p{Script=Latin})`,
      'iu',
    )
  const made = { plain: pattern(''), spread: pattern('[)）]?\\s?') }
  magnitudePatterns.set(language, made)
  return made
}

/** Decimal places and length of the word of magnitude behind a number: 10余万, 1.2 million; in 3～5万 and (6.7±2.6) thousand the word counts for both numbers. */
export function magnitudeAfter(
  before: string,
  after: string,
  language: Language,
): readonly [places: number, length: number] {
  const pattern = magnitudePatternsOf(language)[/±\s?$/u.test(before) ? 'spread' : 'plain']
  const [, gap = '', range, name] = pattern.exec(after) ?? []
  if (name === undefined) return [0, 0]
  const isWhole = range === undefined && !/[)）]/u.test(gap)
  return [language.magnitudes[name.toLowerCase()] ?? 0, isWhole ? gap.length + name.length : 0]
}
