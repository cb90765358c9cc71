import { bibliographyRules } from './bibliography-rules.ts'
import { renderRules } from './render-rules.ts'
import type { StageRule } from './rule.ts'

const textRules: readonly StageRule[] = [
  {
    id: 'align/pin',
    severity: 'warning',
    summary: {
      en: 'Finds corrections of the alignment that no longer fit the texts.',
      zh: '找出与文本已不相符的对齐修正。',
    },
    reason: {
      en: 'A correction that is not applied leaves the wrong sentences side by side.',
      zh: '修正未能生效，并排的句子仍然对不上。',
    },
    wrong: 'together: [{ source: [s2.p3.9], translation: [s2.p3.1] }]   # s2.p3 has four sentences',
    right: 'together: [{ source: [s2.p3.4], translation: [s2.p3.1] }]',
  },
  {
    id: 'exchange/front-matter',
    severity: 'info',
    summary: {
      en: 'Names what `align --import` and `--scaffold` copied from the front matter of the source.',
      zh: '列出 `align --import` 和 `--scaffold` 从原文文件头照抄的内容。',
    },
    reason: {
      en: 'Names of people and places are for a person to write.',
      zh: '人名、地名须由人来翻译。',
    },
    wrong: 'affiliations: [北京大学第一医院]',
    right: 'affiliations: [Peking University First Hospital]',
  },
  {
    id: 'exchange/import',
    severity: 'warning',
    summary: {
      en: 'Finds parts of a translated file that do not fit the source.',
      zh: '找出译文交换文件中与原文不符的部分。',
    },
    reason: {
      en: 'A marker or a tag that a translation tool lost is lost in print.',
      zh: '翻译工具丢失的标注或标签，付印时也会缺失。',
    },
    wrong: '<target>Efficacy was good.</target>   for 疗效良好［1］。',
    right: '<target>Efficacy was good <ph id="1"/>.</target>',
  },
  {
    id: 'parse/html-removed',
    severity: 'warning',
    summary: {
      en: 'Finds HTML in the text that does not come into the page.',
      zh: '找出正文中不会进入页面的 HTML。',
    },
    reason: {
      en: 'What the author wrote there is not printed. Severity info where only tags go and the text stays.',
      zh: '作者写在其中的内容不会印出；只去掉标签而保留文字时为 info。',
    },
    wrong: '<svg><text>12</text></svg>',
    right: '![Response rates](figures/response.svg)',
  },
  {
    id: 'parse/open-front-matter',
    severity: 'warning',
    summary: { en: 'Finds front matter that is never closed.', zh: '找出没有结束的文件头。' },
    reason: {
      en: 'It is printed as text, and what it says is lost.',
      zh: '文件头会被当作正文印出。',
    },
    wrong: '---\ntitle: One\n\nText',
    right: '---\ntitle: One\n---\n\nText',
  },
  {
    id: 'parse/printed-list',
    severity: 'warning',
    summary: {
      en: 'Finds a reference list in the text, which is left out.',
      zh: '找出正文中的文献表；它不会印出。',
    },
    reason: {
      en: 'The list is made from the bibliography; both would print it twice.',
      zh: '文献表由文献文件生成，否则会重复印出。',
    },
    wrong: '## References\n\n[1] Doe J. One.',
    right: 'bibliography: [source/references.txt]   # in biyi.yaml, and no list in the text',
  },
  {
    id: 'parse/unknown-note',
    severity: 'warning',
    summary: { en: 'Finds a reference to no footnote.', zh: '找出没有对应脚注的脚注号。' },
    reason: { en: 'It is printed as it is written.', zh: '脚注号会照原样印出。' },
    wrong: 'Text[^1].',
    right: 'Text[^1].\n\n[^1]: The note.',
  },
  {
    id: 'parse/unused-note',
    severity: 'warning',
    summary: { en: 'Finds a footnote that nothing refers to.', zh: '找出无人引用的脚注。' },
    reason: { en: 'It is printed nowhere.', zh: '该脚注不会印出。' },
    wrong: 'Text.\n\n[^1]: The note.',
    right: 'Text[^1].\n\n[^1]: The note.',
  },
  {
    id: 'read/glossary-entry',
    severity: 'error',
    summary: {
      en: 'Finds rows and parts of a glossary file that cannot be taken over.',
      zh: '找出术语文件中无法读入的行或内容。',
    },
    reason: {
      en: 'What is left out is neither linked nor checked. Severity warning for a column that is not known, info for data of TBX that a glossary has no place for.',
      zh: '未读入的术语既不链接也不检查。未知的列为 warning；术语表容纳不下的 TBX 数据为 info。',
    },
    wrong: 'id,zh,en\nmm,多发性骨髓瘤,multiple myeloma, plasma cell myeloma',
    right: 'id,zh,en\nmm,多发性骨髓瘤,"multiple myeloma, plasma cell myeloma"',
  },
  {
    id: 'resolve/missing-translation',
    severity: 'warning',
    summary: {
      en: 'Finds Chinese works of a bilingual list without their English text.',
      zh: '找出双语文献表中缺少英文的中文文献。',
    },
    reason: {
      en: 'Readers abroad cannot find the work, and the style asks for both.',
      zh: '国外读者无法查找，且该格式要求中英对照。',
    },
    wrong: '{ "id": "wang2020", "title": "多发性骨髓瘤" }',
    right:
      '{ "id": "wang2020", "title": "多发性骨髓瘤", "custom": { "translation": { "title": "Multiple myeloma" } } }',
  },
  {
    id: 'resolve/unnumbered-entry',
    severity: 'warning',
    summary: { en: 'Finds entries that get no number.', zh: '找出没有序号的条目。' },
    reason: { en: 'They are not printed.', zh: '这些条目不会印出。' },
    wrong: '[{ "id": "a", "citation-number": 1 }, { "id": "b" }]',
    right: '[{ "id": "a", "citation-number": 1 }, { "id": "b", "citation-number": 2 }]',
  },
]

const ownRules: readonly StageRule[] = [
  {
    id: 'internal',
    severity: 'error',
    summary: {
      en: 'Reports a check that failed itself: a fault of biyi, not of the text.',
      zh: '报告某项检查自身出错：是 biyi 的差错，与文本无关。',
    },
    reason: {
      en: 'What that check would have found is not known; all others ran. Please report it with the message; until then the check can be set to `off`.',
      zh: '该项检查的结果不得而知，其余检查照常进行。请连同消息一起反馈；在修正之前可将该项检查设为 `off`。',
    },
  },
]

const wrongWaiver = 'waivers:\n  - rule: number-party\n    place: s2.p3'
const rightWaiver =
  'waivers:\n  - rule: number-parity\n    place: s2.p3\n    text: "38.1"\n    reason: Corrected by the authors in proof.'

/** About waivers themselves; their severities can be configured. */
export const waiverRules = [
  {
    id: 'waiver-invalid',
    severity: 'warning',
    summary: {
      en: 'Finds waivers without a reason or a place, of a rule that is not there, or that cannot be read.',
      zh: '找出没有理由或位置、规则不存在或无法识别的豁免。',
    },
    reason: {
      en: 'Such a waiver has no effect, and whoever wrote it should know.',
      zh: '这样的豁免不起作用，应让写的人知道。',
    },
    wrong: wrongWaiver,
    right: rightWaiver,
  },
  {
    id: 'waiver-unused',
    severity: 'warning',
    summary: {
      en: 'Finds waivers to which no finding belongs any more.',
      zh: '找出已没有对应问题的豁免。',
    },
    reason: {
      en: 'The text was mended or moved; a waiver that is left behind could hide the next fault.',
      zh: '文本已改正或移动；遗留的豁免可能掩盖下一处差错。',
    },
    wrong: `${rightWaiver}   # where the translation has 31.8 by now`,
    right: 'The entry deleted, or its place and text brought up to date',
  },
] as const satisfies readonly StageRule[]

/** Every rule that is no check, by id. */
export const stageRules: readonly StageRule[] = [
  ...textRules,
  ...renderRules,
  ...ownRules,
  ...bibliographyRules,
  ...waiverRules,
]
