/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { search, suggestions } from '../../terms/search.ts'
import type { SearchIndex } from '../../terms/search-rows.ts'

/** What the page holds for its search. */
interface PageData {
  readonly rows: readonly string[]
  readonly readings: readonly (readonly [string, readonly string[]])[]
  /** Messages by language tag; `{n}` stands for a number. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const most = 50

function part(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page lacks ${id}`)
  return found
}

const data: PageData = JSON.parse(part('search-data').textContent)
const readings = new Map(data.readings)
const index: SearchIndex = { rows: data.rows, readings: () => readings }
const form = part('search')
const input = form.querySelector('input')
const status = part('search-status')
const lists = part('lists')
const results = part('results')

/** The entry of a row, without ids: they belong to the list. */
function copyOf(row: number): Node | undefined {
  // The terms of the chosen order come first in its entries.
  const isOther = lists.querySelector('#order-translation:checked') !== null
  const list = isOther ? '.by-translation' : '.by-source'
  const entry = lists.querySelector(`${list} [data-row="${row}"]`)
  if (entry === null) return undefined
  const copy = entry.cloneNode(true)
  if (copy instanceof Element) {
    copy.removeAttribute('id')
    for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id')
  }
  return copy
}

/** Says messages in every language of the page. */
function say(parts: readonly (readonly [key: string, count: number])[]): void {
  const lines = Object.entries(data.messages).map(([lang, messages]) => {
    const line = document.createElement('span')
    line.lang = lang
    const said = parts.map(([key, n]) => (messages[key] ?? '').replace('{n}', String(n)))
    line.textContent = said.join(messages['separator'] ?? '; ')
    return line
  })
  status.replaceChildren(...lines)
}

function tell(hits: number, near: number, shown: number): void {
  if (hits === 0)
    say(
      near === 0
        ? [['none', 0]]
        : [
            ['none', 0],
            ['near', near],
          ],
    )
  else if (hits === 1) say([['foundOne', 1]])
  else
    say(
      hits > shown
        ? [
            ['found', hits],
            ['more', hits - shown],
          ]
        : [['found', hits]],
    )
}

function show(query: string): void {
  const isAsked = query.trim() !== ''
  lists.hidden = isAsked
  results.hidden = !isAsked
  if (!isAsked) {
    results.replaceChildren()
    status.replaceChildren()
    return
  }
  const hits = search(index, query)
  const near = hits.length === 0 ? suggestions(index, query, 5) : []
  const rows = [...hits, ...near].slice(0, most).map(({ row }) => row)
  results.replaceChildren(...rows.flatMap((row) => copyOf(row) ?? []))
  results.hidden = rows.length === 0
  tell(hits.length, near.length, Math.min(hits.length, most))
}

if (input !== null) {
  let pending = 0
  form.hidden = false
  input.addEventListener('input', (event) => {
    window.clearTimeout(pending)
    // While Chinese is being composed the letters are no query yet.
    if (event instanceof InputEvent && event.isComposing) return
    pending = window.setTimeout(() => show(input.value), 120)
  })
  input.addEventListener('compositionend', () => show(input.value))
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && input.value !== '') {
      event.preventDefault()
      input.value = ''
      show('')
    }
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    window.clearTimeout(pending)
    show(input.value)
    if (!results.hidden) results.focus()
  })
  // A browser that goes back to the page fills the field in again.
  if (input.value !== '') show(input.value)
}
