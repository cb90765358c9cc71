import type { Review } from '../../model/review.ts'
import type { RenderContext, Rendered } from '../format.ts'

export async function renderTex(_review: Review, _context: RenderContext): Promise<Rendered> {
  return { content: '', problems: [] }
}
