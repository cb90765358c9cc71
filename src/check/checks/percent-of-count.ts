import type { Span } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { countsIn, type Found, sentencesOf, signedGroupsIn } from '../counts.ts'
import { type Prose, proseAt, proseOf } from '../prose.ts'
import { isShare, nearestParts, shareOf } from '../share.ts'

interface Sentence extends Span {
  readonly text: string
}

interface Context {
  readonly prose: Prose
  readonly sentence: Sentence
  /** Numbers of people in the sentence, and in the whole block. */
  readonly counts: readonly Found[]
  readonly all: readonly Found[]
  /** Parts in the sentence that have a percentage of their own: the whole of the next is none of them. */
  readonly siblings: ReadonlySet<number>
  /** Where percentages stand that were judged. */
  readonly judged: Set<number>
}

function finding({ prose }: Context, message: string, spans: readonly Span[]): Finding {
  return { message, unit: prose.unit.id, places: spans.map((span) => proseAt(prose, span)) }
}

/** About 53%, 53% or more, 53–60%, the 95% of an interval: no percentage that has to be exact. */
function isLoose({ prose: { text, article } }: Context, { start, end }: Span): boolean {
  const { hedgeBefore, hedgeAfter } = article.language.arithmetic
  const after = text.slice(end, end + 24).replace(/^\s?(?:[%％]|per\s?cent)/u, '')
  return hedgeBefore.test(text.slice(Math.max(0, start - 16), start)) || hedgeAfter.test(after)
}

function takes(context: Context, percent: Found): boolean {
  if (percent.value > 100 || context.judged.has(percent.start)) return false
  return !isLoose(context, percent)
}

/** The phrase itself names part, whole and percentage. */
function* bound(context: Context): Generator<Finding> {
  const { sentence, prose, judged } = context
  const { language } = prose.article
  for (const { groups } of signedGroupsIn(
    language.arithmetic.shares,
    sentence.text,
    sentence.start,
    language,
  )) {
    const { part, whole, percent } = groups
    if (part === undefined || whole === undefined || percent === undefined) continue
    if (!takes(context, percent) || !(whole.value > 0)) continue
    judged.add(percent.start)
    if (isShare(part.value, whole.value, percent.written)) continue
    yield finding(
      context,
      `Unexpected \`${percent.written}%\` beside \`${part.written}\` of \`${whole.written}\`, expected \`${shareOf(part.value, whole.value, percent.written)}%\`, or other counts`,
      [percent, part, whole],
    )
  }
}

/** Of more groups than this nobody adds two. */
const mostAdded = 12

/** Whether some number of people of the block, or the sum of two of the sentence, gives the percentage. */
function isExplained({ all, counts }: Context, part: number, percent: string): boolean {
  const few = counts.slice(0, mostAdded)
  const sums = few.flatMap((one, index) =>
    few.slice(index + 1).map((other) => one.value + other.value),
  )
  return [...[...all, ...counts].map(({ value }) => value), ...sums].some(
    (whole) => whole >= part && isShare(part, whole, percent),
  )
}

/** Numbers of people that may be the whole of a part; without its siblings, unless it is said to be of one. */
function largerThan({ prose, sentence, counts, siblings }: Context, part: Found): readonly Found[] {
  const larger = counts.filter(({ value }) => value > part.value)
  const { otherWhole } = prose.article.language.arithmetic
  if (otherWhole.test(prose.text.slice(sentence.start, part.start))) return larger
  return larger.filter(({ start }) => !siblings.has(start))
}

/** `8例（53.3%）` after the only larger number of people in its sentence. */
function* inSentence(context: Context): Generator<Finding> {
  const { sentence, prose, judged } = context
  const { language } = prose.article
  for (const { groups } of signedGroupsIn(
    language.arithmetic.parts,
    sentence.text,
    sentence.start,
    language,
  )) {
    const { part, percent } = groups
    if (part === undefined || percent === undefined || !takes(context, percent)) continue
    judged.add(percent.start)
    const [whole, ...others] = largerThan(context, part)
    if (whole === undefined || whole.start > part.start) continue
    const isOne = others.every(({ value }) => value === whole.value)
    if (!isOne || isExplained(context, part.value, percent.written)) continue
    yield finding(
      context,
      `Unexpected \`${percent.written}%\` beside \`${part.written}\`, expected \`${shareOf(part.value, whole.value, percent.written)}%\` if the whole is the \`${whole.written}\` of this sentence`,
      [percent, part, whole],
    )
  }
}

/** `24例患者的缓解率为78%`: the sentence names one number of people and no number of them. */
function* ofOneCount(context: Context): Generator<Finding> {
  const { sentence, prose, counts, judged } = context
  const { language } = prose.article
  const { rates, otherWhole, estimated } = language.arithmetic
  const [whole] = counts
  if (whole === undefined || counts.some(({ value }) => value !== whole.value)) return
  const found = signedGroupsIn(rates, sentence.text, sentence.start, language)
  for (const { groups, start, end } of found) {
    const { percent } = groups
    if (percent === undefined || !takes(context, percent)) continue
    const between = prose.text.slice(Math.min(whole.end, start), Math.max(end, whole.start))
    const isOfOther = otherWhole.test(prose.text.slice(sentence.start, end))
    const nearest = nearestParts(whole.value, percent.written)
    if (isOfOther || estimated.test(between) || nearest === null) continue
    judged.add(percent.start)
    const [below, above] = nearest.map(
      (part) => `${part} is ${shareOf(part, whole.value, percent.written)}%`,
    )
    yield finding(
      context,
      `Unexpected \`${percent.written}%\` where \`${whole.written}\` are counted, expected the percentage of a whole number of them: ${below}, ${above}`,
      [percent, whole],
    )
  }
}

function* findIn(prose: Prose): Generator<Finding> {
  if (!/[%％]|per\s?cent/u.test(prose.text)) return
  const { language } = prose.article
  const sentences = sentencesOf(prose)
  const named = sentences.flatMap(({ text, start }) => countsIn(text, start, language))
  // Each value once: a block of a million characters has thousands of them.
  const all = [...new Map(named.map((found) => [found.value, found])).values()].slice(0, 500)
  for (const sentence of sentences) {
    if (!/[%％]|per\s?cent/u.test(sentence.text)) continue
    const counts = countsIn(sentence.text, sentence.start, language)
    const { parts: patterns, shareSign } = language.arithmetic
    const hasShare = shareSign.test(sentence.text)
    const parts = signedGroupsIn(
      hasShare ? patterns : [],
      sentence.text,
      sentence.start,
      language,
    ).flatMap(({ groups: { part } }) => part ?? [])
    const context: Context = {
      prose,
      sentence,
      counts: [...counts, ...parts],
      siblings: new Set(parts.map(({ start }) => start)),
      all,
      judged: new Set<number>(),
    }
    if (hasShare) {
      yield* bound(context)
      yield* inSentence(context)
    }
    yield* ofOneCount(context)
  }
}

/** A percentage beside a number of people is one that these people can give. */
export const percentOfCount = defineCheck({
  id: 'percent-of-count',
  summary: {
    en: 'Finds percentages that the numbers of people beside them cannot give.',
    zh: '找出与同句例数在算术上不相符的百分比。',
  },
  reason: {
    en: 'Either the percentage or a count is wrong, and readers who compute with them carry the fault on.',
    zh: '百分比与例数必有一误，读者据此计算便会以讹传讹。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'a number of patients and another percentage',
      source: '14例患者中8例（53.3%）获得缓解。',
      translation: 'Of 14 patients, 8 (57.1%) responded.',
      messages: ['Unexpected `53.3%` beside `8` of `14`, expected `57.1%`, or other counts'],
    },
    {
      name: 'a percentage that no number of patients gives',
      source: '24例患者的缓解率为78%。',
      translation: 'Remission was seen in 24 patients.',
      messages: [
        'Unexpected `78%` where `24` are counted, expected the percentage of a whole number of them: 18 is 75%, 19 is 79%',
      ],
    },
    {
      name: 'fractions and their like',
      source: '缓解率为8/14（57.1%）。',
      translation: 'Eight of 14 patients (53.3%) responded; toxicity was seen in 57.1% (9/14).',
      messages: [
        'Unexpected `53.3%` beside `Eight` of `14`, expected `57.1%`, or other counts',
        'Unexpected `57.1%` beside `9` of `14`, expected `64.3%`, or other counts',
      ],
    },
    {
      name: 'the whole stands earlier in the sentence',
      source: '14例接近CR的患者接种了疫苗，8例患者（53.3%）获得CR。',
      translation: 'The vaccine was given to 14 patients, and 8 patients (57.1%) had CR.',
      messages: [
        'Unexpected `53.3%` beside `8`, expected `57.1%` if the whole is the `14` of this sentence',
      ],
    },
    {
      name: 'rounded, cut off, and of several wholes',
      source:
        '15例中8例（53.3%）缓解，其中5例（62.5%）完全缓解。57例中12例（21.0%）胸闷。30例中有约55%的患者发热。两组40例和30例的有效率分别为78.0%和71.3%。',
      translation:
        'Of 15 patients, 8 (53.3%) responded, of whom 5 (62.5%) completely. In 12 of 57 patients (21.0%). About 55% of the 30 patients had fever. The 3-year overall survival of 24 patients was 78% (95% CI 60–90).',
      messages: [],
    },
  ],
  *find(review) {
    for (const prose of proseOf(review)) yield* findIn(prose)
  },
})
