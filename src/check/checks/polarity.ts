import { negation, type PolarityWord } from '../../language/polarity.ts'
import { type Review, type Side, sides, type Unit } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import {
  affirmedIn,
  isDeniedOnce,
  isSaidOtherwise,
  type Statement,
  statementOf,
} from '../denied.ts'
import { placesOf, type Token } from '../differences.ts'
import { groupFlipsOf } from '../group-flips.ts'
import { type Usual, usualOf } from '../lengths.ts'
import { isDamaged, isPlain, spansOf } from '../pair-text.ts'
import { excessOf, type Flip, flipsOf } from '../polarity-flips.ts'
import { isMoved, wordsOfPairs } from '../polarity-words.ts'
import { comparableUnits } from '../untranslated.ts'

/** From here on, the sentences of a pair are taken to say the same. */
const sureConfidence = 0.7
/** From here on, enough for words of which one text has the opposite: a part left out adds none. */
const fairConfidence = 0.5

function tokenOf(words: readonly PolarityWord[]): Token | undefined {
  const [word] = words
  return word && { value: word.text, span: word }
}

/** Negations of a flip that nothing answers, where there are more than those that the other text says in another way. */
function spareOf(flip: Flip, statement: Statement, side: Side): readonly PolarityWord[] {
  const kept = flip[side].filter((word) => !isSaidOtherwise(statement, side, word))
  return excessOf(statement.words, side) > flip[side].length - kept.length ? kept : []
}

/**
 * Negations of one side that the other has too few of, without those whose clause it says in another
 * way; and those that it seems to answer, where it says what they deny with no negation near.
 */
function withEvidence(flips: readonly Flip[], statement: Statement): readonly Flip[] {
  const sure = flips.flatMap((flip): readonly Flip[] => {
    if (flip.axis !== negation) return isDeniedOnce(statement, flip) ? [] : [flip]
    const kept = {
      source: spareOf(flip, statement, 'source'),
      translation: spareOf(flip, statement, 'translation'),
    }
    return sides.some((side) => kept[side].length > 0) ? [{ ...flip, ...kept }] : []
  })
  if (flips.some(({ axis }) => axis === negation)) return sure
  const affirmed = sides.flatMap((side): readonly Flip[] => {
    const lone = affirmedIn(statement, side)
    const none = { axis: negation, source: [], translation: [] }
    return lone.length > 0 ? [{ ...none, [side]: lone }] : []
  })
  return [...sure, ...affirmed]
}

function unitFlips(review: Review, unit: Unit, usual: Usual): readonly Flip[] {
  const pairs = wordsOfPairs(review, unit)
  return pairs.flatMap((words, at) => {
    const { confidence } = unit.sentences[at] ?? { confidence: 1 }
    const stretches = spansOf(unit, at)
    const isEmpty = stretches.source.length * stretches.translation.length === 0
    if (isEmpty || confidence < fairConfidence) return []
    const known = withEvidence(flipsOf(words), statementOf(review, unit, stretches, words))
    const groups = groupFlipsOf(review, unit, stretches, words)
    const swaps = groups.filter(({ axis }) => !known.some((one) => one.axis === axis))
    const flips = [...known, ...swaps]
    if (flips.length === 0 || isDamaged(review, unit, at)) return []
    return flips.filter((flip) => {
      if (flip.axis !== negation) return true
      const more = flip.source.length > 0 ? 'source' : 'translation'
      const isSure = confidence >= sureConfidence && isPlain(review, unit, at, usual, more)
      return isSure && !isMoved(unit, pairs, at, flip)
    })
  })
}

function messageOf({ axis, source: [ours], translation: [theirs] }: Flip): string {
  if (axis !== negation)
    return `Unexpected \`${theirs?.text}\` in the translation, expected the sense of \`${ours?.text}\` as in the source`
  return theirs === undefined
    ? `Missing negation in the translation, expected the sense of \`${ours?.text}\` as in the source`
    : `Unexpected negation \`${theirs.text}\` in the translation, expected none, as in the source`
}

function* findIn(review: Review, unit: Unit, usual: Usual): Iterable<Finding> {
  for (const flip of unitFlips(review, unit, usual)) {
    const [source, translation] = [tokenOf(flip.source), tokenOf(flip.translation)]
    const difference = { ...(source && { source }), ...(translation && { translation }) }
    yield {
      message: messageOf(flip),
      unit: unit.id,
      places: placesOf(review, unit, difference),
    }
  }
}

/** What one text affirms the other does not deny, and what rises in one does not fall in the other. */
export const polarity = defineCheck({
  id: 'polarity',
  summary: {
    en: 'Finds statements that mean the opposite in the other text: a lost or added negation, a rise for a fall.',
    zh: '找出两种文本意思相反之处：丢失或多出的否定，升与降、阳性与阴性等的颠倒。',
  },
  reason: {
    en: 'A lost “not”, or “increased” for “decreased”, turns a finding into its opposite, and the sentence still reads well.',
    zh: '漏译一个“未”字，或把“降低”译成“升高”，结论便完全相反，而句子读来仍然通顺。',
  },
  severity: 'error',
  examples: [
    {
      name: 'a negation is missing',
      source: '中位生存期未达到。',
      translation: 'Median survival was reached.',
      messages: [
        'Missing negation in the translation, expected the sense of `未达到` as in the source',
      ],
    },
    {
      name: 'a negation too many',
      source: '联合治疗延长了总生存期。',
      translation: 'The combination did not prolong overall survival.',
      messages: ['Unexpected negation `not` in the translation, expected none, as in the source'],
    },
    {
      name: 'a rise for a fall',
      source: '治疗后血糖水平明显降低。',
      translation: 'Blood glucose increased markedly after treatment.',
      messages: [
        'Unexpected `increased` in the translation, expected the sense of `降低` as in the source',
      ],
    },
    {
      name: 'sensitive for resistant',
      source: '该细胞株对顺铂耐药。',
      translation: 'This cell line is sensitive to cisplatin.',
      messages: [
        'Unexpected `sensitive` in the translation, expected the sense of `耐药` as in the source',
      ],
    },
    {
      name: 'a negation too many beside one of its own',
      source: '新方案疗效更好，安全性无明显差异。\n\n吉非替尼组的缓解率升高。',
      translation:
        'The new regimen was not more effective, with similar safety.\n\nThe response rate did not increase in the gefitinib group.',
      messages: [
        'Unexpected negation `not` in the translation, expected none, as in the source',
        'Unexpected negation `not` in the translation, expected none, as in the source',
      ],
    },
    {
      name: 'with for without',
      source: '该试验比较了化疗联合或不联合放疗的疗效。',
      translation: 'The trial compared chemotherapy with or with radiotherapy.',
      messages: [
        'Unexpected `with or with` in the translation, expected the sense of `联合或不联合` as in the source',
      ],
    },
    {
      name: 'one group of a trial for the other',
      source:
        '观察组的缓解率高于对照组。\n\n中位生存期安慰剂组为9个月。\n\nA组给予化疗，B组给予放疗。',
      translation:
        'The response rate was higher in the control group than in the control group.\n\nMedian survival was 9 months in the intervention arm.\n\nGroup B received chemotherapy, and group B received radiotherapy.',
      messages: [
        'Unexpected `control group` in the translation, expected the sense of `观察组` as in the source',
        'Unexpected `intervention arm` in the translation, expected the sense of `安慰剂组` as in the source',
        'Unexpected `Group B` in the translation, expected the sense of `A组` as in the source',
      ],
    },
    {
      name: 'opposites of many kinds',
      source:
        '两组差异有统计学意义。\n\n蛋白酶体抑制剂是基础用药。\n\n多数不良事件为重度。\n\n门诊患者接受双盲治疗。',
      translation:
        'The two groups were comparable.\n\nProteasome activators are the backbone.\n\nMost adverse events were mild.\n\nInpatients received double-blind treatment.',
      messages: [
        'Unexpected `comparable` in the translation, expected the sense of `有统计学意义` as in the source',
        'Unexpected `activators` in the translation, expected the sense of `抑制剂` as in the source',
        'Unexpected `mild` in the translation, expected the sense of `重度` as in the source',
        'Unexpected `Inpatients` in the translation, expected the sense of `门诊患者` as in the source',
      ],
    },
    {
      name: 'a group left out or named by a pronoun, and a denied word for its opposite',
      source:
        '观察组的缓解率高于对照组。\n\n随机对照试验显示，联合组与对照组的生存期相近。\n\n该药对此类患者无效。\n\n无创通气不再是首选，不良反应少见。',
      translation:
        'The response rate was higher in the experimental group.\n\nA randomised controlled trial showed similar survival in the combination and control groups.\n\nThe drug is not effective in such patients.\n\nNoninvasive ventilation is no longer the first choice, and adverse reactions are rare.',
      messages: [],
    },
    {
      name: 'likeness for no difference, and limits in either way',
      source: '两组年龄无显著差异。\n\n间距不超过5毫米，文字由左向右排列。',
      translation:
        'Age was similar in the two groups.\n\nThe gap is at most 5 mm, and the text runs from left to right.',
      messages: [],
    },
    {
      name: 'negations that each language says in its own way',
      source:
        '两组差异无统计学意义。\n\n化疗未能改善生存。\n\n药物缺乏疗效，机制不明。\n\n复发患者难以治愈，而不是无法治疗。',
      translation:
        'There was no significant difference between the groups.\n\nChemotherapy failed to improve survival.\n\nThe drug lacked efficacy, and its mechanism is unclear.\n\nRelapsed patients are difficult to cure rather than untreatable.',
      messages: [],
    },
    {
      name: 'a condition, what is kept, what turned negative, and what is not at one time',
      source:
        '只要不出现感染，即可继续用药。\n\n行保留脾脏的手术11例。\n\n治疗后病毒核酸转阴。\n\n左室收缩不同步。\n\n患者心律不齐。',
      translation:
        'Treatment may go on as long as the patient stays well.\n\nEleven patients underwent surgery without splenectomy.\n\nViral nucleic acid was not detected after treatment.\n\nLeft ventricular contraction was not synchronised.\n\nThe patients had an arrhythmia.',
      messages: [],
    },
    {
      name: 'a group compared with itself, and one told by a name that is not its own',
      source:
        '观察组的评分高于对照组，疼痛轻于对照组。\n\n聚桂醇组治愈率为90.6%，传统治疗组为88.3%。',
      translation:
        'Scores were higher in the control group than in the control group, with less pain than in the control group.\n\nThe cure rate was 90.6% in the control group and 88.3% in the traditional group.',
      messages: [
        'Unexpected `control group` in the translation, expected the sense of `观察组` as in the source',
        'Unexpected `control group` in the translation, expected the sense of `聚桂醇组` as in the source',
      ],
    },
    {
      name: 'a denial of one of two words, and a word that is a denial itself',
      source: '患者尚未耐药，此前耐药者已排除。\n\n该剂量无法耐受。\n\n吸烟与死亡率无关。',
      translation:
        'The patients were not yet sensitive, and those resistant before had been excluded.\n\nThis dose was tolerable.\n\nSmoking was associated with mortality.',
      messages: [
        'Unexpected `sensitive` in the translation, expected the sense of `耐药` as in the source',
        'Missing negation in the translation, expected the sense of `无法耐受` as in the source',
        'Missing negation in the translation, expected the sense of `无关` as in the source',
      ],
    },
    {
      name: 'names and kinds of medicine',
      source: '所有患者均行全麻。\n\n结节位于同侧。\n\n该病多见于农村。\n\n患者有心动过速。',
      translation:
        'All patients received local anaesthesia.\n\nThe nodule was contralateral.\n\nThe disease is common in urban areas.\n\nThe patients had bradycardia.',
      messages: [
        'Unexpected `local anaesthesia` in the translation, expected the sense of `全麻` as in the source',
        'Unexpected `contralateral` in the translation, expected the sense of `同侧` as in the source',
        'Unexpected `urban` in the translation, expected the sense of `农村` as in the source',
        'Unexpected `bradycardia` in the translation, expected the sense of `心动过速` as in the source',
      ],
    },
    {
      name: 'groups told by their treatment or once for twice, contrasts and what stays as it is',
      source:
        '顺铂组治愈率为90.6%，对照组为88.3%。\n\n无内固定组14例，内固定组13例。\n\n治疗并未降低复发率，也未提高生存率。\n\n间距保持不变。\n\n不育的夫妇因精液问题而不孕不育。\n\n患者出现心力衰竭，未接受移植。\n\n直到第三周才出现缓解。',
      translation:
        'The cure rate was 90.6% in the cisplatin group and 88.3% in the control group.\n\nThere were 14 patients in the simple resection group and 13 in the fixation group.\n\nTreatment did not reduce the recurrence rate or improve survival.\n\nThe gap is not changed but kept constant.\n\nCouples were infertile because of the semen.\n\nThe patient had heart failure and did not receive a transplant.\n\nNo response occurred until week three.',
      messages: [],
    },
    {
      name: 'none of them for a zero, a bound beside a fall, and what a combination is compared with',
      source:
        '淋巴结转移率为0/12。\n\n10例患者中0例复发。\n\n检出无义突变2个。\n\n肿瘤体积减少80%以上者5例。\n\n放疗联合化疗的生存期更长。',
      translation:
        'None of 12 lymph nodes had a metastasis.\n\nOf 10 patients, none relapsed.\n\nTwo nonsense mutations were found.\n\nTumours shrank by more than 80% in 5 patients.\n\nSurvival was longer than with radiotherapy alone.',
      messages: [],
    },
    {
      name: 'none for all, and a treatment alone for a combination',
      source:
        '10例患者均存活。\n\n对照组采用化疗联合放疗。\n\n观察组疗效优于对照组，两组安全性相似。\n\n检测的灵敏度和特异度均较高，可以促进恢复，提高生活质量。',
      translation:
        'None of the 10 patients survived.\n\nThe control group received chemotherapy alone.\n\nEfficacy in the observation group was inferior over that in the control group, with comparable safety.\n\nThe test had high sensitivity and sensitivity; it can promote recovery and worsen quality of life.',
      messages: [
        'Unexpected negation `None` in the translation, expected none, as in the source',
        'Unexpected `alone` in the translation, expected the sense of `联合` as in the source',
        'Unexpected `inferior` in the translation, expected the sense of `优于` as in the source',
        'Unexpected `sensitivity` in the translation, expected the sense of `特异度` as in the source',
        'Unexpected `worsen` in the translation, expected the sense of `提高` as in the source',
      ],
    },
    {
      name: 'opposites that stand in both texts',
      source: '阳性组的生存期长于阴性组，毒性较低而缓解率较高。',
      translation:
        'Survival was longer in the positive than in the negative group, with a higher response rate and less toxicity.',
      messages: [],
    },
  ],
  *find(review) {
    const usual = usualOf(review)
    for (const unit of comparableUnits(review)) {
      if (unit.blocks.source && unit.blocks.translation) yield* findIn(review, unit, usual)
    }
  },
})
