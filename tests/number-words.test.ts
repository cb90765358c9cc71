import { describe, expect, it } from 'vitest'
import type { Check } from '../src/check/check.ts'
import { abbreviationParity } from '../src/check/checks/abbreviation-parity.ts'
import { numberParity } from '../src/check/checks/number-parity.ts'
import { runChecks } from '../src/check/run.ts'
import { chineseNumbers } from '../src/language/chinese-numbers.ts'
import { en } from '../src/language/en.ts'
import { englishNumbers } from '../src/language/english-numbers.ts'
import { numberTokens } from '../src/language/numbers.ts'
import { zh } from '../src/language/zh.ts'
import { makeReview } from './make-review.ts'

const values = (words: readonly { value: string }[]) => words.map(({ value }) => value)

describe('English number words', () => {
  it.each([
    ['Seventy-one cases and sixty four controls', ['71', '64']],
    ['one hundred and twenty-three patients', ['123']],
    ['two thousand, three hundred and five', ['2305']],
    ['a hundred; three million', ['100', '3000000']],
    ['twenty to thirty, forty, fifty', ['20', '30', '40', '50']],
    ['the twenty-first day, the third', ['21', '3']],
    ['twice, threefold, two-fold, both, dual', ['2', '3', '2', '2', '2']],
    ['In May and Sept. it may march on', ['5', '9']],
    ['someone, often, tension, seconds, bothered, antennae', []],
    ['one and two', ['1', '2']],
    ['half of them, behalf, a quarter', ['1', '2', '1', '4']],
  ])('%s', (text, expected) => {
    expect(values(englishNumbers(text))).toEqual(expected)
  })
})

describe('Chinese number words', () => {
  it.each([
    ['十二例，二十例，三十五例', ['12', '20', '35']],
    ['一百二十三例，三千零五例，两百例', ['123', '3005', '200']],
    ['一万二千三百例，三亿', ['12300', '300000000']],
    ['二〇一六年', ['2016']],
    ['百分之三十，百分之二十五', ['30%', '25%']],
    ['双侧，两组', ['2', '2']],
    ['半数，四分之一', ['1', '2', '4', '1']],
    ['二三线', ['2', '3']],
    ['万古霉素，百年，千分，亿', []],
  ])('%s', (text, expected) => {
    expect(values(chineseNumbers(text))).toEqual(expected)
  })
})

describe('digits with words', () => {
  const exact = (text: string, language = en) =>
    values(numberTokens(text, language).filter(({ isLoose }) => !isLoose))

  it.each([
    ['1.2万例，10余万例，3～5万U，1.1亿', ['12000', '100000', '30000', '50000', '110000000']],
    ['(0.67±0.26)万元', ['6700', '2600']],
    ['5万古霉素组，3千克，2百分位', ['5', '3', '2']],
    ['百分之30', ['30%']],
    ['由5%至20%，10至20%', ['5%', '20%', '10%', '20%']],
  ])('%s', (text, expected) => {
    expect(exact(text, zh)).toEqual(expected)
  })

  it.each([
    ['12 thousand, 1.2 million, 3 to 5 billion', ['12000', '1200000', '3000000000', '5000000000']],
    ['(6.7 ± 2.6) thousand yuan', ['6700', '2600']],
    ['10 percent, 10 to 20 per cent', ['10%', '10%', '20%']],
    ['from 88% in 2002 to 83.8% in 2015', ['88%', '2002', '83.8%', '2015']],
    ['3 thousandths, 5 millions', ['3', '5']],
  ])('%s', (text, expected) => {
    expect(exact(text)).toEqual(expected)
  })

  it.each([
    ['phase I, stage IV, type V, I/II, IIIA, (iv), II', ['1', '4', '5', '1', '2', '3', '4', '2']],
    ['X-ray, vitamin K, I think, V. cholerae, group B, DNA, VIII factor', ['8']],
  ])('reads Roman numerals of classes: %s', (text, expected) => {
    expect(values(numberTokens(text, en))).toEqual(expected)
  })

  it('reads Roman numerals beside Han, but no X线', () => {
    expect(values(numberTokens('V型，X线，Ⅲ期，IV期，I～II级', zh))).toEqual([
      '5',
      '3',
      '4',
      '1',
      '2',
    ])
  })

  it('takes the numbers of an enumeration for loose ones, and no others in brackets', () => {
    expect(exact('方法：(1)甲；（2）乙。3）丙', zh)).toEqual([])
    expect(exact('共4例（5），为(6)，评分（见1）', zh)).toEqual(['4', '5', '6', '1'])
    expect(exact('grade (3) or more; n = 12 (2)')).toEqual(['3', '12', '2'])
  })

  it('knows the name that a number ends', () => {
    const names = numberTokens('CD38, PD-1, IL-6 and miR-24 in 24 h, P<0.05, AMG 420', en)
    expect(names.flatMap(({ name }) => name ?? [])).toEqual(['CD38', 'PD1', 'IL6', 'MIR24'])
  })
})

describe('numbers of a correct translation', () => {
  it.each([
    ['选取71例，其中3例失访。', 'Seventy-one cases were selected; three were lost.'],
    ['全国约120万人患病，3～5万人死亡。', 'About 1.2 million fell ill and 30,000 to 50,000 died.'],
    ['百分之三十的患者有效。', 'The drug was effective in 30% of the patients.'],
    ['X线漏诊10例。', 'Ten cases were missed by X-ray.'],
    ['CDX2与CD38相关，CDX2升高。', 'CDX2 and CD38 correlate.'],
    ['结果：(1)体重下降；(2)血压不变。', 'Results: Weight fell, and blood pressure did not.'],
    ['剂量减半，间隔为半年。', 'The dose was reduced by 1/2, and the interval was half a year.'],
    ['2016年1月至12月。', 'From January to December 2016.'],
    ['（0.67±0.26）万元', '(6.7 ± 2.6) thousand yuan'],
    [
      '受体1（programmed death-1，PD-1）和配体1（programmed death-ligand 1，PD-L1）',
      'programmed death-1 (PD-1) and programmed death-ligand 1 (PD-L1); PD-L1 again',
    ],
    ['Ⅲ期试验，IV型。', 'A phase III trial, type 4.'],
  ])('%s', async (source, translation) => {
    const found = await problemsIn(source, translation)
    expect(found).toEqual([])
  })

  it.each([
    ['选取71例。', 'Seventy-two cases were selected.'],
    ['约120万人。', 'About 12 million people.'],
    ['CDX2与CD38相关，CDX2升高。', 'CDX2 and CD19 correlate.'],
    ['两组IDH1升高，IDH1为标志。', 'IDH1 rose in the groups; IDH2 is a marker.'],
    ['CDX2阳性者2例。', 'CDX2 was positive in CDX2 carriers.'],
    ['百分之三十的患者有效。', 'It was effective in 31% of the patients.'],
    ['共5例，可能有效。', 'It may be effective in some.'],
  ])('differ in %s', async (source, translation) => {
    expect(await problemsIn(source, translation, abbreviationParity)).not.toEqual([])
  })
})

async function problemsIn(
  source: string,
  translation: string,
  ...more: readonly Check[]
): Promise<readonly string[]> {
  const review = await makeReview({ source: `${source}\n`, translation: `${translation}\n` })
  return runChecks(review, {}, [numberParity, ...more]).map(({ message }) => message)
}
