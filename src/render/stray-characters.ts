import { unfitCharacters } from '../model/concept-parts.ts'
import type { Place, Problem } from '../model/problem.ts'
import { type Article, type Review, type Side, sides } from '../model/review.ts'

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const straysIn = (value: unknown): readonly string[] => [
  ...new Set(stringsIn(value).flatMap((text) => unfitCharacters(text))),
]

function problem(codes: readonly string[], where: string, places: readonly Place[]): Problem {
  const message = `${where} holds ${codes.join(', ')}, which is no character of a text and is left out; delete it or put there what was meant.`
  return { rule: 'render/character', severity: 'warning', message, unit: null, places }
}

function placesIn({ side, file }: Article): readonly Place[] {
  const lines = String(file).split(/\r\n|\r|\n/u)
  return lines.flatMap((text, index) => {
    if (unfitCharacters(text).length === 0) return []
    const line = index + 1
    return [...text].flatMap((sign, at): readonly Place[] => {
      if (unfitCharacters(sign).length === 0) return []
      const column = [...text].slice(0, at).join('').length + 1
      const endColumn = column + sign.length
      return [{ side, file: file.path, line, column, endLine: line, endColumn, text: sign }]
    })
  })
}

/**
 * Control characters and halves of surrogate pairs in what is printed, which `writtenText` takes out:
 * one finding for each text, front matter, reference and term.
 */
export function strayCharacters(
  review: Review,
  shown: readonly Side[] = sides,
): readonly Problem[] {
  const texts = shown.flatMap((side) => {
    const article = review.articles[side]
    const codes = straysIn(String(article.file))
    // In YAML such a character is an escape.
    const escaped = straysIn(article.meta).filter((code) => !codes.includes(code))
    return [
      ...(codes.length === 0 ? [] : [problem(codes, article.file.path, placesIn(article))]),
      ...(escaped.length === 0
        ? []
        : [problem(escaped, `The front matter of ${article.file.path}`, [])]),
    ]
  })
  const references = review.references.flatMap(({ item, number }) => {
    const codes = straysIn(item)
    const place = codes.length === 0 ? undefined : review.bibliography.placeOf(item.id)
    return codes.length === 0 ? [] : [problem(codes, `Entry ${number}`, place ? [place] : [])]
  })
  const terms = review.glossary.concepts.flatMap((concept) => {
    const codes = straysIn(concept)
    return codes.length === 0 ? [] : [problem(codes, `The term \`${concept.id}\``, [])]
  })
  return [...texts, ...references, ...terms]
}
