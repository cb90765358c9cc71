import type { ParagraphChild } from 'docx'
import type { Side } from '../../model/review.ts'
import type { WordContext } from './context.ts'
import { componentOf, tag } from './xml.ts'

/** Name of the bookmark of a unit: letters, digits and `_`, at most 40 of them. */
export function bookmarkOf(unit: string, side: Side): string {
  return `${side}_${unit.replace(/[^A-Za-z0-9]/gu, '_')}`.slice(0, 40)
}

/** The content with a bookmark around it. */
export function bookmarked(
  name: string,
  content: readonly ParagraphChild[],
  { library, counts }: WordContext,
): readonly ParagraphChild[] {
  counts.bookmarks += 1
  const id = String(counts.bookmarks)
  return [
    componentOf(library, tag('w:bookmarkStart', { 'w:id': id, 'w:name': name })),
    ...content,
    componentOf(library, tag('w:bookmarkEnd', { 'w:id': id })),
  ]
}
