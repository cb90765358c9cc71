import type { Html } from 'mdast'
import type { Refusal } from '../model/review.ts'
import type { Places } from './citation-places.ts'

const marker = /［[\d０-９][\d０-９\s,，、–—～-]*］|\[\d[\d\s,，、–—～-]*\]/g
const tagOrComment = /<!--[\s\S]*?-->|<[^>]*>/g

/**
 * Markers in the cells of a raw HTML table, as converters write them. HTML passes through as it is,
 * so they become no citations; they are reported instead of being lost.
 */
export function refusalsOfRawTable(node: Html, places: Places): readonly Refusal[] {
  if (!/<t[dh]\b/i.test(node.value)) return []
  const text = node.value.replace(tagOrComment, (tag) => ' '.repeat(tag.length))
  return Array.from(text.matchAll(marker), (match) => ({
    ...places.of(node, match.index),
    text: match[0],
    reason: 'inside a raw HTML table',
  }))
}
