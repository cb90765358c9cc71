import type { Element as HtmlElement } from 'hast'
import { at, attribute, type Element, textOf } from './jats-tree.ts'

/** An image in a form that a page can show, by its name in the file; undefined for any other. */
export function webImage(
  node: Element | undefined,
  { notes }: { readonly notes: string[] },
): HtmlElement | undefined {
  const src = node === undefined ? undefined : attribute(node, 'href')
  if (src === undefined || !/^(?![a-z]+:)[^\s].*\.(?:png|jpe?g|gif|svg|webp)$/iu.test(src))
    return undefined
  notes.push(`image ${src}: its file is not in the XML and has to be put beside the text`)
  const alt = textOf(at(node, 'alt-text')) ?? ''
  return { type: 'element', tagName: 'img', properties: { src, alt }, children: [] }
}
