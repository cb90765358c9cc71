import type { Element, ElementContent } from 'hast'
import type { CitationGroup } from '../../model/nodes.ts'
import { isRaised } from '../manuscript.ts'
import type { Context } from './context.ts'
import { element } from './element.ts'
import { joiner } from './glue.ts'

/**
 * A marker: every printed number is a link of its own; ids of the numbers that a range hides stand
 * inside the link of the number before them.
 */
export function citation(node: CitationGroup, context: Context): ElementContent[] {
  const parts = context.options.markers.parts(node, context.side)
  const anchors = context.anchors.get(node) ?? new Map<number, string>()
  const shownNumbers = new Set(parts.flatMap(({ number }) => number ?? []))
  const hidden = [...anchors].filter(([number]) => !shownNumbers.has(number))
  const used = new Set<number>()
  const links = parts.map(({ text, number }, index): ElementContent => {
    if (number === undefined || !context.numbers.has(number)) return { type: 'text', value: text }
    const isLast = !parts.slice(index + 1).some((part) => part.number !== undefined)
    const inside = hidden.filter(
      ([other]) => !used.has(other) && (isLast || isBefore(parts, index, other)),
    )
    for (const [other] of inside) used.add(other)
    const id = used.has(number) ? undefined : anchors.get(number)
    used.add(number)
    return element(
      'a',
      {
        ...(id === undefined ? {} : { id }),
        ...(context.isWeb ? { role: 'doc-biblioref' } : {}),
        href: `#ref-${number}`,
      },
      ...inside.map(([, hiddenId]): Element => element('span', { id: hiddenId })),
      text,
    )
  })
  const { options, review, side } = context
  const printed = parts.map(({ text }) => text).join('')
  const tag = isRaised(node, printed, options.markers, review, side) ? 'sup' : 'span'
  const children = tag === 'span' ? withRaisedPages(links) : links
  return [{ type: 'text', value: joiner }, element(tag, { className: ['cite'] }, ...children)]
}

/** Pages behind the bracket are raised also where the number stands in the line (GB/T 7714): 文献[10] and 15. */
function withRaisedPages(links: readonly ElementContent[]): readonly ElementContent[] {
  const start = links.findLastIndex((node) => node.type === 'element') + 1
  const rest = links.slice(start).map((node) => (node.type === 'text' ? node.value : ''))
  const [, bracket, pages] = /^(.*[\]］])(\d.*)$/su.exec(rest.join('')) ?? []
  if (bracket === undefined || pages === undefined) return links
  return [...links.slice(0, start), { type: 'text', value: bracket }, element('sup', {}, pages)]
}

/** True when `hidden` lies between the number at `index` and the next printed one. */
function isBefore(
  parts: readonly { readonly number?: number }[],
  index: number,
  hidden: number,
): boolean {
  const from = parts[index]?.number ?? 0
  const to = parts.slice(index + 1).find((part) => part.number !== undefined)?.number ?? 0
  return from < hidden && hidden < to
}
