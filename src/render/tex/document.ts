import type { Element, ElementContent } from 'hast'
import type { Review, Side, Unit } from '../../model/review.ts'
import { walkHast } from '../../model/walk.ts'
import type { BookContent } from '../book-content.ts'
import { conceptsOf, namedAs } from '../book-terms.ts'
import { declarations, keywords, nameOf, titleBlock } from '../html/front-matter.ts'
import { isWide, plainTitle } from '../manuscript.ts'
import type { PictureFile } from '../picture-files.ts'
import { blocks } from './blocks.ts'
import { tex, texId, texPlain } from './escape.ts'
import { inline, type TexContext } from './inline.ts'
import { preamble } from './preamble.ts'

/** What the document is made of. */
export interface Manuscript {
  readonly review: Review
  readonly content: BookContent
  readonly keys: ReadonlyMap<number, string>
  readonly picture: (src: string) => PictureFile | undefined
}

const levels = ['section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph']

interface Side2 {
  readonly side: Side
  readonly context: TexContext
}

/** The whole .tex file. */
export function document(manuscript: Manuscript): string {
  const { review, content } = manuscript
  const sidesOf = content.shown.map((side) => ({ side, context: contextOf(manuscript, side) }))
  const first = content.shown[0] ?? 'source'
  const { meta } = review.articles[first]
  const head = preamble({
    title: texPlain(
      content.shown
        .map((side) => plainTitle(review, side))
        .filter(Boolean)
        .join(' / '),
    ),
    authors: texPlain(meta.authors.map(nameOf).join(', ')),
    keywords: texPlain(meta.keywords.join(', ')),
    isBilingual: sidesOf.length > 1,
  })
  const parts = [
    front(manuscript, sidesOf),
    rows(
      review.units.filter(({ id }) => id.startsWith('abstract.')),
      manuscript,
      sidesOf,
      'abstract',
    ),
    facing([keywords(review, content.shown)], manuscript, sidesOf),
    rows(
      review.units.filter(({ id }) => !/^(?:title$|abstract\.|fn-)/u.test(id)),
      manuscript,
      sidesOf,
    ),
    facing(declarations(review, content.shown)?.children ?? [], manuscript, sidesOf),
    references(manuscript, sidesOf),
    glossary(manuscript, sidesOf),
  ]
  const body = parts.filter((part) => part !== '').join('\n\n')
  return `${head}\\begin{document}\n${setting(first, review)}\n\n${body}\n\\end{document}\n`
}

const setting = (side: Side, { articles }: Review): string =>
  isWide(articles[side]) ? '\\wideset' : '\\narrowset'

function contextOf({ review, content, keys, picture }: Manuscript, side: Side): TexContext {
  const waiting: string[] = []
  const base: TexContext = {
    isWide: isWide(review.articles[side]),
    keys: new Map([...keys].map(([number, key]) => [`ref-${number}`, key])),
    ids: new Set([
      ...review.units.map(({ id }) => id),
      ...conceptsOf(review, content.shown).map(({ id }) => `term-${id}`),
    ]),
    notes: new Map(),
    picture,
  }
  const notes = new Map<string, string>()
  for (const { id } of review.units.filter((unit) => unit.id.startsWith('fn-'))) {
    for (const cell of content.cells[side]?.get(id) ?? []) {
      if (cell.type !== 'element') continue
      // A note inside a note is only marked.
      const inside = { ...base, notes, waiting }
      notes.set(String(cell.properties['id']), blocks(cell.children.map(withoutNumber), inside, 3))
    }
  }
  return { ...base, notes }
}

/** LaTeX numbers the note; the renderer put its number into the text. */
function withoutNumber(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const isNumber = (child: ElementContent) =>
    child.type === 'element' && String(child.properties['className']) === 'note-number'
  return { ...node, children: node.children.filter((child) => !isNumber(child)) }
}

function holds(nodes: readonly ElementContent[], tags: RegExp): boolean {
  let isFound = false
  for (const root of nodes) {
    walkHast(root, (node) => {
      if (node.type === 'element' && tags.test(node.tagName)) isFound = true
    })
  }
  return isFound
}

function front({ review, content }: Manuscript, sidesOf: readonly Side2[]): string {
  const unit = review.units.find(({ id }) => id === 'title')
  const titles = sidesOf.map(({ side, context }) => {
    const cell = unit === undefined ? [] : (content.cells[side]?.get(unit.id) ?? [])
    const waiting: string[] = []
    const inner = { ...context, waiting, isLine: true }
    const text =
      cell.length > 0 ? inline(cell, inner) : tex(plainTitle(review, side), context.isWide)
    return text.trim() === '' ? '' : `{\\LARGE\\bfseries ${text.trim()}\\par}\n${waiting.join('')}`
  })
  const block = (side: Side) =>
    titleBlock(review, content.shown, false).filter(
      (node) => node.type === 'element' && node.properties['dataSide'] === side,
    )
  const bylines = sidesOf.map(({ side, context }) => blocks(block(side), context))
  const all = titles.flatMap((title, index) => [title, bylines[index] ?? '']).filter(Boolean)
  if (all.length === 0) return ''
  return `\\begin{center}\n\\setlength\\parindent{0pt}\n${all.join('\n\n\\medskip\n')}\n\\end{center}`
}

/** Rows of ours that have one child a language. */
function facing(
  nodes: readonly (ElementContent | undefined)[],
  { review }: Manuscript,
  sidesOf: readonly Side2[],
): string {
  const found = nodes.filter((node): node is Element => node?.type === 'element')
  const pairs = found.map((row) =>
    sidesOf.map(({ side, context }) => {
      const own = row.children.filter(
        (child) => child.type === 'element' && child.properties['dataSide'] === side,
      )
      return blocks(own, context)
    }),
  )
  return columns(pairs, sidesOf, review)
}

/** Texts beside each other, row by row; one below the other where there is one language. */
function columns(
  pairs: readonly (readonly string[])[],
  sidesOf: readonly Side2[],
  review: Review,
): string {
  if (pairs.length === 0) return ''
  if (sidesOf.length < 2) return pairs.map(([only]) => only).join('\n\n')
  const made = pairs.map((cells) =>
    cells
      .map((cell, index) => `${setting(sidesOf[index]?.side ?? 'source', review)}\n${cell}`)
      .join('\n\\switchcolumn\n'),
  )
  return `\\begin{paracol}{2}\n${made.join('\n\\switchcolumn*\n')}\n\\end{paracol}`
}

/** The rows of units; tables and figures stand below them in the whole width, both languages in turn. */
function rows(
  units: readonly Unit[],
  manuscript: Manuscript,
  sidesOf: readonly Side2[],
  label?: 'abstract',
): string {
  const { review, content } = manuscript
  const parts: string[] = []
  let waiting: (readonly string[])[] = []
  const flush = () => {
    if (waiting.length > 0) parts.push(columns(waiting, sidesOf, review))
    waiting = []
  }
  const shown = units.filter(({ id }) =>
    content.shown.some((side) => (content.cells[side]?.get(id)?.length ?? 0) > 0),
  )
  if (label !== undefined && shown.length > 0) {
    const { articles } = review
    waiting.push(
      sidesOf.map(({ side }) => `\\section*{${tex(articles[side].language.labels[label])}}`),
    )
  }
  for (const unit of shown) {
    const cells = sidesOf.map(({ side, context }) => cell(unit, side, context, manuscript))
    const isWhole = content.shown.some((side) =>
      holds(content.cells[side]?.get(unit.id) ?? [], /^(?:table|img)$/u),
    )
    const anchor = `\\hypertarget{${texId(unit.id)}}{}`
    if (unit.kind === 'heading') {
      waiting.push(cells.map((text, index) => headingOf(unit, text, index, manuscript)))
    } else if (isWhole) {
      flush()
      const given = cells.filter((_, index) => {
        const side = content.shown[index]
        return side !== undefined && (content.cells[side]?.get(unit.id)?.length ?? 0) > 0
      })
      parts.push(
        `\\par\\medskip\\noindent${anchor}{\\setlength\\parindent{0pt}%\n${given.join('\n\n\\medskip\n')}\n\\par}\\medskip`,
      )
    } else waiting.push(cells.map((text, index) => (index === 0 ? `${text}` : text)))
  }
  flush()
  return parts.join('\n\n')
}

function cell(
  unit: Unit,
  side: Side,
  context: TexContext,
  { review, content }: Manuscript,
): string {
  const nodes = content.cells[side]?.get(unit.id) ?? []
  if (nodes.length === 0) {
    return `\\missingtext{${tex(review.articles[side].language.labels.missing, context.isWide)}}`
  }
  if (unit.kind !== 'heading') return blocks(nodes, context)
  const waiting: string[] = []
  const text = inline(nodes, { ...context, waiting, isLine: true }).trim()
  return [text, ...waiting].join('\u0000')
}

/** One entry in the outline for both languages (craft BILI-06). */
function headingOf(
  unit: Unit,
  made: string,
  index: number,
  { review, content }: Manuscript,
): string {
  const [text = '', ...notes] = made.split('\u0000')
  const level = Math.min(levels.length, Math.max(1, unit.depth))
  const names = content.shown.flatMap((side) => unit.blocks[side]?.text ?? [])
  const mark =
    index === 0
      ? `\\pdfbookmark[${level}]{${texPlain(names.join(' / '))}}{${texId(unit.id)}}\\hypertarget{${texId(unit.id)}}{}`
      : ''
  void review
  return `\\${levels[level - 1]}*{${mark}${text}}${notes.join('')}`
}

function references({ review, content, keys }: Manuscript, sidesOf: readonly Side2[]): string {
  const context = sidesOf[0]?.context
  if (review.references.length === 0 || context === undefined) return ''
  const name = content.shown
    .map((side) => review.articles[side].language.labels.references)
    .join(' / ')
  const isNumbered = review.authorDate === undefined
  const items = review.references.map(({ number }, index) => {
    const text = inline(content.entries[index] ?? [], { ...context, isWide: false })
    return `\\setcounter{enumiv}{${number - 1}}\\bibitem{${keys.get(number)}} ${text.trim()}`
  })
  const label = isNumbered ? '' : '\\makeatletter\\renewcommand\\@biblabel[1]{}\\makeatother\n'
  const widest = '9'.repeat(String(review.references.length).length)
  return `${label}\\renewcommand\\refname{${tex(name, true)}}\n\\begin{thebibliography}{${isNumbered ? widest : ''}}\n\\sloppy\\small\n${items.join('\n')}\n\\end{thebibliography}`
}

function glossary({ review, content }: Manuscript, sidesOf: readonly Side2[]): string {
  const concepts = conceptsOf(review, content.shown)
  if (concepts.length === 0) return ''
  const { articles } = review
  const name = content.shown.map((side) => articles[side].language.labels.glossary).join(' / ')
  const items = concepts.map((concept) => {
    const names = sidesOf.flatMap(({ side, context }) => {
      const text = namedAs(concept, review, side)
      return text === undefined ? [] : [tex(text, context.isWide)]
    })
    const definitions = sidesOf.flatMap(({ side, context }) => {
      const text = concept.definition[articles[side].language.subtag]
      return text === undefined ? [] : [tex(text, context.isWide)]
    })
    return `\\item[{\\hypertarget{${texId(`term-${concept.id}`)}}{}${names.join('\\quad ')}}] ${definitions.join('\n\n')}`
  })
  return `\\section*{${tex(name, true)}}\n\\begin{description}[style=unboxed,font=\\normalfont\\bfseries]\\small\n${items.join('\n')}\n\\end{description}`
}
