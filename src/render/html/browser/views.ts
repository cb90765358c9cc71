import { targetOf, viewOf } from './page.ts'

/** A browser may forbid to remember anything. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`biyi.${key}`)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`biyi.${key}`, value)
  } catch {
    // Then the choice holds for this page only.
  }
}

function inputOf(name: string, value: string | null): HTMLInputElement | undefined {
  const all = document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)
  return [...all].find((one) => one.value === value)
}

/** The view stands in the address, so that who gets the link sees the same. */
function writeAddress(): void {
  const address = new URL(location.href)
  address.searchParams.set('view', viewOf())
  try {
    history.replaceState(history.state, '', address)
  } catch {
    // In a frame without an origin an address cannot change.
  }
}

/** The unit at the top of the screen stays there when the view changes. */
function keepPlace(change: () => void): void {
  const units = document.querySelectorAll('.unit, h2[data-unit]')
  const top = [...units].find((one) => one.getBoundingClientRect().bottom > 80)
  const before = top?.getBoundingClientRect().top ?? 0
  change()
  const after = top?.getBoundingClientRect().top ?? 0
  if (window.scrollY > 0) window.scrollBy({ top: after - before, behavior: 'instant' })
}

/** Shows a view as if it had been chosen. */
export function chooseView(value: string): void {
  const input = inputOf('view', value)
  if (input === undefined || input.checked) return
  input.checked = true
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** What a link leads to is shown, whichever view was chosen. */
function showTarget(): void {
  const target = location.hash === '' ? null : targetOf(location.hash)
  if (target === null || target.getClientRects().length > 0) return
  if (target.closest('[data-side]') === null) return
  chooseView('parallel')
  target.scrollIntoView()
}

/** Views and themes: from the address, else as last chosen; written down when they change. */
export function startViews(): void {
  const asked = new URLSearchParams(location.search).get('view')
  for (const [name, value] of [
    ['view', asked ?? remembered('view')],
    ['theme', remembered('theme')],
  ] as const) {
    const input = inputOf(name, value)
    if (input !== undefined) input.checked = true
  }
  let last = viewOf()
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
    if (target.name === 'theme') remember('theme', target.value)
    if (target.name !== 'view') return
    const next = target.value
    const before = inputOf('view', last)
    // The style has changed already: measure under the view that was left.
    if (before !== undefined) before.checked = true
    keepPlace(() => {
      target.checked = true
    })
    last = next
    remember('view', next)
    writeAddress()
  })
  window.addEventListener('hashchange', showTarget)
  showTarget()
}
