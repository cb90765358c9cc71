import fc from 'fast-check'

/** Pieces of the texts that reach an import, good and bad; a document is some of them in any order. */
const pieces: readonly string[] = [
  // Title pages.
  ...['多发性骨髓瘤免疫治疗研究进展', '# 甲状腺疾病研究进展', '综述', '# 综述', '·论著·'],
  ...['王小明 李 华 赵大海', '王小明1，李华2', '李 志 超 黄 方', '(某某大学医院，北京 100000)', '# WANG Xiaoming'],
  ...['［摘 要］多发性骨髓瘤是一种恶性疾病。', '［摘 要］', '摘要：甲状腺疾病多见。', '## 摘要', '摘 要', '【摘要】'],
  ...['Abstract: It is common.', 'Abstract', '［关键词］　甲状腺；病 因', '关键词：', '关键词 甲状腺 病因', 'Key words: thyroid; cause'],
  ...['中图分类号：R58　文献标志码：A', 'DOI：10.3969/j. issn.1000.01', '基金项目：国家项目（1）', '收稿日期：2017-07-07', '作者单位：某某大学医院', '通信作者：李明，E-mail：a@b.cn'],
  ...['---', '---\ntitle: 甲状腺疾病\n---', '---\ntitle: [\n---', 'title: 甲状腺', '---\r\nlang: zh\r\n---\r\n'],
  // Headings.
  ...['1　单克隆抗体', '2　CART 细胞治疗', '1 诊断', '1.1 血液检查', '1. 2 骨髓', '一、诊断', '二、治疗', '（一）抗体', '## 1 诊断', '### 1.1 检查', '引言', '总结', '# 1 引言', '3', '## '],
  // Lists, quotations, rules, code, tables.
  ...['- 第一项', '• 第二项', '1. 患者均知情。', '2) 对照组。', '（1）抗体；（2）疫苗。', '① 抗体', '> 引用的话', '***', '- - -', '```', '    四个空格', '\t制表符', '+ 阳性', '1. ', '-'],
  ...['| 药物 | 例数 |', '| --- | --- |', '| T 细胞 | 3 例 |', '表1 患者的一般资料', '图 1　流程', 'Fig. 1 Process', '<table><tr><td>T 细胞</td></tr></table>', '药物      靶点      例数'],
  // Markers, numbers, signs.
  ...['研究表明有效［1］。', '有效 [2-3] 。', '[4', '［5，6］', '[816]', '[]', '[29.30]', '[l0]', '骨髓瘤$^{[7]}$多见', '$5 0 \\%$', '$\\mathrm { A } ^ { [ 8 ] }$', '为14. 1±4. 5个月', '共1 000例', 'P < 0. 05', '31. 8月', '2017. 24例', '10 9/L', '\\~', '5 \\~ 10'],
  ...['CD38+ 的 T 细 胞', 'IFN-', 'γ可促进', 'immuno-', 'therapy', 're⁃', 'fractory', 'Ⅱ期 I期', '２４例（ｎ＝２４）', 'ﬁbrosis', '⻣髓', 'µg/d μg', '800 µg', '双 特 异 性', '减 少（贫血 ）', '骨髓瘤(一种肿瘤)是', '贫血,骨病;感染', '“乐观”', '“', '）'],
  // Sentences and what stands between lines.
  ...['多发性骨髓瘤是一种浆细胞的恶性疾病，', '常引起终末器官的损伤。', '其中男性较为多见', '目前还没有药物可以将其治愈！', 'Multiple myeloma is a plasma cell neoplasm.', 'It is treated with', 'antibodies [1].', '收入', '因此'],
  ...['· 5 ·', '第5页', '- 5 -', '5', '5/12', '中华血液学杂志2019年3月第40卷第3期', '临床杂志 2019, 40(3): 5', '李明，等：研究进展 5'],
  // References.
  ...['参考文献', '## 参考文献', '参 考 文 献：', '[1] 王小明. 甲状腺[J]. 2020.', '[2] Li X. Thyroid[J]. Blood, 2021, 1(2): 3.', '[3]Zhao D. 2019.', '1. 王小明. 甲状腺. 2020.', '参考文献［1］多见。', '# 作者贡献', 'References'],
  ...['HLA-A*02:01', 'a_b_c', '_见下_', 'A<B', '&amp;', '\\*', '`x y`', '<sup>2+</sup>', 'https://example.org/_a_', '$$', '$x$', '[^1]: 注', '图[^1]', '[a](b)', '![](图1.jpg)', '\u2043', '\u00AD', '\u200B', '\uFEFF', '\uE000', '\uD800', '\u0085', '\u2028', '\f', '#', '~~~', '|'],
]

/** What may stand between two pieces; a line end most often. */
const between = fc.oneof(
  { weight: 8, arbitrary: fc.constant('\n') },
  { weight: 8, arbitrary: fc.constant('\n\n') },
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom(' ', '\u3000', '  ', '\t', '\r\n', '\n\n\n', '\n ', '\n　　', '\n \n', '\r') },
)

/** Documents of random pieces. */
export const randomDocument: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...pieces), between), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''))
