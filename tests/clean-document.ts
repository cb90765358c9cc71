import fc from 'fast-check'

const nouns = [
  '骨髓瘤',
  '单克隆抗体',
  'T细胞',
  'CAR-T细胞',
  'CD38抗原',
  '来那度胺',
  'IFN-γ',
  '硼替佐米',
]
const verbs = ['可以抑制', '能够结合', '主要表达于', '显著延长了', '联合应用于', '并未影响']
const objects = [
  '肿瘤的生长',
  'BCMA BiTE',
  '患者的生存期',
  'AMG 701的活性',
  '骨髓微环境',
  '自然杀伤细胞',
]
const numbers = [
  '31.8个月',
  '14.1±4.5个月',
  '1000例患者',
  '85%',
  '800 µg/d',
  '5级',
  '18.8［10.1，无法评估］个月',
  'P<0.05',
  '20 ℃',
  '2017年',
  '10%～30%',
  '3.5～5.6',
  '12 345例',
]
const asides = [
  '（multiple myeloma，MM）',
  '（n=24）',
  '（T cell）',
  '“乐观”',
  '（Ⅱ期）',
  '（antibody-dependent cell-mediated cytotoxicity，ADCC）',
  '（95%CI 3.2～4.1）',
  '',
]

const phrase = fc
  .tuple(
    fc.constantFrom(...nouns),
    fc.constantFrom(...asides),
    fc.constantFrom(...verbs),
    fc.constantFrom(...objects, ...numbers),
  )
  .map((parts) => parts.join(''))

/** A sentence; where it has a marker, its number is put in later. */
const sentence = fc
  .tuple(fc.array(phrase, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([parts, isCited]) => `${parts.join('，')}${isCited ? '［@］' : ''}。`)

const paragraph = fc
  .array(sentence, { minLength: 2, maxLength: 5 })
  .map((sentences) => sentences.join(''))

const list = fc
  .array(phrase, { minLength: 2, maxLength: 4 })
  .chain((items) =>
    fc
      .constantFrom('- ', '* ', '1. ')
      .map((mark) =>
        items.map((item, at) => `${mark === '1. ' ? `${at + 1}. ` : mark}${item}。`).join('\n'),
      ),
  )

const table = fc
  .array(fc.tuple(fc.constantFrom(...nouns), fc.constantFrom(...numbers)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) =>
    ['| 药物 | 结果 |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
  )

const others = fc.constantFrom(
  '> 引用的一段话，来自他人。',
  '```\nx = 1.  2\n  T 细 胞\n```',
  '$$\nE = m c^{2}\n$$',
  '![流程](figure-1.png)',
  '表1 患者的一般资料',
  'Multiple myeloma is a plasma cell neoplasm (MM). It was treated in 2017 with 3 drugs.',
  '见<https://example.org/a_b?c=1.2>和[正文](https://example.org/x_y)。',
  'Ca<sup>2+</sup>与10<sup>9</sup>/L均有*升高*，**明显**。',
  '脚注在此[^1]。',
)

const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: others },
)

const section = fc.tuple(
  fc.constantFrom('单克隆抗体', 'CART细胞治疗', '诊断与分期', '双特异性抗体'),
  fc.boolean(),
  fc.array(block, { minLength: 1, maxLength: 4 }),
)

const head = fc.constantFrom(
  '---\ntitle: 多发性骨髓瘤免疫治疗研究进展\nauthors:\n  - 李志超\n  - 黄方\n---\n\n',
  '---\ntitle: 甲状腺疾病\nlang: zh-CN\nabstract: 甲状腺疾病多见。\nkeywords:\n  - 甲状腺\n---\n\n',
  '',
)

/** Markers as a review has them: 1 to N, each where it is cited first. */
function numbered(text: string): string {
  let last = 0
  return text.replaceAll('［@］', () => {
    last += 1
    return `［${last}］`
  })
}

/** Clean Markdown: nothing in it breaks the rules for imported text. */
export const cleanDocument: fc.Arbitrary<string> = fc
  .tuple(head, paragraph, fc.array(section, { maxLength: 4 }))
  .map(([front, introduction, sections]) => {
    const body = sections.flatMap(([title, hasSub, blocks], at) => [
      `## ${at + 1} ${title}`,
      ...(hasSub ? [`### ${at + 1}.1 ${title}的研究`] : []),
      ...blocks,
    ])
    return numbered(`${front}${[introduction, ...body].join('\n\n')}\n`)
  })
