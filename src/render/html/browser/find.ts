import { data, make, plain, word } from './page.ts'
import { chooseView } from './views.ts'

interface Passage {
  readonly cell: HTMLElement
  readonly id: string
  readonly side: string
  readonly text: string
  readonly isTerm: boolean
}

/** So many are listed; all are counted. */
const most = 60
const around = 32

const passages: Passage[] = []

function passageOf(cell: HTMLElement): Passage | undefined {
  const isTerm = cell.matches('.glossary dl > div')
  const row = isTerm ? cell.querySelector('dt') : cell.closest('.unit, [data-unit]')
  const id = row?.id || row?.getAttribute('data-unit') || ''
  const side = isTerm ? '' : (cell.dataset['side'] ?? '')
  const text = plain(cell.textContent).replace(/\s+/gu, ' ')
  return id === '' ? undefined : { cell, id, side, text, isTerm }
}

let reading: Promise<void> | undefined

/** Reads the page in pieces, terms first, when it is searched for the first time. */
function readPage(): Promise<void> {
  reading ??= (async () => {
    const cells = document.querySelectorAll<HTMLElement>(
      '.unit > [data-side]:not(.gap), [data-unit] > [data-side]:not(.gap)',
    )
    const all = [...document.querySelectorAll<HTMLElement>('.glossary dl > div'), ...cells]
    let end = performance.now() + 12
    for (const cell of all) {
      const passage = passageOf(cell)
      if (passage !== undefined) passages.push(passage)
      if (performance.now() < end) continue
      await new Promise((go) => window.setTimeout(go))
      end = performance.now() + 12
    }
  })()
  return reading
}

const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')

/** Matches what was typed, whatever stands for a hyphen or a space in it: `pd1` finds PD-1. */
function patternOf(query: string): RegExp | undefined {
  const signs = [...query.normalize('NFKC').trim()].filter((sign) => !/[\s\-‐‑–]/u.test(sign))
  if (signs.length === 0) return undefined
  return new RegExp(signs.map(escaped).join('[\\s\\-\\u2010-\\u2013]?'), 'giu')
}

function snippet({ text }: Passage, { index, 0: match }: RegExpExecArray): DocumentFragment {
  const made = document.createDocumentFragment()
  const start = Math.max(0, index - around)
  const end = index + match.length
  made.append(`${start > 0 ? '…' : ''}${text.slice(start, index)}`)
  made.append(make('mark', { text: match }))
  made.append(`${text.slice(end, end + around)}${end + around < text.length ? '…' : ''}`)
  return made
}

interface Parts {
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly list: HTMLElement
}

const tagOf = (side: string): string => data.sides.find((one) => one.side === side)?.tag ?? ''

async function show(query: string, { input, status, list }: Parts): Promise<void> {
  const pattern = patternOf(query)
  if (pattern !== undefined) await readPage()
  if (input.value !== query) return
  const rows: HTMLElement[] = []
  let count = 0
  for (const passage of passages) {
    if (pattern === undefined) break
    pattern.lastIndex = 0
    const match = pattern.exec(passage.text)
    if (match === null) continue
    count += 1
    if (rows.length >= most) continue
    const link = make('a')
    link.href = `#${passage.id}`
    link.dataset['found'] = passage.side
    link.append(make('small', { text: passage.isTerm ? '≡' : passage.id }))
    const line = make('span', { lang: tagOf(passage.side) })
    line.append(snippet(passage, match))
    link.append(line)
    const row = make('li')
    row.append(link)
    rows.push(row)
  }
  list.replaceChildren(...rows)
  list.hidden = rows.length === 0
  const said = word(count === 0 ? 'foundNone' : count === 1 ? 'foundOne' : 'found')
  status.textContent = pattern === undefined ? '' : said.replaceAll('{n}', String(count))
}

/** Marks what was looked for in the passage that was gone to. */
function mark(id: string, side: string, query: string): void {
  const pattern = patternOf(query)
  const passage = passages.find((one) => one.id === id && one.side === side)
  if (pattern === undefined || passage === undefined || !('highlights' in CSS)) return
  const ranges: Range[] = []
  const walker = document.createTreeWalker(passage.cell, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      ranges.push(range)
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges))
}

function step(list: HTMLElement, input: HTMLInputElement, way: 1 | -1): void {
  const links = [...list.querySelectorAll('a')]
  const at = links.findIndex((one) => one === document.activeElement)
  const next = way === 1 ? links[at + 1] : at <= 0 ? input : links[at - 1]
  next?.focus()
}

/** Finds as one types, in both languages and the terms. */
export function startFind(): void {
  const box = document.getElementById('find')
  const input = box?.querySelector('input')
  const status = document.getElementById('find-status')
  const list = document.getElementById('find-results')
  if (!box || !input || status === null || list === null) return
  const parts: Parts = { input, status, list }
  box.hidden = false
  const close = (): void => {
    list.hidden = true
    status.textContent = ''
  }
  let timer = 0
  input.addEventListener('input', (event) => {
    window.clearTimeout(timer)
    // While Chinese is being composed the letters are no query yet.
    if (event instanceof InputEvent && event.isComposing) return
    timer = window.setTimeout(() => void show(input.value, parts), 100)
  })
  input.addEventListener('compositionend', () => void show(input.value, parts))
  input.addEventListener('focus', () => void show(input.value, parts))
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(list, input, event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && event.target === input) {
      list.querySelector('a')?.click()
    } else if (event.key === 'Escape') {
      close()
      input.focus()
      close()
    }
  })
  list.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link === null) return
    const side = link.dataset['found'] ?? ''
    const row = document.getElementById(link.hash.slice(1))
    const cell = row?.querySelector(`[data-side="${side}"]`)
    if (side !== '' && cell?.getClientRects().length === 0) chooseView('parallel')
    close()
    mark(decodeURIComponent(link.hash.slice(1)), side, input.value)
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) close()
  })
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
  })
}
