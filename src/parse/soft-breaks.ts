import type { Root } from 'mdast'
import type { Language } from '../language/language.ts'
import { walkMdast } from '../model/walk.ts'

/** Line breaks inside a paragraph become what the language sets there: nothing between Han. In place: the tree is parse's own. */
export function joinSoftBreaks(tree: Root, language: Language): Root {
  walkMdast(tree, (node) => {
    if (node.type !== 'text' || !/[\r\n]/u.test(node.value)) return
    node.value = node.value.replaceAll(/[ \t]*(?:\r\n|\n|\r)[ \t]*/gu, (gap, offset: number) => {
      const before = node.value.charAt(offset - 1)
      const after = node.value.charAt(offset + gap.length)
      return before === '' || after === '' ? ' ' : language.joinLines(before, after)
    })
  })
  return tree
}
