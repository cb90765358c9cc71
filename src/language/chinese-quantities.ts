import { chineseSayings } from './chinese-sayings.ts'
import type { QuantityWords } from './language.ts'

function words(unit: string, list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(' ').map((word) => [word, unit]))
}

/** Units, comparisons and classes as Chinese says them. */
export const chineseQuantities: QuantityWords = {
  unitWords: {
    ...words('year', '年 岁 周岁'),
    ...words('month', '个月 月龄 月'),
    ...words('week', '周 星期 个星期'),
    ...words('day', '天 日'),
    ...words('h', '小时 个小时'),
    ...words('min', '分钟'),
    ...words('s', '秒 秒钟'),
    ...words('mg', '毫克'),
    ...words('µg', '微克'),
    ...words('ng', '纳克'),
    ...words('g', '克'),
    ...words('kg', '千克 公斤'),
    ...words('mL', '毫升'),
    ...words('L', '升'),
    ...words('cm', '厘米'),
    ...words('mm', '毫米'),
    ...words('µm', '微米'),
    ...words('m', '米'),
    ...words('person', '例 名 人 位'),
    ...words('times', '次'),
    ...words('fold', '倍'),
    ...words('percentage point', '百分点 个百分点'),
    ...words('U', '单位 国际单位'),
    ...words('Gy', '戈瑞'),
    ...words('mmHg', '毫米汞柱'),
    ...words('°C', '摄氏度'),
    ...words('mmol', '毫摩尔'),
    ...words('µmol', '微摩尔'),
  },
  unitJoint: /^(?:\s?[/／]\s?[（(]?|\s?[·•⋅*×]\s?|\.(?=[a-z]+[⁻-])|每|\s)/u,
  beforeUnit: /^\s?(?:余|多)?(?:个(?=小时|星期))?/u,
  comparators: [
    [
      '≥',
      /(?:大于(?:或)?等于|不(?:能|得|应|会|宜|可)?(?:少|低|小|短|早)于|(?:至少|最少|最低)[^\P{Script=Han}一二两三四五六七八九十百千]{0,4})\s?$/u,
    ],
    [
      '≤',
      /(?:小于(?:或)?等于|[不未](?:能|得|应|会|宜|可|应当|应该)?(?:超过|大于|高于|多于|长于|晚于|超出)|(?:至多|最多)[^\P{Script=Han}一二两三四五六七八九十百千]{0,4})\s?$/u,
    ],
    ['>', /(?:大于|超过|高于|多于|长于|超出|逾|不止)(?:正常值?上限的?)?\s?$/u],
    ['<', /(?:小于|低于|少于|不足|不到|未满|短于|早于|未达到?)(?:正常值?[上下]限的?)?\s?$/u],
    ['near', /(?:将近|接近|几近|(?<![最附邻远靠临])近)\s?$/u],
    ['about', /(?:大约|约为?|大致为?)\s?$/u],
  ],
  comparatorsAfter: [
    ['≥', /^(?:及|或|和)(?:其)?以上/u],
    ['≤', /^(?:及|或|和)(?:其)?以下/u],
    ['up', /^(?:以上|以后|余|多(?=[年月周天例个名]))/u],
    ['down', /^(?:以下|以内|之内|内(?!科|镜|皮|膜|固|源|在|径))/u],
  ],
  parts: {
    between: /^[例名人个位]?[\p{Script=Han}]{0,8}(?:中|里)[，,]?(?:仅|只)?(?:有|共)?$/u,
    isWholeFirst: true,
  },
  negative: /负\s?$|[为是至到约于在达从自]\s?[-−－]\s?$/u,
  unspoken:
    /每[^，。；、]{1,8}1¦\s?次|(?:增加|增高|增长|增多|升高|上升|提高|延长|高|长)了?(?:约|近)?1¦\s?倍|(?:无|没有|未见|任[何一]?)\s?1¦\s?[例个名]|(?<![\d第])[2-9]¦\s?组/u,
  classAfter: /^\s?[期级型类组度相区]/u,
  gradeAfter: /^\s?[期级型度]/u,
  things: /(?<=^\s?\p{Script=Han}{0,2})(?![个的])\p{Script=Han}/gu,
  summed: /¦者/u,
  sayings: chineseSayings,
  counted:
    /^(?:组|例|个|名|种|次|项|年|月|周|天|日|小时|倍|药|类|者|人|位|步|篇|家|条|线|臂|轮|代|处|侧|部分|方面|阶段|时间点|联|节|批|层|份|块|支|只|根|段|套|大|款|岁|院|地|所|分钟|样本|指标|中心)/u,
}
