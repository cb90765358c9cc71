import type { Findings, Rule } from '../rule.ts'
import {
  type BrokenWord,
  brokenWords,
  isPrintedHyphen,
  judgeHyphens,
  type Verdict,
  type Words,
} from './hyphen-evidence.ts'

/** Before these a compound is written with a hyphen. */
const prefixes = new Set(
  'anti non pre post co self ex pro well high low long short first second third one two three four half cross all near pan intra inter'.split(
    ' ',
  ),
)
/** Whole words that are joined to another by a hyphen. */
const secondParts = new Set(
  `associated based binding blocking cell cells deficient dependent derived directed dose driven
  domain expressing fold free gamma grade high induced inhibiting kappa kinase label like line low
  mediated modified naive negative opposite positive producing reactive refractory related resistant
  responsive restricted risk secreting sensitive shaped specific stage stimulating targeted
  targeting term transduced treated type week wide year`.split(/\s+/u),
)
/** Ends of words that are no words themselves. */
const endings = new Set(
  `tion tions sion sions ment ments ing ings ity ities ism isms ous ious ness ance ances ence ences
  able ible ally ated ating ation ations ative atory latory mab imab umab zumab ximab nib tinib ib
  kine kines cyte cytes cytosis oma omas osis itis emia aemia penia pathy plasia blast blasts logy
  ology ological logical ular ulin ulins globulin globulins genic genesis toxic toxicity gical ical
  ted ting ed er ers ly al ic ics cal tive sive tory ary ory est`.split(/\s+/u),
)
/** Beginnings that are joined to a word in small letters without a hyphen. */
const combining = new Set(
  `immuno chemo cyto histo patho hemato haemato physio pharmaco neuro cardio hepato nephro onco
  lympho myelo thrombo leuko erythro mono poly multi hyper hypo micro macro trans sub super`.split(
    /\s+/u,
  ),
)

const plainLeft = /^[\p{Script=Latin}]*\p{Ll}$/u
const plainRight = /^\p{Ll}+$/u

function byDocument({ left, right }: BrokenWord, words: Words): Verdict | undefined {
  const hard = words.count(`${left}-${right}`)
  const whole = words.count(left + right)
  if (hard === 0 && whole === 0) return undefined
  if (hard > 0 && whole > 0) return 'ask'
  return hard > 0 ? 'hard' : 'soft'
}

function byShape({ left, right }: BrokenWord): Verdict {
  const last = left.split('-').at(-1) ?? ''
  const first = right.split('-')[0] ?? ''
  // Capitals, digits and Greek letters at the break belong to names: IFN-γ, CD19-CART, GM-CSF.
  if (!plainLeft.test(last) || !plainRight.test(first)) return 'hard'
  if (last.length === 1 || prefixes.has(last.toLowerCase()) || secondParts.has(first)) return 'hard'
  if (endings.has(first) || combining.has(last.toLowerCase())) return 'soft'
  return 'ask'
}

function find(text: string): Findings {
  const broken = brokenWords(text, isPrintedHyphen(text) ? '-\u2010' : '-')
  // Where another sign breaks words, this one never does.
  const isSoftElsewhere = broken.length > 0 && brokenWords(text, '\u2043\u00AD').length > 0
  return judgeHyphens(
    text,
    broken,
    (place, words) => (isSoftElsewhere ? 'hard' : (byDocument(place, words) ?? byShape(place))),
    (verdict, { sign }) => (verdict === 'soft' ? '' : sign),
  )
}

/** CLEAN-06. Runs before soft hyphens are gone: their use is evidence. */
export const hardHyphen: Rule = {
  id: 'hard-hyphen',
  summary: 'A hyphen at a line end is kept or dropped as the document writes the word.',
  kinds: ['lines'],
  examples: [
    { before: '（interferon-γ，IFN-\nγ）', after: '（interferon-γ，IFN-γ）' },
    { before: '批准 CD19-\nCART 细胞', after: '批准 CD19-CART 细胞' },
    { before: '（immuno-\ntherapy）', after: '（immunotherapy）' },
    { before: '（antibody-\ndependent cell）', after: '（antibody-dependent cell）' },
    { before: 'plasmablast 与 plasma-\nblast', after: 'plasmablast 与 plasmablast' },
    { before: '（venetoc-\nlax）即 venetoclax', after: '（venetoclax）即 venetoclax' },
    // U+2043 breaks words here, so that the hyphen is part of its word.
    { before: '（immuno-\ntherapy，re⁃\nfractory）', after: '（immuno-therapy，re⁃\nfractory）' },
    // Nothing tells: kept, and asked about.
    { before: '（bone-\nmarrow）', after: '（bone-marrow）' },
  ],
  counterExamples: [
    { before: '- 第一项\n- 第二项' },
    { before: '结果：-\n抗体' },
    { before: '干扰素 -\nγ' },
  ],
  find,
}
