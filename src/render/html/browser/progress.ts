import { plain } from './page.ts'

/** The entry of the contents whose section is being read. */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')]
  const byId = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]))
  const inView = new Set<string>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target.id)
        else inView.delete(target.id)
      }
      // The innermost of the sections that cross the reading line comes last in the contents.
      const now = links.findLast((link) => inView.has(decodeURIComponent(link.hash.slice(1))))
      for (const link of links) {
        if (link === now) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
    },
    { rootMargin: '-20% 0px -79% 0px' },
  )
  for (const id of byId.keys()) {
    const section = document.getElementById(id)
    if (section !== null) observer.observe(section)
  }
}

/** How far one has read, where style alone cannot show it. */
export function startProgress(): void {
  const line = document.querySelector<HTMLElement>('.progress')
  if (line === null || CSS.supports('animation-timeline: scroll()')) return
  let isWaiting = false
  const draw = (): void => {
    isWaiting = false
    const { scrollHeight, clientHeight } = document.documentElement
    const share = scrollHeight > clientHeight ? scrollY / (scrollHeight - clientHeight) : 0
    line.style.transform = `scaleX(${share})`
  }
  window.addEventListener(
    'scroll',
    () => {
      if (isWaiting) return
      isWaiting = true
      requestAnimationFrame(draw)
    },
    { passive: true },
  )
}

interface FoundPlace {
  readonly side: string
  readonly text: string
  readonly severity: string
}

/** The stretch of a cell that holds a text, over the elements that part it. */
function rangeOf(cell: Element, wanted: string): Range | undefined {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const spots: { readonly node: Node; readonly offset: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const own = node.textContent ?? ''
    for (let offset = 0; offset < own.length; offset += 1) {
      // Finders see the file, where nothing keeps lines together.
      const sign = plain(own.charAt(offset))
      if (sign === '') continue
      spots.push({ node, offset })
      text += sign
    }
  }
  const at = text.indexOf(wanted)
  const first = spots[at]
  const last = spots[at + wanted.length - 1]
  if (at < 0 || first === undefined || last === undefined) return undefined
  const range = new Range()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

/** Underlines what findings are about. */
export function startFindings(): void {
  if (!('highlights' in CSS)) return
  const ranges = new Map<string, Range[]>()
  for (const mark of document.querySelectorAll<HTMLElement>('details.findings')) {
    const places: readonly FoundPlace[] = JSON.parse(mark.dataset['places'] ?? '[]')
    const row = mark.previousElementSibling
    for (const { side, text, severity } of places) {
      const cell = row?.querySelector(`[data-side="${side}"]`)
      const range = cell && text !== '' ? rangeOf(cell, text) : undefined
      if (range !== undefined) ranges.set(severity, [...(ranges.get(severity) ?? []), range])
    }
  }
  for (const [severity, found] of ranges) {
    CSS.highlights.set(`finding-${severity}`, new Highlight(...found))
  }
}

/**
 * DPUB-ARIA 1.1 took the role of an endnote back, since it hides the item of the list from screen
 * readers; other programs that read the file know the entries by it.
 */
export function dropOldRoles(): void {
  for (const one of document.querySelectorAll('li[role="doc-endnote"]')) one.removeAttribute('role')
}
