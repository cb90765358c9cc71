import type { ElementContent, Element as HtmlElement } from 'hast'
import { htmlNames } from './jats-html-names.ts'
import { webImage } from './jats-image.ts'
import { tableFor } from './jats-table.ts'
import {
  at,
  attribute,
  childrenNamed,
  type Element,
  elementsIn,
  type Nodes,
  nameOf,
  textOf,
} from './jats-tree.ts'

/** What a text is read with. */
export interface BodyReading {
  /** Number of a reference by its id. */
  readonly numbers: ReadonlyMap<string, number>
  /** Label of a footnote by its id. */
  readonly footnotes?: ReadonlyMap<string, string>
  /** Grows with what is left out. */
  readonly notes: string[]
}

const bothEnds = ['\uFDD0', '\uFDD1'] as const
/** Before a number that is not printed: it lies inside a range, or stands alone. */
const unprinted = '\uFDD2'

export function html(
  tagName: string,
  children: readonly ElementContent[],
  properties: HtmlElement['properties'] = {},
): HtmlElement {
  return { type: 'element', tagName, properties, children: [...children] }
}

const text = (value: string): ElementContent => ({ type: 'text', value })

/** A citation as its number between two signs that no text holds, to be joined with its neighbours. */
function citation(node: Element, { numbers, notes }: BodyReading): ElementContent[] {
  const ids = (attribute(node, 'rid') ?? '').split(/\s+/u).filter((id) => id !== '')
  const found = ids.flatMap((id) => numbers.get(id) ?? [])
  const shown = textOf(node) ?? ''
  // A range is printed in full, whatever it leads to.
  const inner = shown.replace(/^[[［(（]\s*|\s*[\]］)）]$/gu, '')
  if (shown === '' && found.length > 0) {
    return [text(bothEnds[0] + unprinted + found.join(`,${unprinted}`) + bothEnds[1])]
  }
  const isRange = /^\d{1,4}(?:\s*[-–—～,，、]\s*\d{1,4})+$/u.test(inner)
  if (found.length === 0 || found.length < ids.length) {
    notes.push(`citation “${shown}” leads to no entry of the list, its text is kept`)
    return [text(shown)]
  }
  if (isRange && found.length === 1) return [text(bothEnds[0] + inner + bothEnds[1])]
  if (!/\d/u.test(shown) || /\p{L}/u.test(shown)) {
    notes.push(`citation “${shown}” became the number ${found.join(', ')}`)
  }
  return [text(bothEnds[0] + found.join(',') + bothEnds[1])]
}

const run = `${bothEnds[0]}[^${bothEnds[1]}]{1,200}${bothEnds[1]}`
const runs = new RegExp(`([[［]\\s?)?${run}(?:\\s?[-–—～,，、;；]?\\s?${run})*(\\s?[\\]］])?`, 'gu')

/** `[` 1 `,` 2 `]` and the like as one marker. */
function marked(value: string): string {
  return value.replaceAll(runs, (all, open: string | undefined, close: string | undefined) => {
    const inner = all
      .slice(open?.length ?? 0, all.length - (close?.length ?? 0))
      .replaceAll(`${bothEnds[1]}${bothEnds[0]}`, ',')
      .replaceAll(/[\uFDD0\uFDD1\s]/gu, '')
      .replaceAll(/[;；]/gu, ',')
      // What a range holds is said by its ends.
      .replaceAll(/([-–—～~])(?:\uFDD2\d+,)+(?=\d)/gu, '$1')
      .replaceAll(unprinted, '')
    const isWhole = (open === undefined) === (close === undefined)
    if (open?.startsWith('［') && close?.endsWith('］')) return `［${inner}］`
    return isWhole ? `[${inner}]` : `${open ?? ''}[${inner}]${close ?? ''}`
  })
}

/** A raised comma or dash between two citations is a sign of their marker. */
function signBetween(
  child: ElementContent,
  before: ElementContent | undefined,
  after: ElementContent | undefined,
): ElementContent {
  const [inner, second] = child.type === 'element' && child.tagName === 'sup' ? child.children : []
  const isSign =
    second === undefined && inner?.type === 'text' && /^\s?[-–—～~,，、;；]\s?$/u.test(inner.value)
  const isBetween =
    before?.type === 'text' &&
    before.value.endsWith(bothEnds[1]) &&
    after?.type === 'text' &&
    after.value.startsWith(bothEnds[0])
  return isSign && isBetween ? inner : child
}

/** Neighbouring texts as one, markers put together. */
function joined(children: readonly ElementContent[]): readonly ElementContent[] {
  const kept: ElementContent[] = []
  for (const [index, raised] of children.entries()) {
    const child = signBetween(raised, children[index - 1], children[index + 1])
    const last = kept.at(-1)
    if (child.type === 'text' && last?.type === 'text') {
      kept[kept.length - 1] = text(last.value + child.value)
    } else kept.push(child)
  }
  return kept.map((child) => (child.type === 'text' ? text(marked(child.value)) : child))
}

/** The formula in a document of LaTeX that some publishers store for each. */
function bareTex(source: string): string {
  const body = /\\begin\{document\}([\s\S]*?)\\end\{document\}/u.exec(source)?.[1] ?? source
  return body
    .trim()
    .replaceAll(/^(?:\$\$|\$|\\\[|\\\()|(?:\$\$|\$|\\\]|\\\))$/gu, '')
    .trim()
}

function formula(node: Element, reading: BodyReading): ElementContent[] {
  const isBlock = nameOf(node) === 'disp-formula'
  const holder = at(node, 'alternatives') ?? node
  const source = textOf(at(holder, 'tex-math'))
  const label = textOf(at(node, 'label'))
  if (source === undefined) {
    const signs = textOf(at(holder, 'math')) ?? textOf(node)
    reading.notes.push(
      signs === undefined
        ? 'formula left out: it is an image'
        : `formula: only its signs are kept: “${signs}”`,
    )
    return signs === undefined ? [] : [isBlock ? html('p', [text(signs)]) : text(signs)]
  }
  if (label !== undefined) reading.notes.push(`number of a formula left out: “${label}”`)
  const value = isBlock ? `$$\n${bareTex(source)}\n$$` : `$${bareTex(source)}$`
  reading.notes.push(`formula in LaTeX, look at it: “${bareTex(source)}”`)
  const raw = html('raw-markdown', [], { value })
  return isBlock ? [html('p', [raw])] : [raw]
}

/** Caption of a figure or a table on one line, its other paragraphs under it. */
function caption(node: Element, reading: BodyReading): readonly ElementContent[] {
  const label = textOf(at(node, 'label'))
  const title = at(node, 'caption', 'title')
  const head = [
    ...(label === undefined ? [] : [text(`${label} `)]),
    ...(title === undefined ? [] : inline(title, reading)),
  ]
  const inner = at(node, 'caption')
  const paragraphs = inner === undefined ? [] : childrenNamed(inner, 'p')
  const more = paragraphs.map((one) => html('p', inline(one, reading)))
  const [first, ...rest] = more
  // A label alone belongs to the sentence behind it.
  if (title === undefined && first !== undefined) {
    return [html('p', [...head, ...first.children]), ...rest]
  }
  return [...(head.length === 0 ? [] : [html('p', head)]), ...more]
}

function floating(node: Element, reading: BodyReading): ElementContent[] {
  const skipped = new Set(['label', 'caption', 'object-id'])
  const rest = elementsIn(node).filter((child) => !skipped.has(nameOf(child)))
  const shown = textOf(at(node, 'label')) ?? attribute(node, 'id') ?? nameOf(node)
  const content = rest.flatMap((child) => {
    if (!['graphic', 'media', 'alternatives'].includes(nameOf(child))) {
      return converted(child, reading)
    }
    const graphic = nameOf(child) === 'alternatives' ? at(child, 'graphic') : child
    const inner = at(child, 'table')
    const file = graphic === undefined ? '' : (attribute(graphic, 'href') ?? '')
    if (inner !== undefined) return converted(inner, reading)
    const shownImage = webImage(graphic, reading)
    if (shownImage !== undefined) return [html('p', [shownImage])]
    reading.notes.push(`image of ${shown} left out: ${file === '' ? 'unnamed' : file}`)
    return []
  })
  const isPicture = nameOf(node) === 'fig' && content.length > 0
  const words = caption(node, reading)
  return isPicture ? [...content, ...words] : [...words, ...content]
}

function heading(node: Element, depth: number, reading: BodyReading): ElementContent[] {
  const title = at(node, 'title')
  const label = textOf(at(node, 'label'))
  if (title === undefined && label === undefined) return []
  const lead = label === undefined ? [] : [text(`${label} `)]
  const inner = title === undefined ? [] : inline(title, reading)
  return [html(`h${Math.min(depth + 1, 6)}`, [...lead, ...inner])]
}

/** A section, its heading on the level of its depth: 1 is `##`. */
export function section(node: Element, depth: number, reading: BodyReading): ElementContent[] {
  const rest = elementsIn(node).filter(
    (child) => !['title', 'label', 'sec-meta'].includes(nameOf(child)),
  )
  const inner = rest.flatMap((child) =>
    nameOf(child) === 'sec' ? section(child, depth + 1, reading) : converted(child, reading),
  )
  return [...heading(node, depth, reading), ...inner]
}

/** What stands in an element that is a part of a line. */
export function inline(node: Element, reading: BodyReading): ElementContent[] {
  return [...joined(node.children.flatMap((child) => converted(child, reading)))]
}

/** A list whose items print the numbers that a list counts anyway. */
function withoutLabels(node: Element): Element {
  const children = node.children.map((item) =>
    item.type === 'element'
      ? {
          ...item,
          children: item.children.filter(
            (child) => child.type !== 'element' || nameOf(child) !== 'label',
          ),
        }
      : item,
  )
  return { ...node, children }
}

type Maker = (node: Element, reading: BodyReading) => ElementContent[]

const makers: Readonly<Record<string, Maker>> = {
  xref: (node, reading) => {
    const kind = attribute(node, 'ref-type')
    if (kind === 'bibr') return citation(node, reading)
    const label = reading.footnotes?.get(attribute(node, 'rid') ?? '')
    return kind === 'fn' && label !== undefined
      ? [html('note-call', [], { label })]
      : inline(node, reading)
  },
  sup: (node, reading) => {
    const inner = inline(node, reading)
    const isCall =
      inner.length === 1 && inner[0]?.type === 'element' && inner[0].tagName === 'note-call'
    return isCall ? inner : [html('sup', inner)]
  },
  sec: (node, reading) => section(node, 2, reading),
  fig: floating,
  'table-wrap': floating,
  'disp-formula': formula,
  'inline-formula': formula,
  list: (node, reading) => {
    const isNumbered = /^(?:order|alpha|roman)/u.test(attribute(node, 'list-type') ?? '')
    if (!isNumbered) return [html('ul', inline(node, reading))]
    const labels = childrenNamed(node, 'list-item').map((item) => Number(textOf(at(item, 'label'))))
    const [start = 1] = labels
    const counts = labels.every((label, index) => label === start + index)
    return counts
      ? [html('ol', inline(withoutLabels(node), reading), { start })]
      : [html('ol', inline(node, reading))]
  },
  table: (node, reading) => [tableFor(html('table', inline(node, reading)))],
  'ext-link': (node, reading) => {
    const href = attribute(node, 'href')
    return href === undefined ? inline(node, reading) : [html('a', inline(node, reading), { href })]
  },
  fn: (node, reading) => [html('p', inline(node, reading))],
  // A block in a line is no paragraph of it.
  label: (node, reading) => [...inline(node, reading), text(' ')],
  title: (node, reading) => [html('p', [html('strong', inline(node, reading))])],
  'supplementary-material': (node, reading) => {
    reading.notes.push(
      `supplementary material left out: “${textOf(node) ?? attribute(node, 'href')}”`,
    )
    return []
  },
  'inline-graphic': (node, reading) => {
    const shown = webImage(node, reading)
    if (shown !== undefined) return [shown]
    reading.notes.push(`image in a line left out: ${attribute(node, 'href') ?? 'unnamed'}`)
    return []
  },
  graphic: (node, reading) => {
    const shown = webImage(node, reading)
    if (shown !== undefined) return [html('p', [shown])]
    reading.notes.push(`image left out: ${attribute(node, 'href') ?? 'unnamed'}`)
    return []
  },
}

/** A node of JATS as nodes of HTML. */
export function converted(node: Nodes, reading: BodyReading): ElementContent[] {
  if (node.type === 'text' || node.type === 'cdata') return [text(node.value)]
  if (node.type !== 'element') return []
  const name = nameOf(node)
  const maker = makers[name]
  if (maker !== undefined) return maker(node, reading)
  const tag = htmlNames[name]
  if (tag === undefined) return inline(node, reading)
  const { colspan, rowspan } = node.attributes
  const spans = {
    ...(colspan ? { colSpan: colspan } : {}),
    ...(rowspan ? { rowSpan: rowspan } : {}),
  }
  return [html(tag, inline(node, reading), spans)]
}
