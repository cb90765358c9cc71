import { everyItem } from './jats-items.ts'

/** A picture of one pixel. */
const picture = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const front = (lang: 'zh' | 'en') => {
  const pick = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  return `---
title: "${pick('甲<sup>18</sup>F与*T*细胞［1］', 'On <sup>18</sup>F and *T* cells [1]')}"
short_title: ${pick('甲与T细胞', 'F and T cells')}
authors:
  - ${pick('name: 王小明', 'given: Xiaoming\n    family: Wang')}
    affiliations: [${pick('某某大学医院，北京 100000', '"Some University Hospital, Beijing 100000"')}]
    corresponding: true
    email: wang@example.org
    orcid: 0000-0002-1825-0097
  - ${pick('family: 欧阳\n    given: 华', 'given: Hua\n    family: Ouyang')}
    affiliations: [${pick('某某大学医院，北京 100000', '"Some University Hospital, Beijing 100000"')}, ${pick('某某研究所', 'Some Institute')}]
translators:
  - ${pick('name: 李译', '{ given: Yi, family: Li }')}
affiliations: [${pick('无人研究所', 'Institute of Nobody')}]
abstract: |-
  ${pick('**目的** 评述<sup>18</sup>F。', '**Aim** To review <sup>18</sup>F.')}${pick('见［2］。', ' See [2].')}

  ${pick('结论：好。', 'Conclusion: good.')}

  - ${pick('一条', 'one item')}
keywords: [${pick('甲; 乙 & 丙', '"A & B", "<C>"')}]
doi: 10.1000/${lang}.1
date: ${pick('2026年3月', '2026-11-23')}
received: 2026-01-02
accepted: 2026-02
license: ${pick('CC BY-NC 4.0', 'All rights reserved')}
funding: ${pick('国家项目（1）', 'National Project (1)')}
venue: { title: ${pick('某某杂志', 'Journal of Some')}, short_title: ${pick('某志', 'J Some')}, issn: 1000-0000 }
volume: 12
issue: 3
first_page: 101
last_page: 110
acknowledgements: ${pick('感谢。', 'Thanks.')}
conflicts: ${pick('无。', 'None.')}
contributions: ${pick('王写。', 'Wang wrote.')}
ethics: ${pick('已批准。', 'Approved.')}
data_availability: ${pick('有。', 'Available.')}
---
`
}

const blocks = (lang: 'zh' | 'en') => {
  const pick = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  const note = pick('注', 'Note')
  return `
${pick('引言［1，3-5］，', 'Lead [1,3-5], ')}**bold** *italic* ~~gone~~ \`code <x>\` H<sub>2</sub>O[^a], <u>under</u>, <mark>mark</mark>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>, <q>quoted</q>, <kbd>Ctrl</kbd>, <abbr title="x">abbr</abbr>, <span lang="de">Wort</span>, PFS.
${pick('见图1、表1和表2。', 'See Figure 1, Table 1 and Table 2.')}

## 1 ${pick('甲', 'Alpha')} *i* ${pick('［6-8］', '[6-8]')}

Link [site](https://example.org/a?b=c&d="e"), <https://example.org>, [ref][r], [bad](javascript:alert(1)), [in](#s2), [mail](mailto:a@b.cn), [cited ${pick('［2］', '[2]')} inside](https://example.org/2), [![](a.png)](https://example.org/3).  
${pick('第二行', 'second line')} **with\\
break**.

[r]: https://example.org/ref "A title"

### 1.1 ${pick('公式', 'Formulas')}

$E=mc^2$ ${pick('和', 'and')} $$\\sum_{i=1}^n \\frac{a_i}{b_i}$$ ${pick('与', 'or')} $\\left(\\begin{matrix}a&b\\\\c&d\\end{matrix}\\right)$, $\\sqrt[3]{x}$, $\\overline{x}\\hat{y}\\vec{z}$, $\\mathrm{HR}=0.56$, $\\text{a < b}$, $x \\xrightarrow{k} y$, $\\underbrace{a+b}_{c}$, $\\ce{}$, $\\color{red}{x}$, $\\boxed{y}$, $\\cancel{z}$, $\\href{javascript:alert(1)}{z}$.

$$
\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}
$$

#### ${pick('深', 'Deep')}

> ${pick('引文', 'Quote')} ${pick('［9］', '[9]')}
>
> 1. one
>    - two
>      \`\`\`r
>      x <- "]]>" && 1
>      \`\`\`
> 2. three

3. third
4. fourth

   | a | b |
   |---|---|
   | 1 | 2 |

- [ ] todo
- [x] done ![](a.png)

* * *

${pick('图1　流程', 'Figure 1 Flow')}

![${pick('流程图', 'Flow')}](<figures/流程 图.png>)

${pick('图1　流程&图', 'Figure 1 Flow & chart [3]')}

![lonely](a.png)

![](missing.png)

${pick('表1　结果', 'Table 1 Results')} ${pick('［4］', '[4]')}

| ${pick('组', 'Arm')} | n | ${pick('值', 'Value')} |
|:--|--:|:-:|
| A ${pick('［5］', '[5]')} | 1 | $x$ |
| B | | a \\| b<br>c |

${pick('表2　合并', 'Table 2 Merged')}

<table>
<thead><tr><th rowspan="2">A</th><th colspan="2" align="center">B</th></tr><tr><th>b1</th><th>b2</th></tr></thead>
<tbody><tr><td>1</td><td><p>para</p><ul><li>x</li></ul></td><td>3 ${pick('［2］', '[2]')}</td></tr></tbody>
</table>

<table><caption>cap</caption><tr><td>no head</td><td><table><tr><td>in</td></tr></table></td></tr><tr><td>2</td><td>3</td></tr></table>

<details><summary>Sum *it*</summary>

Body ${pick('［1］', '[1]')}

</details>

<dl><dt>Term</dt><dd>Def</dd><dd>Def 2</dd><dt>Alone</dt></dl>

<ol><li>one</li><li><p>two</p></li></ol>

<blockquote>html quote</blockquote>

<pre>pre  text
line</pre>

<div><h3>in div</h3><p>x</p></div>

<hr>

    indented code ]]> & <b>

| only | head |
|---|---|

## ${pick('利益冲突', 'Conflicts of interest')}

${pick('没有［3］。', 'None at all [3].')}

[^a]: ${note} ${pick('［2］', '[2]')}

    - list in note
`
}

const glossary = `concepts:
  - id: pfs
    terms:
      zh: { preferred: 无进展生存期, abbreviations: [PFS] }
      en: { preferred: progression-free survival, abbreviations: [PFS] }
    definition: { zh: "<定义> & ]]>", en: "A definition" }
`

/** Files of a review with every kind of node, of reference and of front matter. */
export const everything = (config = ''): Readonly<Record<string, string | Uint8Array>> => ({
  'biyi.yaml': `formats: [jats]\n${config}`,
  'source/zh.md': front('zh') + blocks('zh'),
  'source/en.md': front('en') + blocks('en'),
  'source/references.json': JSON.stringify(everyItem),
  'source/glossary.yaml': glossary,
  'source/a.png': picture,
  'source/figures/流程 图.png': picture,
})

/** What no file may hold, in every place where a text can stand. */
export const hostile = (config = ''): Readonly<Record<string, string | Uint8Array>> => {
  const bad =
    'x\u0001\u0008\u000B\u001F\u007F\u0085\uFFFE\uFFFF]]>&amp;&<!--😀\u2060\u00AD\u202F\u200B\uFEFFy'
  const text = (label: string) => `---
title: "T \\u0001 \\uD800 ${label} ]]>"
authors: ["A \\u0008 \\uDC00 <b>"]
keywords: ["k \\u000B ]]>"]
funding: "f \\uD83D"
---

${bad} PFS [1].

## ${bad}

${bad} \`${bad}\` [${bad}](https://example.org/${bad}) ![${bad}](a.png) $${'x\u0001y'}$

| ${bad} | b |
|---|---|
| ${bad} | \`\`\`${bad} |

<?php echo "]]>" ?> <![CDATA[ x ]]> &#0; &#x1F; &#xD800; &nbsp;
`
  const item = {
    id: 'a\ud800',
    type: 'article-journal',
    title: `\ud800${bad}`,
    author: [{ family: bad, given: '\udfff' }],
    URL: `https://x.org/${bad}`,
    DOI: bad,
    page: bad,
    issued: { raw: bad },
  }
  return {
    'biyi.yaml': `formats: [jats]\n${config}`,
    'source/zh.md': text('甲'),
    'source/en.md': text('A'),
    'source/references.json': JSON.stringify([item]),
    'source/glossary.yaml': glossary,
  }
}
