import type { Element, ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Node } from 'unist'
import type { Problem, Severity } from '../../model/problem.ts'
import { type Review, type Side, sides } from '../../model/review.ts'
import { walkHast, walkMdast } from '../../model/walk.ts'
import { anchorsOf } from './anchors.ts'
import { type Context, type HtmlOptions, problemAt, shownSides } from './context.ts'
import { formulasOf } from './formulas.ts'
import { headOf } from './head.ts'
import { bodyOf, type PageBody } from './page.ts'
import { scriptOf } from './script.ts'
import { sourceShare } from './share.ts'
import { phrasingContent, type SideContent, sideContent } from './side-content.ts'

export type { HtmlOptions } from './context.ts'

const printer = unified().use(rehypeStringify).freeze()

/**
 * Renders a review as one HTML page (DESIGN, "HTML"): nothing is loaded from elsewhere, nothing runs.
 * What cannot be shown is a problem with its place. Throws for a node that it does not know.
 */
export async function renderHtml(
  review: Review,
  options: HtmlOptions,
): Promise<{ html: string; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const shown = shownSides(options.layout)
  const contents: Partial<Record<Side, SideContent>> = {}
  const contexts: Context[] = []
  for (const side of shown) {
    const context = await contextOf(review, options, side, shown, problems)
    contexts.push(context)
    contents[side] = await sideContent(review.units, context)
  }
  const [first] = contexts
  if (first === undefined) throw new Error(`The layout ${options.layout} shows no text.`)
  const lists = review.references.map(({ content, item }) =>
    content.length > 0 ? content : [{ type: 'text' as const, value: item.title ?? item.id }],
  )
  const others = review.references.filter(({ translated }) => translated !== undefined)
  const entries = await phrasingContent(
    [...lists, ...others.map(({ translated }) => translated ?? [])],
    first,
  )
  const translatedEntries = new Map(
    others.map(({ number }, index) => [number, entries[lists.length + index] ?? []]),
  )
  const body = bodyOf({ review, options, shown, contents, entries, translatedEntries })
  for (const node of body.article) unnestLinks(node)
  const html = await pageOf(review, shown, options, body)
  return { html, problems }
}

/** The page's template with its places filled. */
async function pageOf(
  review: Review,
  shown: readonly Side[],
  options: HtmlOptions,
  body: PageBody,
): Promise<string> {
  const { page } = options.templates
  const isWeb = options.mode === 'web'
  const bar = print(body.bar)
  const article = print(body.article)
  const script = isWeb ? scriptOf(review, shown, options.templates) : undefined
  const isRun = /\{\{(?:body|script)\}\}/u.test(page) && script !== undefined
  const programs = isRun ? print(script.nodes) : ''
  const faces = (await options.fontFaces?.(bar + article)) ?? ''
  const share = sourceShare(review, isWeb)
  const head = headOf(review, shown, options, { share, faces, ...(isRun ? { script } : {}) })
  const fields: Readonly<Record<string, string>> = {
    language: escapeAttribute(review.articles[shown[0] ?? 'source'].tag),
    class: `${options.mode} ${options.layout}`,
    head: print(head),
    bar,
    article,
    script: programs,
    body: bar + article + programs,
  }
  return page.replace(
    /\{\{(language|class|head|bar|article|script|body)\}\}/gu,
    (found, name: string) => fields[name] ?? found,
  )
}

async function contextOf(
  review: Review,
  options: HtmlOptions,
  side: Side,
  shown: readonly Side[],
  problems: Problem[],
): Promise<Context> {
  const report = (rule: string, severity: Severity, message: string, node: Node): void => {
    const problem = problemAt(review, side, node, rule, severity, message)
    // A link that goes on in the next sentence is two nodes, yet one link.
    if (!problems.some((known) => isSame(known, problem))) problems.push(problem)
  }
  const own = review.units.flatMap((unit) => unit.blocks[side]?.node ?? [])
  const unitIds = review.units
    .filter(({ blocks }) => shown.some((one) => blocks[one] !== undefined))
    .map(({ id }) => id)
  return {
    review,
    options,
    side,
    isWeb: options.mode === 'web',
    anchors: anchorsOf(review, side),
    unitIds: new Set(unitIds),
    numbers: new Set(review.references.map(({ number }) => number)),
    formulas: await formulasOf(own, { report, source: String(review.articles[side].file) }),
    // Each of two facing pages has its own pictures.
    shownImages:
      side === shown[0] || options.layout === 'facing' ? new Set() : imagesOf(review, sides[0]),
    report,
  }
}

function isSame(a: Problem, b: Problem): boolean {
  const [one, other] = [a.places[0], b.places[0]]
  const isHere = one?.side === other?.side && one?.line === other?.line
  return a.message === b.message && isHere && one?.column === other?.column
}

/** Addresses of the images in the figures of one side. */
function imagesOf(review: Review, side: Side): ReadonlySet<string> {
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

/** HTML has no link inside a link: the outer one, which the author wrote, stays. */
function unnestLinks(root: Element): void {
  walkHast(root, (node) => {
    if (node.type === 'element' && node.tagName === 'a') node.children = withoutLinks(node.children)
  })
}

function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = withoutLinks(node.children)
    return node.tagName === 'a' ? children : [{ ...node, children }]
  })
}

function print(nodes: readonly Element[]): string {
  const root: Root = { type: 'root', children: [...nodes] }
  return printer.stringify(root)
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
