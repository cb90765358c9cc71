import type { Review } from '../../model/review.ts'
import type { RenderContext, Rendered } from '../format.ts'
import { renderHtml } from './index.ts'

/** The reader: one file for the browser. */
export async function renderReader(review: Review, context: RenderContext): Promise<Rendered> {
  const { html, problems } = await renderHtml(review, {
    mode: 'web',
    layout: context.only ?? 'parallel',
    templates: { page: context.templates.page, css: context.templates.screen },
    image: context.image,
    markers: context.markers,
    ...(context.alternates === undefined ? {} : { alternates: context.alternates }),
    ...(context.glossaryPage === undefined ? {} : { glossaryPage: context.glossaryPage }),
  })
  return { content: html, problems }
}
