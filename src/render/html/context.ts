import type { Element } from 'hast'
import type { Node } from 'unist'
import type { Layout } from '../../model/config.ts'
import type { CitationGroup } from '../../model/nodes.ts'
import type { Problem, Severity } from '../../model/problem.ts'
import { type Review, type Side, sides } from '../../model/review.ts'
import type { ExplainedProblem, MarkerPrinting } from '../format.ts'
import type { Formula } from './formulas.ts'

/** What `renderHtml` is told beside the review. */
export interface HtmlOptions {
  /** `web`: a page to read; `print`: what the PDF stage prints, without roles and back-links. */
  readonly mode: 'web' | 'print'
  readonly layout: Layout
  /**
   * `page` holds the places {{language}}, {{head}}, {{class}}, and {{body}} or parts of it: {{bar}},
   * {{article}}, {{script}}.
   */
  readonly templates: { readonly page: string; readonly css: string; readonly script?: string }
  /** Data URI of an image, undefined where there is none. */
  readonly image: (url: string) => string | undefined
  readonly markers: MarkerPrinting
  /** The same review in other formats. */
  readonly alternates?: readonly { readonly format: string; readonly href: string }[]
  /** The page of the glossary. */
  readonly glossaryPage?: string
  /** `@font-face` rules with the fonts in them, for the page whose text is given. */
  readonly fontFaces?: (page: string) => Promise<string>
  readonly findings?: readonly ExplainedProblem[]
}

/** What the handlers of one side look up. */
export interface Context {
  readonly review: Review
  readonly options: HtmlOptions
  readonly side: Side
  readonly isWeb: boolean
  /** Ids for each number of each marker: the uses of entries, in reading order. */
  readonly anchors: ReadonlyMap<CitationGroup, ReadonlyMap<number, string>>
  /** Ids of the units that the page shows. */
  readonly unitIds: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
  /** Formulas as MathML, or as code where they cannot be read. */
  readonly formulas: ReadonlyMap<Formula, Element>
  /** Addresses of images that the other side already shows, by unit. */
  readonly shownImages: ReadonlySet<string>
  readonly report: (rule: string, severity: Severity, message: string, node: Node) => void
}

/** The sides that a layout shows, in order. */
export function shownSides(layout: Layout): readonly Side[] {
  if (layout === 'source') return ['source']
  return layout === 'translation' ? ['translation'] : sides
}

/** A finding that points to a node of one side's file. */
export function problemAt(
  review: Review,
  side: Side,
  node: Node,
  rule: string,
  severity: Severity,
  message: string,
): Problem {
  const { file } = review.articles[side]
  const position = node.position
  if (position === undefined) return { rule, severity, message, unit: null, places: [] }
  const { start, end } = position
  const at = start.offset ?? -1
  const unit = review.units.find((one) => {
    const range = one.blocks[side]?.node.position
    return range !== undefined && (range.start.offset ?? 0) <= at && at < (range.end.offset ?? 0)
  })
  const place = {
    side,
    file: file.path ?? '',
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: String(file).slice(start.offset, end.offset),
  }
  return { rule, severity, message, unit: unit?.id ?? null, places: [place] }
}
