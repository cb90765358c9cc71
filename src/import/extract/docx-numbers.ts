import { fromXml } from 'xast-util-from-xml'
import { at, attribute, childrenNamed, type Element, type Root, within } from './jats-tree.ts'

/** How the numbers of one level look: `%1.%2` with the counts of both levels. */
interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
}

interface Numbering {
  /** Which list a number belongs to; several may count together. */
  readonly list: string
  readonly levels: readonly Level[]
}

interface Style {
  readonly isHeading: boolean
  readonly numId: string | undefined
  readonly level: number | undefined
}

/** Gives the printed number of each paragraph of a document in turn; '' where it has none. */
export type Numberer = (paragraph: Element) => string

const valueAt = (node: Element, ...path: readonly string[]): string | undefined => {
  const found = at(node, ...path)
  return found === undefined ? undefined : attribute(found, 'val')
}

const parsed = (xml: string | undefined): Root =>
  fromXml(xml === undefined || xml === '' ? '<none/>' : xml)

function levelsOf(abstract: Element): readonly Level[] {
  const levels: Level[] = []
  for (const level of childrenNamed(abstract, 'lvl')) {
    const index = Number(attribute(level, 'ilvl') ?? 0)
    if (!(index >= 0 && index < 9)) continue
    levels[index] = {
      start: Number(valueAt(level, 'start') ?? 1) || 0,
      format: valueAt(level, 'numFmt') ?? 'decimal',
      text: valueAt(level, 'lvlText') ?? '',
    }
  }
  return levels
}

function numberingsOf(xml: string | undefined): ReadonlyMap<string, Numbering> {
  const root = parsed(xml)
  const abstracts = new Map(
    within(root, 'abstractNum').map((one) => [
      attribute(one, 'abstractNumId') ?? '',
      levelsOf(one),
    ]),
  )
  return new Map(
    within(root, 'num').map((num) => {
      const list = valueAt(num, 'abstractNumId') ?? ''
      return [attribute(num, 'numId') ?? '', { list, levels: abstracts.get(list) ?? [] }]
    }),
  )
}

/** Styles by their ids; what one does not say, the one that it is based on does. */
function stylesOf(xml: string | undefined): ReadonlyMap<string, Style> {
  const found = new Map(
    within(parsed(xml), 'style').map((one) => [attribute(one, 'styleId') ?? '', one]),
  )
  const styleOf = (id: string, depth: number): Style => {
    const style = found.get(id)
    if (style === undefined || depth > 20)
      return { isHeading: false, numId: undefined, level: undefined }
    const based = styleOf(valueAt(style, 'basedOn') ?? '', depth + 1)
    const level = valueAt(style, 'pPr', 'numPr', 'ilvl')
    return {
      isHeading:
        /^(?:heading|标题)\s*[1-6]$/iu.test(valueAt(style, 'name') ?? '') || based.isHeading,
      numId: valueAt(style, 'pPr', 'numPr', 'numId') ?? based.numId,
      level: level === undefined ? based.level : Number(level),
    }
  }
  return new Map([...found.keys()].map((id) => [id, styleOf(id, 0)]))
}

const chineseDigits = [...'〇一二三四五六七八九']

function chinese(value: number): string {
  if (value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`
  return ten + (ones === 0 && tens > 0 ? '' : (chineseDigits[ones] ?? ''))
}

function roman(value: number): string {
  const steps = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = Math.min(value, 399)
  return steps
    .map(([step, sign]) => {
      const count = Math.floor(rest / step)
      rest -= count * step
      return sign.repeat(count)
    })
    .join('')
}

function shown(value: number, format: string): string {
  if (/^(?:chineseCounting|ideographTraditional|japaneseCounting|taiwaneseCounting)/u.test(format))
    return chinese(value)
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (/Letter$/u.test(format) && value >= 1 && value <= 26) {
    return String.fromCodePoint((format === 'upperLetter' ? 64 : 96) + value)
  }
  return String(value)
}

/** Counts of a list, those of lower levels begun anew. */
function counted(
  counts: readonly number[],
  at: number,
  levels: readonly Level[],
): readonly number[] {
  return levels.slice(0, at + 1).map((level, index) => {
    const before = counts[index]
    if (index < at) return before ?? level.start
    return before === undefined ? level.start : before + 1
  })
}

function labelOf(counts: readonly number[], at: number, levels: readonly Level[]): string {
  const level = levels[at]
  if (level === undefined || level.format === 'bullet' || level.format === 'none') return ''
  return level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1
    return shown(counts[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal')
  })
}

/**
 * Numbers that Word gives to headings by itself: they are printed and stand in no text. Lists keep
 * those that the list has.
 */
export function headingNumbers(
  styles: string | undefined,
  numbering: string | undefined,
): Numberer {
  const [known, numberings] = [stylesOf(styles), numberingsOf(numbering)]
  const counts = new Map<string, readonly number[]>()
  return (paragraph) => {
    const style = known.get(valueAt(paragraph, 'pPr', 'pStyle') ?? '')
    const found = numberings.get(valueAt(paragraph, 'pPr', 'numPr', 'numId') ?? style?.numId ?? '')
    if (found === undefined) return ''
    const level = Number(valueAt(paragraph, 'pPr', 'numPr', 'ilvl') ?? style?.level ?? 0)
    const next = counted(counts.get(found.list) ?? [], level, found.levels)
    counts.set(found.list, next)
    return style?.isHeading === true ? labelOf(next, level, found.levels).trim() : ''
  }
}
