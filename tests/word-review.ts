import { strFromU8, unzipSync } from 'fflate'
import { anonymise, formatReview, prepareRendering, readReview, render } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { reviewFolder } from './review-folder.ts'

/** A picture of two dots, with an author in its metadata. */
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><!-- 李志超 --><metadata>Li ZC</metadata><rect width="40" height="20" fill="#ccc"/></svg>`

const zh = `---
title: 多发性骨髓瘤治疗进展
short_title: 骨髓瘤进展
authors:
  - { name: 李志超, affiliations: [北京大学第一医院血液科，北京 100034], corresponding: true, email: lizhichao@bjmu.edu.cn }
  - { name: 吕明, affiliations: [复旦大学附属中山医院，上海 200032] }
funding: 国家自然科学基金（81670200）
acknowledgements: 感谢欧阳娜娜老师
contributions: 李志超：撰写；吕明：审阅
conflicts: 李志超声明无利益冲突
keywords: [骨髓瘤, 治疗]
abstract: 摘要的文字。
---

## 1 引言

**李**志超等报道［1］，多发性骨髓瘤见脚注[^a]，来自北京大学第一医院，资助号81670200。L.Z.C.与LZC筛选文献［2-3］。

表1　测试

| 甲 | 乙 |
|---|---|
| 1 | ［3］ |

![李志超绘](figures/a.svg)

图1　图题

[^a]: 脚注由李志超撰写。

## 致谢

感谢王五。

## 2 结论

结论见表1。
`

const en = `---
title: Advances in myeloma
short_title: Myeloma
authors:
  - { given: Zhichao, family: Li, affiliations: ["Department of Hematology, Peking University First Hospital, Beijing"], corresponding: true, email: lizhichao@bjmu.edu.cn }
  - { name: Ming Lyu, affiliations: ["Zhongshan Hospital, Fudan University, Shanghai"] }
funding: National Natural Science Foundation of China (81670200)
contributions: "ZCL wrote, ML reviewed"
keywords: [myeloma, therapy]
abstract: Abstract text.
---

## 1 Introduction

*Zhi-chao* Li and LI Z.C. reported [1] myeloma; see the note[^a]. Patients of Peking University First Hospital, grant 81670200, $\\frac{a}{b}+x^2$. ZCL and L.Z.C. screened [2-3]. See <https://example.org/a>. 1×10<sup>-5</sup>

- item one
  1. sub item
- item two

Table 1 Test

| A | B |
|---|---|
| 1 | [3] |

![drawn by Li Zhichao](figures/a.svg)

Figure 1 Caption

[^a]: Note by Lü Ming.

## Acknowledgements

We thank Wang Wu.

## 2 Conclusion

See Table 1. Bell\u0007 and \u2060glue\u00AD end.
`

const references = [
  {
    id: 'li2020',
    type: 'article-journal',
    title: 'Myeloma own',
    author: [
      { family: 'Li', given: 'Zhi-Chao' },
      { family: 'Doe', given: 'J' },
    ],
    issued: { 'date-parts': [[2020]] },
  },
  {
    id: 'smith',
    type: 'article-journal',
    title: 'A & B <x> ]]> \u0007 \uD800',
    author: [{ family: 'Smith', given: 'A' }],
    issued: { 'date-parts': [[2021]] },
  },
  {
    id: 'wang',
    type: 'article-journal',
    title: '骨髓瘤研究',
    author: [{ family: '王', given: '建祥' }],
    issued: { 'date-parts': [[2019]] },
  },
]

/** The folder of a review that holds every kind of block, and authors in many spellings. */
export function wordFolder(config: string): Promise<string> {
  return reviewFolder({
    'biyi.yaml': config,
    'source/zh.md': zh,
    'source/en.md': en,
    'source/figures/a.svg': picture,
    'source/references.json': JSON.stringify(references),
  })
}

/** Its Word document: bytes, parts as text by name, problems. */
export async function wordDocument(folder: string, isAnonymous = false) {
  const named = await formatReview(await readReview(await readConfig(folder)))
  const full = await prepareRendering(named)
  const { review, context } = isAnonymous
    ? await anonymise(named, full)
    : { review: named, context: full }
  const { content, problems } = await render(review, 'docx', context)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { bytes, parts: partsOf(bytes), problems }
}

/** Parts of an archive as text; pictures too, for names may hide in them. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      strFromU8(part, !/\.(?:xml|rels|svg)$/u.test(name)),
    ]),
  )
}
