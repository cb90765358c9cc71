import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { markLongColumns } from '../src/render/html/column-widths.ts'

function cell(text: string, properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName: 'td', properties, children: [{ type: 'text', value: text }] }
}

const row = (...cells: Element[]): Element => ({
  type: 'element',
  tagName: 'tr',
  properties: {},
  children: cells,
})

function marked(...rows: Element[]): readonly (readonly boolean[])[] {
  const body: Element = { type: 'element', tagName: 'tbody', properties: {}, children: rows }
  markLongColumns({ type: 'element', tagName: 'table', properties: {}, children: [body] })
  return rows.map(({ children }) =>
    children.map((one) => one.type === 'element' && 'className' in one.properties),
  )
}

describe('columns of long texts', () => {
  it('are marked in every row', () => {
    expect(
      marked(row(cell('MAIA'), cell('0.56 (0.43 to 0.73)')), row(cell('IKEMA'), cell('–'))),
    ).toEqual([
      [false, true],
      [false, true],
    ])
  })

  it('are those of six Han or more, too', () => {
    expect(marked(row(cell('达雷妥尤单抗'), cell('新诊断')))).toEqual([[true, false]])
  })

  it('stay as they are where they would not all have room, or cells are merged', () => {
    const many = Array.from({ length: 9 }, () => cell('0.56 (0.43 to 0.73)'))
    expect(marked(row(...many)).flat()).not.toContain(true)
    const merged = row(cell('0.56 (0.43 to 0.73)', { colSpan: 2 }))
    expect(marked(merged, row(cell('a'), cell('b')))[1]).toEqual([false, false])
    expect(marked(row(cell('0.56 (0.43 to 0.73)')), row(cell('a'), cell('b')))[1]).toEqual([
      false,
      false,
    ])
  })

  it('are none in a table without rows', () => {
    expect(marked()).toEqual([])
  })
})
