import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Review } from '../src/model/review.ts'
import { check } from '../src/pipeline.ts'
import { renderHtml } from '../src/render/html/index.ts'
import { printMarkers } from '../src/resolve/markers.ts'
import { makeReview } from './make-review.ts'

const review = (source: string, translation = ''): Promise<Review> =>
  makeReview({ source, translation })

async function pageOf(made: Review, mode: 'web' | 'print' = 'web') {
  const { html, problems } = await renderHtml(made, {
    mode,
    layout: 'parallel',
    templates: { page: '{{body}}', css: '' },
    image: (url) => (url === 'a.png' ? 'data:image/png;base64,AAAA' : undefined),
    markers: printMarkers(made),
  })
  return { html, problems: [...made.problems, ...problems] }
}

/** `kind: text` of each unit of the source. */
const unitsOf = ({ units }: Review) =>
  units.flatMap(({ kind, blocks }) => (blocks.source ? [`${kind}: ${blocks.source.text}`] : []))

describe('blocks of HTML', () => {
  it.each([
    ['<div>文［2］，共5例。</div>', ['paragraph: 文［2］，共5例。']],
    ['<div>一<p>二</p>三</div>', ['paragraph: 一', 'paragraph: 二', 'paragraph: 三']],
    ['<table><tr><td>甲</td><td>5%</td></tr></table>', ['table: 甲\n5%']],
    ['<div align="center"><table><tr><td>甲</td></tr></table></div>', ['table: 甲']],
    ['<ul><li>一</li><li>二</li></ul>', ['list: 一\n二']],
    ['<p>P&nbsp;&lt; 0.05&#x3B2;</p>', ['paragraph: P\u00A0< 0.05β']],
    ['<p>多发性\n  骨髓瘤 of\n  the</p>', ['paragraph: 多发性骨髓瘤 of the']],
    ['<p>泰它<br/>西普</p>', ['paragraph: 泰它\n西普']],
    ['<pre>a\n  b</pre>', ['paragraph: a\n  b']],
    ['<h2>方法</h2>文', ['paragraph: 方法', 'paragraph: 文']],
    ['<font>\n<p>一</p><p>二</p></font>', ['paragraph: 一', 'paragraph: 二']],
    ['<b><p>一</p><p>二</p></b>', ['paragraph: 一\n二']],
    ['<table>甲', ['paragraph: 甲']],
    ['<div><noscript>甲</noscript></div>', ['paragraph: 甲']],
    ['<td>1</td><td>2</td>', ['paragraph: 1', 'paragraph: 2']],
    ['<hr>\n\n<div></div>\n\n<!-- 注 -->', []],
    ['<p>a*b* _c_ `d` &amp;amp; \\[1\\]</p>', ['paragraph: a*b* _c_ `d` &amp; \\[1\\]']],
  ])('are read as text: %j', async (html, expected) => {
    expect(unitsOf(await review(html))).toEqual(expected)
  })

  it('of a table may hold blank lines and Markdown', async () => {
    const html = '<table><tr><td>1</td>\n\n<td>\n\n**粗**［3］\n\n</td></tr></table>\n\n后文。'
    const made = await review(html)
    expect(unitsOf(made)).toEqual(['table: 1\n粗［3］', 'paragraph: 后文。'])
    expect((await pageOf(made)).html).toContain('<td>1</td><td><strong>粗</strong>')
  })

  it('that open are open in print', async () => {
    const made = await review('<details><summary>甲</summary>乙</details>')
    expect((await pageOf(made)).html).toContain('<details><summary>')
    expect((await pageOf(made, 'print')).html).toContain('<details open><summary>')
  })

  it('of a table never closed take no paragraph into it', async () => {
    const made = await review('<table><tr><td>1</td>\n\n<td>2</td></tr>\n\n后文。')
    expect(unitsOf(made)).toEqual(['table: 1\n2', 'paragraph: 后文。'])
  })

  it('stand in lists and quotations with their places', async () => {
    const text = '> <p>甲\n> ［1］</p>\n\n- 项\n\n  <p>\n    &lt;乙［2］</p>\n'
    const made = await review(text)
    expect(unitsOf(made)).toEqual(['paragraph: 甲［1］', 'list: 项\n<乙［2］'])
    const places = made.units.flatMap(({ blocks }) =>
      (blocks.source?.leaves ?? []).flatMap(({ node: { position: at, type } }) =>
        at && type === 'citationGroup' ? [text.slice(at.start.offset, at.end.offset)] : [],
      ),
    )
    expect(places).toEqual(['［1］', '［2］'])
  })
})

describe('tables of HTML', () => {
  const zh =
    '<p>表1　疗效</p>\n<table>\n<tr><th rowspan="2">药</th><th colspan="2" align="right">率</th></tr>\n<tr><td>31.8&nbsp;%<sup>[3]</sup></td><td>62[34，81]</td></tr></table>\n\n见表1。'
  const en = zh
    .replace('表1　疗效', 'Table 1 Efficacy')
    .replace('31.8', '38.1')
    .replace('[3]', '[4]')
    .replace('，', ', ')
    .replace('见表1', 'See Table 1')

  it('keep merged cells, links of markers and captions', async () => {
    const { html } = await pageOf(await review(zh, en))
    expect(html).toContain('<figure><figcaption>表1　疗效</figcaption>')
    expect(html).toContain('<th rowspan="2">药</th><th colspan="2" class="align-right">率</th>')
    expect(html).toMatch(/<sup class="cite">\[<a id="cite-source-3-1"[^>]* href="#ref-3">3<\/a>\]/u)
    expect(html).toContain('<a class="cross" href="#s0.p1">表1</a>')
  })

  it('are compared, with the place of each difference', async () => {
    const problems = check(await review(zh, en)).filter(({ rule }) => /parity/u.test(rule))
    expect(problems.map(({ message }) => message)).toEqual([
      'Unexpected number `38.1%` in the translation, expected `31.8%` as in the source',
      'Unexpected citation `4` in the translation, expected `3` as in the source',
    ])
    const [number, citation] = problems.map(({ places }) =>
      places.map(({ line, column, text }) => [line, column, text]),
    )
    expect(citation).toEqual([
      [4, 25, '[4]'],
      [4, 25, '[3]'],
    ])
    expect(number?.map(([line, column]) => [line, column])).toEqual([
      [4, 9],
      [4, 9],
    ])
  })

  it('refuse an interval in a cell, with its place', async () => {
    const { articles } = await review(zh, en)
    expect(articles.source.refusals).toEqual([
      { line: 4, column: 45, text: '[34，81]', reason: 'an interval after a value' },
    ])
  })

  it('take their number from <caption> and <figcaption>', async () => {
    const table = '<table><caption>表2　二</caption><tr><td>5</td></tr></table>'
    const figure = '<figure><img src="a.png"><figcaption>图3　三</figcaption></figure>'
    const made = await review(
      `${table}\n\n${figure}\n\n<img src="a.png">\n图4　四\n\n见表2、图3和图4。`,
    )
    expect(made.units.map(({ kind }) => kind)).toEqual(['table', 'figure', 'figure', 'paragraph'])
    const { html } = await pageOf(made)
    expect(html.match(/class="cross"/gu)).toHaveLength(3)
    expect(html).toMatch(/<figure><img src="data:[^>]*><figcaption>图3/u)
    expect(html).toMatch(/<figure><figcaption>表2　二<\/figcaption><div class="scroll"/u)
  })
})

describe('tags inside a line', () => {
  it.each([
    ['<u>重</u>', '<u>重</u>'],
    ['<span lang="en">x</span>', '<span lang="en">x</span>'],
    ['<span class="a">x</span>', '：x。'],
    ['<a href="https://a.example/">链</a>', '<a href="https://a.example/">链</a>'],
    ['<img src="a.png" alt="图">', '<img src="data:image/png;base64,AAAA" alt="图">'],
    ['<code>x</code>', '<code>x</code>'],
    ['<U>大</U>', '<u>大</u>'],
    ['<b title="t">x</b><!-- 注 -->', '<strong>x</strong>。'],
    ['<font color="red">字</font>', '：字。'],
    ['<ruby>骨<rt>gǔ</rt></ruby>', '<ruby>骨<rt>gǔ</rt></ruby>'],
    ['甲<u>乙</u><b>丙</b>', '甲<u>乙</u><strong>丙</strong>。'],
  ])('%s prints as %s', async (text, expected) => {
    expect((await pageOf(await review(`文：${text}。`))).html).toContain(expected)
  })
})

describe('what is left out', () => {
  const problemsOf = async (text: string) =>
    (await pageOf(await review(text))).problems.map(
      ({ severity, message, places: [place] }) =>
        `${place?.line}:${place?.column} ${severity}: ${message}`,
    )

  it.each([
    [
      '甲\n\n<!-- 未闭合\n\n后文',
      '3:1 warning: This comment is never closed with `-->`, so all that follows is left out of the page, beginning with `未闭合 后文`.',
    ],
    [
      '<div>甲\n<svg><text>骨髓瘤</text></svg></div>',
      '2:1 warning: `<svg>` is left out of the page, and its text `骨髓瘤` with it; a drawing may stand in a file of its own, as an image.',
    ],
    [
      '<script>\nlet a\n\n后文',
      '1:1 warning: `<script>` is never closed with `</script>`, so all that follows is left out of the page, beginning with `let a 后文`.',
    ],
    [
      '<div\n文字\n\n后',
      '1:1 warning: This tag is never closed with `>`, so it is left out of the page with all that follows, `<div 文字`.',
    ],
    [
      '<script>x</script>',
      '1:1 info: `<script>` is left out of the page; text, lists, tables, links and images may stand in HTML.',
    ],
    [
      '<div>\n<font color="red" id="a">字</font></div>',
      '2:1 info: `<font>` of this HTML is left out of the page; the text stays.',
    ],
    [
      '<div id="a"><p style="x">字</p></div>',
      '1:1 info: The attributes `id`, `style` of this HTML are left out of the page; the text stays.',
    ],
    [
      '文<font>字</font>',
      '1:2 info: `<font>` is left out of the page, its text stays; it may not stand inside a line.',
    ],
    ['文<u>字', '1:2 info: `<u>` is left out of the page; nothing closes it.'],
    [
      '<div><a href="javascript:x">t</a></div>',
      '1:6 warning: The link to "javascript:x" is printed as text; an address may start with http, https, mailto or doi, or be a path.',
    ],
    [
      '文<a href="javascript:x">t</a>',
      '1:2 warning: The link to "javascript:x" is printed as text; an address may start with http, https, mailto or doi, or be a path.',
    ],
    [
      '<div><img src="x.png" alt="图"></div>',
      '1:6 error: The image "x.png" cannot be shown, its description stands for it; an image is a file inside the review\'s folder.',
    ],
  ])('is said once, with its place: %j', async (text, expected) => {
    expect(await problemsOf(text)).toEqual([expected])
  })

  it.each([
    '甲<!-- 注 -->乙',
    '<!-- 注\n\n注 -->\n\n甲',
    '<!--> 甲',
    '<p>a &lt;!-- b</p>',
    '<p>a < b</p>',
    '<div>\n\n甲\n\n</div>',
  ])('is nothing of %j', async (text) => {
    expect(await problemsOf(text)).toEqual([])
  })
})

describe('any HTML', () => {
  const parts = [
    ...['<table>', '</table>', '<tr>', '<td>', '</td>', '<div>', '</div>', '<p>', '<b>', '</b>'],
    ...[
      '<sup>',
      '</sup>',
      '<ul>',
      '<li>',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '<br>',
      '<pre>',
      '<a ',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '> ',
      '- ',
      '  ',
      '&lt;',
      '&amp;',
      '甲',
      '乙 ',
      '［1］',
      '[2]',
      '5.5%',
      '"',
    ],
  ]
  it('becomes nodes whose texts stand where they say', async () => {
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 25 }).map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const { articles } = await review(source)
        visit(articles.source.tree, (node) => {
          expect(node.type).not.toBe('html')
          const { start, end } = node.position ?? {}
          if (node.type !== 'citationGroup' || start === undefined) return
          // The parser moves text that stands where none may: its place is then wider.
          expect(source.slice(start.offset, end?.offset)).toContain(node.value)
        })
      }),
      { numRuns: 300 },
    )
  }, 30_000)
})
