import type { Place } from '../../model/problem.ts'
import type { Article, Review, Unresolved } from '../../model/review.ts'
import { defineCheck } from '../check.ts'

function placeOfMarker(article: Article, { side, line, column, text }: Unresolved): Place {
  const lines = text.split(/\r\n|\r|\n/u)
  const last = lines.at(-1) ?? ''
  return {
    side,
    file: article.file.path ?? '',
    line,
    column,
    endLine: line + lines.length - 1,
    endColumn: last.length + (lines.length === 1 ? column : 1),
    text,
  }
}

function expected(review: Review, isNumber: boolean): string {
  if (!isNumber) return 'expected a key of the bibliography'
  const count = review.references.length
  const last = review.references.at(-1)?.number ?? 0
  if (count === 0) return 'expected an entry in the bibliography, which is empty'
  return count === last
    ? `expected a number from 1 to ${last}`
    : `expected one of the ${count} numbers of the bibliography, the last of which is ${last}`
}

/** Every number and key in a marker has an entry. */
export const citationKnown = defineCheck({
  id: 'citation-known',
  summary: {
    en: 'Finds citations of an entry that the bibliography does not hold.',
    zh: '找出参考文献表中没有对应条目的引用标注。',
  },
  reason: {
    en: 'The reader who follows such a marker finds nothing.',
    zh: '读者循此标注查不到任何文献。',
  },
  severity: 'error',
  examples: [
    {
      name: 'a number beyond the end of the list',
      source: '疗效良好［2-3］。',
      translation: 'Efficacy was good [2-3].',
      entries: 2,
      messages: [
        'Unexpected citation `3` in `［2-3］`, expected a number from 1 to 2',
        'Unexpected citation `3` in `[2-3]`, expected a number from 1 to 2',
      ],
    },
    {
      name: 'a key that no entry has',
      source: '疗效良好［1］。',
      translation: 'Efficacy was good [1] [@nobody2020].',
      messages: [
        'Unexpected citation `@nobody2020` in `[@nobody2020]`, expected a key of the bibliography',
      ],
    },
    {
      name: 'every number has an entry',
      source: '疗效良好［1-2］。',
      translation: 'Efficacy was good [1-2].',
      entries: 2,
      messages: [],
    },
  ],
  *find(review) {
    for (const unresolved of review.unresolved) {
      const { side, unit, text, number, key } = unresolved
      const cited = number === undefined ? `@${key ?? ''}` : String(number)
      yield {
        message: `Unexpected citation \`${cited}\` in \`${text}\`, ${expected(review, number !== undefined)}`,
        unit,
        places: [placeOfMarker(review.articles[side], unresolved)],
      }
    }
  },
})
