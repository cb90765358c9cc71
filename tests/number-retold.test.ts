import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { numberParity } from '../src/check/checks/number-parity.ts'
import { formulaText } from '../src/check/numbers/formula-text.ts'
import { runChecks } from '../src/check/run.ts'
import { hasMaterial } from './alignment-gold.ts'
import { makeReview } from './make-review.ts'

async function messages(source: string, translation: string): Promise<readonly string[]> {
  const review = await makeReview({ source: `${source}\n`, translation: `${translation}\n` })
  return runChecks(review, {}, [numberParity]).map(({ message }) => message)
}

describe('a number that one text says once more, or once for all, is no difference', () => {
  it.each([
    [
      '术后1年血运重建率、术后1年通畅率和术后1年死亡率相近。',
      'Revascularization, patency and mortality rates at 1 year after surgery were similar.',
    ],
    [
      '2002～2015年前10位病种占比下降，从2002年的88.0%降至2015年的83.8%。',
      'The share of the first 10 diseases decreased from 88% in 2002 to 83.8% in 2015.',
    ],
    [
      '中位随访31.8个月，3年PFS率为64.7%，3年OS率为81.3%。',
      'Median follow-up was 31.8 months; the 3-year PFS and OS rates were 64.7% and 81.3%.',
    ],
    ['对1例患者的资料进行分析。', 'The data of the patient were analysed.'],
    [
      'PFS的HR为0.62（95%CI 0.47～0.81），OS的HR为0.78（0.60～1.02）。',
      'The HR was 0.62 (95% CI 0.47–0.81) for PFS and 0.78 (95% CI 0.60–1.02) for OS.',
    ],
    [
      '亚细胞定位分析发现，SR和DAO蛋白主要定位于线粒体，此两种蛋白在细胞中参与合成与代谢。结构分析发现，SR蛋白有1个结构域，DAO蛋白含有2个结构域。',
      'Subcellular analysis showed that SR and DAO are located in mitochondria and take part in synthesis and metabolism in the cell. Structural analysis showed that SR protein has one domain and DAO protein has two domains.',
    ],
    ['术后每半年复查1次。', 'They were examined every six months after surgery.'],
    ['死亡风险降低50%。', 'The risk of death was halved.'],
    ['其中1/3合并慢性病。', 'A third of them had chronic disease.'],
    ['淋巴结转移0/12。', 'None of 12 lymph nodes was involved.'],
    ['超过1 900万例，近1 000万例死亡。', 'Over 19 million cases and nearly 10 million deaths.'],
    ['IL-18浓度为0,50,150,300 ng/mL。', 'IL-18 was given at 0, 50, 150 and 300 ng/mL.'],
    ['减灭单胎者12例，纯氧吸入。', 'In 12, 1 fetus was reduced; 100% oxygen was given.'],
    ['预留-1.00～-2.00 D的近视。', 'A myopia of -1.00 to -2.00 D was kept.'],
    [
      '0.175 MPa治疗与0.20 MPa治疗比较，依从性更好。',
      'Compared with 0.20 MPa, treatment at 0.175 MPa had better adherence.',
    ],
    [
      'A组、B组的缓解率分别为70%和50%，毒性发生率分别为30%和10%。',
      'The response and toxicity rates were 70% and 30% in group A and 50% and 10% in group B.',
    ],
  ])('%s ↔ %s', async (source, translation) => {
    expect(await messages(source, translation)).toEqual([])
  })
})

describe('a number that changed beside one that is said once more is found', () => {
  it.each([
    [
      '术后1年血运重建率、术后1年通畅率和术后1年死亡率相近。',
      'Revascularization, patency and mortality rates at 2 years after surgery were similar.',
    ],
    ['A组1年生存率为80%，B组3年生存率为60%。', 'Survival was 80% in group A and 60% in group B.'],
    ['1例死亡，2例复发。', 'Two patients died and two relapsed; none of 5 was cured.'],
    ['对1例患者的资料进行分析。', 'The data of 3 patients were analysed.'],
    [
      'PFS的HR为0.62（95%CI 0.47～0.81），OS的HR为0.78（0.60～1.02）。',
      'The HR was 0.62 (95% CI 0.47–0.81) for PFS and 0.78 (90% CI 0.60–1.02) for OS.',
    ],
    ['超过1 900万例，近1 000万例死亡。', 'Over 19 million cases and nearly 1 million deaths.'],
    ['IL-18浓度为0,50,150,300 ng/mL。', 'IL-18 was given at 0, 50, 150 and 350 ng/mL.'],
    ['预留-1.00～-2.00 D的近视。', 'A myopia of 1.00 to -2.00 D was kept.'],
    ['淋巴结转移0/12。', 'Of 12 lymph nodes 3 were involved.'],
    [
      '缓解率分别为70%和50%，毒性发生率分别为30%和10%。',
      'The response rates were 70% and 30%, and the toxicity rates 50% and 10%.',
    ],
    ['中位PFS为36.4个月比19.3个月。', 'Median PFS was 19.3 months versus 36.4 months.'],
    [
      '治疗6个月。0和6个月时复查。',
      'They were treated for 6 months. They were examined at 0 and 6 months. After the 6-year therapy, they left.',
    ],
  ])('%s ↔ %s', async (source, translation) => {
    expect(await messages(source, translation)).not.toEqual([])
  })
})

it('reads the place of a change in a sequence as no decimal, and a minus behind a range', () => {
  expect(formulaText('c . 8 5 \\mathrm { - } 1 5')).toBe('c.85-15')
  expect(formulaText('7 5 \\mathrm { D } { \\sim } { - 1 . 0 0 }')).toContain('～-1.00')
})

interface Row {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly numbers_equal: boolean
}

const rows: readonly Row[] = hasMaterial
  ? readFileSync(
      new URL('../../shared/data/alignment/abstract-pairs.jsonl', import.meta.url),
      'utf8',
    )
      .trim()
      .split('\n')
      .map((row): Row => JSON.parse(row))
  : []

describe.skipIf(!hasMaterial)('abstracts of which both texts hold equal numbers', () => {
  it.each(rows.filter((row) => row.numbers_equal).map(({ id, zh, en }) => [id, zh, en] as const))(
    '%s has no finding',
    async (_, zh, en) => {
      const paragraphs = (text: string) => text.replaceAll(/\n+/gu, '\n\n')
      expect(await messages(paragraphs(zh), paragraphs(en))).toEqual([])
    },
  )
})
