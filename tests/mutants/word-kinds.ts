import { bothWays, type Kind, type Rewrite, rewriting } from './kind.ts'

const aux = 'was|were|is|are|can|could|may|might|should|will|would|does|did'
const englishOpposites = bothWays([
  ['higher', 'lower'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['increasing', 'decreasing'],
  ['positive', 'negative'],
  ['positively', 'negatively'],
  ['longer', 'shorter'],
  ['effective', 'ineffective'],

  ['better', 'worse'],
  ['acute', 'chronic'],
  ['benign', 'malignant'],
  ['male', 'female'],
  ['prolonged', 'shortened'],
  ['improved', 'worsened'],
  ['improve', 'worsen'],
  ['improves', 'worsens'],
  ['superior', 'inferior'],
  ['sensitive', 'resistant'],
  ['upregulated', 'downregulated'],
  ['early', 'late'],
  ['mild', 'severe'],
  ['promote', 'inhibit'],
  ['promotes', 'inhibits'],
  ['promoted', 'inhibited'],
  ['high', 'low'],
  ['more', 'less'],
  ['greater', 'smaller'],
  ['raised', 'lowered'],
  ['stronger', 'weaker'],
  ['up-regulated', 'down-regulated'],
  ['safe', 'unsafe'],
])
const englishOneWay = new Map([
  ['reduce', 'increase'],
  ['reduced', 'increased'],
  ['reduces', 'increases'],
  ['enhance', 'weaken'],
  ['enhanced', 'weakened'],
  ['enhances', 'weakens'],
  ['inhibition', 'activation'],
])
const chineseOpposites = bothWays([
  ['升高', '降低'],
  ['增加', '减少'],
  ['高于', '低于'],
  ['阳性', '阴性'],
  ['延长', '缩短'],
  ['上调', '下调'],
  ['增强', '减弱'],
  ['改善', '恶化'],
  ['促进', '抑制'],
  ['有效', '无效'],
  ['多于', '少于'],
  ['优于', '劣于'],
  ['术前', '术后'],
  ['治疗前', '治疗后'],
  ['良性', '恶性'],
  ['正相关', '负相关'],
  ['急性', '慢性'],
  ['早期', '晚期'],
  ['轻度', '重度'],
  ['较高', '较低'],
  ['上升', '下降'],
  ['敏感', '耐药'],
  ['男性', '女性'],
  ['大于', '小于'],
  ['高危', '低危'],
])
const chineseOneWay = new Map([['提高', '降低']])

/** Leaves a word alone whose opposite is named beside it (`升高或降低`, `before and after`). */
function opposites(
  pairs: ReadonlyMap<string, string>,
  oneWay: ReadonlyMap<string, string>,
  isLatin: boolean,
): readonly Rewrite[] {
  const all = new Map([...pairs, ...oneWay])
  return [...all].map(([word, opposite]): Rewrite => {
    const near = `(?!.{0,24}${opposite})(?<!${opposite}.{0,24})`
    const edge = isLatin ? String.raw`\b` : ''
    // A word of a longer name (`急性期`, `more than 3`) is another kind's matter.
    const own = isLatin
      ? `${word}${edge}(?!-| than \\d)`
      : `${word}(?!${word === '无效' ? '假设' : '者与'})`
    return [new RegExp(`${near}${edge}${own}`, 'gu'), () => opposite]
  })
}

const groupsOf = (pattern: RegExp, to: ReadonlyMap<string, string>): Rewrite => [
  pattern,
  ([own = '']) => to.get(own),
]

/** Changes that turn a statement round without touching a number or a name. */
export const wordKinds: readonly Kind[] = [
  rewriting('negation-inserted', {
    zh: [
      [
        /(?<![未不无没可性功潜只])能够?(?=[\p{Script=Han}])(?!力|量|否|源|耐)/gu,
        ([own]) => `不${own}`,
      ],
      [/(?<![未不无没否])具有(?!统计)/gu, () => '不具有'],
      [
        /(?<![未不无没尚])(?:显著|明显)(?=提高|降低|改善|升高|减少|增加|高于|低于|优于)/gu,
        ([own]) => `未${own}`,
      ],
      [/(?<=差异|差别)有(?=统计学|显著)/gu, () => '无'],
      [/(?<![未不无没])可以/gu, () => '不可以'],
      [/(?<=[均已都])(?:达到|出现|延长|提高|降低|改善|获得)/gu, ([own]) => `未${own}`],
    ],
    en: [
      [
        new RegExp(
          String.raw`(?<!\b(?:[Ww]hether|if|how|what|[Nn]one|[Nn]either|[Nn]o|[Nn]ot)\b[^.\n]{0,60})\b(?:${aux})\b(?! (?:not|no|never|neither|only|also|nor|hardly|rarely)\b|[,.;])(?= [a-z])`,
          'gu',
        ),
        ([own = '']) => `${own} not`,
      ],
      [
        /(?<!\b(?:[Ww]hether|[Nn]one|[Nn]o)\b[^.\n]{0,60})\b(?:has|have|had)(?= (?:been|shown|become|reached|improved|prolonged|achieved)\b)/gu,
        ([own = '']) => `${own} not`,
      ],
    ],
  }),
  rewriting('negation-removed', {
    zh: [
      [/(?<=差异|差别)(?:均)?无(?=统计学|显著|明显)/gu, () => '有'],
      [/未(?=见|达|发现|观察|出现|能|发生|提高|显示|接受|得到|引起)/gu, () => ''],
      [/没有(?=[\p{Script=Han}])/gu, () => '有'],
      [/(?<![并从决绝])不(?=能够?|可(?!或)|具有|影响|存在|需要|推荐|适合)/gu, () => ''],
    ],
    en: [
      [
        new RegExp(
          String.raw`(?<=\b(?:${aux}|has|have|had|do) )not (?!only|merely|simply|just)(?![^.\n]{0,60}\bbut\b)`,
          'gu',
        ),
        () => '',
      ],
      [/\bcannot\b/gu, () => 'can'],
      [/\b(?<=was |is )no (?=significant|difference|statistical)/gu, () => 'a '],
      [
        /\b(?<=were |are |had |have |has )no (?=significant|difference|statistical|effect|evidence)/gu,
        () => '',
      ],
    ],
  }),
  rewriting('opposite-word', {
    zh: opposites(chineseOpposites, chineseOneWay, false),
    en: opposites(englishOpposites, englishOneWay, true),
  }),
  rewriting('with-without', {
    zh: [
      [
        // `这一联合` and `联合用药` are names of a treatment, as is `的联合` with a verb behind it.
        /(?<![不未或否无的一该此])(?:联合|合并|伴有|伴)(?=[\p{Script=Han}A-Za-z])(?!发|多国|用药|随|行)/gu,
        ([own]) => `不${own}`,
      ],
      [/不(?=伴|合并|联合|含)/gu, () => ''],
    ],
    en: [
      [/(?<!(?:or|and) )\bwithout(?! (?:or|and)\b)\b/gu, () => 'with'],
      [
        /(?<=\b(?:[Pp]atients|[Pp]ersons|[Ss]ubjects|combined|treated|together|children|women|mice|adults) )with(?! or without|out)\b/gu,
        () => 'without',
      ],
    ],
  }),
  rewriting('group-swapped', {
    zh: [
      // `两研究组` names neither of the two.
      groupsOf(
        /(?<![两各每三四标准])(?:治疗组|观察组|实验组|试验组|研究组|对照组|[AB]组)/gu,
        new Map([
          ['治疗组', '对照组'],
          ['观察组', '对照组'],
          ['实验组', '对照组'],
          ['试验组', '对照组'],
          ['研究组', '对照组'],
          ['对照组', '治疗组'],
          ['A组', 'B组'],
          ['B组', 'A组'],
        ]),
      ),
    ],
    en: [
      groupsOf(
        /\b(?:treatment|observation|experimental|study|intervention|control)(?= groups?\b)/gu,
        new Map([
          ['treatment', 'control'],
          ['observation', 'control'],
          ['experimental', 'control'],
          ['study', 'control'],
          ['intervention', 'control'],
          ['control', 'treatment'],
        ]),
      ),
      groupsOf(
        /(?<=\b[Gg]roup )[AB]\b/gu,
        new Map([
          ['A', 'B'],
          ['B', 'A'],
        ]),
      ),
    ],
  }),
]
