/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** One language of the page, as the page says it. */
export interface PageSide {
  readonly side: string
  readonly tag: string
  /** How this text is cited. */
  readonly citation: string
  readonly words: Readonly<Record<string, string>>
}

interface PageData {
  /** Where the page or the work stands for good; empty where that is unknown. */
  readonly address: string
  readonly sides: readonly PageSide[]
}

export const data: PageData = JSON.parse(
  document.getElementById('reader-data')?.textContent ?? '{"address":"","sides":[]}',
)

/** A word of the page in the languages that it shows. */
export const word = (key: string): string => {
  const view = viewOf()
  const own = data.sides.filter(({ side }) => side === view)
  return (own.length > 0 ? own : data.sides).map(({ words }) => words[key] ?? '').join(' / ')
}

/** The value of the chosen view; empty where the page has one language. */
export function viewOf(): string {
  const chosen = document.querySelector<HTMLInputElement>('input[name="view"]:checked')
  return chosen?.value ?? ''
}

/** The language that an element stands in: its column's, or the first. */
export function sideOf(node: Element): PageSide | undefined {
  const side = node.closest<HTMLElement>('[data-side]')?.dataset['side']
  return data.sides.find((one) => one.side === side) ?? data.sides[0]
}

/** Characters that only keep lines together: they belong to the page, not to the text. */
export const plain = (text: string): string =>
  text.replace(/[\u2060\u00AD]/gu, '').replaceAll('\u00A0', ' ')

/** The element that a fragment of an address names. */
export function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.replace(/^#/u, '')))
  } catch {
    // A fragment with a stray % names nothing.
    return null
  }
}

/** Makes an element with text, a class and a language. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  {
    text = '',
    className = '',
    lang = '',
  }: { text?: string; className?: string; lang?: string } = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  if (className !== '') made.className = className
  if (lang !== '') made.lang = lang
  return made
}
