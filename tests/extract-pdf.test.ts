import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/import/extract/pdf.ts'
import { isGarbled } from '../src/import/extract/pdf-garbled.ts'
import { importText } from '../src/import/import.ts'
import { column, makePdf, type Run, widthOf } from './make-pdf.ts'
import { body, filler, left, linesOf, right } from './pdf-lines.ts'

describe('pdf: reading order', () => {
  it('reads titles across, then the left column, then the right one', async () => {
    const lines = await linesOf([
      { text: '肿瘤免疫微环境的研究进展', x: 200, y: 780, size: 18 },
      { text: '王伟 李娜', x: 275, y: 755 },
      ...column([`摘要：${filler}${filler}`, `${filler}与肿瘤。`], left, 730),
      ...column(body('左', 30), left, 680),
      // The baselines of the columns differ, as they do in print.
      ...column(body('右', 28), right, 676),
    ])
    expect(lines).toEqual([
      '肿瘤免疫微环境的研究进展',
      '王伟 李娜',
      `摘要：${filler}${filler}`,
      `${filler}与肿瘤。`,
      ...body('左', 30),
      ...body('右', 28),
    ])
  })

  it('takes both columns above a table before it, those below after it', async () => {
    const lines = await linesOf([
      ...column(body('左', 12), left, 780),
      ...column(body('右', 12), right, 780),
      { text: '表1 两种方案的疗效与不良反应发生率的比较', x: 200, y: 570 },
      ...['方案 例数 缓解率', '甲组 12 50', '乙组 14 60'].flatMap((row, index) =>
        row.split(' ').map((text, cell) => ({ text, x: 80 + cell * 180, y: 550 - index * 15 })),
      ),
      ...column(body('下左', 12), left, 480),
      ...column(body('下右', 12), right, 480),
    ])
    expect(lines).toEqual([
      ...body('左', 12),
      ...body('右', 12),
      '表1 两种方案的疗效与不良反应发生率的比较',
      '',
      '| 方案 | 例数 | 缓解率 |',
      '| - | - | - |',
      '| 甲组 | 12 | 50 |',
      '| 乙组 | 14 | 60 |',
      '',
      ...body('下左', 12),
      ...body('下右', 12),
    ])
  })

  it('knows the columns of a last page, of which the right one holds a line', async () => {
    const lines = await linesOf(
      [...column(body('左', 20), left, 780), ...column(body('右', 20), right, 780)],
      [...column(body('末左', 20), left, 780), ...column(body('末右', 1), right, 780)],
    )
    expect(lines.slice(40)).toEqual([...body('末左', 20), ...body('末右', 1)])
  })

  it('reads one column as one, and a table of two columns by its rows', async () => {
    const cells = Array.from({ length: 8 }, (_, index) => [
      { text: `药物${index}`, x: 100, y: 500 - index * 15 },
      { text: `${index}0%`, x: 320, y: 500 - index * 15 },
    ]).flat()
    const wide = Array.from({ length: 14 }, (_, index) => `${index + 1}${filler}${filler}`)
    const lines = await linesOf([...column(wide, left, 780), ...cells])
    expect(lines.slice(0, 14)).toEqual(wide)
    expect(lines.slice(14, 16)).toEqual(['药物0 00%', '药物1 10%'])
  })
})

describe('pdf: raised and lowered type', () => {
  it('keeps a raised marker in its line, and in its place', async () => {
    const before = '细胞治疗已获批准'
    const at = left + widthOf(before)
    const lines = await linesOf([
      { text: before, x: left, y: 700 },
      { text: '［3-5］', x: at, y: 704, size: 6 },
      { text: '，但复发仍常见。', x: at + widthOf('［3-5］', 6), y: 700 },
    ])
    expect(lines).toEqual(['细胞治疗已获批准［3-5］，但复发仍常见。'])
  })

  it('writes exponents and indices with their own characters', async () => {
    const lines = await linesOf([
      { text: '血小板50×10', x: left, y: 700 },
      { text: '9', x: left + widthOf('血小板50×10'), y: 704, size: 6 },
      { text: '/L，H', x: left + widthOf('血小板50×10') + 3, y: 700 },
      { text: '2', x: left + widthOf('血小板50×10/L，H') + 3, y: 698, size: 6 },
      { text: 'O', x: left + widthOf('血小板50×10/L，H') + 6, y: 700 },
    ])
    expect(lines).toEqual(['血小板50×10⁹/L，H₂O'])
  })

  it('puts bare raised numbers in brackets where they count up through the text', async () => {
    const text = '多项研究得到了同样的结论'
    const runs = Array.from({ length: 9 }, (_, index) => [
      { text, x: left, y: 700 - index * 15 },
      { text: String(index + 1), x: left + widthOf(text), y: 704 - index * 15, size: 6 },
    ])
    expect(await linesOf(runs.flat())).toEqual(runs.map((_, index) => `${text}[${index + 1}]`))
    // Affiliations of authors are no citations.
    const names = runs.slice(0, 3).flat()
    expect(await linesOf(names)).toEqual([`${text}¹`, `${text}²`, `${text}³`])
  })
})

describe('pdf: what is not the text', () => {
  const names = '甲乙丙丁'
  const page = (number: number): readonly Run[] => [
    { text: `肿瘤2021年第${number}期`, x: 200, y: 810, size: 8 },
    { text: `·${120 + number}·`, x: number % 2 === 0 ? 50 : 520, y: 810, size: 8 },
    ...column(body(`${names[number - 1]}左`, 20), left, 780),
    ...column(body(`${names[number - 1]}右`, 20), right, 780),
  ]

  it('leaves running heads and folios out, and says so', async () => {
    const pages = [1, 2, 3, 4].map(page)
    const { text, notes } = await extract(makePdf(pages), 'paper.pdf')
    expect(text).not.toMatch(/2021|·/u)
    expect(text.split('\n')).toHaveLength(4 * 40 + 1)
    expect(notes?.join('\n')).toContain('“·121·” (pages 1, 3)')
  })

  it('finds a folio that stands apart from the running head on one page only', async () => {
    const head = (number: number, gap: number): readonly Run[] => [
      { text: '国际肿瘤学杂志2021年第1期', x: 300, y: 810, size: 8 },
      {
        text: `·${number}·`,
        x: 300 + widthOf('国际肿瘤学杂志2021年第1期', 8) + gap,
        y: 810,
        size: 8,
      },
    ]
    const text = (name: string) => column([`${filler}${filler}`, `${name}${filler}`], left, 700)
    const { text: found } = await extract(
      makePdf([
        [...head(101, 4), ...text('甲')],
        [...head(102, 4), ...text('乙')],
        [...head(103, 4), ...text('丙')],
        [
          ...head(104, 60),
          ...column(body('左', 20), left, 780),
          ...column(body('右', 20), right, 780),
        ],
      ]),
      'paper.pdf',
    )
    expect(found).not.toMatch(/10\d|国际/u)
  })

  it('puts the notes at the foot of the first page at the end', async () => {
    const notes = [
      '基金项目：国家自然科学基金（81870000）',
      '通信作者：王伟，E-mail：w@example.org',
    ]
    const lines = await linesOf([
      ...column(body('左', 30), left, 780),
      ...column(notes, left, 300, 7),
      ...column(body('右', 34), right, 780),
    ])
    expect(lines).toEqual([...body('左', 30), ...body('右', 34), ...notes])
  })

  it('names text that runs aslant, which is a mark and no text', async () => {
    const mark = { text: '仅供个人学习', x: 200, y: 300, size: 40, turn: 45 }
    const { text, notes } = await extract(
      makePdf([[...column(body('行', 5), left, 780), mark]]),
      'paper.pdf',
    )
    expect(text).not.toContain('仅供')
    expect(notes).toEqual(['turned text left out: “仅供个人学习” (page 1)'])
  })
})

describe('pdf: what cannot be read', () => {
  /** Three pages, of which those of the numbers are no pages. */
  function damaged(...numbers: readonly number[]): Uint8Array {
    const pages = ['甲', '乙', '丙'].map((name) => column(body(name, 3), left, 780))
    let file = Buffer.from(makePdf(pages)).toString('latin1')
    for (const number of numbers) {
      const start = file.indexOf(`\n${4 + number * 2} 0 obj\n<< /Type /Page `)
      file = `${file.slice(0, start + 9)}(nothing)${file.slice(start + 18)}`
    }
    return new Uint8Array(Buffer.from(file, 'latin1'))
  }

  it('leaves out a damaged page alone, and asks for it at its place', async () => {
    const { text, questions, notes } = await extract(damaged(2), 'paper.pdf')
    expect(text.split('\n').slice(0, -1)).toEqual([...body('甲', 3), ...body('丙', 3)])
    // A question shows the line of the text at which it is asked; what is missing a note says.
    const [next] = body('丙', 3)
    expect(questions).toEqual([{ kind: 'damaged-page', line: 4, text: next }])
    expect(notes).toEqual(['page 2 is damaged: its text is missing here'])
    const imported = await importText(damaged(1, 3), 'paper.pdf')
    expect(imported.text).toContain(`乙1${filler}`)
    expect(imported.log.questions.filter(({ kind }) => kind === 'damaged-page')).toHaveLength(2)
  })

  it('refuses a file of which every page is damaged', async () => {
    await expect(extract(damaged(1, 2, 3), 'paper.pdf')).rejects.toThrow(
      'cannot read paper.pdf: its 3 pages are all damaged',
    )
  })

  /** A file whose font names no characters: what is read are the numbers of its signs. */
  function unnamed(...pages: readonly (readonly Run[])[]): Uint8Array {
    const file = Buffer.from(makePdf(pages)).toString('latin1')
    const nameless = file.replace('/UniGB-UCS2-H', '/Identity-H  ').replace('(GB1)', '(IdX)')
    return new Uint8Array(Buffer.from(nameless.replace('(IdX)', '(XYZ)'), 'latin1'))
  }
  const signs = (from: number) =>
    Array.from({ length: 60 }, (_, index) => String.fromCodePoint(from + index * 37)).join('')

  it('refuses a file whose fonts do not say what they show, asks about a page', async () => {
    const garbled = column([signs(0x3400), signs(0xa000), signs(3)], left, 780)
    await expect(extract(unnamed(garbled), 'paper.pdf')).rejects.toThrow(
      'cannot read paper.pdf: its fonts do not say which characters they show',
    )
    const { questions } = await extract(unnamed(garbled, column(body('甲', 3), left, 780)), 'a.pdf')
    expect(questions?.map(({ kind, line }) => [kind, line])).toEqual([['unreadable-page', 1]])
  })

  it('takes a paper with rare characters and bullets of a private font for readable', () => {
    expect(isGarbled(`\uF0B7${filler}㭎、α、日本語の、CD38⁺、①'"${filler}\uF0B7\uFFFD`)).toBe(false)
    expect(isGarbled('5HVHDUFK\u0003SURJUHVV\u0003RI\u0003WKHUDSIES'.repeat(8))).toBe(true)
    expect(isGarbled('')).toBe(false)
  })

  it('asks about a page without text among others', async () => {
    const bytes = makePdf([column(body('甲', 3), left, 780), []])
    const { questions } = await extract(bytes, 'paper.pdf')
    expect(questions?.map(({ kind, line }) => [kind, line])).toEqual([['page-without-text', 4]])
  })

  it('says so in one sentence', async () => {
    const empty = await PDFDocument.create()
    empty.addPage()
    const locked =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> /U <0000000000000000000000000000000000000000000000000000000000000000> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]'
    for (const [bytes, said] of [
      [await empty.save(), /its 1 page holds no text/u],
      [new Uint8Array([1, 2, 3]), /no PDF, or a damaged one/u],
      [new Uint8Array(), /no PDF, or a damaged one/u],
      [makePdf([column(['文'], 50, 700)], locked), /encrypted/u],
    ] as const) {
      await expect(extract(bytes, 'paper.pdf')).rejects.toThrow(said)
      await expect(extract(bytes, 'paper.pdf')).rejects.toHaveProperty('name', 'InputError')
    }
  })
})
