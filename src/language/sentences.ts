import type { Stretch } from './language.ts'

/** Markers directly after a full stop belong to the sentence that they follow. */
const trailingMarkers = /^(?:\s?(?:［[\d，,、\-–—～~]+］|\[[\d,、\-–—～~\s]+\]))+/u

/**
 * Cuts a text after each match of `end` that `isEnd` confirms. Line breaks always cut. The stretches
 * cover the text but for the white space between them; a text without an end is one sentence.
 */
export function sentenceStretches(
  text: string,
  end: RegExp,
  isEnd: (text: string, start: number, end: number) => boolean,
): readonly Stretch[] {
  const cuts = new Set<number>()
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length
    if (!isEnd(text, match.index, stop)) continue
    const markers = trailingMarkers.exec(text.slice(stop, stop + 80))
    cuts.add(stop + (markers?.[0].length ?? 0))
  }
  for (const match of text.matchAll(/\n/gu)) cuts.add(match.index + 1)
  cuts.add(text.length)
  const stretches: Stretch[] = []
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const piece = text.slice(from, cut)
    const start = from + (piece.length - piece.trimStart().length)
    const stop = from + piece.trimEnd().length
    if (stop > start) stretches.push({ start, end: stop })
    from = cut
  }
  return stretches
}
