import type { Root } from 'mdast'
import type { Place } from '../model/problem.ts'
import type { WaiverComment } from '../model/waiver.ts'
import { walkMdast } from '../model/walk.ts'
import { lineStarts, pointOf } from './citation-places.ts'

/** A comment that is meant for biyi, rightly spelt or not. */
const isOurs = /^\s*biyi-[a-z]/u
const ruleId = String.raw`[A-Za-z][\w-]*(?:\/[\w-]+)*`
/** Rules, what the finding quotes, and the reason behind a colon or two hyphens, as ESLint has them. */
const waiver = new RegExp(
  [
    String.raw`^biyi-waive\s+(?<rules>${ruleId}(?:\s*[,，、]\s*${ruleId})*)`,
    '\\s*(?:`(?<code>[^`]+)`|"(?<straight>[^"]+)"|“(?<curly>[^”]+)”)?',
    String.raw`\s*(?:(?:[:：]|--+|—+)\s*(?<reason>[\s\S]*))?$`,
  ].join(''),
  'u',
)

function waiversIn(text: string, place: Place): WaiverComment['waivers'] {
  const groups = waiver.exec(text)?.groups
  if (groups === undefined) return []
  const { rules = '', code, straight, curly, reason = '' } = groups
  const quoted = (code ?? straight ?? curly ?? '').trim()
  return rules.split(/[,，、]/u).map((rule) => ({
    rule: rule.trim(),
    reason: reason.trim(),
    ...(quoted === '' ? {} : { text: quoted }),
    place,
  }))
}

/** The comments in a piece of HTML, with the signs around them. */
function* commentsIn(html: string): Generator<{ readonly at: number; readonly text: string }> {
  for (let at = html.indexOf('<!--'); at !== -1; ) {
    const end = html.indexOf('-->', at + 2)
    if (end === -1) return
    yield { at, text: html.slice(at, end + 3) }
    at = html.indexOf('<!--', end + 3)
  }
}

/** On one line; a quotation or a list has its own signs where a line begins. */
function unwrapped(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u)
  return lines
    .map((line, index) => (index === 0 ? line : line.replace(/^[\s>]+/u, '')))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/**
 * The comments to biyi in a tree that still holds its HTML, in the order of the text:
 * `<!-- biyi-waive RULE, RULE "quoted text": reason -->`.
 */
export function waiverComments(
  tree: Root,
  source: string,
  side: Place['side'],
  file: string,
): readonly WaiverComment[] {
  if (!source.includes('biyi-')) return []
  const starts = lineStarts(source)
  const found: WaiverComment[] = []
  walkMdast(tree, (node) => {
    const start = node.position?.start.offset
    if (node.type !== 'html' || start === undefined) return
    for (const { at, text } of commentsIn(source.slice(start, node.position?.end.offset))) {
      const inner = text.slice(4, -3)
      if (!isOurs.test(inner)) continue
      const offset = start + at
      const end = pointOf(starts, offset + text.length)
      const { line, column } = pointOf(starts, offset)
      const place = { side, file, line, column, endLine: end.line, endColumn: end.column, text }
      found.push({ waivers: waiversIn(unwrapped(inner), place), place, offset })
    }
  })
  return found
}
