import { describe, expect, it } from 'vitest'
import { numberParity } from '../src/check/checks/number-parity.ts'
import { runChecks } from '../src/check/run.ts'
import { makeReview } from './make-review.ts'

async function messages(source: string, translation: string): Promise<readonly string[]> {
  const review = await makeReview({ source, translation })
  return runChecks(review, {}, [numberParity]).map(({ message }) => message)
}

describe('number-parity is silent', () => {
  it.each([
    ['发病率为（2～4）/10万，男女之比为1.4:1。', 'It was 2-4 per 100,000, with a ratio of 1.4:1.'],
    ['第1～2周期每周1次，此后每4周1次。', 'Weekly in cycles 1-2, every 4 weeks thereafter.'],
    ['2012年1月～2015年10月共52例。', 'There were 52 patients (2012.1-2015.10).'],
    ['阳性率为22.00%。', 'The positive rate was 22%.'],
    ['泵注速度为5 mg/(kg·h)。', 'It was pumped at 5 mg·kg<sup>-1</sup>·h<sup>-1</sup>.'],
    ['中位随访12.5(4～28)月。', 'Median follow-up was 12.5 months (range, 4-28 months).'],
    ['近40%的患者随访超过5年。', 'Nearly 40% of the patients were followed for more than 5 years.'],
    ['血压、血糖和血脂三者相关。', 'Blood pressure, glucose and lipids were related.'],
    [
      '年龄为 $5 7 . 8 { \\pm } 3 . 4 \\$ 岁，有效。',
      'Age was $5 7 . 8 { \\pm } 3 . 4 \\$ years, good.',
    ],
    ['差异有统计学意义( $P { < } 0 . 0 5 \\$ )。', 'The difference was significant ( $P <$ 0.05).'],
    [
      'TNM分期中 $\\mathbb { I } { \\sim } \\mathbb { V }$ 期占比高。',
      'Stage III~IV was frequent.',
    ],
    ['见于37例患者，其中4例死亡。', 'It occurred in 37 patients, 4 of whom died.'],
  ])('on %s', async (source, translation) => {
    expect(await messages(source, translation)).toEqual([])
  })
})

describe('number-parity finds', () => {
  it.each([
    ['至多维持10天。', 'It was kept for at least 10 days.', 'comparison `at least`'],
    ['近40%的患者有效。', 'More than 40% of the patients responded.', 'comparison `More than`'],
    ['不能超过3次。', 'No fewer than 3 times.', 'comparison `No fewer than`'],
    ['二线及以上治疗者有效。', 'Those with two or less lines responded.', 'comparison `or less`'],
    ['2018年3月入组120例。', 'In April 2018, 120 patients were enrolled.', 'number `4`'],
    ['两组差异无统计学意义。', 'The three groups did not differ.', 'number `three`'],
    ['首次给药0.8 mg，后增至24 mg。', 'The first dose was 24 mg, later 0.8 mg.', 'order of `24`'],
    [
      '2018年3月至2021年11月入组。',
      'Enrolled from March 2021 to November 2018.',
      'order of `2021`',
    ],
    ['见于37例患者，其中4例死亡。', 'It occurred in 4 patients, 37 of whom died.', 'order of'],
    ['风险降低35%，P值为0.012。', 'It fell by 0.012, with a P value of 35%.', 'order of'],
  ])('in %s', async (source, translation, part) => {
    expect((await messages(source, translation)).join('\n')).toContain(part)
  })
})
