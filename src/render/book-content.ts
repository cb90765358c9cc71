import type { ElementContent } from 'hast'
import type { Node } from 'unist'
import type { Layout } from '../model/config.ts'
import type { Problem, Severity } from '../model/problem.ts'
import { type Review, type Side, sides } from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'
import type { RenderContext } from './format.ts'
import { anchorsOf } from './html/anchors.ts'
import { type Context, type HtmlOptions, problemAt, shownSides } from './html/context.ts'
import { formulasOf } from './html/formulas.ts'
import { phrasingContent, type SideContent, sideContent } from './html/side-content.ts'

/** What a book is made of, as hast: the texts by unit, and the entries of the list of references. */
export interface BookContent {
  readonly shown: readonly Side[]
  readonly cells: Readonly<Partial<Record<Side, SideContent>>>
  /** The references as printed, in their order. */
  readonly entries: readonly (readonly ElementContent[])[]
  readonly problems: readonly Problem[]
}

type Report = Context['report']

/** The same finding about one place is told once: a link that goes on in the next sentence is two nodes. */
function reporter(review: Review, side: Side, problems: Problem[]): Report {
  return (rule: string, severity: Severity, message: string, node: Node) => {
    const problem = problemAt(review, side, node, rule, severity, message)
    const key = JSON.stringify([problem.message, problem.places])
    if (!problems.some((one) => JSON.stringify([one.message, one.places]) === key)) {
      problems.push(problem)
    }
  }
}

function figureImages(review: Review, side: Side): ReadonlySet<string> {
  const urls = new Set<string>()
  for (const { blocks, kind } of review.units) {
    const node = kind === 'figure' ? blocks[side]?.node : undefined
    if (node === undefined) continue
    walkMdast(node, (one) => {
      if (one.type === 'image') urls.add(one.url)
    })
  }
  return urls
}

async function contextOf(
  review: Review,
  options: HtmlOptions,
  side: Side,
  shown: readonly Side[],
  problems: Problem[],
): Promise<Context> {
  const report = reporter(review, side, problems)
  const own = review.units.flatMap((unit) => unit.blocks[side]?.node ?? [])
  const shownUnits = review.units.filter(({ blocks }) => shown.some((one) => blocks[one]))
  return {
    review,
    options,
    side,
    isWeb: options.mode === 'web',
    anchors: anchorsOf(review, side),
    unitIds: new Set(shownUnits.map(({ id }) => id)),
    numbers: new Set(review.references.map(({ number }) => number)),
    formulas: await formulasOf(own, { report, source: String(review.articles[side].file) }),
    shownImages: side === shown[0] ? new Set() : figureImages(review, sides[0]),
    report,
  }
}

/**
 * The texts of a review as the HTML renderer makes them, for a file that is put together in another way.
 * `image` gives the address of a picture in that file, as `data:image/…`; see HtmlOptions for `mode`.
 */
export async function bookContent(
  review: Review,
  { only, markers, templates }: Pick<RenderContext, 'only' | 'markers' | 'templates'>,
  mode: HtmlOptions['mode'],
  image: HtmlOptions['image'],
): Promise<BookContent> {
  const layout: Layout = only ?? 'parallel'
  const shown = shownSides(layout)
  const options = { mode, layout, templates: { page: templates.page, css: '' }, image, markers }
  const problems: Problem[] = []
  const cells: Partial<Record<Side, SideContent>> = {}
  const contexts: Context[] = []
  for (const side of shown) {
    const context = await contextOf(review, options, side, shown, problems)
    contexts.push(context)
    cells[side] = await sideContent(review.units, context)
  }
  const [first] = contexts
  if (first === undefined) throw new Error(`The layout ${layout} shows no text.`)
  const lists = review.references.map(({ content, item }) =>
    content.length > 0 ? content : [{ type: 'text' as const, value: item.title ?? item.id }],
  )
  return { shown, cells, entries: await phrasingContent(lists, first), problems }
}
