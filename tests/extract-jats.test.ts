import { describe, expect, it } from 'vitest'
import { extract } from '../src/import/extract/jats.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const front = `<front><journal-meta><journal-title-group><journal-title>血液学杂志</journal-title>
</journal-title-group><issn>1000-0000</issn></journal-meta><article-meta>
<article-id pub-id-type="doi">10.1000/a.1</article-id>
<title-group><article-title>CD38<sup>+</sup>骨髓瘤的治疗</article-title>
<trans-title-group><trans-title>Treatment of myeloma</trans-title></trans-title-group></title-group>
<contrib-group><contrib contrib-type="author" corresp="yes"><name><surname>王</surname>
<given-names>伟</given-names></name><xref ref-type="aff" rid="a1"><sup>1</sup></xref>
<email>w@example.org</email></contrib><contrib contrib-type="author"><name><surname>Smith</surname>
<given-names>J</given-names></name></contrib></contrib-group>
<aff id="a1"><label>1</label>某医院血液科</aff><pub-date><day>5</day><month>3</month><year>2024</year>
</pub-date><volume>12</volume><fpage>1</fpage><lpage>9</lpage>
<abstract><p>抗体有效。</p></abstract><kwd-group><kwd>骨髓瘤</kwd><kwd>抗体</kwd></kwd-group>
<funding-group><funding-statement>国家基金（1）</funding-statement></funding-group>
<counts/></article-meta></front>`

const body = `<body><sec><label>1</label><title>抗体</title><p>治疗已改变<sup>[<xref ref-type="bibr"
rid="r1">1</xref>,<xref ref-type="bibr" rid="r2">2</xref>]</sup>，也见于[<xref ref-type="bibr"
rid="r1">1</xref>–<xref ref-type="bibr" rid="r3">3</xref>]和<xref ref-type="bibr" rid="r2 r3">2, 3</xref>，
H<sub>2</sub>O，见<xref ref-type="table" rid="t1">表1</xref>。</p>
<sec><title>1.1 机制</title><list list-type="order"><list-item><p>甲</p></list-item></list>
<disp-formula><label>(1)</label><tex-math>$$x_1=2$$</tex-math></disp-formula></sec></sec>
<table-wrap id="t1"><label>表1</label><caption><title>疗效</title></caption><table><thead><tr><th>方案</th>
<th>率</th></tr></thead><tbody><tr><td>甲</td><td>50%</td></tr></tbody></table>
<table-wrap-foot><p>注：率为缓解率。</p></table-wrap-foot></table-wrap>
<fig id="f1"><label>图1</label><caption><p>通路。</p></caption><graphic xlink:href="f1.tif"/></fig></body>`

const back = `<back><ack><title>致谢</title><p>谢谢。</p></ack><fn-group><fn><p>无利益冲突。</p></fn></fn-group>
<ref-list><title>参考文献</title>
<ref id="r1"><element-citation publication-type="journal"><person-group person-group-type="author">
<name><surname>Rajkumar</surname><given-names>SV</given-names></name><etal/></person-group>
<article-title>Multiple myeloma: 2020 update</article-title><source>Am J Hematol</source><year>2020</year>
<volume>95</volume><issue>5</issue><fpage>548</fpage><lpage>567</lpage>
<pub-id pub-id-type="doi">10.1002/ajh.25791</pub-id></element-citation></ref>
<ref id="r2"><mixed-citation publication-type="book"><name><surname>张</surname><given-names>之南</given-names>
</name>. <source>血液病诊断及疗效标准</source>. <publisher-loc>北京</publisher-loc>:
<publisher-name>科学出版社</publisher-name>, <year>2007</year>.</mixed-citation></ref>
<ref id="r3"><mixed-citation>一条没有标注的文献.</mixed-citation></ref></ref-list></back>`

const article = (content: string): Uint8Array =>
  bytesOf(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS 1.2//EN" "JATS-journalpublishing1.dtd">
<article xml:lang="zh" xmlns:xlink="http://www.w3.org/1999/xlink">${content}</article>`)

describe('jats', () => {
  it('gives front matter, sections, markers, tables, formulas', async () => {
    const { text, kind } = await extract(article(front + body + back), 'a.xml')
    expect(kind).toBe('markdown')
    expect(text).toBe(`---
title: CD38<sup>+</sup>骨髓瘤的治疗
authors:
  - name: 王伟
    affiliations:
      - 某医院血液科
    corresponding: true
    email: w@example.org
  - given: J
    family: Smith
affiliations:
  - 某医院血液科
abstract: 抗体有效。
keywords:
  - 骨髓瘤
  - 抗体
doi: 10.1000/a.1
date: '2024-03-05'
funding: 国家基金（1）
venue:
  title: 血液学杂志
  issn: 1000-0000
volume: '12'
first_page: '1'
last_page: '9'
---

## 1 抗体

治疗已改变[1,2]，也见于[1–3]和[2,3]，H<sub>2</sub>O，见表1。

### 1.1 机制

1. 甲

$$
x_1=2
$$

表1 疗效

| 方案 | 率 |
| - | - |
| 甲 | 50% |

注：率为缓解率。

图1 通路。

## 致谢

谢谢。
`)
  })

  it('gives the list as data, with what the file marks', async () => {
    const { bibliography } = await extract(article(front + body + back), 'a.xml')
    expect(bibliography).toEqual([
      {
        id: 'r1',
        type: 'article-journal',
        title: 'Multiple myeloma: 2020 update',
        'container-title': 'Am J Hematol',
        author: [{ family: 'Rajkumar', given: 'SV' }],
        issued: { 'date-parts': [[2020]] },
        volume: '95',
        issue: '5',
        page: '548-567',
        DOI: '10.1002/ajh.25791',
      },
      {
        id: 'r2',
        type: 'book',
        title: '血液病诊断及疗效标准',
        author: [{ family: '张', given: '之南' }],
        issued: { 'date-parts': [[2007]] },
        publisher: '科学出版社',
        'publisher-place': '北京',
      },
      { id: 'r3', type: 'document', note: '一条没有标注的文献.' },
    ])
  })

  it('says what is left out and what is to be looked at', async () => {
    const { notes } = await extract(article(front + body + back), 'a.xml')
    expect(notes).toEqual([
      'translated title left out: “Treatment of myeloma”',
      "left out of the article's data: counts",
      'number of a formula left out: “(1)”',
      'formula in LaTeX, look at it: “x_1=2”',
      'image of 图1 left out: f1.tif',
      'fn-group behind the text left out: “无利益冲突。”',
      'reference 3 names no title, its text is kept as a note: “一条没有标注的文献.”',
    ])
  })

  it('puts a marker together whose signs are raised one by one', async () => {
    const cited = (id: string, shown: string): string =>
      `<xref ref-type="bibr" rid="${id}"><sup>${shown}</sup></xref>`
    const text = `<body><p>甲${cited('r1', '[1')}<sup>,</sup>${cited('r2', '2]')}，10<sup>-</sup>，乙${cited('r1', '1')}<sup>–</sup>${cited('r3', '3')}。</p></body>`
    const { text: made } = await extract(article(front + text + back), 'a.xml')
    expect(made).toContain('甲[1,2]，10<sup>-</sup>，乙[1–3]。')
  })

  it('reads an entry without marked fields as it is printed', async () => {
    const list = `<back><ref-list><ref id="r1"><label>1</label><mixed-citation>[1] 王伟, 李娜. 骨髓瘤的治疗[J]. 某杂志, 2020, 36(5): 321-325.</mixed-citation></ref></ref-list></back>`
    const { bibliography, notes } = await extract(article(front + list), 'a.xml')
    expect(bibliography).toMatchObject([
      { id: 'r1', type: 'article-journal', title: '骨髓瘤的治疗', volume: '36', page: '321-325' },
    ])
    expect(notes?.filter((note) => note.includes('reference'))).toEqual([])
  })

  it('makes numbers of citations by author and year, and says so', async () => {
    const text = `<body><p>见<xref ref-type="bibr" rid="r1">Rajkumar, 2020</xref>与<xref ref-type="bibr"
      rid="x">9</xref>。</p></body>`
    const found = await extract(article(text + back), 'a.xml')
    expect(found.text).toContain('见[1]与9。')
    expect(found.notes?.slice(0, 2)).toEqual([
      'citation “Rajkumar, 2020” became the number 1',
      'citation “9” leads to no entry of the list, its text is kept',
    ])
  })

  it.each([
    [
      'entities',
      bytesOf('<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]><article>&x;</article>'),
      /defines entities, which are refused/u,
    ],
    [
      'entities that grow',
      bytesOf('<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><article>&b;</article>'),
      /defines entities/u,
    ],
    ['an unknown entity', bytesOf('<article>&x;</article>'), /a\.xml:1: it is no well-formed XML/u],
    ['its end cut off', article(body).subarray(0, 300), /no well-formed XML/u],
    ['another root', bytesOf('<html/>'), /root is <html>; expected <article>/u],
    ['nothing', new Uint8Array(), /no well-formed XML/u],
    ['no text', bytesOf('<article/>'), /holds no text/u],
    ['bytes of no text', new Uint8Array([0, 255, 0]), /no text in UTF-8/u],
    [
      'great depth',
      bytesOf(`<article>${'<sec>'.repeat(40_000)}x${'</sec>'.repeat(40_000)}</article>`),
      /nested too deeply|holds no text/u,
    ],
  ])('refuses XML with %s', async (_, bytes, said) => {
    await expect(extract(bytes, 'a.xml')).rejects.toThrow(said)
    await expect(extract(bytes, 'a.xml')).rejects.toHaveProperty('name', 'InputError')
  })
})
