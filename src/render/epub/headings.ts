import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import { element, plainText } from '../html/element.ts'

/** A heading of ours in every language of the book. */
export function ownHeading(
  review: Review,
  shown: readonly Side[],
  label: 'abstract' | 'footnotes' | 'references' | 'glossary' | 'contents',
  level = 'h2',
): Element {
  const words = shown.flatMap((side, index) => {
    const { tag, language } = review.articles[side]
    const word = element('span', { lang: tag, dataSide: side }, language.labels[label])
    return index === 0 ? [word] : [' ', word]
  })
  return element(level, {}, ...words)
}

/** The names of a section: one a language. */
export function namesOf(section: Element): readonly Element[] {
  const top = section.children.find(
    (node): node is Element => node.type === 'element' && /^h\d$/u.test(node.tagName),
  )
  return (top?.children ?? []).flatMap((node) => {
    if (node.type !== 'element' || node.properties['className'] !== undefined) return []
    return [element('span', { lang: node.properties['lang'] }, plainText(node.children).trim())]
  })
}
