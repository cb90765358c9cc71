import { describe, expect, it } from 'vitest'
import type { Arithmetic, Signed } from '../src/language/arithmetic.ts'
import { enArithmetic } from '../src/language/en-arithmetic.ts'
import { zhArithmetic } from '../src/language/zh-arithmetic.ts'

const english = [
  'A response was seen in 8/14 patients (53.3%).',
  '53.3% (8/14), 53.3% (8 of 14) and 53.3 per cent, 8 of the 14)',
  'Responses (8/14, 53.3%) and (8 out of 14 evaluable patients; 53.3%).',
  'Three of fourteen patients with severe disease (21.4%) died; 8 of a total of 14 cases (57.1%).',
  'Eight (57.1%) of the thirteen patients; eleven patients (57.1 per cent) out of 14.',
  'Among these twenty-four women, only six (25%) relapsed; in 40 men, ten (25%).',
  'Of the 24 patients, 78% of them responded, and the overall response rate was 78%.',
  'ORR (CR) of 78%; among one hundred and twenty adults, 5% relapsed. Cases: n = 24.',
  'Of eighteen children, only nineteen had fever; five of sixty infants (8.3%), 78% of the patients.',
]
const chinese = [
  '缓解率为53.3%（8/14），8／14例患者（53.3%），（8/14，53.3%）。',
  '14例患者中，有8例缓解（57.1%）；24例中18例有效，总有效率为75%。',
  '24名患者中位随访期内的缓解率为78%，78%的患者有效；共纳入 24 位。',
]

const signed = ({
  shares,
  parts,
  rates,
  partsOfWhole,
  counts,
  countSign,
  median,
  medianSign,
}: Arithmetic) => [
  ...[...shares, ...parts, ...rates, ...partsOfWhole],
  ...[counts, ...partsOfWhole.map(({ pattern }) => pattern)].map(
    (pattern): Signed => ({ pattern, sign: countSign }),
  ),
  { pattern: median, sign: medianSign },
]

describe.each([
  ['English', enArithmetic, [...english, 'The median (range) ']],
  ['Chinese', zhArithmetic, [...chinese, '中位年龄']],
] as const)('%s arithmetic', (_, arithmetic, texts) => {
  it('finds the sign of a pattern in every text that the pattern matches', () => {
    const missed = signed(arithmetic).flatMap(({ pattern, sign }) =>
      texts.filter((text) => text.search(pattern) >= 0 && sign?.test(text) === false),
    )
    expect(missed).toEqual([])
  })

  it('has a text for each pattern', () => {
    const unused = signed(arithmetic).filter(({ pattern }) =>
      texts.every((text) => text.search(pattern) < 0),
    )
    expect(unused.map(({ pattern }) => pattern.source)).toEqual([])
  })
})
