import { englishSayings } from './english-sayings.ts'
import type { QuantityWords } from './language.ts'

function words(unit: string, list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(' ').map((word) => [word, unit]))
}

/** Units, comparisons and classes as English says them. */
export const englishQuantities: QuantityWords = {
  unitWords: {
    ...words('year', 'year years Year Years'),
    ...words('month', 'month months Month Months'),
    ...words('week', 'week weeks Week Weeks'),
    ...words('day', 'day days Day Days'),
    ...words('h', 'hour hours'),
    ...words('min', 'minute minutes'),
    ...words('s', 'second seconds'),
    ...words('mg', 'milligram milligrams'),
    ...words('µg', 'microgram micrograms'),
    ...words('ng', 'nanogram nanograms'),
    ...words('g', 'gram grams'),
    ...words('kg', 'kilogram kilograms'),
    ...words('mL', 'milliliter milliliters millilitre millilitres'),
    ...words('L', 'liter liters litre litres'),
    ...words('cm', 'centimeter centimeters centimetre centimetres'),
    ...words('mm', 'millimeter millimeters millimetre millimetres'),
    ...words('µm', 'micrometer micrometers micron microns'),
    ...words('m', 'meter meters metre metres'),
    ...words('person', 'patient patients case cases subject subjects participant participants'),
    ...words('person', 'individual individuals people persons person volunteers'),
    ...words('times', 'times time'),
    ...words('fold', 'fold'),
    'percentage point': 'percentage point',
    'percentage points': 'percentage point',
    ...words('U', 'unit units'),
    ...words('Gy', 'gray grays'),
  },
  unitJoint: /^(?:\s?\/\s?\(?|\s?[·•⋅*×]\s?|\.(?=[a-z]+[⁻-])|\sper\s|\s)/u,
  unitBefore:
    /(?<!\p{L})((?:day|week|month|year|hour)s?)[\s-](?:\d{1,3}\s?(?:,|,?\s?and|or|to|[-–])\s?)?$/iu,
  beforeUnit: /^(?:[\s-](?:more |consecutive |additional |full |calendar )?|)/u,
  comparators: [
    [
      '≤',
      /\b(?:not|never|cannot)\s(?:[a-z]+\s){0,3}(?:(?:more|greater|higher|longer|older|larger) than|exceed)\s$/iu,
    ],
    [
      '≥',
      /\b(?:not|never|cannot)\s(?:[a-z]+\s){0,3}(?:less|fewer|lower|shorter|younger|smaller) than\s$/iu,
    ],
    [
      '≥',
      /(?:\b(?:at least|no (?:less|fewer|lower|younger|shorter) than|not (?:less|fewer|lower) than|(?:greater|more|higher|larger|older|longer) than or equal to|a minimum of|minimum))\s$/iu,
    ],
    [
      '≤',
      /(?:\b(?:at most|no (?:more|greater|higher|later|longer|older|larger) than|not (?:more|greater|higher) than|not exceed(?:ing)?|(?:less|lower|fewer|smaller|younger) than or equal to|a maximum of))\s$/iu,
    ],
    [
      '>',
      /(?:\b(?:more|greater|higher|longer|older|larger|later|better) than|\bexceed(?:s|ed|ing)?)\s$/iu,
    ],
    ['<', /(?:\b(?:less|fewer|lower|shorter|younger|smaller|earlier) than)\s$/iu],
    ['up', /\b(?:over|above|beyond)\s$/iu],
    ['down', /\b(?:under|below|within)\s$/iu],
    ['near', /\b(?:nearly|almost|close to)\s$/iu],
    ['about', /\b(?:about|approximately|roughly|around|circa)\s$/iu],
  ],
  comparatorsAfter: [
    [
      '≥',
      /^(?:or|and) (?:more|higher|above|greater|older|over|longer|worse|better|later|larger)\b/iu,
    ],
    ['≤', /^(?:or|and) (?:less|lower|below|fewer|younger|under|shorter|smaller|earlier)\b/iu],
  ],
  parts: {
    between: /^\s(?:out\s)?of(?:\s(?:the|these|all))?\s$/u,
    isWholeFirst: false,
    ofThem: /^\s(?:\([^()]{1,10}\)\s)?of (?:whom|them|which)\b/u,
  },
  negative: /(?:\bminus|\bnegative)\s$/iu,
  unspoken: /(?<![\d.])[2-9]¦\s?(?:study |treatment )?groups\b/u,
  classBefore:
    /(?<!\p{L})(?:phases?|stages?|grades?|types?|class(?:es)?|groups?|levels?|degrees?|categor(?:y|ies))[\s-]$/iu,
  things: /(?<=^(?:[\s-]\p{L}+){0,2}[\s-])\p{L}{3,}/gu,
  summed: /\b(?:all|these|those)\s(?:of\s|the\s)?[^\s¦]+¦/iu,
  sayings: englishSayings,
  counted: /^/u,
  uncounted:
    /^(?:once|twice|thrice|both|dual|single|double|triple|quadruple|\p{L}+lets?|half|halves|quarters?)$|(?:first|second|third|[^o]th|fold|decades?)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
}
