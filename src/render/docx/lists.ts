import type { INumberingOptions } from 'docx'
import type { List, ListItem } from 'mdast'
import type { WordContext } from './context.ts'
import { inline } from './inline.ts'
import { textRun } from './runs.ts'
import type { Blocks, Setting } from './setting.ts'

const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
const bullets = ['•', '–', '▪'] as const
const numberFormats = ['decimal', 'lowerLetter', 'lowerRoman'] as const

const indentAt = (depth: number) => ({ left: 480 * (depth + 1), hanging: 360 })

/** Lists of a document: one of bullets, and one for each number with which a numbered one begins. */
export function numberingOf(starts: ReadonlySet<number>): INumberingOptions {
  const level = (depth: number) => ({
    level: depth,
    alignment: 'left' as const,
    style: { paragraph: { indent: indentAt(depth) } },
  })
  const bullet = {
    reference: 'bullets',
    levels: depths.map((depth) => ({
      ...level(depth),
      format: 'bullet' as const,
      text: bullets[depth % bullets.length] ?? '•',
    })),
  }
  const numbered = [...starts].map((start) => ({
    reference: `numbers-${start}`,
    levels: depths.map((depth) => ({
      ...level(depth),
      format: numberFormats[depth % numberFormats.length] ?? 'decimal',
      text: `%${depth + 1}.`,
      start,
    })),
  }))
  return { config: [bullet, ...numbered] }
}

/** A list as paragraphs of real numberings; each numbered list begins anew. */
export function list(node: List, context: WordContext, setting: Setting, depth = 0): Blocks {
  const start = node.ordered === true ? (node.start ?? 1) : undefined
  context.counts.lists += 1
  const instance = context.counts.lists
  if (start !== undefined) context.listStarts.add(start)
  const numbering =
    start === undefined
      ? { reference: 'bullets', level: Math.min(depth, 8) }
      : { reference: `numbers-${start}`, level: Math.min(depth, 8), instance }
  return node.children.flatMap((child, index) => {
    const { bookmark, ...plain } = setting
    const own = index === 0 && bookmark !== undefined ? { ...plain, bookmark } : plain
    return item(child, context, own, depth, numbering)
  })
}

interface Numbering {
  readonly reference: string
  readonly level: number
  readonly instance?: number
}

/** Its first paragraph carries the number, the others stand below it. */
function item(
  node: ListItem,
  context: WordContext,
  setting: Setting,
  depth: number,
  numbering: Numbering,
): Blocks {
  const box = node.checked === true ? '☑ ' : node.checked === false ? '☐ ' : ''
  const [first, ...rest] = node.children
  const opens = first?.type === 'paragraph'
  const { library } = context
  const style = 'ListParagraph'
  const lead = new library.Paragraph({
    style,
    numbering,
    children: [
      ...textRun(box, {}, context),
      ...(opens ? inline(first.children, context, setting.look) : []),
    ],
  })
  const others = opens ? rest : node.children
  const below = others.flatMap((child): Blocks => {
    if (child.type === 'list') return list(child, context, setting, depth + 1)
    return context.blocks(child, context, { ...setting, style: 'ListContinue' })
  })
  return [lead, ...below]
}
