/** What stands in the masked text for a formula, a tag, anything else that no rule may change. */
export const masks = { formula: '\uFDD0', tag: '\uFDD1', other: '\uFDD2' } as const

// Each alternative is bounded, so that an opening sign without its end costs little.
const inline = [
  '(?<formula>\\$\\$[^$]{1,2000}\\$\\$|\\$[^$\\n]{1,600}\\$)',
  '(?<tag></?[A-Za-z][^<>\\n]{0,300}>|<!--[^<>]{0,600}-->)',
  '`[^`\\n]{1,600}`',
  '(?:https?|ftp)://[^\\s<>\\u3000-\\u9FFF\\uFF00-\\uFFEF]{1,2000}',
  '\\bwww\\.[^\\s<>\\u3000-\\u9FFF\\uFF00-\\uFFEF]{1,2000}',
  '\\b10\\.[ ]?\\d{4,9}/[^\\s<>\\u3000-\\u9FFF\\uFF00-\\uFFEF]{1,500}',
  '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w.-]{1,255}',
  // A link or image: its label is text, where it leads is none.
  '\\]\\([^()\\n]{0,800}(?:\\([^()\\n]{0,200}\\)[^()\\n]{0,200})?\\)',
  '^\\[\\^?[^\\]\\n]{1,80}\\]:[^\\n]{0,800}$',
  '\\[\\^[^\\]\\n]{1,80}\\]',
  '&#?\\w{1,20};',
].join('|')
const inlinePattern = new RegExp(inline, 'gmu')
/** One of these signs stands in everything that `inline` finds: most lines have none. */
const telltale = /[$<`@&]|\]\(|\[\^|\/\/|www\.|\b10\. ?\d{4}|^\[[^\]\n]{1,80}\]:/u

/** The line with everything that is no prose masked, sign for sign. */
export function maskInline(line: string): string {
  if (!telltale.test(line)) return line
  return line.replace(inlinePattern, (found, ...groups) => {
    const named: unknown = groups.at(-1)
    return signOf(named).repeat(found.length)
  })
}

function signOf(groups: unknown): string {
  if (typeof groups !== 'object' || groups === null) return masks.other
  if ('formula' in groups && groups.formula !== undefined) return masks.formula
  return 'tag' in groups && groups.tag !== undefined ? masks.tag : masks.other
}
