import { describe, expect, it } from 'vitest'
import { abbreviationParity } from '../src/check/checks/abbreviation-parity.ts'
import { numberParity } from '../src/check/checks/number-parity.ts'
import { formulaText } from '../src/check/numbers/formula-text.ts'
import { runChecks } from '../src/check/run.ts'
import { makeReview } from './make-review.ts'

async function messages(source: string, translation: string): Promise<readonly string[]> {
  const review = await makeReview({ source: `${source}\n`, translation: `${translation}\n` })
  return runChecks(review, {}, [numberParity]).map(({ message }) => message)
}

describe('a typed quantity that changed is found', () => {
  it.each([
    ['术后1年、3年和5年随访。', 'They were seen at 1, 3 and 5 months after surgery.', 'months'],
    ['于第14天给药。', 'It was given on week 14.', 'week'],
    ['2017个月后获批。', 'It was approved in 2017.', 'Missing unit `个月` behind `2017`'],
    [
      '2017年获批。',
      'It was approved after 2017 months.',
      'Unexpected unit `months` in `2017 months`',
    ],
    ['治疗1周后出院。', 'They left hospital after a month of treatment.', 'month'],
    [
      '用药后6个月（60例）复查；6个月时无复发。',
      'They were seen after 6 months (60 cases); at 6 years none had relapsed.',
      'years',
    ],
    ['风险升高3倍。', 'The risk rose by 3 percentage points.', 'percentage points'],
    ['400 µg/d组10例。', 'The 400 µg/w cohort had 10 patients.', '/w'],
    ['年龄≥60岁和<60岁者各30例。', 'Of those aged >60 years and <60 years, 30 each.', '`>`'],
    ['治疗间隔为1周。', 'Treatment was given at intervals of 1 month.', 'month'],
    ['每周1次给药。', 'It was given at an interval of 1 month.', 'frequency'],
    ['首月有效。', 'It worked in the second month.', 'ordinal'],
    ['共分为六组治疗。', 'They were divided into groups for treatment.', '六'],
    ['由三种药物组成。', 'It consists of five drugs.', 'five'],
    ['三药方案。', 'A doublet regimen.', '三'],
    ['生存期为60个月和37个月。', 'Survival was 37 and 60 months.', 'order'],
    ['在2004年至2013年间入组。', 'They were enrolled between 2013 and 2004.', 'order'],
    [
      '感染14例，多发性神经病变2例，2级不良事件3例。',
      'Infection in 2 patients and polyneuropathy in 14, with grade 2 events in 3.',
      '',
    ],
    ['选取三十二例患者，对照组另选。', 'Patients were selected, with further controls.', '32'],
  ])('%s ↔ %s', async (source, translation, part) => {
    const found = await messages(source, translation)
    expect(found).not.toEqual([])
    expect(found.join('\n')).toContain(part)
  })
})

describe('the same typed quantity is told otherwise without a finding', () => {
  it.each([
    ['术后1年、3年和5年随访。', 'They were seen at 1, 3 and 5 years after surgery.'],
    [
      '分别于治疗后1、3、6个月复查。',
      'They were seen 1 month, 3 months and 6 months after treatment.',
    ],
    ['于第14天给药，第1～21天口服。', 'It was given on day 14 and by mouth on days 1 to 21.'],
    ['随访至6月。', 'They were followed until June.'],
    [
      '随访3月，注射后1月疼痛消失。',
      'Follow-up was 3 months; pain was gone 1 month after injection.',
    ],
    ['一天后1例患者好转。', 'One day later 1 patient improved.'],
    ['风险升高3倍。', 'The risk was 3 times higher.'],
    ['每晚1次口服。', 'It was taken once nightly.'],
    ['每3个月复查一次。', 'They were seen at 3-month intervals.'],
    [
      '第1个月给药5例，第14天停药。',
      'In the first month 5 patients were treated; it was stopped on day 14.',
    ],
    [
      '两组患者均有效，三组比较无差异。',
      'Both groups responded, and the three groups did not differ.',
    ],
    ['三联方案有效。', 'The triplet regimen worked.'],
    ['十二指肠溃疡者，共两例。', 'There were two patients with duodenal ulcers.'],
    ['A、B、C三者均升高。', 'A, B and C all rose.'],
    ['体重分别为60 kg和37 kg。', 'Body weight was 60 kg and 37 kg.'],
    ['随访时间为1～56个月。', 'Follow-up ranged from 1 to 56 months.'],
    ['缓解率为0%～10%，一半无效。', 'The response rate was 0-10%; 1/2 did not respond.'],
    ['2013年1月至12月收治。', 'They were admitted between January and December, 2013.'],
  ])('%s ↔ %s', async (source, translation) => {
    expect(await messages(source, translation)).toEqual([])
  })
})

describe('one finding tells one difference', () => {
  it('of a clause that was left out', async () => {
    const source = `有效率为53.3%，其中${[11, 12, 13, 14, 15, 16, 17, 18, 19].join('、')}例死亡。`
    expect(await messages(source, 'The drug was effective.')).toEqual([
      'Missing numbers `53.3%`, `11`, `12`, `13`, `14`, `15`, `16`, `17` and 2 more in the translation, expected them as in the source',
    ])
    expect(await messages('药物有效。', 'It worked in 12 of 24 patients (50%).')).toEqual([
      'Unexpected numbers `12`, `24` and `50%` in the translation, expected none, as in the source',
    ])
  })

  it('of a name with another number', async () => {
    const review = await makeReview({ source: 'IL-6升高。\n', translation: 'IL-8 rose.\n' })
    const found = runChecks(review, {}, [numberParity, abbreviationParity])
    expect(found.map(({ rule }) => rule)).toEqual(['abbreviation-parity'])
  })
})

it('reads the number of a name that a formula sets apart', () => {
  expect(formulaText('\\mathrm { M 3 } { > } \\mathrm { M 2 }')).toContain('M3')
  expect(formulaText('\\mathrm { C O X } { - } 2').replaceAll(' ', '')).toBe('COX-2')
  expect(formulaText('P < 0 . 0 5')).toBe('P <0.05')
  expect(formulaText('1 1 0 { \\sim } 2 2 5')).toBe('110～225')
  expect(formulaText('1 0 \\% { \\sim } 2 5 \\%')).toBe('10%～25%')
})
