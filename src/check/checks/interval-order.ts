import type { Span } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { findIntervals, type Interval, type Written } from '../intervals.ts'
import { type Prose, proseAt, proseOf } from '../prose.ts'

function at(prose: Prose, message: string, spans: readonly Span[]): Finding {
  return { message, unit: prose.unit.id, places: spans.map((span) => proseAt(prose, span)) }
}

/** `0.47–0.58` as one stretch. */
const whole = (low: Written, high: Written): Span => ({ start: low.start, end: high.end })

function* judge(prose: Prose, { estimate, low, high }: Interval): Generator<Finding> {
  if (low.value !== null && high.value !== null && low.value > high.value) {
    yield at(
      prose,
      `Unexpected interval from \`${low.text}\` to \`${high.text}\`, expected its lower limit first`,
      [whole(low, high)],
    )
    return
  }
  if (estimate?.value == null) return
  const isBelow = low.value !== null && estimate.value < low.value
  const isAbove = high.value !== null && estimate.value > high.value
  if (!isBelow && !isAbove) return
  yield at(
    prose,
    `Unexpected value \`${estimate.text}\` outside its interval from \`${low.text}\` to \`${high.text}\`, expected it inside`,
    [estimate, whole(low, high)],
  )
}

/** The lower limit of an interval comes first, and the value that it belongs to lies inside. */
export const intervalOrder = defineCheck({
  id: 'interval-order',
  summary: {
    en: 'Finds intervals whose limits stand in the wrong order or that do not hold their own value.',
    zh: '找出上下限颠倒或不含其点估计值的区间。',
  },
  reason: {
    en: 'An estimate lies inside its own interval; where it does not, a digit is wrong.',
    zh: '点估计值必在其区间之内，否则必有数字错误。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'limits that changed places',
      source: '中位PFS为18.8［20.1，10.1］月，95%CI 4.2～3.1。',
      translation: 'HR 0.52 (95% CI 0.58–0.47).',
      messages: [
        'Unexpected interval from `20.1` to `10.1`, expected its lower limit first',
        'Unexpected interval from `0.58` to `0.47`, expected its lower limit first',
        'Unexpected interval from `4.2` to `3.1`, expected its lower limit first',
      ],
    },
    {
      name: 'a value outside its interval',
      source: '中位PFS为8.8［10.1，NE］月。',
      translation: 'HR 0.63, 95% CI 0.47–0.58.',
      messages: [
        'Unexpected value `0.63` outside its interval from `0.47` to `0.58`, expected it inside',
        'Unexpected value `8.8` outside its interval from `10.1` to `NE`, expected it inside',
      ],
    },
    {
      name: 'correct ones, and numbers that are no intervals',
      source:
        '中位PFS为18.8［10.1，NE］月，中位随访5（3.15，8.43）年，HR=0.63（95%CI：0.47～0.85），滴度1:640～1:80，11～2月，－20～－80 ℃，剂量10 mg～1 g，22:00～06:00，2018～19年。',
      translation:
        'HR 0.63 (95% CI, 0.47 to 0.85; P = 0.02); mean difference −1.2 (95% CI −2.0 to −0.4); survival was 78% (95% CI 0.60–0.90) and, at 12 months (95% CI 70–85), 80%; median age 62 (45% male), pages 123-5, PD-1.',
      messages: [],
    },
  ],
  *find(review) {
    for (const prose of proseOf(review)) {
      for (const interval of findIntervals(prose.text, prose.article.language)) {
        yield* judge(prose, interval)
      }
    }
  },
})
