import { chineseGroupWords } from './chinese-groups.ts'
import { chineseNumbers } from './chinese-numbers.ts'
import { chineseOpposites } from './chinese-opposites.ts'
import { chinesePolarity } from './chinese-polarity.ts'
import { chineseQuantities } from './chinese-quantities.ts'
import { splitChineseSentences } from './chinese-sentences.ts'
import {
  chineseTermEndings,
  chineseTermInitials,
  chineseTermStops,
  chineseTermVerbs,
  chineseTermWords,
} from './chinese-term-stops.ts'
import { han } from './han.ts'
import { knownAbbreviations } from './known-abbreviations.ts'
import type { Language } from './language.ts'
import { pinyinOfText, pinyinReadings } from './pinyin-readings.ts'
import { polarityReader } from './polarity.ts'
import { chineseSaidWords } from './said-words.ts'
import { wideCharacter } from './wide.ts'
import { zhArithmetic } from './zh-arithmetic.ts'
import { zhEnAbbreviations } from './zh-en-abbreviations.ts'
import { namedOpposites } from './zh-en-opposites.ts'
import { zhTypography } from './zh-typography.ts'

const ideographs = new RegExp(han, 'gu')

/**
 * Words that make the number after them a part of the sentence (GB/T 7714: 文献［18］). 见 and 据
 * alone also end 可见, 常见, 意见, 数据, 证据: they count only at the start of a clause or after a
 * noun that is looked up. 根据, 依据, 参照 and 参考 are verbs there, and after what goes before a verb;
 * elsewhere they end a noun phrase, 停药的依据［5］, and govern nothing. Further numbers of the same
 * list, 文献［1］和［3］, follow the first.
 */
const narrative = new RegExp(
  [
    '(?:',
    [
      '文\\s?献|参见|详见|另见|请见|引自|摘自|出自|译自',
      '(?:方法|过程|步骤|具体|内容|定义|标准|推导|证明|详情|流程|参数)见',
      '(?:^|[（(，,。；;：:、！？!?“”"\\s])(?:据|见)',
      '(?:^|[（(，,。；;：:、！？!?“”"\\s]|[可应请须需并均也亦系是将再仅]|可以|应该|应当|必须|分别|本文|本研究|本组|我们|笔者|作者)(?:根据|依据|参照|参考)',
    ].join('|'),
    ')',
    '(?:\\s?[［[][\\d，,、\\-–~～\\s]+[］\\]]\\s?(?:、|，|和|与|及|以及|至))*\\s?$',
  ].join(''),
  'u',
)

/** Simplified Chinese. */
export const zh: Language = {
  subtag: 'zh',
  name: '中文',
  cslLocale: 'zh-CN',
  aliases: [
    'zh',
    'zho',
    'chi',
    'cmn',
    'cn',
    'chinese',
    'mandarin',
    'simplified chinese',
    'pinyin',
    '中文',
    '汉语',
    '简体中文',
    '中国语',
  ],
  etAl: '等',
  unknownPlace: '[出版地不详]',
  unknownPublisher: '[出版者不详]',
  labels: {
    abstract: '摘要',
    keywords: '关键词',
    references: '参考文献',
    footnotes: '脚注',
    glossary: '术语与缩略语',
    abbreviations: '缩略语表',
    shortTitle: '短标题',
    figureLegends: '图注',
    blinded: '［隐去］',
    withheld: '［本文作者的文献，盲审时隐去］',
    contents: '目录',
    figure: '图',
    table: '表',
    corresponding: '通信作者',
    translators: '译者',
    received: '收稿日期',
    accepted: '接受日期',
    funding: '基金项目',
    acknowledgements: '致谢',
    conflicts: '利益冲突',
    contributions: '作者贡献',
    ethics: '伦理声明',
    data_availability: '数据可用性',
    missing: '（无对应原文）',
    backTo: '回到引用处',
    comma: '，',
    separator: '；',
    colon: '：',
  },
  bookWords: {
    landmarks: '导航',
    accessible: '结构化的标题、目录和阅读顺序；每段文字都标明语言；公式为 MathML，图片有文字说明。',
    undescribed: '结构化的标题、目录和阅读顺序；每段文字都标明语言；部分图片没有文字说明。',
  },
  glossaryLabels: {
    search: '查找术语',
    hint: '可输入中文、英文、缩略语、拼音或拼音首字母',
    order: '排序',
    own: '按拼音',
    found: '找到{n}条',
    foundOne: '找到1条',
    none: '没有找到',
    near: '相近的有{n}条',
    more: '另有{n}条未列出',
    definition: '定义',
    variants: '其他名称',
    statuses: {
      preferred: '首选',
      admitted: '可用',
      deprecated: '不推荐',
      superseded: '已废止',
      abbreviation: '缩略语',
    },
    subject: '学科',
    source: '来源',
    note: '附注',
    used: '见于',
    unused: '文中未见',
    review: '返回全文',
  },
  readerLabels: {
    skip: '跳到正文',
    view: '显示方式',
    parallel: '左右对照',
    interleaved: '上下对照',
    theme: '明暗',
    themeAuto: '自动',
    themeLight: '浅色',
    themeDark: '深色',
    find: '查找全文和术语',
    found: '{n}处',
    foundOne: '1处',
    foundNone: '没有找到',
    permalink: '本段链接',
    copy: '复制双语及引文',
    copied: '已复制',
    copyFailed: '未能复制',
    cited: '文中引用{n}次',
    citedOnce: '文中引用1次',
    firstUse: '首次出现',
    abbreviation: '缩略语',
    downloads: '下载',
    findings: '检查结果',
    severities: { error: '错误', warning: '警告', info: '提示' },
  },
  headings: {
    abstract: ['摘要', '【摘要】', '［摘要］', '[摘要]', '内容提要', '提要'],
    keywords: ['关键词', '关键字', '【关键词】', '［关键词］', '[关键词]'],
    references: ['参考文献', '【参考文献】', '［参考文献］', '[参考文献]', '文献'],
  },
  figureLabel: /图\s?(\d{1,3})(?!\d)/u,
  tableLabel: /表\s?(\d{1,3})(?!\d)/u,
  narrative,
  arrayName: /(?:数组|矩阵|向量|列表|张量|数列)\s?[A-Za-z]$/u,
  unitAfterInterval:
    /^\s?(?:个?(?:年|月|周|天|日|小时|岁|例|次|倍)|[%％℃‰]|(?:mg|g|kg|µg|μg|ng|ml|mL|L|mm|cm|h|d|min)(?![A-Za-z]))/u,
  numberWords: chineseNumbers,
  polarityWords: polarityReader(
    chinesePolarity + chineseOpposites + namedOpposites('chinese'),
    false,
  ),
  saidWords: chineseSaidWords,
  denial: {
    within: 3,
    behind: 10,
    before: 24,
    after: 6,
    aside:
      /^[^，。；：、,;()（）]{1,12}，?而是|^[^，。；：、,;()（）于比]{1,6}组(?![织成合分内间])/u,
  },
  partLabels: [
    {
      part: 'aim',
      starts: /^\s*[【［[]?(?:研究)?目的/u,
      anywhere: /目的|目标|背景|旨在|为了|以期/u,
    },
    {
      part: 'methods',
      starts: /^\s*[【［[]?(?:(?:资料|对象|材料)[与和])?方法/u,
      anywhere: /方法|资料|材料|对象|设计/u,
    },
    {
      part: 'results',
      starts: /^\s*[【［[]?结果(?!显示|表明|提示|发现|是|证实)/u,
      anywhere: /结果|发现/u,
    },
    { part: 'conclusion', starts: /^\s*[【［[]?结论/u, anywhere: /结论|总之|综上|小结/u },
  ],
  polarityContext: {
    bound:
      /^(?:超过|多于|少于|大于|小于|高于|低于|超出)(?:约|了)?\s?(?:\d|[一二两三四五六七八九十半百千])/u,
    compared: /(?:于|较|比|对照)[^，。；：,;]{0,16}(?:单用|单独|单纯)$/u,
  },
  groups: chineseGroupWords,
  magnitudes: { 百万: 6, 千万: 7, 万亿: 12, 万: 4, 亿: 8 },
  decade: /(\d{1,2})世纪(\d0)年代/gu,
  quantities: chineseQuantities,
  splitSentences: splitChineseSentences,
  joinLines: (before, after) =>
    wideCharacter.test(before) || wideCharacter.test(after) ? '' : ' ',
  unspacedLetters: han,
  termStops:
    /(?<!介导|依赖|意义|好)的|了|与|及(?!时)|在|将|是|并(?!发)|(?:也|又|亦|别|俗|简|统|通|被)?称[为作]|(?:也|又|亦|别|俗|简|统|通|被)称|众所周知|这|该|其(?!他)|采用|应用|通过|检测|比较|评价|评估|观察|测定|探讨|接受|给予|提高|降低|延长|缩短|联合|包括|达到|中位(?!数)|第\d+[届版次]|仅?有?[一二两三四五六七八九十多几数]+(?:[篇项例名款份届]|位(?!点))|\d+[个例项名种次篇只株份]|加用|联用|参考|首选|首例|\d{4}年|^如|结果示|改用|换用|停用|口服|(?<![行人作认成])为|(?<!化学)(?:治疗|放疗|化疗)(?=后|前|中)|[后前]|^(?:称(?![重量])|(?:介导|依赖|诱导)的|我国|国内外|[需拟可均]?行(?![为动走业政程距星])|和|或|则?为|以|但|由|转为|因|而|对|使|让|把|被|从|用|有|即|等|也|均|都|可|能|会|至|则|又|仅|按|当|如|两个|一种|多种)+/gu,
  termWords: chineseTermWords,
  termInitials: chineseTermInitials,
  exampleWord: /^(?:例如|比如|譬如|如|包括)/u,
  termStopWords: chineseTermStops,
  termVerbs: chineseTermVerbs,
  termEndings: chineseTermEndings,
  termJoints: new Set(['和', '与', '及', '或', '以及', '联合', '加']),
  definitionLabels:
    /^\s*(?:(?:以下|下文|下称|以后|后文)?(?:简称|简写为|缩写为?|缩略为|英文名?|英文缩写)[为作：:]?|英文[：:])\s*/u,
  trialNoun: /^\s?(?:临床|随机)?(?:试验|研究|队列)/u,
  drugStem:
    /(?:单抗|替尼|非尼|西利|帕利|佐米|度胺|莫司|卡铂|顺铂|利铂|他赛|柔比星|他滨|他汀|沙坦|地平|沙星|西林|霉素|康唑|拉唑|格列汀|格列净|鲁肽|沙班|格雷|夫定|布韦|昔洛韦|司琼|奥仑赛|仑赛)$/u,
  knownAbbreviations,
  abbreviationWords: zhEnAbbreviations,
  isWrittenIn: (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    return letters > 0 && (text.match(ideographs)?.length ?? 0) / letters > 0.2
  },
  romanisation: { readings: pinyinReadings, spell: pinyinOfText },
  arithmetic: zhArithmetic,
  typography: zhTypography,
  markerPlacement: {
    gb: { after: '', space: '' },
    vancouver: { after: '', space: '' },
    ama: { after: '', space: '' },
  },
}
