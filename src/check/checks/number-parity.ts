import type { Review, Side, Span, Unit } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { pairDifferences, placesOf } from '../differences.ts'
import { type Usual, usualOf } from '../lengths.ts'
import { type NameDifference, nameDifferences } from '../named.ts'
import { bySentence, differencesMessage, widest } from '../numbers/lone.ts'
import { pairsIn } from '../numbers/pairs.ts'
import { withoutGathered, withoutRepeated } from '../numbers/retold.ts'
import { placed, segmentsIn } from '../numbers/segments.ts'
import { type SideNumbers, sideNumbers } from '../numbers/side.ts'
import { untold } from '../numbers/told.ts'
import { unreadIn } from '../numbers/unread.ts'
import { leftOver, withJoined, withLowered, withNumerals } from '../numbers/values.ts'
import { sentenceGaps } from '../sentence-gaps.ts'
import { comparableUnits } from '../untranslated.ts'

const touches = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** What other checks of a review tell, by unit: names, and sentences that only one text holds. */
interface Told {
  readonly names: ReadonlyMap<string, readonly NameDifference[]>
  readonly usual: Usual
}

function* findIn(review: Review, unit: Unit, told: Told): Generator<Finding> {
  const { source, translation } = unit.blocks
  if (source === undefined || translation === undefined) return
  const ours = sideNumbers(review.articles.source, unit, source)
  const theirs = sideNumbers(review.articles.translation, unit, translation)
  const read = (one: SideNumbers, two: SideNumbers) =>
    withNumerals(withLowered(one.quantities, two.quantities), two.quantities)
  const own = read(ours, theirs)
  const other = read(theirs, ours)
  const segmentOf = segmentsIn(unit)
  const left = placed(withJoined(own, source, other), 'source', segmentOf)
  const right = placed(withJoined(other, translation, own), 'translation', segmentOf)
  const scene = {
    texts: { source: source.text, translation: translation.text },
    roughly: segmentsIn(unit, 0),
  }
  const lacking = leftOver(left, right)
  const added = withoutRepeated(leftOver(right, left), lacking, left, scene)
  const missing = withoutGathered(lacking, added, { source: left, translation: right }, scene)
  const gaps = missing.length + added.length > 0 ? sentenceGaps(review, unit, told.usual) : []
  const isUntold = untold(told.names.get(unit.id) ?? [], gaps)
  const unread = unreadIn(segmentOf, { source: ours.damaged, translation: theirs.damaged })
  const differences = pairDifferences(
    unit,
    missing.filter((token) => isUntold('source', token)),
    added.filter((token) => isUntold('translation', token)),
  ).filter((difference) => !unread(difference))
  for (const difference of bySentence(unit, differences)) {
    const message = differencesMessage('number', difference)
    yield { message, unit: unit.id, places: placesOf(review, unit, widest(difference)) }
  }
  const reported = (side: Side, span: Span | undefined) =>
    span !== undefined &&
    differences.some((difference) => {
      const token = difference[side]
      return token !== undefined && touches(token.span, span)
    })
  for (const pair of pairsIn(
    { ...ours, quantities: left },
    { ...theirs, quantities: right },
    segmentOf,
  )) {
    if (reported('source', pair.source) || reported('translation', pair.translation)) continue
    const tokenOf = (side: Side) => {
      const span = pair[side]
      return span === undefined ? {} : { [side]: { value: '', span } }
    }
    const places = placesOf(review, unit, { ...tokenOf('source'), ...tokenOf('translation') })
    yield { message: pair.message, unit: unit.id, places }
  }
}

/** Names by unit. */
function namesIn(review: Review): Told['names'] {
  const names = new Map<string, NameDifference[]>()
  for (const name of nameDifferences(review)) {
    if (name.kind === 'term') continue
    const own = names.get(name.unit.id)
    if (own === undefined) names.set(name.unit.id, [name])
    else own.push(name)
  }
  return names
}

/** The same numbers stand in both texts of a unit. */
export const numberParity = defineCheck({
  id: 'number-parity',
  summary: {
    en: 'Finds numbers, units, comparisons, signs and the order of numbers that differ between a block and its translation.',
    zh: '找出一段与其译文之间不一致的数字、单位、比较、正负号和数字次序。',
  },
  reason: {
    en: 'A wrong digit in a dose, a rate or a number of patients is the worst fault of a medical translation, and the hardest to see.',
    zh: '剂量、比率或例数错一位数字，是医学翻译中最严重、也最难看出的差错。',
  },
  severity: 'error',
  examples: [
    {
      name: 'digits changed places',
      source: '中位随访31.8个月。',
      translation: 'Median follow-up was 38.1 months.',
      messages: ['Unexpected number `38.1` in the translation, expected `31.8` as in the source'],
    },
    {
      name: 'a number is missing',
      source: '共120例，其中8例死亡。',
      translation: 'There were 120 patients, some of whom died.',
      messages: ['Missing number `8` in the translation, expected it as in the source'],
    },
    {
      name: 'a percent sign is missing',
      source: '缓解率为53.3%。',
      translation: 'The response rate was 53.3.',
      messages: ['Unexpected number `53.3` in the translation, expected `53.3%` as in the source'],
    },
    {
      name: 'a name with another number, which `abbreviation-parity` tells',
      source: '抗CD38单抗。',
      translation: 'An anti-CD19 antibody.',
      messages: [],
    },
    {
      name: 'two numbers of one clause are missing',
      source: '有效率为53.3%（8/15），无人死亡。',
      translation: 'The drug was effective, and no one died.',
      messages: [
        'Missing numbers `53.3%`, `8` and `15` in the translation, expected them as in the source',
      ],
    },
    {
      name: 'an address, and thousands parted by a space',
      source:
        '共1 000例，12 345次，见<doi:10.1056/NEJMoa1817249>和https://example.org/2024/12（2项）。',
      translation:
        'There were 1,000 patients and 12,345 visits; see 2 pages at <https://example.org/2>.',
      messages: [],
    },
    {
      name: 'a number that the translation says once more, and one that the source says elsewhere',
      source:
        '收集97例不孕患者的资料。其中41例妊娠，56例未妊娠。\n\n共97例不孕患者，其中41例妊娠。两组差异有统计学意义。',
      translation:
        'Data of 97 infertile patients were collected. Of these 97 patients, 41 conceived and 56 did not.\n\nThere were 97 infertile patients, 97 of whom conceived. The two groups differed significantly.',
      messages: ['Unexpected number `97` in the translation, expected `41` as in the source'],
    },
    {
      name: 'two numbers in sequence',
      source: '图1 100例，表2 300例。',
      translation: 'Fig. 1: 100 patients; Table 2: 350 patients.',
      messages: ['Unexpected number `350` in the translation, expected `300` as in the source'],
    },
    {
      name: 'a name with its gloss, which repeats the number',
      source: '程序性死亡受体1（programmed death 1，PD-1）抑制剂治疗24例。',
      translation: 'Inhibitors of programmed death 1 (PD-1) were given to 24 patients.',
      messages: [],
    },
    {
      name: 'another unit',
      source: '每次5 μg，共12个月。',
      translation: 'They received 5 mg each time for 12 years.',
      messages: [
        'Unexpected unit `mg` in `5 mg` in the translation, expected `μg` as in `5 μg` of the source',
        'Unexpected unit `years` in `12 years` in the translation, expected `个月` as in `12个月` of the source',
      ],
    },
    {
      name: 'another comparison',
      source: '浆细胞比例≥10%，差异有统计学意义（P<0.05）。',
      translation: 'Plasma cells were >10%, and the difference was significant (P>0.05).',
      messages: [
        'Unexpected comparison `>` in `>10` in the translation, expected `≥` as in `≥10` of the source',
        'Unexpected comparison `>` in `>0.05` in the translation, expected `<` as in `<0.05` of the source',
      ],
    },
    {
      name: 'a minus is missing',
      source: '评分变化为-1.5分。',
      translation: 'The score changed by 1.5.',
      messages: ['Unexpected number `1.5` in the translation, expected `-1.5` as in the source'],
    },
    {
      name: 'two numbers changed places',
      source: 'ALCYONE试验中，两组中位PFS分别为36.4个月比19.3个月。',
      translation: 'In ALCYONE, median PFS was 19.3 months versus 36.4 months.',
      messages: [
        'Unexpected order of `19.3` and `36.4` in the translation, expected `36.4` before `19.3` as in the source',
      ],
    },
    {
      name: 'two numbers that went with what they belong to',
      source: '缓解率在ALCYONE试验为36.4%，在POLLUX试验为19.3%；14例中8例有效。',
      translation:
        'The response rate was 19.3% in POLLUX and 36.4% in ALCYONE; 8 of 14 patients responded.',
      messages: [],
    },
    {
      name: 'another count and phase',
      source: '三项Ⅱ期试验入组了120例患者。',
      translation: 'Four phase III trials enrolled 120 patients.',
      messages: [
        'Unexpected number `Four` in the translation, expected `三` as in the source',
        'Unexpected number `3` in the translation, expected `2` as in the source',
      ],
    },
    {
      name: 'another fraction and frequency in words',
      source: '三分之一的患者每周给药一次。',
      translation: 'One quarter of the patients were treated twice weekly.',
      messages: [
        'Unexpected fraction `One quarter` in the translation, expected `三分之一` as in the source',
        'Unexpected frequency `twice weekly` in the translation, expected `每周给药一次` as in the source',
      ],
    },
    {
      name: 'the same values, said as each language says them',
      source:
        '２４例患者中一半为Ⅲ期，年龄≥18岁，中位随访31.8个月，给药５ mg/kg，每日两次，至少12周；发病率为对照组的2倍，共1.2亿人，2020年12月5日截止。',
      translation:
        'Half of the twenty-four patients, all at least 18 years old, had stage 3 disease; median follow-up was 31.8 months, and 5 mg·kg⁻¹ was given twice daily for 12 or more weeks. The incidence was 2-fold that of controls, 120 million people by December 5, 2020.',
      messages: [],
    },
    {
      name: 'the same numbers, written as each language writes them',
      source:
        '２０世纪90年代，1234例（10%～20%）接受2次AMG 420治疗，2项Ⅲ期试验，10<sup>9</sup>/L［1］。',
      translation:
        'In the 1990s, 1,234 patients (10–20%) received AMG 420 twice in two phase 3 trials, 10⁹/L [1].',
      messages: [],
    },
  ],
  *find(review) {
    const told = { names: namesIn(review), usual: usualOf(review) }
    for (const unit of comparableUnits(review)) yield* findIn(review, unit, told)
  },
})
