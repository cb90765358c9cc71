import type { GroupWords } from './language.ts'

/** Names of the groups of a trial that get what is tried, and of those that they are compared with. */
const active =
  '治疗, 试验, 实验, 观察, 研究, 干预, 联合, 联合治疗, 联合用药, 干预治疗, 给药, 用药, 试验性治疗'.split(
    ', ',
  )
const control =
  '对照, 安慰剂, 安慰剂对照, 空白对照, 空白, 常规, 常规治疗, 常规护理, 标准, 标准治疗, 传统, 传统治疗, 假手术, 健康对照, 正常对照, 阴性对照, 阳性对照, 模型对照, 溶剂对照'.split(
    ', ',
  )
const groupsOf = (names: readonly string[]) =>
  names.flatMap((name) => [`${name}组`, `${name}臂`]).join(', ')
const lettered = (letter: string) => `${letter}组, ${letter}臂, ${letter} 组`
const letteredPair = (one: string, other: string) =>
  ['、', '与', '和', '及', '/']
    .map((word) => `${one}${word}${other}组, ${one}${word}${other}两组`)
    .join(', ')

/** Names of the groups of a trial, in the lines of `chineseOpposites`. */
export const chineseGroups = `arm+: ${groupsOf(active)}
arm-: ${groupsOf(control)}
arm-~: 对照
arm-=: 安慰剂, 常规, 标准
0: 随机对照, 病例对照, 病例-对照, 对照研究, 对照试验, 协作组, 工作组, 课题组, 研究小组
armab+: ${lettered('a')}, ${letteredPair('a', 'b')}
armab-: ${lettered('b')}, ${letteredPair('a', 'b')}
armac+: ${lettered('a')}
armac-: ${lettered('c')}
armbc+: ${lettered('b')}
armbc-: ${lettered('c')}
`

/** How Chinese texts name groups and set them against each other. */
export const chineseGroupWords: GroupWords = {
  named:
    /(?<=^|[，。；：、（）(),;:\s]|与|和|及|比|于|在|为|中|而|则|较|后)(?![两各每本该此三四五六多同全一二几另其分某整])[\p{Script=Han}A-Za-z\d\-+]{1,8}(?<![两各每本该此三四五六多同全一二几另其分重机成数基])[组臂](?![织成合分别间内员建装])/gu,
  against:
    /^[^，。；：,;]{0,12}?(?:高于|低于|大于|小于|多于|少于|长于|短于|优于|差于|好于|劣于|晚于|早于|快于|慢于|强于|弱于|不如|比|较|与|和|同)$/u,
  atTime: /^[^，。；,;]{0,6}(?:前|后|时|基线|周|月|年|天)/u,
}
