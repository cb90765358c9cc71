import { describe, expect, it } from 'vitest'
import { column, type Run, widthOf } from './make-pdf.ts'
import { body, left, linesOf, right } from './pdf-lines.ts'

describe('pdf: columns and what stands in them', () => {
  const cells = (x: number, y: number, step: number): readonly Run[] =>
    [0, 1, 2, 3].flatMap((row) =>
      [`药物${row}`, `${row}0`, `${row}1.5`].map((text, cell) => ({
        text,
        x: x + cell * step,
        y: y - row * 15,
      })),
    )
  const rows = ['药物0 00 01.5', '药物1 10 11.5', '药物2 20 21.5', '药物3 30 31.5']

  it('leaves a table in its column, beside text on the same baselines', async () => {
    const lines = await linesOf([
      ...column(body('左', 10), left, 780),
      ...cells(left, 630, 80),
      ...column(body('下', 16), left, 570),
      ...column(body('右', 30), right, 780),
    ])
    expect(lines).toEqual([...body('左', 10), ...rows, ...body('下', 16), ...body('右', 30)])
  })

  it('reads a table over both columns by its rows, beside nothing', async () => {
    const lines = await linesOf([
      ...column(body('左', 10), left, 780),
      ...column(body('右', 10), right, 780),
      ...cells(left, 600, 180),
      ...column(body('下左', 16), left, 520),
      ...column(body('下右', 16), right, 520),
    ])
    expect(lines.slice(20, 24)).toEqual(rows)
  })

  it('reads three columns one after the other', async () => {
    const short = (name: string) => body(name, 20).map((text) => text.slice(0, 15))
    const lines = await linesOf([
      ...column(short('左'), left, 780),
      ...column(short('中'), 220, 780),
      ...column(short('右'), 390, 780),
    ])
    expect(lines).toEqual([...short('左'), ...short('中'), ...short('右')])
  })

  it('marks an indent under a caption, and none in a list whose entries hang', async () => {
    const lines = await linesOf([
      ...column(body('行', 4), left, 780),
      { text: '图1　作用机制', x: left + 80, y: 720 },
      { text: '段首之文字', x: left + 20, y: 705 },
      ...column(body('段', 3), left, 690),
      ...column(['[1] 甲乙丙丁', '[2] 甲乙丙丁'], left, 645),
      ...column(['戊己庚辛', '戊己庚辛'], left + 20, 615),
      ...column(['[3] 甲乙丙丁'], left, 585),
    ])
    expect(lines.filter((line) => line.startsWith(' '))).toEqual([' 段首之文字'])
  })
})

describe('pdf: tables', () => {
  const row = (texts: readonly (readonly [text: string, x: number])[], y: number) =>
    texts.map(([text, x]) => ({ text, x, y, size: 8 }))

  it('makes Markdown of the rows under a caption, empty cells and scripts included', async () => {
    const lines = await linesOf([
      ...column(body('行', 3), left, 780),
      { text: '表1　两种方案的疗效', x: 130, y: 720 },
      { text: 'Table 1 Efficacy of two regimens', x: 120, y: 705 },
      ...row(
        [
          ['方案', 60],
          ['例数', 150],
          ['缓解率', 230],
        ],
        690,
      ),
      ...row(
        [
          ['甲|乙', 60],
          ['12', 154],
          ['50%', 234],
        ],
        678,
      ),
      ...row([['50×10', 60]], 666),
      { text: '9', x: 60 + widthOf('50×10', 8), y: 669, size: 5 },
      ...row([['60%', 234]], 666),
      ...row(
        [
          ['对照', 60],
          ['7', 156],
          ['8%', 236],
        ],
        654,
      ),
      { text: '注：方案见正文', x: 60, y: 640, size: 8 },
      ...column(body('后', 3), left, 615),
    ])
    expect(lines.slice(3)).toEqual([
      '表1 两种方案的疗效',
      'Table 1 Efficacy of two regimens',
      '',
      '| 方案 | 例数 | 缓解率 |',
      '| - | - | - |',
      String.raw`| 甲\|乙 | 12 | 50% |`,
      '| 50×10⁹ |  | 60% |',
      '| 对照 | 7 | 8% |',
      '',
      '注：方案见正文',
      ...body('后', 3),
    ])
  })

  it.each([
    ['rows without a caption', '本组疗效如下', ['甲', '乙', '丙']],
    ['a sentence that names a table', '表1 显示疗效', []],
  ])('leaves %s as they are', async (_, first, names) => {
    const rows = names.flatMap((name, index) =>
      row(
        [
          [name, 60],
          ['12', 150],
          ['50%', 230],
        ],
        690 - index * 12,
      ),
    )
    const text = await linesOf([{ text: first, x: left, y: 720 }, ...rows])
    expect(text.join('')).not.toContain('|')
  })
})

describe('pdf: type that is printed more than once, or in pieces', () => {
  const text = '表示22例患者的T细胞，ill'
  const signs = (x: number, y: number): readonly Run[] =>
    [...text].map((sign, index) => ({
      text: sign,
      x: x + widthOf([...text].slice(0, index).join('')),
      y,
    }))

  it.each([
    ['twice', [0.3, 0]],
    ['twice and higher', [0.3, 0.3]],
    ['four times', [0.3, 0, 0.3, 0.3, 0, 0.3]],
  ])('reads bold type that is drawn %s once', async (_, by) => {
    const places = [0, 0, ...by]
    const copies = places.flatMap((dx, index) =>
      index % 2 === 1 ? [] : [{ dx, dy: places[index + 1] ?? 0 }],
    )
    const whole = copies.map(({ dx, dy }) => ({ text, x: left + dx, y: 781 + dy }))
    expect(await linesOf(whole)).toEqual([text])
    const single = signs(left, 781).flatMap((run) =>
      copies.map(({ dx, dy }) => ({ ...run, x: run.x + dx, y: run.y + dy })),
    )
    expect(await linesOf(single)).toEqual([text])
    expect(await linesOf([...whole.slice(0, 1), ...signs(left + 0.3, 781)])).toEqual([text])
  })

  it('keeps what is written twice', async () => {
    const repeated = '8888人人都能看88111的的的的的的的'
    const again = [{ text: repeated, x: left, y: 700 }]
    expect(await linesOf([...again, { text: repeated, x: left, y: 685 }])).toEqual([
      repeated,
      repeated,
    ])
    const twice = { text: repeated, x: left + 0.4, y: 700 }
    expect(await linesOf([...again, twice])).toEqual([repeated])
  })

  it('puts characters that are drawn in any order in their order', async () => {
    const lines = await linesOf([...signs(left, 700), ...signs(left, 685)].toReversed())
    expect(lines).toEqual([text, text])
  })
})
