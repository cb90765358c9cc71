import type { Review } from '../../model/review.ts'

const fewest = 38
const most = 52

/**
 * Share of the width, 0.38 to 0.52, that makes the rows of source and translation together the
 * least high; 0.45 where no row has both. Areas are in square points at the sizes of the print style.
 */
export function sourceShare(review: Review): number {
  const rows = review.units.flatMap(({ blocks, kind }) => {
    const { source, translation } = blocks
    const isText = kind === 'paragraph' || kind === 'list'
    return isText && source !== undefined && translation !== undefined
      ? [{ source: areaOf(source.text), translation: areaOf(translation.text) }]
      : []
  })
  if (rows.length === 0) return 0.45
  const height = (percent: number) =>
    rows.reduce(
      (sum, row) => sum + Math.max(row.source / percent, row.translation / (100 - percent)),
      0,
    )
  let best = fewest
  for (let percent = fewest; percent <= most; percent += 1) {
    if (height(percent) < height(best)) best = percent
  }
  return best / 100
}

function areaOf(text: string): number {
  const wide = text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu)?.length ?? 0
  // Type of 10.5/17.85 pt for texts of full-width characters, 10/14.5 pt for others.
  const isWide = wide * 2 > text.length
  // Long foreign words leave a part of each Chinese line empty, and its paragraphs are indented.
  const filled = isWide ? 0.88 : 1
  return ((wide + (text.length - wide) * 0.46) * (isWide ? 10.5 * 17.85 : 10 * 14.5)) / filled
}
