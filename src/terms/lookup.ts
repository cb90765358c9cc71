import { languages } from '../language/languages.ts'
import type { Concept, Glossary } from '../model/glossary.ts'

/** A concept that answers a query; `score` is 1 for an exact form and falls from there. */
export interface Found {
  readonly concept: Concept
  readonly score: number
}

/** Key of a form for matching: width, case, hyphens and spaces make no difference. */
export function matchingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}·.]/gu, '')
}

function scoreOf(form: string, query: string): number {
  if (form === query) return 1
  const key = matchingKey(form)
  const wanted = matchingKey(query)
  if (wanted === '') return 0
  if (key === wanted || key === `${wanted}s` || `${key}s` === wanted) return 0.95
  if (key.startsWith(wanted)) return 0.6 + (0.2 * wanted.length) / key.length
  if (wanted.length > 1 && key.includes(wanted)) return 0.4 + (0.2 * wanted.length) / key.length
  return isNear(key, wanted) ? 0.35 : 0
}

/** One letter wrong, left out, added or swapped, in words of five letters or more. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const tails = [
    [a.slice(start + 1), b.slice(start + 1)],
    [a.slice(start + 1), b.slice(start)],
    [a.slice(start), b.slice(start + 1)],
    [a.slice(start, start + 2), [...b.slice(start, start + 2)].reverse().join('')],
  ] as const
  const [replaced, added, removed, swapped] = tails
  const isSwap = swapped[0] === swapped[1] && a.slice(start + 2) === b.slice(start + 2)
  return isSwap || [replaced, added, removed].some(([left, right]) => left === right)
}

function scoreConcept({ id, terms }: Concept, query: string): number {
  let best = id === query ? 0.9 : 0
  for (const [subtag, { preferred, abbreviations, variants }] of Object.entries(terms)) {
    const names = [preferred, ...variants.map(({ term }) => term)]
    for (const form of [...names, ...abbreviations]) best = Math.max(best, scoreOf(form, query))
    const initials = languages.find((language) => language.subtag === subtag)?.initials
    if (initials === undefined || !/^[a-z]{2,}$/iu.test(query)) continue
    for (const name of names) {
      if (initials(name) === query.toLowerCase()) best = Math.max(best, 0.85)
    }
  }
  return best
}

/** Concepts by either language, abbreviation, variant or initials; best first. */
export function lookUp({ concepts }: Glossary, query: string): readonly Found[] {
  return concepts
    .map((concept) => ({ concept, score: scoreConcept(concept, query.trim()) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}
