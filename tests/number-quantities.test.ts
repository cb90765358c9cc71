import { describe, expect, it } from 'vitest'
import { numberParity } from '../src/check/checks/number-parity.ts'
import { runChecks } from '../src/check/run.ts'
import { chineseSayings } from '../src/language/chinese-sayings.ts'
import { en } from '../src/language/en.ts'
import { englishSayings } from '../src/language/english-sayings.ts'
import { numberTokens } from '../src/language/numbers.ts'
import { quantitiesOf } from '../src/language/quantities.ts'
import { zh } from '../src/language/zh.ts'
import { makeReview } from './make-review.ts'

async function problemsIn(source: string, translation: string): Promise<readonly string[]> {
  const review = await makeReview({ source: `${source}\n`, translation: `${translation}\n` })
  return runChecks(review, {}, [numberParity]).map(({ message }) => message)
}

const quantities = (text: string, language = en) =>
  quantitiesOf(numberTokens(text, language), text, language)

describe('units', () => {
  const units = (text: string, language = en) =>
    quantities(text, language).map(({ unit }) =>
      unit === undefined ? '' : [unit.above, ...unit.below].join('/'),
    )

  it.each([
    ['5 mg/kg, 5 mg·kg⁻¹·d⁻¹, 5 mg per kg', ['mg/kg', 'mg/day/kg', 'mg/kg']],
    ['a 12-month study, 65 years, 5 to 10 days', ['month', 'year', 'day', 'day']],
    ['5 μg, 5 µg, 5 mcg, 5 ug', ['µg', 'µg', 'µg', 'µg']],
    ['in 2020, the 1990s, day 14', ['', '', '']],
    ['24 patients, 3-fold, 37 °C', ['person', 'fold', '°C']],
  ])('%s', (text, expected) => {
    const digits = quantities(text).map(({ isLoose }) => !isLoose)
    expect(units(text).filter((_, at) => digits[at])).toEqual(expected)
  })

  it.each([
    ['31.8个月，12月，2016年，5年，7天', ['month', '', '', 'year', 'day']],
    ['2015年2月5日', ['', '', '']],
    ['5～10 mg/d，（5.2±1.3）毫克/千克', ['mg/day', 'mg/day', 'mg/kg', 'mg/kg']],
    ['24例，3倍，30岁', ['person', 'fold', 'year']],
  ])('%s', (text, expected) => {
    expect(units(text, zh)).toEqual(expected)
  })
})

describe('comparisons and signs', () => {
  it.each([
    ['P < 0.05, ≥3, at least 5, no more than 6', ['<', '≥', '≥', '≤']],
    ['grade 3 or higher, more than 10%, 4', ['≥', '>', undefined]],
  ])('%s', (text, expected) => {
    expect(quantities(text).map(({ comparator }) => comparator)).toEqual(expected)
  })

  it.each([
    ['≥10%，至少5例，不超过6个月，3级及以上，65岁以上', ['≥', '≥', '≤', '≥', 'up']],
    ['不足30例，超过10%，不低于7', ['<', '>', '≥']],
  ])('%s', (text, expected) => {
    expect(quantities(text, zh).map(({ comparator }) => comparator)).toEqual(expected)
  })

  it('takes no hyphen of a name or range for a minus', () => {
    const signs = quantities('IL-6, 5-10, r = -0.5, (-1.5), 3 −4, 10⁻⁵').map(({ sign }) => sign)
    expect(signs).toEqual(['+', '+', '+', '-', '-', '+', '+', '+', 'raised -'])
  })
})

describe('sayings', () => {
  const said = (list: readonly { kind: string; value: string }[]) =>
    list.map(({ kind, value }) => `${kind} ${value}`)

  it.each([
    ['三分之一，一半', ['fraction 1/3', 'fraction 1/2']],
    ['每日一次，每周2次', ['frequency 24 h', 'frequency 84 h']],
    ['每3周给药，隔日一次，3次/d', ['frequency 504 h', 'frequency 48 h', 'frequency 8 h']],
    ['bid，q21d', ['frequency 12 h', 'frequency 504 h']],
    ['第二，首次，三线治疗', ['ordinal 2', 'ordinal 1', 'ordinal 3']],
    ['百分之三，一线城市', []],
  ])('%s', (text, expected) => {
    expect(said(chineseSayings(text))).toEqual(expected)
  })

  it.each([
    ['one third, half', ['fraction 1/3', 'fraction 1/2']],
    ['once daily, twice a week', ['frequency 24 h', 'frequency 84 h']],
    ['every 3 weeks, every other day, q8h', ['frequency 504 h', 'frequency 48 h', 'frequency 8 h']],
    ['the second, a 3rd, first-line', ['ordinal 2', 'ordinal 3', 'ordinal 1']],
    ['a day, 5 per week, seconds', []],
  ])('%s', (text, expected) => {
    expect(said(englishSayings(text))).toEqual(expected)
  })
})

describe('a correct translation', () => {
  it.each([
    ['每次5 mg，每日两次。', '5 mg was given twice daily.'],
    ['每次400 mg/d。', 'They received 400 mg daily.'],
    ['两药联用12周。', 'The two drugs were combined for 12 weeks.'],
    ['68例患者中有63例成功。', 'It succeeded in 63 of 68 patients.'],
    ['3～10 mg/m²，24小时内。', '3 to 10 mg/m2 within 24 h.'],
    ['随访时间为9（5～12）个月。', 'Follow-up was 9 months (range 5–12).'],
    ['65岁以上者占20%以上。', 'Those over 65 years accounted for more than 20%.'],
    ['体温37.5℃，血压130 mmHg。', 'Temperature was 37.5 °C and blood pressure 130 mm Hg.'],
    ['β-hCG为25 mU/mL。', 'The level of β-hCG was 25 mIU/mL.'],
    ['半年后复查。', 'They were seen again after 6 months.'],
    ['约三分之一的患者，1周后。', 'About a third of the patients, after a week.'],
    ['过去二十年，共3例。', 'Over the past two decades, 3 patients.'],
    ['缓解20例（95.2%）。', 'Response rate was 95.2% (20 patients).'],
    ['白细胞介素6（IL-6）升高。', 'Interleukin-6 (IL-6) rose.'],
    ['采用3D与2D腹腔镜。', '3D and 2D laparoscopy were used.'],
    ['浓度为10<sup>-5</sup> mol/L。', 'The concentration was 10⁻⁵ mol/L.'],
    ['Ⅰb/Ⅱ期试验；Ⅲ~Ⅳ级。', 'A phase Ib/II trial; grade 3 to 4.'],
    ['有效率 $5 0 \\%$ （ $P { < } 0 . 0 5$ ）。', 'The rate was 50% (P<0.05).'],
  ])('%s', async (source, translation) => {
    expect(await problemsIn(source, translation)).toEqual([])
  })
})

describe('one fact changed', () => {
  it.each([
    ['剂量为5 mg/kg。', 'The dose was 5 mg/m².', 'unit'],
    ['剂量为5 mg/kg。', 'The dose was 5 g/kg.', 'unit'],
    ['放疗剂量为60 Gy。', 'The dose was 60 cGy.', 'unit'],
    ['每次给药5 mg。', 'They were given 5.', 'unit'],
    ['两周后复查。', 'They were seen again after two months.', 'unit'],
    ['至少12例。', 'More than 12 patients.', 'comparison'],
    ['不到三分之一的患者。', 'More than one third of the patients.', 'comparison'],
    ['r为-0.55。', 'r was 0.55.', '-0.55'],
    ['年龄为（57.8±3.4）岁。', 'Age was 57.8–3.4 years.', '±'],
    ['缓解率分别为36%和19%。', 'Response rates were 19% and 36%.', 'order'],
    ['2～4线治疗。', '4 to 2 lines of therapy.', 'order'],
    ['68例患者中有63例成功。', 'It succeeded in 68 of 63 patients.', 'order'],
    ['97例患者随访6年。', '6 patients were followed up for 97 years.', 'order'],
    ['浓度为10<sup>9</sup>/L。', 'The concentration was 10⁸/L.', '8'],
    ['3级不良事件。', 'Adverse events of grade 4.', '4'],
    ['每3周给药一次。', 'It was given every 3 months.', 'frequency'],
    ['第二次复发。', 'At the third relapse.', 'ordinal'],
    ['2020年12月5日截止。', 'Until November 5, 2020.', '12'],
    ['共1.2亿人。', 'In all, 1.2 people.', '1.2'],
  ])('%s ↔ %s', async (source, translation, told) => {
    const found = await problemsIn(source, translation)
    expect(found.join('\n')).toContain(told)
  })
})

it('works with an empty text and with one language on both sides', async () => {
  expect(await problemsIn('', 'In 5 mg.')).toEqual([])
  expect(await problemsIn('5 mg was given twice.', '5 mg was given twice.')).toEqual([])
})
