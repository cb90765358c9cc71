import type { ITableBordersOptions, Paragraph, Table } from 'docx'
import type { Side, Unit } from '../../model/review.ts'
import { blocks, paragraphOf } from './blocks.ts'
import { bookmarkOf } from './bookmarks.ts'
import type { WordContext } from './context.ts'
import { inline } from './inline.ts'
import { textRun } from './runs.ts'
import { type Blocks, bodySetting, type Setting } from './setting.ts'

/** One unit of one language. */
export function unitBlocks(
  unit: Unit,
  context: WordContext,
  setting: Setting = bodySetting,
): Blocks {
  const node = unit.blocks[context.side]?.node
  if (node === undefined) return []
  const own = { ...setting, bookmark: bookmarkOf(unit.id, context.side) }
  if (unit.kind !== 'heading') return blocks(node, context, own)
  const content = node.type === 'heading' ? inline(node.children, context) : []
  return [
    paragraphOf(
      content,
      { ...own, style: `Heading${Math.min(6, Math.max(1, unit.depth))}` },
      context,
    ),
  ]
}

/** Units that are no front matter and no note. */
export const isBody = ({ id }: Unit): boolean => !/^(?:title$|abstract\.|fn-)/u.test(id)
export const isAbstract = ({ id }: Unit): boolean => id.startsWith('abstract.')

/** Text in one language; figures that go to the end are left out. */
export function singleBody(context: WordContext, figuresLast: boolean): Blocks {
  return context.review.units
    .filter((unit) => isBody(unit) && !(figuresLast && unit.kind === 'figure'))
    .flatMap((unit) => unitBlocks(unit, context))
}

/** The figures of a text that stand behind it, each with its legend. */
export function figures(context: WordContext): Blocks {
  return context.review.units
    .filter((unit) => isBody(unit) && unit.kind === 'figure')
    .flatMap((unit) => unitBlocks(unit, context))
}

const hair = { style: 'single' as const, size: 4, color: 'BFBFBF' }
const grid: ITableBordersOptions = {
  top: hair,
  bottom: hair,
  left: hair,
  right: hair,
  insideHorizontal: hair,
  insideVertical: hair,
}

/** A cell of Word ends with a paragraph. */
function closed(content: Blocks, context: WordContext): (Paragraph | Table)[] {
  return content.at(-1) instanceof context.library.Paragraph
    ? [...content]
    : [...content, new context.library.Paragraph({ style: 'TableText', children: [] })]
}

/** The words that stand for a block which one language lacks. */
function gap(context: WordContext): Blocks {
  const text = context.article.language.labels.missing
  return [paragraphOf(textRun(text, { italics: true }, context), bodySetting, context)]
}

/**
 * Both languages in a table of two columns, a row for each unit; figures and tables, which need the
 * width of the page, stand in one cell across both.
 */
export function bilingualBody(
  units: readonly Unit[],
  contexts: ReadonlyMap<Side, WordContext>,
  setting: Setting = bodySetting,
): readonly Table[] {
  const both = [...contexts.values()]
  const [first] = both
  if (first === undefined || units.length === 0) return []
  const { library, measure } = first
  const half = Math.floor(measure / 2)
  const rows = units.map((unit) => {
    const isAcross = unit.kind === 'figure' || unit.kind === 'table'
    const inner = measure - 240
    if (isAcross) {
      const content = both.flatMap((one) => unitBlocks(unit, { ...one, measure: inner }, setting))
      return new library.TableRow({
        children: [new library.TableCell({ columnSpan: 2, children: closed(content, first) })],
      })
    }
    const cells = both.map((one) => {
      const own = { ...one, measure: half - 240 }
      const content = unitBlocks(unit, own, setting)
      const shown = unit.blocks[one.side] === undefined ? gap(own) : content
      return new library.TableCell({ children: closed(shown, own) })
    })
    return new library.TableRow({ cantSplit: unit.kind === 'heading', children: cells })
  })
  return [
    new library.Table({
      rows,
      width: { size: half * 2, type: 'dxa' },
      columnWidths: [half, half],
      layout: 'fixed',
      borders: grid,
      margins: { left: 100, right: 100, top: 40, bottom: 40 },
    }),
  ]
}
