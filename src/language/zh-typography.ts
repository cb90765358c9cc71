import { han } from './han.ts'
import type { Typography } from './typography.ts'

/** Words that end where the next begins with the same sign: 目的|的, 为了|了解, 就是|是否. */
const seams =
  '目的的|标的的|有的的|的的[确士]|[为除][了]了解|了了[解然结]|是是[否非]|(?:总|中|饱|温|缓|调|柔|平|共)和和|和和[解平谐声睦缓弦气蔼服田]|[参给赋]与与|与与[会否众]|[涉普波]及及|及及[时早其第]|[存现所内潜外]在在|在在[于线位体校职研院编读场外内]|被被[子动褥]|将将[来军近]|并并[发列存行非不且]|合并并'

/** Heads and first parts of compounds: 病毒病毒载量 is one of a virus, written twice with reason. */
const nouns =
  '细胞|病毒|蛋白|抗体|抗原|受体|基因|肿瘤|治疗|疾病|因子|免疫|患者|组织|血管|神经|感染|移植|骨髓|淋巴|药物|功能|激酶|信号|分子|反应|表达|结合|研究|临床|手术'

/** Verbs and others that are said twice on purpose. */
const redoubled =
  '研究研究|讨论讨论|比较比较|考虑考虑|观察观察|商量商量|学习学习|休息休息|活动活动|打听打听|介绍介绍|了解了解|调查调查|检查检查|非常非常|永远永远|一次一次|一个一个|一步一步|一点一点|一代一代|许多许多|很多很多|一天一天|一年一年|逐个逐个|多次多次'

/** How Chinese is set in type (GB/T 15834, clreq). */
export const zhTypography: Typography = {
  marks: { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' },
  keptBracket: /^(?:[+\-−±＋/\d]{1,4}|[^\s%％=＝<>≥≤]{0,24})$/u,
  rangeSigns: ['～', '–', '-'],
  classNumber: new RegExp(
    String.raw`(?<![\w/～~\-–—Ⅰ-Ⅻ.])(?:(?<sign>[Ⅰ-Ⅻ])|(?<letters>I{1,3}|IV|VI{0,3}|IX|X)|(?<digits>[1-4](?=期(?:临床|试验|研究))))(?=[a-cA-C]?\s?[期级型度类](?!${han}{0,1}线))`,
    'gu',
  ),
  otherQuotes: new RegExp(
    String.raw`(?<=[${han}，。；：、（）])"|(?<!\d)"(?=[${han}，。；：、（）])|[「」『』]|(?<=${han})'(?=${han})`,
    'gu',
  ),
  quotes: '“…”',
  repeated: [
    /(?<word>[的和与及在了是被将并])(?<again>\k<word>)/gu,
    new RegExp(String.raw`(?<word>(?!(${han})\2)${han}{2,6})(?<again>\k<word>)`, 'gu'),
    // 8例患者（53.3%）患者
    new RegExp(
      String.raw`(?<=\d\s?[例名位])(?<word>${han}{2,4})[（(][^（）()\n]{1,24}[）)](?<again>\k<word>)`,
      'gu',
    ),
    // 是基本是
    /(?<word>是)(?:基本|几乎|完全|主要|大多|往往|通常)(?<again>\k<word>)(?!否)/gu,
  ],
  mayRepeat: new RegExp(
    `(?:${seams})|(?:${redoubled})|^(?:${nouns})(?:${nouns})|(?:一|几|无数|成)${han}一${han}`,
    'u',
  ),
  neverRepeats:
    /^(?:的|进行|可以|由于|因此|但是|通过|对于|关于|具有|以及|其中|并且|或者|如果|目前|主要|可能)$/u,
}
