import type { Root } from 'mdast'
import type { Place } from '../model/problem.ts'
import type { WaiverComment } from '../model/waiver.ts'
import { walkMdast } from '../model/walk.ts'
import { lineStarts, pointOf } from './citation-places.ts'

/** What stands in an HTML comment; the parser has found out already that it is one. */
const comment = /<!--([\s\S]*?)--!?>/gu
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
    for (const match of source.slice(start, node.position?.end.offset).matchAll(comment)) {
      const [text, inner = ''] = match
      if (!isOurs.test(inner)) continue
      const offset = start + match.index
      const end = pointOf(starts, offset + text.length)
      const { line, column } = pointOf(starts, offset)
      const place = { side, file, line, column, endLine: end.line, endColumn: end.column, text }
      // A quotation or a list has its own signs where a line begins.
      const plain = inner.replaceAll(/\s*(?:\r\n|\r|\n)[\s>]*/gu, ' ').trim()
      found.push({ waivers: waiversIn(plain, place), place, offset })
    }
  })
  return found
}
