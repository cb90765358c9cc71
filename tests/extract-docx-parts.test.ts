import { describe, expect, it } from 'vitest'
import { extract } from '../src/import/extract/docx.ts'
import { makeDocx, paragraph, run, table } from './make-docx.ts'

async function read(body: string, footnote = '') {
  const { text, notes, questions } = await extract(makeDocx(body, footnote), 'a.docx')
  return { text: text.trim(), notes, questions }
}

const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const e = (inner: string) => `<m:e>${inner}</m:e>`
const inFormula = (inner: string) =>
  paragraph(`${run('设')}<m:oMath>${inner}</m:oMath>${run('。')}`)

describe('docx: formulas', () => {
  it.each([
    [
      'a fraction',
      `<m:f><m:num>${t('a+b')}</m:num><m:den>${t('c')}</m:den></m:f>`,
      String.raw`\frac{a+b}{c}`,
    ],
    [
      'a fraction on the line',
      `<m:f><m:fPr><m:type m:val="lin"/></m:fPr><m:num>${t('a')}</m:num><m:den>${t('b')}</m:den></m:f>`,
      '{a}/{b}',
    ],
    [
      'scripts',
      `<m:sSubSup>${e(t('x'))}<m:sub>${t('i')}</m:sub><m:sup>${t('2')}</m:sup></m:sSubSup>`,
      'x_{i}^{2}',
    ],
    ['a base of many signs', `<m:sSup>${e(t('ab'))}<m:sup>${t('n')}</m:sup></m:sSup>`, '{ab}^{n}'],
    [
      'a square root',
      `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(t('x'))}</m:rad>`,
      String.raw`\sqrt{x}`,
    ],
    ['a cube root', `<m:rad><m:deg>${t('3')}</m:deg>${e(t('x'))}</m:rad>`, String.raw`\sqrt[3]{x}`],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i=1')}</m:sub><m:sup>${t('n')}</m:sup>${e(t('x'))}</m:nary>`,
      String.raw`\sum_{i=1}^{n} x`,
    ],
    ['Greek letters', t('α') + t('x') + t('×10') + t('Δt'), String.raw`\alpha x\times10\Delta t`],
    [
      'brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(t('x'))}</m:d>`,
      '[x]',
    ],
    [
      'tall brackets',
      `<m:d>${e(`<m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f>`)}</m:d>`,
      String.raw`\left( \frac{1}{2} \right)`,
    ],
    [
      'words',
      `<m:r><m:rPr><m:nor/></m:rPr><m:t>有效率</m:t></m:r>${t('=50%')}`,
      String.raw`\text{有效率}=50\%`,
    ],
    [
      'a function',
      `<m:func><m:fName><m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>log</m:t></m:r></m:fName>${e(t('x'))}</m:func>`,
      String.raw`\log x`,
    ],
    [
      'an accent',
      `<m:acc><m:accPr><m:chr m:val="̅"/></m:accPr>${e(t('x'))}</m:acc>`,
      String.raw`\overline{x}`,
    ],
  ])('writes %s as LaTeX', async (_, inner, latex) => {
    const { text, questions } = await read(inFormula(inner))
    expect(text).toBe(`设$${latex}$。`)
    expect(questions).toEqual([])
  })

  it('keeps the signs of what it does not know, and asks', async () => {
    const { text, questions } = await read(
      paragraph(run('段')) + inFormula(`<m:new>${e(t('x=1'))}</m:new>`),
    )
    expect(text).toBe('段\n\n设$x=1$。')
    expect(questions).toEqual([{ kind: 'formula', line: 3, text: '设$x=1$。' }])
  })

  it('sets one apart that stands alone, also in a note', async () => {
    const alone = `<m:oMathPara><m:oMath>${t('E=m')}</m:oMath></m:oMathPara>`
    const { text } = await read(
      paragraph(`${run('文')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + paragraph(alone),
      `注</w:t></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${t('y')}</m:oMath><w:r><w:t>`,
    )
    expect(text).toBe('文[^2]\n\n$$E=m$$\n\n[^2]: 注$y$')
  })
})

describe('docx: what Word shows, and what it does not', () => {
  it('keeps results of fields', async () => {
    const simple = `<w:fldSimple w:instr=" ADDIN EN.CITE ">${run('[1-3]', 'superscript')}</w:fldSimple>`
    const kind = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText> ADDIN ZOTERO_ITEM CSL_CITATION {"a":1} </w:instrText></w:r>'
    const long = `${kind('begin')}${code}${kind('separate')}${run('[4]')}${kind('end')}`
    const { text } = await read(paragraph(`${run('甲')}${simple}${run('乙')}${long}${run('。')}`))
    expect(text).toBe('甲[1-3]乙[4]。')
  })

  it('keeps insertions, leaves out deletions, and counts them', async () => {
    const { text, notes } = await read(
      paragraph(
        `${run('前')}<w:ins w:id="1">${run('插入')}</w:ins><w:del w:id="2"><w:r><w:delText>删除了</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('移')}</w:moveFrom>${run('后')}<w:moveTo w:id="4">${run('移')}</w:moveTo>`,
      ),
    )
    expect(text).toBe('前插入后移')
    expect(notes).toEqual(['tracked deletions left out: 3 characters'])
  })

  it('leaves hidden text out, and says so; text that is shown after all stays', async () => {
    const look = (off: string) => `<w:r><w:rPr><w:vanish${off}/></w:rPr><w:t>隐藏</w:t></w:r>`
    const { text, notes } = await read(paragraph(run('前') + look('') + look(' w:val="0"')))
    expect(text).toBe('前隐藏')
    expect(notes).toEqual(['hidden text left out: 2 characters'])
  })

  it('knows signs of symbol fonts; one of another font is to be looked at', async () => {
    const sign = (font: string) => `<w:r><w:sym w:font="${font}" w:char="F062"/></w:r>`
    const { text } = await read(paragraph(run('干扰素') + sign('Symbol') + sign('Own')))
    expect(text).toBe('干扰素β\uFFFD')
  })

  it('makes lines of a table in a cell, and parts the paragraphs of a cell', async () => {
    const inner = table([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const { text, notes } = await read(
      `<w:tbl>${row(paragraph(run('外')) + inner, paragraph(run('一')) + paragraph(run('二')))}${row(paragraph(run('三')), paragraph(run('四')))}</w:tbl>`,
    )
    expect(text).toBe('| 外 甲 乙 丙 丁 | 一 二 |\n| - | - |\n| 三 | 四 |')
    expect(notes).toEqual(['tables within tables made lines of their cells: 1'])
  })

  it('writes Chinese beside bold type as itself, and keeps what looks like a number of it', async () => {
    const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>目的：</w:t></w:r>'
    const { text } = await read(paragraph(bold + run('观察&amp;#x6B63;疗效')))
    expect(text).toMatch(/^\*\*目的：\*\*观察/u)
    expect(text).not.toContain('正')
  })

  it('reads the text behind annotations of pronunciation', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('zhong')}</w:rt><w:rubyBase>${run('中')}</w:rubyBase></w:ruby></w:r>`
    expect((await read(paragraph(ruby + run('文')))).text).toBe('中文')
  })
})

describe('docx: numbers that Word prints', () => {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = (levels: string) => ({
    name: 'word/numbering.xml',
    content: `<w:numbering ${word}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
  })
  const list = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`
  const styles = {
    name: 'word/styles.xml',
    content: `<w:styles ${word}><w:style w:type="paragraph" w:styleId="base"><w:name w:val="Base"/><w:pPr>${list(0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="base"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/><w:pPr>${list(1)}</w:pPr></w:style></w:styles>`,
  }
  const headings = async (levels: string, ...of: readonly (readonly [string, string])[]) => {
    const body = of.map(([style, text]) => paragraph(run(text), style)).join('')
    const { text } = await extract(makeDocx(body, '', [numbering(levels), styles]), 'a.docx')
    return text.trim().split('\n\n')
  }

  it('puts them before headings, level by level', async () => {
    const levels = level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')
    expect(
      await headings(
        levels,
        ['1', '引言'],
        ['1', '方法'],
        ['2', '对象'],
        ['2', '指标'],
        ['1', '结果'],
        ['2', '疗效'],
        ['1', ''],
      ),
    ).toEqual(['# 1 引言', '# 2 方法', '## 2.1 对象', '## 2.2 指标', '# 3 结果', '## 3.1 疗效'])
  })

  it.each([
    ['chineseCounting', '%1、', ['一、甲', '二、乙']],
    ['upperRoman', '%1.', ['I. 甲', 'II. 乙']],
    ['upperLetter', '(%1)', ['(A) 甲', '(B) 乙']],
    ['bullet', '•', ['甲', '乙']],
    ['none', '', ['甲', '乙']],
  ])('writes %s', async (format, text, expected) => {
    const found = await headings(level(0, format, text), ['1', '甲'], ['1', '乙'])
    expect(found).toEqual(expected.map((one) => `# ${one}`))
  })

  it('leaves hyphens that Word puts in where a line ends out of the text', async () => {
    const { text } = await read(
      paragraph(
        `${run('immuno')}<w:r><w:softHyphen/></w:r>${run('therapy, IFN')}<w:r><w:noBreakHyphen/></w:r>${run('γ')}`,
      ),
    )
    expect(text).toBe('immunotherapy, IFN-γ')
  })
})
