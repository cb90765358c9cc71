import type { Layout } from '../../model/config.ts'
import type { Problem } from '../../model/problem.ts'
import type { Review, Side } from '../../model/review.ts'
import type { RenderContext, Rendered } from '../format.ts'
import { problemAt, shownSides } from '../html/context.ts'
import { nameOf } from '../html/front-matter.ts'
import { renderHtml } from '../html/index.ts'
import { titleOf } from '../html/title.ts'
import { expectedUnits } from './expected-text.ts'
import { renderPdf } from './index.ts'
import type { PrintedImage } from './options.ts'
import type { RunningHead } from './paginator.ts'

function describe(review: Review, side: Side, shown: readonly Side[]) {
  const { meta, tag, language } = review.articles[side]
  const title = titleOf(review, side)
  return {
    language: tag,
    meta: {
      title,
      authors: meta.authors.map(nameOf).join(language.labels.separator),
      keywords: meta.keywords,
      ...(meta.date === undefined ? {} : { date: meta.date }),
      ...(meta.doi === undefined ? {} : { doi: meta.doi }),
      ...(meta.license === undefined ? {} : { rights: meta.license }),
      titles: Object.fromEntries(
        shown.map((one) => [review.articles[one].tag, titleOf(review, one)]),
      ),
    },
  }
}

/** Titles at the head of left and right pages: each language has its pages where both are printed. */
function headsOf(review: Review, layout: Layout): readonly [RunningHead, RunningHead] {
  const head = (side: Side): RunningHead => {
    const { meta, tag } = review.articles[side]
    return { title: meta.short_title ?? meta.title ?? titleOf(review, side), language: tag }
  }
  if (layout === 'source' || layout === 'translation') return [head(layout), head(layout)]
  const [left, right] = [head('source'), head('translation')]
  return [left, right.title === '' ? left : right]
}

function missingGlyph({ character, codePoint }: { character: string; codePoint: string }): Problem {
  return {
    rule: 'render/missing-glyph',
    severity: 'warning',
    message: `No font has \`${character}\` (${codePoint}); it prints blank in the PDF`,
    unit: null,
    places: [],
  }
}

/** Pixels per inch that print sharp (craft PDF-14). */
const sharp = 300

function coarseImage(review: Review, { unit: id, side, ppi }: PrintedImage): readonly Problem[] {
  if (ppi >= sharp) return []
  const one: Side = side === 'translation' ? 'translation' : 'source'
  const node = review.units.find((unit) => unit.id === id)?.blocks[one]?.node
  const message = `The picture has ${ppi} pixels an inch at its printed size, expected at least ${sharp} or an SVG`
  const rule = 'render/image-resolution'
  if (node !== undefined) return [problemAt(review, one, node, rule, 'warning', message)]
  return [{ rule, severity: 'warning', message, unit: null, places: [] }]
}

/** Across each page of a draft that names no word of its own. */
const draftWords = '草稿 DRAFT'

/** The print-ready PDF, in the layout that biyi.yaml asks for. */
export async function renderPrint(review: Review, context: RenderContext): Promise<Rendered> {
  const { pdf } = review.config
  const layout = context.only ?? pdf.layout
  const { html, problems } = await renderHtml(review, {
    mode: 'print',
    layout,
    templates: { page: context.templates.page, css: context.templates.print },
    image: context.image,
    markers: context.markers,
  })
  const printed = await renderPdf(html, {
    layout,
    page: pdf.page,
    bleed: pdf.bleed,
    binding: pdf.binding,
    rows: pdf.rows,
    units: expectedUnits(review, shownSides(layout)),
    heads: headsOf(review, layout),
    ...describe(review, layout === 'translation' ? 'translation' : 'source', shownSides(layout)),
    profile: pdf.profile,
    marks: pdf.marks,
    lines: pdf.lines,
    ...(pdf.draft === false ? {} : { draft: pdf.draft === true ? draftWords : pdf.draft }),
    // A press needs paper to cut off.
    ...(pdf.profile === 'press' && Number.parseFloat(pdf.bleed) === 0 ? { bleed: '3mm' } : {}),
    ...(context.onProgress === undefined ? {} : { onProgress: context.onProgress }),
  })
  const note = `${printed.pages} pages, ${printed.engine === 'native' ? 'Chromium' : 'Paged.js'}, ${printed.browser}`
  return {
    content: printed.bytes,
    problems: [
      ...problems,
      ...printed.missing.map(missingGlyph),
      ...printed.images.flatMap((image) => coarseImage(review, image)),
    ],
    note,
  }
}
