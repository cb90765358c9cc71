import { plain } from './page.ts'

const name = '.sentence'

/** Everything of the pair that a sentence belongs to: the same unit, in every language. */
function pairOf(sentence: Element): readonly Element[] {
  const row = sentence.closest('.unit, h1, h2, h3, h4, h5, h6')
  const id = sentence.getAttribute('data-sentence')
  return [...(row?.querySelectorAll(name) ?? [])].filter(
    (one) => one.getAttribute('data-sentence') === id,
  )
}

function cellOf(node: Element): Element | null {
  return node.closest('[data-side]')
}

let lit: readonly Element[] = []

function light(sentence: Element | null): void {
  for (const one of lit) one.classList.remove('lit')
  lit = sentence === null ? [] : pairOf(sentence)
  for (const one of lit) one.classList.add('lit')
}

let stop: HTMLElement | undefined

/** One sentence at a time is reached by the tabulator. */
function makeStop(sentence: HTMLElement): void {
  // To take it away from what has the focus takes the focus too.
  if (stop === sentence) return
  stop?.removeAttribute('tabindex')
  sentence.tabIndex = 0
  stop = sentence
}

function focusOn(sentence: HTMLElement): void {
  makeStop(sentence)
  sentence.focus({ preventScroll: true })
  sentence.scrollIntoView({ block: 'nearest' })
}

/** The next sentence of the same language, or the one before; none at the ends. */
function neighbour(from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const side = cellOf(from)?.getAttribute('data-side') ?? ''
  const all = [...document.querySelectorAll<HTMLElement>(`[data-side="${side}"] ${name}`)]
  const id = from.dataset['sentence']
  let at = all.indexOf(from) + step
  // A pair may hold several sentences of one language: they are one step.
  while (all[at]?.dataset['sentence'] === id && all[at] !== undefined) at += step
  return all[at]
}

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}

function partner(of: HTMLElement): HTMLElement | undefined {
  const other = pairOf(of).find((one) => cellOf(one) !== cellOf(of))
  return other instanceof HTMLElement && other.getClientRects().length > 0 ? other : undefined
}

function onKey(event: KeyboardEvent): void {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || !target.matches(name)) return
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (key === 'Escape') target.blur()
  const next =
    key === 'Enter'
      ? partner(target)
      : steps[key] !== undefined
        ? neighbour(target, steps[key] ?? 1)
        : undefined
  if (next === undefined) return
  event.preventDefault()
  focusOn(next)
}

/** Pairs light up together; arrow keys walk from sentence to sentence, Enter changes the language. */
export function startSentences(): void {
  document.addEventListener('pointerover', ({ target }) => {
    if (!(target instanceof Element)) return
    const over = target.closest(name)
    const held = document.activeElement?.closest(name) ?? null
    light(over ?? held)
  })
  document.addEventListener('focusin', ({ target }) => {
    const sentence = target instanceof Element ? target.closest<HTMLElement>(name) : null
    light(sentence)
    if (sentence !== null) makeStop(sentence)
  })
  document.addEventListener('focusout', () => light(null))
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, button, summary, input') !== null) return
    const sentence = target.closest<HTMLElement>(name)
    const isSelecting = getSelection()?.isCollapsed === false
    if (sentence !== null && !isSelecting) focusOn(sentence)
  })
  document.addEventListener('keydown', onKey)
  const first = document.querySelector<HTMLElement>(`.text ${name}`)
  if (first !== null) makeStop(first)
}

/** What is copied by hand holds the text alone, without what only keeps lines together. */
export function startCopying(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    if (selection === null || selection.isCollapsed || event.clipboardData === null) return
    if (event.target instanceof HTMLInputElement) return
    const holder = document.createElement('div')
    for (let index = 0; index < selection.rangeCount; index += 1) {
      holder.append(selection.getRangeAt(index).cloneContents())
    }
    for (const one of holder.querySelectorAll('.tools, .card, details.findings')) one.remove()
    event.clipboardData.setData('text/plain', plain(selection.toString()))
    event.clipboardData.setData('text/html', plain(holder.innerHTML))
    event.preventDefault()
  })
}
