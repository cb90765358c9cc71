import type { Review } from '../../model/review.ts'

const fewest = 38
const most = 52

/**
 * Share of the width, 0.38 to 0.52, that makes the rows of source and translation together the
 * least high; 0.45 where no row has both. Areas are in square points at the sizes of the print style,
 * or, on the web, in square em: there both texts have one size.
 */
export function sourceShare(review: Review, isWeb = false): number {
  const type = isWeb ? webType : printType
  const rows = review.units.flatMap(({ blocks, kind }) => {
    const { source, translation } = blocks
    const isText = kind === 'paragraph' || kind === 'list'
    return isText && source !== undefined && translation !== undefined
      ? [{ source: areaOf(source.text, type), translation: areaOf(translation.text, type) }]
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

interface Type {
  /** Size times line height for texts of full-width characters, and for others. */
  readonly wide: number
  readonly narrow: number
}
const printType: Type = { wide: 10.5 * 17.85, narrow: 10 * 14.5 }
const webType: Type = { wide: 1.8, narrow: 1.6 }

function areaOf(text: string, type: Type): number {
  const wide = text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu)?.length ?? 0
  const isWide = wide * 2 > text.length
  // Long foreign words leave a part of each Chinese line empty, and its paragraphs are indented.
  const filled = isWide ? 0.88 : 1
  const size = isWide ? type.wide : type.narrow
  return ((wide + (text.length - wide) * 0.46) * size) / filled
}
