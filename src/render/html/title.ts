import type { Review, Side } from '../../model/review.ts'

/** Titles by language, the longest known form first. */
export function titleOf(review: Review, side: Side): string {
  const unit = review.units.find(({ id }) => id === 'title')
  return unit?.blocks[side]?.text ?? review.articles[side].meta.title ?? ''
}

/** Text of the abstract in one language, its paragraphs parted by a space; empty where there is none. */
export function abstractOf(review: Review, side: Side): string {
  return review.units
    .filter(({ id }) => id.startsWith('abstract.'))
    .flatMap(({ blocks }) => blocks[side]?.text.replace(/\s+/gu, ' ') ?? [])
    .join(' ')
}
