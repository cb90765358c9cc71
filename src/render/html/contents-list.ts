import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import { element, plainText } from './element.ts'
import { heading } from './labels.ts'

/** The sections with the headings of every language, as links. */
export function contentsList(
  review: Review,
  shown: readonly Side[],
  nodes: readonly Element[],
): Element {
  const all = nodes.filter((node) => node.tagName === 'section')
  return element(
    'nav',
    { className: ['contents'], id: 'contents', role: 'doc-toc', ariaLabelledBy: ['contents-name'] },
    { ...heading(review, shown, 'contents'), properties: { id: 'contents-name' } },
    all.length === 0 ? undefined : listOf(all),
  )
}

function listOf(list: readonly Element[]): Element {
  const items = list.map((section) => {
    const inner = section.children.filter(
      (node): node is Element => node.type === 'element' && node.tagName === 'section',
    )
    return element(
      'li',
      {},
      element('a', { href: `#${section.properties['id']}` }, ...namesOf(section)),
      inner.length === 0 ? undefined : listOf(inner),
    )
  })
  return element('ol', {}, ...items)
}

function namesOf(section: Element): readonly Element[] {
  const top = section.children.find(
    (node): node is Element => node.type === 'element' && /^h\d$/.test(node.tagName),
  )
  return (top?.children ?? []).flatMap((node) => {
    if (node.type !== 'element' || node.properties['className'] !== undefined) return []
    const { lang, dataSide } = node.properties
    return [element('span', { lang, dataSide }, plainText(node.children))]
  })
}
