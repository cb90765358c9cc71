import type { CitationGroup } from '../../model/nodes.ts'
import { isRaised } from '../manuscript.ts'
import type { JatsContext } from './context.ts'
import { type Element, type ElementContent, element, textNode } from './xml.ts'

/** Id of an entry of the list. */
export const referenceId = (number: number): string => `r${number}`

const link = (number: number, text = ''): Element =>
  element('xref', { 'ref-type': 'bibr', rid: referenceId(number) }, text)

/**
 * A marker: each printed number is an `xref`, brackets and signs are text, all in one `sup` where it
 * is raised (craft SUBM-05). Numbers between the ends of a range are links without a text, if asked for.
 */
export function citation(node: CitationGroup, context: JatsContext): readonly ElementContent[] {
  const { markers, numbers, review, side } = context
  const parts = markers.parts(node, side)
  const shown = new Set(parts.flatMap(({ number }) => number ?? []))
  const hidden = context.listsHidden ? hiddenNumbers(node, context, shown) : []
  let last: number | undefined
  const content = parts.flatMap(({ text, number }): readonly ElementContent[] => {
    if (number === undefined || !numbers.has(number)) return [textNode(text)]
    const from = last
    last = number
    const between = hidden.filter((one) => from !== undefined && from < one && one < number)
    return [...between.map((one) => link(one)), link(number, text)]
  })
  const printed = parts.map(({ text }) => text).join('')
  if (isRaised(node, printed, markers, review, side)) return [element('sup', {}, ...content)]
  return withRaisedPages(content)
}

function hiddenNumbers(
  { items }: CitationGroup,
  { numbers, review }: JatsContext,
  shown: ReadonlySet<number>,
): readonly number[] {
  const all = items.flatMap(({ number, key }) => number ?? review.numbers.get(key ?? '') ?? [])
  return [...new Set(all)].filter((number) => numbers.has(number) && !shown.has(number))
}

/** Pages behind the bracket are raised also where the number stands in the line (GB/T 7714): 文献[10] and 15. */
function withRaisedPages(content: readonly ElementContent[]): readonly ElementContent[] {
  const last = content.at(-1)
  if (last?.type !== 'text') return content
  const [, bracket, pages] = /^(.*[\]］])(\d.*)$/su.exec(last.value) ?? []
  if (bracket === undefined || pages === undefined) return content
  return [...content.slice(0, -1), textNode(bracket), element('sup', {}, pages)]
}
