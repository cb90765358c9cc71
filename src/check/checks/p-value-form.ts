import { sides } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { countBy, usual } from '../habit.ts'
import { type Prose, proseAt, proseOf } from '../prose.ts'

interface PValue {
  readonly prose: Prose
  readonly start: number
  readonly end: number
  readonly written: string
  /** `P = 0.05`, shown as `P = 0.0…`: the letter, the spaces and the zero. */
  readonly form: string
}

const pattern =
  /(?<![A-Za-z\d_-])(?<letter>[Pp])(?<gap>\s?)(?:(?:值|values?)\s?)?(?<sign>[=＝<＜>＞≤≥])(?<space>\s?)(?<value>-?\d*\.?\d+)(?![\d.]*\s?(?:mm|k?[Pp]a|%|％))/gu

/** What arithmetic says against a value of P; undefined where it says nothing. */
function fault(sign: string, value: string): string | undefined {
  const number = Number(value)
  const sharp = sign.normalize('NFKC')
  if (number < 0 || (number === 0 && '<≤'.includes(sharp))) return 'no probability is below 0'
  if (number > 1) return 'no probability is above 1'
  if (number !== 0 || sharp !== '=') return undefined
  const decimals = value.split('.')[1]?.length ?? 0
  const least = decimals === 0 ? '0.001' : `0.${'0'.repeat(decimals - 1)}1`
  return `a probability that is rounded to 0 is below \`${least}\``
}

function* find(prose: Prose, values: PValue[]): Generator<Finding> {
  for (const match of prose.text.matchAll(pattern)) {
    const { letter = '', gap = '', sign = '', space = '', value = '' } = match.groups ?? {}
    const [written] = match
    const span = { start: match.index, end: match.index + written.length }
    const wrong = fault(sign, value)
    if (wrong !== undefined) {
      yield {
        message: `Unexpected \`${written}\`, ${wrong}`,
        unit: prose.unit.id,
        places: [proseAt(prose, span)],
      }
    }
    const zero = value.startsWith('.') ? '.' : '0.'
    const form = `${letter}${gap === '' ? '' : ' '}=${space === '' ? '' : ' '}${zero}05`
    values.push({ prose, ...span, written, form })
  }
}

/** The values of a text that are written otherwise than most, one a unit. */
function* drift(values: readonly PValue[]): Generator<Finding> {
  const habit = usual(countBy(values, ({ form }) => form))
  if (habit === undefined) return
  const told = new Set<string>()
  for (const { prose, written, form, start, end } of values) {
    if (form === habit || told.has(prose.unit.id)) continue
    told.add(prose.unit.id)
    yield {
      message: `Unexpected \`${written}\`, written like \`${form}\`, expected the form \`${habit}\` that most of this text has`,
      unit: prose.unit.id,
      places: [proseAt(prose, { start, end })],
    }
  }
}

/** Values of P are probabilities, written in one way. */
export const pValueForm = defineCheck({
  id: 'p-value-form',
  summary: {
    en: 'Finds values of P that no probability can have, and values that a text writes in several ways.',
    zh: '找出不可能的P值，以及同一文中写法不一的P值。',
  },
  reason: {
    en: 'A program prints 0.000 for what is only small; journals ask for P < 0.001 and for one form.',
    zh: '统计软件把极小的概率显示为0.000，期刊要求写作P<0.001，且全文一致。',
  },
  severity: 'info',
  examples: [
    {
      name: 'impossible values',
      source: '差异有统计学意义（P=0.000），另一项P=1.2。',
      translation: 'The difference was significant (P < 0).',
      messages: [
        'Unexpected `P=0.000`, a probability that is rounded to 0 is below `0.001`',
        'Unexpected `P=1.2`, no probability is above 1',
        'Unexpected `P < 0`, no probability is below 0',
      ],
    },
    {
      name: 'one that is written otherwise',
      source: '（P=0.03），（P=0.04），（P<0.05）。\n\n（p = 0.02）。',
      translation: 'P = 0.03, P = 0.04.',
      messages: [
        'Unexpected `p = 0.02`, written like `p = 0.05`, expected the form `P=0.05` that most of this text has',
      ],
    },
    {
      name: 'possible values, other letters',
      source: 'P<0.001，P=1.0，P＞0.05，P=20 mmHg，PP=3。',
      translation: 'P < .001, P = .04; CYP=3.',
      messages: [],
    },
  ],
  *find(review) {
    for (const side of sides) {
      const values: PValue[] = []
      for (const prose of proseOf(review, side)) yield* find(prose, values)
      yield* drift(values)
    }
  },
})
