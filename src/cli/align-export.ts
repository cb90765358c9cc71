import { readFileSync } from 'node:fs'
import { type ExchangeInput, type Exported, termMarks } from '../exchange/export.ts'
import { slotPairs } from '../exchange/slot-pairs.ts'
import type { Segment, SlotPair } from '../exchange/slots.ts'
import { tmx } from '../exchange/tmx.ts'
import { plainText } from '../exchange/tokens.ts'
import { tsv } from '../exchange/tsv.ts'
import { xliff } from '../exchange/xliff.ts'
import { xliff1 } from '../exchange/xliff-1.ts'
import { packageFile } from '../model/package-file.ts'
import { isPlaceholder } from '../model/placeholder.ts'
import type { Aligned, Article, Review } from '../model/review.ts'

const formats = { tmx, tsv, xliff } as const

/** Names of the formats for other programs, as `align --format` takes them. */
export const exchangeFormats = Object.keys(formats) as readonly (keyof typeof formats)[]

const gapOf = ({ language }: Article) => (language.unspacedLetters === undefined ? ' ' : '')

/** The pairs without the signs of a skeleton: for another program they would be a translation. */
function writtenPairs({ articles, ...aligned }: Aligned): readonly SlotPair[] {
  const { figureLabel, tableLabel } = articles.translation.language
  const isSign = (tokens: Segment['source']) =>
    isPlaceholder(plainText(tokens), [figureLabel, tableLabel])
  return slotPairs({ articles, ...aligned }).map((pair) => ({
    ...pair,
    segments: pair.segments.map((segment) =>
      isSign(segment.translation) && !isSign(segment.source)
        ? { ...segment, translation: [] }
        : segment,
    ),
  }))
}

/** Versions of XLIFF that can be written; the first is that of older tools. */
export const xliffVersions = ['1.2', '2.1'] as const

/** A review as another program reads it. `aligned` holds the trees as they were parsed. */
export function exportAlignment(
  review: Review,
  aligned: Aligned,
  format: keyof typeof formats,
  xliffVersion: (typeof xliffVersions)[number],
): Exported {
  const { articles } = aligned
  const { version }: { version: string } = JSON.parse(
    readFileSync(packageFile('package.json'), 'utf8'),
  )
  const input: ExchangeInput = {
    pairs: writtenPairs(aligned),
    tags: { source: articles.source.tag, translation: articles.translation.tag },
    files: { source: articles.source.file.path, translation: articles.translation.file.path },
    terms: termMarks(review),
    version,
    gaps: {
      source: gapOf(articles.source),
      translation: gapOf(articles.translation),
    },
  }
  return format === 'xliff' && xliffVersion === '1.2' ? xliff1(input) : formats[format](input)
}
