import { endsSentence, isShort, type LocalWidths, type TextLine } from './text-lines.ts'

// Shared by the rules that meet captions; no rule itself.

const caption =
  /^(?:续?[图表][ \u3000]?\d{1,2}|(?:Fig|Tab)(?:\.|ure|le)?[ \u3000]?\d{1,2}\.?)[ \u3000]*(?=[\p{L}（(])/iu
/** What goes on behind the mention of a figure in a sentence. */
const mention = /^(?:显示|所示|可见|中|为|是|列|和|及|与|的|总结|说明|给出|展示|shows?|and)/iu
const inside = /[，。；！？]/u

/** True for a line with the number and the title of a figure or table, and nothing else. */
export function isCaption(line: TextLine, widths: LocalWidths): boolean {
  const label = caption.exec(line.text)?.[0]
  if (line.kind !== 'text' || label === undefined) return false
  const title = line.text.slice(label.length)
  // Inside a paragraph a line that is not full can only have come from elsewhere.
  return !mention.test(title) && !inside.test(title) && isShort(line, widths.get(line))
}

/** The captions that cut no sentence: each is a paragraph of its own. */
export function standingCaptions(
  lines: readonly TextLine[],
  widths: LocalWidths,
): ReadonlySet<TextLine> {
  const standing = new Set<TextLine>()
  let before: TextLine | undefined
  for (const line of lines) {
    if (line.kind === 'blank') continue
    const isFree = before === undefined || before.kind === 'structure' || endsSentence(before)
    if ((isFree || (before && standing.has(before))) && isCaption(line, widths)) standing.add(line)
    before = line
  }
  return standing
}
