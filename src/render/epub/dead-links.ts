import type { Problem } from '../../model/problem.ts'
import type { Review, Side } from '../../model/review.ts'
import { walkHast, walkMdast } from '../../model/walk.ts'
import { outerAddress } from '../book-address.ts'
import { problemAt } from '../html/context.ts'
import { safeUrl } from '../html/safe-url.ts'
import { definitionsOf } from '../manuscript.ts'
import type { Chapter } from './chapters.ts'
import { xmlId } from './xhtml.ts'

/** Links of the author that lead to nothing inside the book, and to nothing on the web. */
export function deadLinks(
  review: Review,
  shown: readonly Side[],
  chapters: readonly Chapter[],
): readonly Problem[] {
  const ids = new Set<string>()
  for (const root of chapters.flatMap(({ body }) => body)) {
    walkHast(root, (node) => {
      if (node.type === 'element') ids.add(xmlId(String(node.properties['id'] ?? '')))
    })
  }
  const isDead = (url: string): boolean => {
    const href = safeUrl(url)
    // What is no address at all was told by the renderer of the text.
    if (href === undefined) return false
    return href.startsWith('#') ? !ids.has(xmlId(href.slice(1))) : outerAddress(href) === undefined
  }
  const problems = new Map<string, Problem>()
  for (const side of shown) {
    const definitions = definitionsOf(review.articles[side])
    for (const node of review.units.flatMap(({ blocks }) => blocks[side]?.node ?? [])) {
      walkMdast(node, (one) => {
        if (one.type !== 'link' && one.type !== 'linkReference') return
        const url =
          one.type === 'link' ? one.url : (definitions.get(one.identifier.toUpperCase())?.url ?? '')
        if (url === '' || !isDead(url)) return
        const message = `The link to "${url}" is printed as text in the e-book: nothing of that name stands in it; an address of the web may stand there.`
        const problem = problemAt(review, side, one, 'render/dead-link', 'warning', message)
        problems.set(`${url} ${problem.places[0]?.line} ${problem.places[0]?.column}`, problem)
      })
    }
  }
  return [...problems.values()]
}
