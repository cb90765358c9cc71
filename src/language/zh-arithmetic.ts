import type { Arithmetic } from './arithmetic.ts'
import { han } from './han.ts'

const count = String.raw`(?:(?<![\d.,～~–-])\d{1,3}(?:,\d{3})+|(?<![\d.,～~–-])\d{1,6}(?![\d.,]))`
const percent = String.raw`(?<percent>\d{1,3}(?:\.\d{1,4})?)\s?[%％]`
const people = '(?:例(?!次)|名|位(?!点))'
const noun = `(?:${han}|[A-Za-z-]){0,12}`
/** 中 as a word: not of 中位, 中国, 中心 and their like. */
const within = '中(?![位国心期性枢度等重文医药])'
const whole = String.raw`(?<whole>${count})\s?${people}`
const part = String.raw`(?<part>${count})\s?${people}`
const bracketed = String.raw`[（(]\s?(?:占|约占)?\s?${percent}\s?(?=[)）]|[,，;；]\s?(?!\d))`
const bareFraction = String.raw`(?<![\d./／:：^×])(?<part>\d{1,6})\s?[/／]\s?(?<whole>\d{1,6})(?![\d./／:：%％])`
const rateName =
  '(?:缓解|反应|应答|有效|发生|死亡|病死|治愈|好转|转阴|完成|失访|耐药|不良反应|完全缓解|总缓解|CR|PR|VGPR)率'

/** How Chinese says shares of a number of people. */
export const zhArithmetic: Arithmetic = {
  shares: [
    // 8/14（53.3%） and 8/14例（53.3%）
    {
      pattern: new RegExp(
        String.raw`${bareFraction}\s?${people}?(?:患者|病例)?\s?${bracketed}`,
        'gu',
      ),
      sign: /\d\s?[/／]\s?\d/u,
    },
    // 53.3%（8/14） and 53.3%，8/14
    {
      pattern: new RegExp(
        String.raw`${percent}\s?(?:[（(]|[,，]\s?)(?<part>\d{1,6})\s?[/／]\s?(?<whole>\d{1,6})(?=\s?[)）])`,
        'gu',
      ),
      sign: /\d\s?[/／]\s?\d/u,
    },
    // 8/14，53.3%
    {
      pattern: new RegExp(
        String.raw`[（(]\s?${bareFraction}\s?[,，;；]\s?${percent}(?=\s?[)）])`,
        'gu',
      ),
      sign: /\d\s?[/／]\s?\d/u,
    },
    // 14例患者中8例（53.3%）
    {
      pattern: new RegExp(
        String.raw`${whole}${noun}${within}[,，]?\s?(?:有|仅|共有?)?\s?${part}${noun}\s?${bracketed}`,
        'gu',
      ),
      sign: /中/u,
    },
    // 14例中8例缓解，缓解率为53.3%
    {
      pattern: new RegExp(
        String.raw`${whole}${noun}${within}[,，]?\s?(?:有|仅|共有?)?\s?${part}${noun}[,，]\s?(?:总)?${rateName}(?:仅?为|达到?|是)?\s?${percent}`,
        'gu',
      ),
      sign: /中/u,
    },
  ],
  shareSign:
    /[（(]\s?约?占?\s?\d[\d.]*\s?[%％]|[%％]\s?(?:[)）(（]|[,，]\s?\d)|[例名位].*[例名位].*率/u,
  parts: [{ pattern: new RegExp(String.raw`${part}${noun}\s?${bracketed}`, 'gu') }],
  rates: [
    {
      pattern: new RegExp(
        String.raw`(?:总?${rateName}|ORR率?)(?:分别)?(?:仅?为|达到?|是|约|近|超过)?\s?${percent}`,
        'gu',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`${percent}\s?的?(?:${han}{0,6})(?:患者|病例|受试者|病人)(?!的)`,
        'gu',
      ),
    },
  ],
  partsOfWhole: [
    {
      pattern: new RegExp(
        String.raw`${whole}${noun}${within}[,，]?\s?(?:有|仅|共有?)?\s?${part}(?!次)`,
        'gu',
      ),
      sign: /中/u,
    },
  ],
  counts: new RegExp(`${whole}`, 'gu'),
  countSign: /\d\s?[例名位]/u,
  hedgeBefore: /(?:约占?|近|逾|超过|大约|不足|不到|至少|最多|高达|可达|多达|[>≥≤<＞＜～~–-])\s?$/u,
  hedgeAfter: /^\s?(?:左右|以上|以下|上下|[～~–-]|CI|的?(?:置信|可信)|[±])/u,
  otherWhole: /其中|其余|分别|依次|可评估|意向|亚组|各\s?\d/u,
  estimated: /生存|存活|无进展|无复发|累[积计]|年.{0,4}率|月.{0,4}率|估计|OS|PFS|EFS|DFS|RFS/u,
  disjoint: [
    [/男(?:性|患者|性患者|婴|孩)?\s?$/u, /女(?:性|患者|性患者|婴|孩)?\s?$/u],
    [/(?:治疗|试验|实验|观察|研究|联合|干预)组\s?$/u, /(?:对照|安慰剂|常规|单药)组\s?$/u],
    [
      /(?:完全缓解|CR)(?:（CR）)?(?:患者|者)?\s?$/u,
      /(?:部分缓解|PR)(?:（PR）)?(?:患者|者)?\s?$/u,
      /(?:疾病稳定|SD)(?:（SD）)?(?:患者|者)?\s?$/u,
      /(?:疾病进展|PD)(?:（PD）)?(?:患者|者)?\s?$/u,
    ],
    [/显效\s?$/u, /(?<!无|总)有效\s?$/u, /无效\s?$/u],
    [/^\s?[例名](?:患者)?(?:[为是])?男/u, /^\s?[例名](?:患者)?(?:[为是])?女/u],
    [
      /^\s?例(?:患者)?(?:获得|达到?)?(?:CR|完全缓解)/u,
      /^\s?例(?:患者)?(?:获得|达到?)?(?:PR|部分缓解)/u,
      /^\s?例(?:患者)?(?:为)?(?:SD|疾病稳定)/u,
      /^\s?例(?:患者)?(?:为)?(?:PD|疾病进展)/u,
    ],
    [/^\s?例(?:患者)?显效/u, /^\s?例(?:患者)?有效/u, /^\s?例(?:患者)?无效/u],
    [/^\s?例(?:患者)?阳性/u, /^\s?例(?:患者)?阴性/u],
    [/良性(?:病变|肿瘤)?\s?$/u, /恶性(?:病变|肿瘤)?\s?$/u],
  ],
  wholeBefore:
    /(?:^|[，。；：、]|共|纳入|入[组选]|选取|选择|收集|收治|招募|本组|总[计数]|合计|分析|研究|对|将|在|的)(?:了|有|到)?\s?$/u,
  confidence: '置信区间|可信区间|置信限|可信限',
  median: new RegExp(`中位(?:${han}|[A-Za-z（）() -]){0,24}$`, 'u'),
  medianSign: /中位/u,
  clockAfter: /^\s?(?:月(?!龄)|时(?!间)|点|日|[°℃]|年)/u,
}
