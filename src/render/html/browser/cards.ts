import { make, type PageSide, plain, sideOf, targetOf, word } from './page.ts'

const openers = 'a[role="doc-biblioref"], dfn > a, abbr > a'

let card: HTMLElement
let opener: HTMLAnchorElement | undefined
let timer = 0

/** A copy without ids, which belong to the list. */
function copyOf(node: Element): Element {
  const copy = node.cloneNode(true)
  if (!(copy instanceof Element)) return make('span')
  copy.removeAttribute('id')
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id')
  return copy
}

/** The reference in the language that is being read, how often it is cited there, and its DOI. */
function referenceCard(entry: Element, side: PageSide | undefined): readonly Node[] {
  const printed = entry.querySelector('.entry')
  const own = [...entry.querySelectorAll('.entry')].find(
    (one) => one.getAttribute('lang') === side?.tag,
  )
  const shown = own ?? printed
  if (shown === null) return []
  const number = entry.getAttribute('value')
  const text = make('p', { lang: shown.getAttribute('lang') ?? '' })
  if (number !== null) text.append(make('b', { text: `[${number}] ` }))
  text.append(...copyOf(shown).childNodes)
  const foot = make('p', { className: 'foot', lang: side?.tag ?? '' })
  const uses = entry.querySelectorAll(`.back[data-side="${side?.side}"] a`).length
  const said = side?.words[uses === 1 ? 'citedOnce' : 'cited'] ?? ''
  foot.append(said.replace('{n}', String(uses)), ' ')
  const doi = shown.querySelector<HTMLAnchorElement>('a[href^="https://doi.org/"]')
  const link = make('a', { text: doi === null ? '↓' : 'DOI' })
  link.href = doi?.href ?? `#${entry.id}`
  if (doi === null) link.ariaLabel = `[${number ?? ''}]`
  foot.append(link)
  return [text, foot]
}

/** The term in every language, what it means, and where it is used first. */
function termCard(term: Element): readonly Node[] {
  const list = make('dl')
  list.append(...[term, ...siblings(term)].map(copyOf))
  list.querySelector('.first')?.prepend(`${word('firstUse')} `)
  return [list]
}

function siblings(term: Element): readonly Element[] {
  return [...(term.parentElement?.children ?? [])].filter(
    (one) => one.tagName === 'DD' && one.textContent !== '',
  )
}

function fill(link: HTMLAnchorElement): boolean {
  const target = targetOf(link.hash)
  if (target === null) return false
  const isTerm = target.tagName === 'DT'
  const parts = isTerm ? termCard(target) : referenceCard(target, sideOf(link))
  card.replaceChildren(...parts)
  card.className = isTerm ? 'card term' : 'card'
  card.setAttribute('aria-label', plain(link.textContent))
  return parts.length > 0
}

/** Below its link, above where there is no room, never outside the screen. */
function put(link: HTMLAnchorElement): void {
  const box = link.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = card
  const room = document.documentElement.clientWidth
  const left = Math.max(8, Math.min(box.left - 16, room - width - 8))
  const below = box.bottom + 6
  const isBelow = below + height <= window.innerHeight || box.top < height + 12
  card.style.left = `${left}px`
  card.style.top = `${isBelow ? below : box.top - height - 6}px`
}

function show(link: HTMLAnchorElement): void {
  window.clearTimeout(timer)
  if (opener === link) return
  if (!fill(link)) return
  hide()
  opener = link
  // Its own hint would stand beside the card.
  link.parentElement?.removeAttribute('title')
  card.hidden = false
  put(link)
  link.setAttribute('aria-describedby', card.id)
}

function hide(): void {
  window.clearTimeout(timer)
  opener?.removeAttribute('aria-describedby')
  opener = undefined
  card.hidden = true
}

function soon(act: () => void, delay: number): void {
  window.clearTimeout(timer)
  timer = window.setTimeout(act, delay)
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(openers) : null
}

/** The tabulator goes from a link into its card, and from there to what follows the link. */
function onTab(event: KeyboardEvent): void {
  const inside = [...card.querySelectorAll<HTMLElement>('a')]
  const at = inside.findIndex((one) => one === document.activeElement)
  if (opener === undefined) return
  if (document.activeElement === opener && !event.shiftKey && inside[0] !== undefined) {
    event.preventDefault()
    inside[0].focus()
  } else if (at === 0 && event.shiftKey) {
    event.preventDefault()
    opener.focus()
  } else if (at >= 0 && at === inside.length - 1 && !event.shiftKey) {
    // The browser goes on from the link.
    opener.focus()
    hide()
  }
}

function onKey(event: KeyboardEvent): void {
  if (card.hidden) return
  if (event.key === 'Tab') onTab(event)
  if (event.key !== 'Escape') return
  const back = card.contains(document.activeElement) ? opener : undefined
  hide()
  if (back !== undefined) {
    const link = back
    link.focus()
    hide()
  }
  event.stopPropagation()
}

/** A finger asks for the card first; a second tap follows the link. */
function onTap(event: MouseEvent): void {
  const link = linkAt(event.target)
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
  if (link === null) {
    if (event.target instanceof Node && !card.contains(event.target)) hide()
    return
  }
  if (isTouch && !link.classList.contains('tapped')) {
    event.preventDefault()
    link.classList.add('tapped')
    link.addEventListener('blur', () => link.classList.remove('tapped'), { once: true })
    show(link)
    return
  }
  hide()
}

/** Cards for references and terms; without them their links lead to the lists. */
export function startCards(): void {
  card = make('aside', { className: 'card' })
  card.id = 'card'
  card.hidden = true
  document.body.append(card)
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    const link = linkAt(event.target)
    if (link !== null && link !== opener) soon(() => show(link), 180)
    else if (link === opener || card.contains(event.target instanceof Node ? event.target : null)) {
      window.clearTimeout(timer)
    } else if (!card.hidden || timer !== 0) soon(hide, 250)
  })
  document.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target)
    if (link?.matches(':focus-visible')) show(link)
    else if (target instanceof Node && !card.contains(target)) hide()
  })
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('click', onTap)
  card.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]') !== null) hide()
  })
  window.addEventListener('scroll', () => opener !== undefined && put(opener), { passive: true })
  window.addEventListener('resize', hide)
}
