import { lineNumber } from './labels.ts'
import { plainOf } from './piece.ts'
import type { TextLine } from './text-lines.ts'

const isHeading = (line: TextLine): boolean => /^(?:#{1,6} |\||<table)/u.test(line.text)

/** How far behind a running head the list has to go on. */
const reach = 5
/** Entries that a damaged page may have lost. */
const mostLost = 3

/** Whether the list goes on behind the line at `at`, which is then a running head. */
function goesOn(lines: readonly TextLine[], at: number, before: number | undefined): boolean {
  const behind = lines
    .slice(at + 1, at + 1 + reach)
    .map(({ text }) => lineNumber(text))
    .find((number) => number !== undefined)
  if (before === undefined || behind === undefined) return false
  return behind - before >= 1 && behind - before <= mostLost
}

/** What stands behind a list without a heading of its own: dates, addresses, thanks. */
const behindList =
  /^[([]? ?(?:收稿日期|修回日期|接受日期|录用日期|网络出版日期|基金项目|作者简介|作者单位|作者贡献|利益冲突|通[信讯]作者|责任编辑|本文编辑|编辑[:]|校对[:]|致谢|关键词|摘 ?要|Key ?words|Abstract|Received|Revised|Accepted|Correspond(?:ence|ing)|Conflicts? of|Acknowledge?ments?|Author contributions?)/iu

const isDated = /(?:1[5-9]|20)\d\d/u

/** Whether the line shows that the list is over. */
export const isBehindList = (line: string): boolean => behindList.test(plainOf(line.slice(0, 60)))

/**
 * The lines of a list, from the first one on: up to the next heading that is no running head, or the
 * first line that `isEnd` knows. With `isWhole` every line but those belongs to it; without, behind the
 * last label only its own block.
 */
export function listRegion(
  lines: readonly TextLine[],
  isEnd: (line: string) => boolean,
  isWhole: boolean,
): readonly TextLine[] {
  let last: number | undefined
  let lastAt = -1
  let stop = lines.length
  for (const [at, line] of lines.entries()) {
    const number = lineNumber(line.text)
    if (number !== undefined) {
      last = number
      lastAt = at
    } else if ((isHeading(line) && !goesOn(lines, at, last)) || isEnd(line.text)) {
      stop = at
      break
    }
  }
  const region = lines.slice(0, stop)
  if (isWhole || lastAt === -1) return region
  // An entry without a year is not at its end: the page broke off inside it.
  const dated = region.findIndex(({ text }, at) => at >= lastAt && isDated.test(text))
  const gap = region.findIndex((line, at) => at > Math.max(lastAt, dated) && line.isFirst)
  return gap === -1 ? region : region.slice(0, gap)
}
