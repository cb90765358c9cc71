import type { Arithmetic } from '../../language/arithmetic.ts'
import type { Language } from '../../language/language.ts'
import type { Span } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { countsIn, type Found, groupsIn, sentencesOf, signedGroupsIn } from '../counts.ts'
import { type Prose, proseAt, proseOf } from '../prose.ts'

interface Sentence extends Span {
  readonly text: string
}

function finding(prose: Prose, message: string, spans: readonly Span[]): Finding {
  return { message, unit: prose.unit.id, places: spans.map((span) => proseAt(prose, span)) }
}

/** `14例患者中18例`: a part that is larger than its whole. */
function* larger(prose: Prose, { text, start }: Sentence): Generator<Finding> {
  const { language } = prose.article
  const told = new Set<number>()
  const { partsOfWhole } = language.arithmetic
  for (const { groups } of signedGroupsIn(partsOfWhole, text, start, language)) {
    const { part, whole } = groups
    if (part === undefined || whole === undefined || part.value <= whole.value) continue
    if (told.has(part.start) || /^(?:19|20)\d\d$/u.test(part.written)) continue
    told.add(part.start)
    yield finding(
      prose,
      `Unexpected \`${part.written}\` of \`${whole.written}\`, expected a part that is not larger than its whole`,
      [part, whole],
    )
  }
}

/** Index of the label of a set of disjoint groups that stands in front of or behind a number. */
function labelOf(set: readonly RegExp[], text: string, { start, end }: Span): number {
  const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 60)]
  return set.findIndex((label) =>
    label.source.startsWith('^') ? label.test(after) : label.test(before),
  )
}

const clauseEnd = /[；;]/gu

function clausesOf({ text, start }: Sentence): readonly Sentence[] {
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index + 1)
  return [0, ...ends].map((from, index) => {
    const to = ends[index] ?? text.length
    return { start: start + from, end: start + to, text: text.slice(from, to) }
  })
}

/** Every whole number, whether it counts people or not: between whole and parts there may be no other. */
const anyCount = /(?<![\d.,～~–-])(?<whole>\d{1,6})(?![\d.,%％]|[～~–-]\d)/gu

function disjointParts(
  { disjoint }: Arithmetic,
  clause: Sentence,
  numbers: readonly Found[],
): readonly Found[] | undefined {
  for (const set of disjoint) {
    const labelled = numbers.flatMap((found) => {
      const local = { start: found.start - clause.start, end: found.end - clause.start }
      const label = labelOf(set, clause.text, local)
      return label < 0 ? [] : [{ found, label }]
    })
    const labels = new Set(labelled.map(({ label }) => label))
    if (labels.size > 1 && labels.size === labelled.length)
      return labelled.map(({ found }) => found)
  }
  return undefined
}

/** `30例患者，男18例，女17例`: groups that cannot overlap hold more than the number in front of them. */
function* together(prose: Prose, sentence: Sentence, language: Language): Generator<Finding> {
  for (const clause of clausesOf(sentence)) {
    const numbers = groupsIn(anyCount, clause.text, clause.start, language).flatMap(
      ({ groups: { whole } }) => whole ?? [],
    )
    const parts = disjointParts(language.arithmetic, clause, numbers)
    const [first, last] = [parts?.[0], parts?.at(-1)]
    if (parts === undefined || first === undefined || last === undefined) continue
    const people = new Set(countsIn(clause.text, clause.start, language).map(({ start }) => start))
    const whole = numbers.findLast(({ start }) => start < first.start)
    if (whole === undefined || !people.has(whole.start)) continue
    const before = clause.text.slice(0, whole.start - clause.start).slice(-24)
    if (!language.arithmetic.wholeBefore.test(before)) continue
    const sum = parts.reduce((total, { value }) => total + value, 0)
    // A number between them belongs to something else, and they perhaps to that.
    const isBroken = numbers.some(
      ({ start }) =>
        start > first.start && start < last.start && !parts.some((part) => part.start === start),
    )
    if (isBroken || sum <= whole.value) continue
    yield finding(
      prose,
      `Unexpected \`${parts.map(({ written }) => written).join('` and `')}\` of \`${whole.written}\`, expected parts that are together not more than the whole, which they exceed by ${sum - whole.value}`,
      [...parts, whole],
    )
  }
}

/** Parts that exclude each other are together no more than their whole. */
export const partsExceedWhole = defineCheck({
  id: 'parts-exceed-whole',
  summary: {
    en: 'Finds parts of a number of people that are larger than the whole, alone or together.',
    zh: '找出单独或合计超过总例数的分组例数。',
  },
  reason: {
    en: 'Thirty patients cannot be 18 men and 17 women: one of the three numbers is wrong.',
    zh: '30例患者不可能是男18例、女17例，三个数字必有一误。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'men and women',
      source: '纳入30例患者，男18例，女17例。',
      translation: 'There were 30 patients, 18 men and 12 women.',
      messages: [
        'Unexpected `18` and `17` of `30`, expected parts that are together not more than the whole, which they exceed by 5',
      ],
    },
    {
      name: 'a part larger than the whole',
      source: '14例患者中有18例缓解。',
      translation: 'Of 14 patients, 18 responded; 15 of 14 patients had fever.',
      messages: [
        'Unexpected `18` of `14`, expected a part that is not larger than its whole',
        'Unexpected `18` of `14`, expected a part that is not larger than its whole',
        'Unexpected `15` of `14`, expected a part that is not larger than its whole',
      ],
    },
    {
      name: 'parts that overlap, parts of something else, and correct ones',
      source:
        '30例患者中，发热18例，皮疹17例。3例患者中检出5例次感染。14例患者中位年龄62岁。死亡10例，存活者中男18例，女17例。治疗组30例，男18例，女12例；对照组30例，男17例，女13例。',
      translation:
        'Of 30 patients, 18 had fever and 17 a rash. Of 30 patients, 18 were male and 12 were female. In June 2019 of 300 patients 12 died.',
      messages: [],
    },
  ],
  *find(review) {
    for (const prose of proseOf(review)) {
      const { countSign } = prose.article.language.arithmetic
      for (const sentence of sentencesOf(prose)) {
        if (!countSign.test(sentence.text)) continue
        yield* larger(prose, sentence)
        yield* together(prose, sentence, prose.article.language)
      }
    }
  },
})
