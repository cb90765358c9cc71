import type { Review } from '../../model/review.ts'
import type { RenderContext, Rendered } from '../format.ts'
import { renderHtml } from './index.ts'

/** Cuts fonts only where they are asked for: that takes longer than the rest of the page. */
async function fontFaces(page: string): Promise<string> {
  const { embeddedFaces } = await import('./embed-fonts.ts')
  return embeddedFaces(page)
}

/** The reader: one file for the browser. */
export async function renderReader(review: Review, context: RenderContext): Promise<Rendered> {
  const { templates, embedFonts = review.config.html.embed_fonts } = context
  const { html, problems } = await renderHtml(review, {
    mode: 'web',
    layout: context.only ?? 'parallel',
    templates: { page: templates.reader, css: templates.screen, script: templates.script },
    image: context.image,
    markers: context.markers,
    ...(context.alternates === undefined ? {} : { alternates: context.alternates }),
    ...(context.glossaryPage === undefined ? {} : { glossaryPage: context.glossaryPage }),
    ...(context.findings === undefined ? {} : { findings: context.findings }),
    ...(embedFonts ? { fontFaces } : {}),
  })
  return { content: html, problems }
}
