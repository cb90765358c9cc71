import { data, make, plain, word } from './page.ts'

/** Units as the tools see them: rows, and headings by their section. */
const units = '.unit[id], section[id] > [data-unit]'

const idOf = (unit: Element): string =>
  unit.id === '' ? (unit.getAttribute('data-unit') ?? '') : unit.id

/** The address of a unit: that of the page, or of the work where the page lies on a disk. */
function addressOf(unit: Element): string {
  const base = location.protocol === 'file:' && data.address !== '' ? data.address : location.href
  return `${base.replace(/#.*$/su, '')}#${idOf(unit)}`
}

/** The text of one cell as it is read, without the marks that keep lines together. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const one of copy.querySelectorAll('.tools, details.findings, annotation')) one.remove()
  for (const block of copy.querySelectorAll('li, p, tr, dd, dt, figcaption, caption'))
    block.append('\n')
  for (const cell of copy.querySelectorAll('td, th')) cell.append('\t')
  return plain(copy.textContent)
    .replace(/[ \t]*\n\s*/gu, '\n')
    .trim()
}

/** Both languages of a unit, each with how it is cited, and the address. */
export function quotation(unit: Element): string {
  const parts = data.sides.flatMap(({ side, citation }) => {
    const cell = unit.querySelector<HTMLElement>(`[data-side="${side}"]:not(.gap)`)
    return cell === null
      ? []
      : [`${textOf(cell)}${citation === '' ? '' : `\n— ${plain(citation)}`}`]
  })
  return [...parts, addressOf(unit)].join('\n\n')
}

/** Where the clipboard is kept from pages without a secure address, the old command still works. */
async function write(text: string): Promise<boolean> {
  const tried = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (tried === true) return true
  const field = make('textarea', { className: 'hidden' })
  field.value = text
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}

function toolsFor(unit: Element): HTMLElement {
  const tools = make('div', { className: 'tools' })
  const link = make('a', { text: '#' })
  link.href = `#${idOf(unit)}`
  link.ariaLabel = `${word('permalink')} ${idOf(unit)}`
  link.title = word('permalink')
  const copy = make('button')
  copy.type = 'button'
  copy.ariaLabel = `${word('copy')} ${idOf(unit)}`
  copy.title = word('copy')
  tools.append(link, copy)
  return tools
}

async function copyUnit(button: HTMLElement, unit: Element, status: HTMLElement): Promise<void> {
  const held = document.activeElement
  const done = await write(quotation(unit))
  if (held instanceof HTMLElement) held.focus({ preventScroll: true })
  status.textContent = word(done ? 'copied' : 'copyFailed')
  button.classList.toggle('done', done)
  window.setTimeout(() => {
    button.classList.remove('done')
    status.textContent = ''
  }, 1600)
}

function place(unit: Element): void {
  // A heading's name is the heading alone: its tools stand behind it.
  if (unit.id === '') unit.after(toolsFor(unit))
  else unit.append(toolsFor(unit))
}

/** A link to each unit and a button that copies it; given out in pieces, so that a long page stays quick. */
export function startTools(): void {
  const status = make('p', { className: 'hidden' })
  status.setAttribute('role', 'status')
  document.body.append(status)
  const all = [...document.querySelectorAll(units)]
  let next = 0
  const more = (): void => {
    const end = performance.now() + 8
    while (next < all.length && performance.now() < end) {
      const unit = all[next]
      if (unit !== undefined) place(unit)
      next += 1
    }
    if (next < all.length) window.setTimeout(more)
  }
  more()
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.tools button') : null
    const tools = button?.parentElement
    const unit = tools?.closest('.unit') ?? tools?.previousElementSibling
    if (button !== null && unit) void copyUnit(button, unit, status)
  })
}
